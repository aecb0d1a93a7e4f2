// How keys are written, and what is no key.
import fc from "fast-check";
import { expect, test } from "vitest";
import { digestOf, idOfApiKey, makeApiKey } from "../../src/keys/api-key.ts";

test("makeApiKey() makes keys that are read back by their id, never the same twice", () => {
  const keys = Array.from({ length: 200 }, makeApiKey);
  for (const { id, text } of keys) {
    expect(idOfApiKey(text)).toBe(id);
    // 32 bytes in base64url.
    expect(text).toMatch(/^cw_[a-z0-9]{8}_[A-Za-z0-9_-]{43}$/);
  }
  expect(new Set(keys.map(({ text }) => text)).size).toBe(keys.length);
});

test("idOfApiKey() takes whatever comes, and finds no id in what is no key", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(idOfApiKey(text)).toBeNull();
      expect(digestOf(text)).toHaveLength(32);
    }),
  );
});

test("idOfApiKey() takes no key that was cut, lengthened or put among other words", () => {
  const { text } = makeApiKey();
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.string({ minLength: 1 }), (at, more) => {
      expect(idOfApiKey(text.slice(0, at))).toBeNull();
      expect(idOfApiKey(text + more)).toBeNull();
      expect(idOfApiKey(more + text)).toBeNull();
    }),
  );
});
