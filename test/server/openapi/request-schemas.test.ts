// What the description lets a client send is what the routes take, and nothing else. Left out is what
// JSON Schema has no words for and the description says instead: a `from` after `to`, and blanks around
// a question.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { apiRoutes } from "../../../src/server/api-routes.ts";
import { openApiDocument } from "../../../src/server/openapi/open-api-document.ts";
import { describedSchemas } from "../../support/described-schemas.ts";
import { ask, startTestServer, testDeps } from "../../support/test-server.ts";

const document = openApiDocument(apiRoutes(testDeps()), { version: "1", hasKeys: false });
const { check, named } = describedSchemas(document);

const wild = fc.jsonValue({ maxDepth: 2 });
/** Mostly what is taken, so that many requests are refused for one reason only, or for none. */
const mostly = <T>(good: fc.Arbitrary<T>, bad: fc.Arbitrary<unknown> = wild) =>
  fc.oneof({ weight: 12, arbitrary: good }, { weight: 1, arbitrary: bad });
const textUpTo = (longest: number) =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.string({ unit: "grapheme", maxLength: 30 }).map((text) => text.trim()),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom("", "a", "a".repeat(longest), "a".repeat(longest + 1)),
    },
  );
const date = fc.oneof(
  { weight: 16, arbitrary: fc.constantFrom("2018-01-01", "2020-02-29", "2024-12-31") },
  { weight: 1, arbitrary: fc.constantFrom("2019-02-29", "2018-1-1", "2018", "0000-00-00", "") },
);

function isOrdered({ from, to }: { from?: unknown; to?: unknown }): boolean {
  return typeof from !== "string" || typeof to !== "string" || from <= to;
}

describe("POST /ask", () => {
  const said = textUpTo(20_000);
  const turn = mostly(
    fc.oneof(
      fc.record({ role: fc.constantFrom("user", "assistant"), text: said }),
      fc.record({ role: fc.constantFrom("user", "assistant"), content: said }),
      fc.record({ speaker: fc.constantFrom("user", "assistant", "agent"), text: said }),
      fc.record({ speaker: fc.constantFrom("user", "assistant", "agent"), content: said }),
    ),
    fc.record(
      {
        role: fc.constantFrom("user", "agent", "system", null),
        speaker: fc.constantFrom("agent", "user", "reader", null),
        text: fc.oneof(said, wild),
        content: fc.oneof(said, wild),
        name: fc.string(),
      },
      { requiredKeys: [] },
    ),
  );
  const filter = fc.record(
    {
      from: mostly(date),
      to: mostly(date),
      sources: mostly(fc.array(mostly(fc.string({ minLength: 1 }), fc.constant("")))),
      allTime: mostly(fc.boolean()),
    },
    { requiredKeys: [] },
  );
  const body = fc
    .record(
      {
        question: mostly(textUpTo(2000)),
        history: mostly(fc.array(turn, { maxLength: 4 }), fc.constant(Array(51).fill({}))),
        filter: mostly(filter),
        maxEvidence: mostly(fc.integer({ min: -1, max: 32 })),
        style: mostly(textUpTo(2000)),
        fresh: mostly(fc.boolean()),
        more: wild,
      },
      { requiredKeys: [] },
    )
    .map(({ more, ...asked }) => (Array.isArray(more) ? { ...asked, more } : asked));

  test("takes exactly the bodies that AskRequest describes", async () => {
    const server = await startTestServer();
    const described = named("AskRequest");
    const taken = { true: 0, false: 0 };
    await fc.assert(
      fc.asyncProperty(fc.oneof({ weight: 20, arbitrary: body }, wild), async (asked) => {
        const { filter: given } = (asked ?? {}) as { filter?: object | null };
        fc.pre(isOrdered(given ?? {}));
        const isDescribed = described.safeParse(asked).success;
        const { status } = await ask(server, JSON.stringify(asked));
        expect([200, 400]).toContain(status);
        expect(status === 200).toBe(isDescribed);
        taken[`${isDescribed}`] += 1;
      }),
      { numRuns: 400 },
    );
    expect(Math.min(taken.true, taken.false)).toBeGreaterThan(20);
  });

  test("refuses a period that ends before it begins, which only the description says", async () => {
    const asked = { question: "Who?", filter: { from: "2020-01-02", to: "2020-01-01" } };
    expect(named("AskRequest").safeParse(asked).success).toBe(true);
    expect((await ask(await startTestServer(), asked)).status).toBe(400);
  });
});

