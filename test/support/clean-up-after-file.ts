// Vitest runs this before each file of tests, whatever an earlier one in the same process has loaded.
import { afterAll } from "vitest";
import { cleanUpShared } from "./when-done.ts";

afterAll(cleanUpShared);
