// What a name looks like in scripts that have capitals, whatever the language.

/** Source of a pattern for a word that is written like a name, and not in capitals throughout. */
export const nameWord = String.raw`\p{Lu}\p{Ll}[\p{Ll}’'-]*`;
