// Builds the chat page (src/web) into dist/web, and names the tests.
import { defineConfig } from "vitest/config";

const endToEnd = "test/e2e/**/*.test.ts";

export default defineConfig({
  root: "src/web",
  base: "./",
  build: { outDir: "../../dist/web", emptyOutDir: true },
  test: {
    root: ".",
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: "parts", include: ["test/**/*.test.ts"], exclude: [endToEnd] },
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
    ],
  },
});