interface Parameter {
  readonly name: string;
  readonly required?: boolean;
  readonly schema: { readonly type: string };
}

/** Whether the description has these parameters, read as OpenAPI has them written into addresses. */
function isDescribed(path: string, query: URLSearchParams): boolean {
  const item = document.paths?.[path] as { get: { parameters: readonly Parameter[] } };
  const { parameters } = item.get;
  const names = parameters.map(({ name }) => name);
  if ([...query.keys()].some((name) => !names.includes(name))) return false;
  return parameters.every(({ name, required = false, schema }) => {
    const values = query.getAll(name);
    if (values.length === 0) return !required;
    return check(schema).safeParse(valueOf(values, schema.type)).success;
  });
}

function valueOf(values: readonly string[], type: string): unknown {
  if (type === "array") return values;
  if (values.length > 1) return values;
  return type === "integer" && /^-?\d+$/.test(values[0]!) ? Number(values[0]) : values[0];
}

const count = fc.oneof(
  { weight: 16, arbitrary: fc.integer({ min: 1, max: 50 }).map(String) },
  fc.constantFrom("0", "-1", "51", "100000", "100001", "99999999999999999999"),
  fc.constantFrom("", " 5", "1e1", "0x10", "1.5", "+1", "true", "none"),
);
const flag = mostly(fc.constantFrom("true", "false"), fc.constantFrom("1", "", "TRUE", "yes"));

describe.each([
  [
    "/search",
    {
      q: textUpTo(2000),
      ...{ from: date, to: date, allTime: flag, limit: count },
      source: fc.constantFrom("a/", "The Times", ""),
    },
  ],
  [
    "/articles",
    {
      ...{ q: textUpTo(200), publisher: textUpTo(500), from: date, to: date },
      ...{ limit: count, offset: count },
      sort: mostly(fc.constantFrom("id", "date", "title"), fc.constantFrom("", "size")),
      order: mostly(fc.constantFrom("asc", "desc"), fc.constantFrom("", "up")),
      language: mostly(fc.constantFrom("en", "ru", "kk"), fc.constantFrom("", "de")),
    },
  ],
] as const)("GET %s", (path, values) => {
  const parameters = fc
    .tuple(
      fc.record(values as Record<string, fc.Arbitrary<unknown>>, { requiredKeys: [] }),
      fc.option(fc.constantFrom("more", "limit", "q", "source"), { freq: 6 }),
    )
    .map(([given, again]) => {
      const entries = Object.entries(given).map(([name, value]) => [name, String(value)]);
      return new URLSearchParams([...entries, ...(again === null ? [] : [[again, "1"]])]);
    });

  test("takes exactly the parameters that are described", async () => {
    const { address } = await startTestServer();
    const taken = { true: 0, false: 0 };
    await fc.assert(
      fc.asyncProperty(parameters, async (query) => {
        fc.pre(isOrdered(Object.fromEntries(query)));
        const expected = isDescribed(path, query);
        const response = await fetch(`${address}${path}?${query.toString()}`);
        await response.text();
        expect([200, 400]).toContain(response.status);
        expect(response.status === 200).toBe(expected);
        taken[`${expected}`] += 1;
      }),
      { numRuns: 400 },
    );
    expect(Math.min(taken.true, taken.false)).toBeGreaterThan(20);
  });
});
