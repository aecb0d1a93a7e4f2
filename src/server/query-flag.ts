// A parameter of an address that is on or off.
import { z } from "zod";

/** Takes `true` and `false`, as it is described, and no other spelling of them. */
export const queryFlag = z
  .enum(["true", "false"], "must be true or false")
  .transform((given) => given === "true");
