// Builds the chat page (src/web) into dist/web, and names the tests.
import { readFileSync, statfsSync } from "node:fs";
import { createRequire } from "node:module";
import { defineConfig } from "vitest/config";

const endToEnd = "test/e2e/**/*.test.ts";
const inBrowser = "test/page/**/*.test.ts";

/** Swagger UI for /docs (src/web/public/docs.html), as it comes: the chat page has nothing of it. */
const swaggerUi = {
  name: "swagger-ui",
  apply: "build" as const,
  generateBundle(this: { emitFile: (file: EmittedFile) => string }) {
    const { resolve } = createRequire(import.meta.url);
    for (const file of ["swagger-ui-bundle.js", "swagger-ui.css"]) {
      const text = readFileSync(resolve(`swagger-ui-dist/${file}`), "utf8");
      const source = text.replace(/\n\/[/*]# sourceMappingURL=[^\n]*\s*$/, "\n");
      this.emitFile({ type: "asset", fileName: `docs/${file}`, source });
    }
  },
};

interface EmittedFile {
  readonly type: "asset";
  readonly fileName: string;
  readonly source: string;
}

/**
 * Stores are written through to the disk, for which the tests of stores would wait: where memory has room
 * for their folders, it holds them.
 */
function whereFoldersAre(): Record<string, string> {
  const memory = "/dev/shm";
  try {
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize > 2 ** 30 ? { TMPDIR: memory } : {};
  } catch {
    return {}; // Only Linux has it.
  }
}

export default defineConfig({
  plugins: [swaggerUi],
  root: "src/web",
  base: "./",
  build: {
    outDir: "../../dist/web",
    emptyOutDir: true,
    // In kB, before compression: what `npm run bench -- page` weighs is what counts.
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      // Many small files weigh more than one: each comes with its headers.
      output: { codeSplitting: { groups: [{ name: "first", tags: ["$initial"] }] } },
      // "use client" in packages means something to servers that render React, and nothing here.
      onLog: (level, log, report) => {
        if (log.code !== "MODULE_LEVEL_DIRECTIVE") report(level, log);
      },
    },
  },
  test: {
    root: ".",
    // Generous: where other programs use the machine too, tests get slower and do not fail.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 120_000 } },
    // A worker for each processor, which loads what its files share once.
    maxWorkers: "100%",
    isolate: false,
    setupFiles: "test/support/clean-up-after-file.ts",
    env: whereFoldersAre(),
    // Threads that the program starts run TypeScript as it stands, and inherit this.
    execArgv: ["--import", new URL("test/support/run-typescript.js", import.meta.url).href],
    projects: [
      {
        extends: true,
        test: { name: "parts", include: ["test/**/*.test.ts"], exclude: [endToEnd, inBrowser] },
      },
      {
        extends: true,
        test: {
          name: "whole",
          include: [endToEnd],
          // These run the compiled program, several processes each.
          globalSetup: "test/support/build-program.ts",
        },
      },
      {
        extends: true,
        test: {
          name: "page",
          include: [inBrowser],
          globalSetup: "test/support/serve-sample-site.ts",
        },
      },
    ],
  },
});
