// Reads server-sent events off a response, with a parser of its own: the page's is under test itself.

export interface ReadEvent {
  readonly name: string;
  readonly data: unknown;
}

/** Blocks of the stream, one by one, comments included. */
export async function* readBlocks(response: Response): AsyncGenerator<string> {
  let rest = "";
  for await (const bytes of response.body!.pipeThrough(new TextDecoderStream())) {
    const blocks = (rest + bytes).split("\n\n");
    rest = blocks.pop() ?? "";
    yield* blocks;
  }
  if (rest !== "") throw new Error(`The stream ended within an event: ${rest}`);
}

/** All events until the stream ends. */
export async function readEvents(response: Response): Promise<ReadEvent[]> {
  const events: ReadEvent[] = [];
  for await (const block of readBlocks(response)) {
    const match = /^event: (.+)\ndata: (.+)$/.exec(block);
    if (match !== null) events.push({ name: match[1]!, data: JSON.parse(match[2]!) as unknown });
  }
  return events;
}
