// Real responses, held against what the API's description says of their operation, status and media
// type. Nothing passes that is not described.
import type { OpenApiDocument } from "../../src/server/openapi/open-api-document.ts";
import { describedSchemas } from "./described-schemas.ts";

interface DescribedMedia {
  readonly schema: unknown;
  readonly "x-events"?: Readonly<Record<string, { readonly $ref: string }>>;
  readonly "x-error-codes"?: readonly string[];
}

type Responses = Readonly<
  Record<string, { readonly content?: Readonly<Record<string, DescribedMedia>> }>
>;

export interface DescribedResponses {
  /** All that an operation may answer: `200 application/json`, `404 not-found`. */
  readonly of: (operation: string) => string[];
  /** Which of these the response is. Throws where its body is not of the described shape. */
  readonly identify: (operation: string, response: Response) => Promise<string>;
}

/** Operations are named `get /articles/{id}`. */
export function describedResponses(document: OpenApiDocument): DescribedResponses {
  const schemas = describedSchemas(document);
  const responsesOf = (operation: string): Responses => {
    const [method, path] = operation.split(" ");
    const item = document.paths?.[path!] as Readonly<Record<string, { responses: Responses }>>;
    return item[method!]!.responses;
  };
  const checkText = (text: string, media: DescribedMedia): unknown => {
    const value: unknown = JSON.parse(text);
    return schemas.check(media.schema).parse(value);
  };
  const checkStream = (text: string, media: DescribedMedia): void => {
    const blocks = text.split("\n\n").filter((block) => block !== "" && !block.startsWith(":"));
    if (blocks.length === 0) throw new Error("A stream without events");
    for (const block of blocks) {
      const [, name, data] = /^(?:event: (.+)\n)?(?:id: .+\n)?data: (.+)$/.exec(block) ?? [];
      if (data === undefined) throw new Error(`No event: ${block}`);
      if (data === "[DONE]") continue;
      const event = media["x-events"]?.[name ?? ""];
      if (media["x-events"] !== undefined && event === undefined) throw new Error(`Event ${name}`);
      checkText(data, { schema: event ?? media.schema });
    }
  };
  return {
    of: (operation) =>
      Object.entries(responsesOf(operation)).flatMap(([status, { content }]) => {
        if (content === undefined) return [status];
        return Object.entries(content).flatMap(([type, media]) =>
          (media["x-error-codes"] ?? [type]).map((name) => `${status} ${name}`),
        );
      }),
    async identify(operation, response) {
      const { status, headers } = response;
      const text = await response.text();
      const described = responsesOf(operation)[String(status)];
      if (described === undefined) throw new Error(`${operation}: ${status} is not described`);
      const type = headers.get("content-type")?.split(";")[0] ?? "";
      if (described.content === undefined) {
        if (text !== "" && !type.startsWith("text/")) throw new Error(`${operation}: has a body`);
        return String(status);
      }
      const media = described.content[type];
      if (media === undefined) throw new Error(`${operation}: ${status} ${type} is not described`);
      if (type === "text/event-stream") checkStream(text, media);
      if (type !== "application/json") return `${status} ${type}`;
      const value = checkText(text, media);
      const codes = media["x-error-codes"];
      if (codes === undefined) return `${status} ${type}`;
      const { code } = (value as { error: { code: string | number } }).error;
      if (typeof code === "number") return `${status} ${type}`; // In the shape of MCP itself.
      if (!codes.includes(code)) throw new Error(`${operation}: ${status} ${code} is not listed`);
      return `${status} ${code}`;
    },
  };
}
