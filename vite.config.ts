// Builds the chat page (src/web) into dist/web, and names the tests.
import { defineConfig } from "vitest/config";

const endToEnd = "test/e2e/**/*.test.ts";
const inBrowser = "test/page/**/*.test.ts";

export default defineConfig({
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
    testTimeout: 30_000,
    hookTimeout: 60_000,
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
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "page",
          include: [inBrowser],
          globalSetup: "test/support/build-page.ts",
          testTimeout: 90_000,
        },
      },
    ],
  },
});
