// The id of the element that shows a turn, for what leads to it.

export function turnElementId(turnId: string): string {
  return `turn-${turnId}`;
}
