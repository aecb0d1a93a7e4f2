// The shape of every error that the API answers with, as JSON body and as `error` event of a stream.
import { z } from "zod";
import { errorCodes } from "./http-errors.ts";

export const errorSchema = z.strictObject({
  code: z.enum(errorCodes).describe("Stable: programs may decide by it."),
  message: z.string().describe("What failed, the state, and the remedy, for a person."),
  field: z
    .string()
    .optional()
    .describe("The field or parameter that is wrong, e.g. `history.0.role`."),
  requestId: z.string().describe("Also in the header `X-Request-Id` and in the server's log."),
});

export const errorBodySchema = z.strictObject({ error: errorSchema });
