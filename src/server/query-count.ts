// A parameter of an address that is a whole number.
import { z } from "zod";

/** Takes digits only: what else JavaScript reads as a number (`0x10`, `1e2`, nothing) is a mistake. */
export function queryCount({ min, max }: { readonly min: number; readonly max: number }) {
  const count = z.int("must be a whole number").min(min).max(max);
  return z.preprocess(
    (given) => (typeof given === "string" && /^\d+$/.test(given) ? Number(given) : given),
    count,
  );
}
