// A request that `fetch` would not send: under another Host, or with what only browsers add.
import { request } from "node:http";

export interface RawRequest {
  readonly method: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The response, as `fetch` would give it, to a request without a body. */
export function sendRaw(url: string, { method, headers = {} }: RawRequest): Promise<Response> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers }, (message) => {
      const pieces: Buffer[] = [];
      message.on("data", (piece: Buffer) => pieces.push(piece));
      message.once("end", () => {
        const type = message.headers["content-type"] ?? "";
        const init = { status: message.statusCode!, headers: { "content-type": type } };
        resolve(new Response(Buffer.concat(pieces), init));
      });
    });
    sent.once("error", reject).end();
  });
}
