// Guards for what comes from outside (kept by another version of the page, or read from a file), put
// together from small ones. By hand, as the server's schemas would bring their whole library along.

export type Guard<T> = (value: unknown) => value is T;

export const isText: Guard<string> = (value) => typeof value === "string";

export const isNumber: Guard<number> = (value): value is number =>
  typeof value === "number" && Number.isFinite(value);

export const isCount: Guard<number> = (value): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0;

export const isTrueOrFalse: Guard<boolean> = (value) => typeof value === "boolean";

/** A time that sorts by its letters, as all times of the page do. */
export const isIsoTime: Guard<string> = (value): value is string =>
  isText(value) && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) && !Number.isNaN(Date.parse(value));

export function isOneOf<const T extends string>(...words: readonly T[]): Guard<T> {
  return (value): value is T => (words as readonly unknown[]).includes(value);
}

export function nullable<T>(guard: Guard<T>): Guard<T | null> {
  return (value): value is T | null => value === null || guard(value);
}

export function optional<T>(guard: Guard<T>): Guard<T | undefined> {
  return (value): value is T | undefined => value === undefined || guard(value);
}

export function listOf<T>(guard: Guard<T>): Guard<T[]> {
  return (value): value is T[] => Array.isArray(value) && value.every(guard);
}

export function recordOf<T>(guard: Guard<T>): Guard<Record<string, T>> {
  return (value): value is Record<string, T> =>
    isObject(value) && Object.values(value).every(guard);
}

export function either<A, B>(first: Guard<A>, second: Guard<B>): Guard<A | B> {
  return (value): value is A | B => first(value) || second(value);
}

/** Every field of the type has its guard. Fields that the type lacks may be there: a newer page. */
export function shapeOf<T extends object>(guards: {
  readonly [Field in keyof T]-?: Guard<T[Field]>;
}): Guard<T> {
  const fields = Object.entries<Guard<unknown>>(guards);
  return (value): value is T =>
    isObject(value) && fields.every(([field, guard]) => guard(value[field]));
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
