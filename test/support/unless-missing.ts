// Tests that need what a machine may not have. Where they are skipped, their names say why.
import { describe, test } from "vitest";

interface UnlessMissing {
  test(name: string, run: () => Promise<void> | void): void;
  describe(name: string, tests: () => void): void;
}

/** `reason` says what is missing here; null where nothing is. */
export function unlessMissing(reason: string | null): UnlessMissing {
  const told = (name: string) => (reason === null ? name : `${name} (skipped: ${reason})`);
  return {
    test: (name, run) => test.skipIf(reason !== null)(told(name), run),
    describe: (name, tests) => describe.skipIf(reason !== null)(told(name), tests),
  };
}

/** On a build server, what the project itself installs there may not be missing: the tests fail instead. */
export function unlessMissingHere(reason: string | null): UnlessMissing {
  return unlessMissing(process.env["CI"] === undefined ? reason : null);
}
