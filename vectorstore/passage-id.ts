// What tells a passage from all others of its generation, and stays the same while the passage does.

/** An article has no two passages of the same offsets. */
export function passageId(articleId: string, startOffset: number, endOffset: number): string {
  return `${articleId}#${startOffset}-${endOffset}`;
}
