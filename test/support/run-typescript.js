// Lets a child process run TypeScript on Node 20: `node --import ./test/support/run-typescript.js file.ts`.
import { register } from "node:module";

register("./typescript-hooks.js", import.meta.url);
