// Ollama's client skips lines that are no JSON, and with them words of the answer. Here they end it.

/** A `fetch` whose answers fail where a line of the body is neither empty nor JSON. */
export function refuseBrokenLines(modelFetch: typeof fetch): typeof fetch {
  return async (input, init) => {
    const response = await modelFetch(input, init);
    if (response.body === null) return response;
    return new Response(response.body.pipeThrough(checkLines()), response);
  };
}

function checkLines(): TransformStream<Uint8Array, Uint8Array> {
  const decoder = new TextDecoder();
  let begun = "";
  return new TransformStream<Uint8Array, Uint8Array>({
    transform(bytes, controller) {
      const lines = (begun + decoder.decode(bytes, { stream: true })).split("\n");
      begun = lines.pop() ?? "";
      lines.forEach(checkLine);
      controller.enqueue(bytes);
    },
    flush() {
      checkLine(begun + decoder.decode());
    },
  });
}

function checkLine(line: string): void {
  if (line.trim() === "") return;
  try {
    JSON.parse(line);
  } catch (error) {
    throw new Error("a line of the stream is not JSON", { cause: error });
  }
}
