// The k best of many, without sorting all of them.

/**
 * Up to `k` of `candidates`, highest score first; of equal scores the lower number first, so that
 * results are the same on every run. Candidates that `allows` refuses are passed over.
 */
export function selectBest(
  candidates: Iterable<number>,
  k: number,
  score: (candidate: number) => number,
  allows?: (candidate: number) => boolean,
): number[] {
  const most = Math.floor(k);
  if (!(most > 0)) return [];
  // A binary heap with the worst of the kept on top.
  const heap: number[] = [];
  const isWorse = (a: number, b: number): boolean => {
    const difference = score(a) - score(b);
    return difference === 0 ? a > b : difference < 0;
  };
  for (const candidate of candidates) {
    if (heap.length === most && !isWorse(heap[0]!, candidate)) continue;
    if (allows?.(candidate) === false) continue;
    if (heap.length < most) {
      heap.push(candidate);
      siftUp(heap, isWorse);
    } else {
      heap[0] = candidate;
      siftDown(heap, isWorse);
    }
  }
  return heap.sort((a, b) => score(b) - score(a) || a - b);
}

type Order = (a: number, b: number) => boolean;

function siftUp(heap: number[], isWorse: Order): void {
  let at = heap.length - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!isWorse(heap[at]!, heap[parent]!)) return;
    swap(heap, at, parent);
    at = parent;
  }
}

function siftDown(heap: number[], isWorse: Order): void {
  let at = 0;
  for (;;) {
    const left = 2 * at + 1;
    const right = left + 1;
    let worst = at;
    if (left < heap.length && isWorse(heap[left]!, heap[worst]!)) worst = left;
    if (right < heap.length && isWorse(heap[right]!, heap[worst]!)) worst = right;
    if (worst === at) return;
    swap(heap, at, worst);
    at = worst;
  }
}

function swap(heap: number[], a: number, b: number): void {
  const kept = heap[a]!;
  heap[a] = heap[b]!;
  heap[b] = kept;
}
