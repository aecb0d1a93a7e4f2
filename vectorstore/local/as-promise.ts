// Work that never waits, behind an asynchronous contract: what it throws, the promise rejects with.

export function asPromise<T>(work: () => T): Promise<T> {
  return Promise.resolve().then(work);
}
