// Answers that come as server-sent events. OpenAPI 3.1 has no words for the events of a stream: they
// are told in the description, and by schema under `x-events`.
import type { ZodOpenApiMediaTypeObject } from "zod-openapi";

/** Events by name: the component that describes its data, and when it comes. */
export type DescribedEvents = Readonly<Record<string, { schema: string; meaning: string }>>;

export interface SentEvent {
  readonly name: string;
  readonly data: unknown;
}

export function eventsMedia(
  events: DescribedEvents,
  example: readonly SentEvent[],
): ZodOpenApiMediaTypeObject {
  const schemas = Object.entries(events).map(
    ([name, { schema }]) => [name, { $ref: `#/components/schemas/${schema}` }] as const,
  );
  return {
    schema: { type: "string", description: "Events, each of a line `event` and a line `data`." },
    example: example
      .map(({ name, data }) => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`)
      .join(""),
    "x-events": Object.fromEntries(schemas),
  };
}

/** A Markdown list of the events, in the order in which they come. */
export function eventsAsText(events: DescribedEvents): string {
  return Object.entries(events)
    .map(([name, { schema, meaning }]) => `- \`${name}\` (\`${schema}\`): ${meaning}`)
    .join("\n");
}
