// What a key allows: asking, reading the archive, or changing it.
export const scopes = ["ask", "read", "admin"] as const;

export type Scope = (typeof scopes)[number];

/** Whoever may change the archive may also read and ask it. */
export function allows(granted: readonly Scope[], wanted: Scope): boolean {
  return granted.includes(wanted) || granted.includes("admin");
}
