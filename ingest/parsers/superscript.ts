// The number of a note as it is set: raised, so that it reads neither as part of a figure nor as the
// beginning of a sentence.

/** `digits`: whatever is no digit stays as it is. */
export function superscript(digits: string): string {
  return digits.replace(/\d/gu, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]!);
}
