// Text of files and models, and names of files, as they may be written to a terminal: what could steer
// it, or turn the direction of writing, is shown as JSON would escape it.

const steering = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu;
const steeringButLines = /[^\P{Cc}\n\t]|[\p{Bidi_Control}\u2028\u2029]/gu;

/** Line ends and tabs stay. What is JSON stays JSON of the same value. */
export function onTerminal(text: string): string {
  return text.replace(steeringButLines, escaped);
}

/** Line ends are shown too: a name with one could write a line of its own. */
export function onOneLine(text: string): string {
  return text.replace(steering, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
