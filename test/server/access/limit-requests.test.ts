// How many requests are taken, by key and by address, and what the others are told.
import { describe, expect, test } from "vitest";
import { CounterStore } from "../../../src/server/access/limit-requests.ts";
import { madeKeys } from "../../support/made-keys.ts";
import { ask, emptyFolder, errorOf, startTestServer } from "../../support/test-server.ts";

const question = { question: "How far did the river rise?" };

async function limitedServer(flags: Record<string, string>) {
  const keys = madeKeys(emptyFolder());
  const key = await keys.make();
  const server = await startTestServer({ keys: keys.ring(), flags });
  const askWith = (sent: string) =>
    ask(server, question, { headers: { authorization: `Bearer ${sent}` } });
  const read = (headers: Record<string, string>) =>
    fetch(`${server.address}/articles`, { headers });
  return { server, keys, key, askWith, read };
}

describe("the limits", () => {
  test("count questions by key, and say how many are left and when there are more", async () => {
    const { keys, key, askWith } = await limitedServer({ RATE_LIMIT_ASK: "2" });
    const first = await askWith(key);
    expect(first.headers.get("ratelimit")).toMatch(/^"ask"; r=1; t=\d+$/);
    expect(first.headers.get("ratelimit-policy")).toMatch(/^"ask"; q=2; w=60/);
    expect((await askWith(key)).status).toBe(200);
    const refused = await askWith(key);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    const error = await errorOf(refused);
    expect(error).toMatchObject({ code: "too-many-requests" });
    expect(error["message"]).toMatch(/Try again in \d+ seconds/);
    expect((await askWith(await keys.make())).status).toBe(200);
  });

  test("count other requests apart from questions, and 0 is no limit", async () => {
    const { key, askWith, read } = await limitedServer({
      RATE_LIMIT_READ: "1",
      RATE_LIMIT_ASK: "0",
    });
    const headers = { authorization: `Bearer ${key}` };
    expect((await read(headers)).status).toBe(200);
    expect((await read(headers)).status).toBe(429);
    for (let n = 0; n < 3; n++) expect((await askWith(key)).status).toBe(200);
  });

  test("count requests without a key by address", async () => {
    const { read } = await limitedServer({ RATE_LIMIT_READ: "2" });
    expect([(await read({})).status, (await read({})).status]).toEqual([401, 401]);
    expect((await read({})).status).toBe(429);
  });

  test("believe no words for addresses that reach it where a proxy's should be", async () => {
    const { read } = await limitedServer({ RATE_LIMIT_READ: "2", TRUST_PROXY: "1" });
    const statuses = [];
    for (const name of ["a", "b", "c"]) {
      statuses.push((await read({ "x-forwarded-for": name })).status);
    }
    expect(statuses).toEqual([401, 401, 429]);
    expect((await read({ "x-forwarded-for": "10.0.0.9" })).status).toBe(401);
  });

  test("end the guessing of keys, also by the right one, on every route", async () => {
    const { server, key, askWith } = await limitedServer({});
    for (let n = 0; n < 10; n++) expect((await askWith(`${key}${n}`)).status).toBe(401);
    const refused = await askWith(key);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    const headers = { authorization: `Bearer ${key}` };
    expect((await fetch(`${server.address}/readyz`, { headers })).status).toBe(429);
    expect((await fetch(`${server.address}/readyz`)).status).toBe(200);
  });
});

describe("the address that is counted", () => {
  let guesses = 0;
  const guess = async (server: { address: string }, from: string, key = `wrong-${guesses++}`) =>
    (
      await fetch(`${server.address}/articles`, {
        headers: { authorization: `Bearer ${key}`, "x-forwarded-for": from },
      })
    ).status;

  test("is not shut out by one wrong key, however often it is sent", async () => {
    const { server } = await limitedServer({});
    for (let n = 0; n < 15; n++) expect(await guess(server, "198.51.100.1", "old")).toBe(401);
    for (let n = 0; n < 9; n++) expect(await guess(server, "198.51.100.1")).toBe(401);
    expect(await guess(server, "198.51.100.1", "old")).toBe(429);
  });

  test("is the connection's: X-Forwarded-For of anybody is not believed", async () => {
    const { server } = await limitedServer({});
    for (let n = 0; n < 10; n++) await guess(server, `198.51.100.${n}`);
    expect(await guess(server, "198.51.100.99")).toBe(429);
  });

  test("is the one that a trusted proxy tells, not what stood there before", async () => {
    const { server } = await limitedServer({
      TRUST_PROXY: "1",
      PUBLIC_HOSTS: "archive.example",
    });
    for (let n = 0; n < 10; n++) await guess(server, `198.51.100.${n}, 203.0.113.7`);
    expect(await guess(server, "198.51.100.99, 203.0.113.7")).toBe(429);
    expect(await guess(server, "203.0.113.8")).toBe(401);
  });

  test("is a whole network of IPv6", async () => {
    const { server } = await limitedServer({
      TRUST_PROXY: "loopback",
      PUBLIC_HOSTS: "archive.example",
    });
    for (let n = 0; n < 10; n++) await guess(server, `2001:db8:1:1::${n}`);
    expect(await guess(server, "2001:db8:1:1:ffff::1")).toBe(429);
    expect(await guess(server, "2001:db8:1:2::1")).toBe(401);
  });
});

test("CounterStore forgets the oldest addresses instead of growing, and counts anew after its window", () => {
  const counts = new CounterStore(60_000);
  for (let n = 0; n < 20_001; n++) counts.increment(`address ${n}`);
  expect(counts.get("address 0")).toBeUndefined();
  expect(counts.increment("address 20000").totalHits).toBe(2);
  const past = new CounterStore(-1);
  past.increment("a");
  expect(past.increment("a").totalHits).toBe(1);
});
