// Cleaning up after what a test started, or after what all tests of a file share.
import { onTestFinished, TestRunner } from "vitest";

type CleanUp = () => Promise<void>;

const shared: CleanUp[] = [];

/** Runs at the end of the test; of what `beforeAll` started, at the end of the file's tests. */
export function whenDone(cleanUp: CleanUp): void {
  if (!isInTest()) shared.push(cleanUp);
  else onTestFinished(cleanUp);
}

/** False in `beforeAll`. */
export function isInTest(): boolean {
  return TestRunner.getCurrentTest() !== undefined;
}

/** What was started last ends first. `clean-up-after-file.ts` calls it. */
export async function cleanUpShared(): Promise<void> {
  for (const cleanUp of shared.splice(0).reverse()) await cleanUp();
}
