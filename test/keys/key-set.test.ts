// Which keys let somebody in, and with what scope.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { digestOf, makeApiKey } from "../../src/keys/api-key.ts";
import type { StoredKey } from "../../src/keys/key-file.ts";
import { adminKeyId, KeySet } from "../../src/keys/key-set.ts";

const now = new Date("2026-11-22T10:00:00Z");
const key = makeApiKey();
const stored: StoredKey = {
  id: key.id,
  name: "reader",
  scopes: ["ask"],
  createdAt: "2026-01-01T00:00:00Z",
  sha256: digestOf(key.text).toString("hex"),
};

describe("KeySet.check()", () => {
  test("knows a key of the file by its secret, not by its id", () => {
    const keys = new KeySet([stored], "");
    expect(keys.check(key.text, now)).toEqual({ state: "good", id: key.id, scopes: ["ask"] });
    const sameId = `cw_${key.id}_${"A".repeat(43)}`;
    expect(keys.check(sameId, now)).toEqual({ state: "unknown" });
  });

  test("takes no other text for a key, not even the digest that is stored", () => {
    const keys = new KeySet([stored], "correct-horse-battery");
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constant(stored.sha256)), (text) => {
        expect(keys.check(text, now)).toEqual({ state: "unknown" });
      }),
    );
  });

  test("takes no key that differs in one character", () => {
    const keys = new KeySet([stored], "");
    fc.assert(
      fc.property(
        fc.nat(key.text.length - 1),
        fc.constantFrom("a", "Z", "0", "9", "_", "-"),
        (at, other) => {
          const changed = key.text.slice(0, at) + other + key.text.slice(at + 1);
          fc.pre(changed !== key.text);
          expect(keys.check(changed, now)).toEqual({ state: "unknown" });
        },
      ),
    );
  });

  test("tells only who has the very key that it was revoked or has expired", () => {
    const expired = new KeySet([{ ...stored, expiresAt: now.toISOString() }], "");
    expect(expired.check(key.text, now)).toEqual({ state: "expired" });
    expect(expired.check(key.text, new Date(now.getTime() - 1)).state).toBe("good");
    const revoked = new KeySet([{ ...stored, revokedAt: "2026-02-01T00:00:00Z" }], "");
    expect(revoked.check(key.text, now)).toEqual({ state: "revoked" });
    expect(revoked.check(`${key.text.slice(0, -1)}~`, now)).toEqual({ state: "unknown" });
  });

  test("knows ADMIN_KEY, which may do everything; an empty one is none", () => {
    const keys = new KeySet(null, "correct-horse-battery");
    const admin = { state: "good", id: adminKeyId, scopes: ["admin"] };
    expect(keys.check("correct-horse-battery", now)).toEqual(admin);
    expect(new KeySet(null, "").check("", now)).toEqual({ state: "unknown" });
  });
});

test("KeySet.countUsable() counts what lets somebody in now, by scope", () => {
  const revoked = { ...stored, id: "revoked1", revokedAt: "2026-02-01T00:00:00Z" };
  const admin: StoredKey = { ...stored, id: "admin001", scopes: ["admin"] };
  const keys = new KeySet([stored, revoked, admin], "correct-horse-battery");
  expect(keys.countUsable(undefined, now)).toBe(3);
  expect(keys.countUsable("read", now)).toBe(2);
  const none = new KeySet([revoked], "");
  expect([none.countUsable(undefined, now), none.hasFile]).toEqual([0, true]);
});
