// Values of options, read and checked as the command line is parsed.
import { InvalidArgumentError } from "commander";
import { scopes, type Scope } from "../keys/scope.ts";

export function toCount(value: string): number {
  const count = Number(value);
  if (Number.isInteger(count) && count > 0) return count;
  throw new InvalidArgumentError("It must be a whole number above 0.");
}

export function toShare(value: string): number {
  const share = Number(value);
  if (value.trim() !== "" && share >= 0 && share <= 1) return share;
  throw new InvalidArgumentError("It must be a number from 0 to 1.");
}

export function toSeconds(value: string): number {
  const seconds = Number(value);
  if (Number.isFinite(seconds) && seconds >= 0) return seconds;
  throw new InvalidArgumentError("It must be a number of seconds.");
}

const lifetimeUnitsMs = { h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** Milliseconds. */
export function toLifetime(value: string): number {
  const [, count, unit] = /^([1-9]\d{0,3})([hdw])$/.exec(value) ?? [];
  if (count === undefined) {
    throw new InvalidArgumentError("It must be a number of hours, days or weeks: 12h, 90d, 8w.");
  }
  return Number(count) * lifetimeUnitsMs[unit as keyof typeof lifetimeUnitsMs];
}

export function toName(value: string): string {
  const name = value.trim();
  if (/^\P{Cc}{1,100}$/u.test(name)) return name;
  throw new InvalidArgumentError("It must have 1 to 100 characters, on one line.");
}

/** One more scope of an option that may be repeated. */
export function toScopes(value: string, before: readonly Scope[] = []): readonly Scope[] {
  const scope = scopes.find((one) => one === value);
  if (scope !== undefined) return [...before, scope];
  throw new InvalidArgumentError(`It must be one of ${scopes.join(", ")}.`);
}
