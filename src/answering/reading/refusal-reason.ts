// Why a question was not answered.
import { z } from "zod";
import { coded, type Untold } from "../coded.ts";

export const refusalReasonSchema = z.discriminatedUnion("code", [
  coded("nothingFound", "No passage was found that could answer.", {}),
  coded("officeUnknown", "The archive has no word of the office that is asked for.", {}),
  coded("deedUnknown", "The archive has no word of what is asked of those it names.", {}),
  coded("tooUncertain", "What was found is not near enough to the question; see `signals`.", {}),
  coded("modelFoundNone", "The language model found no answer in the passages.", {}),
]);

export type ToldRefusalReason = z.infer<typeof refusalReasonSchema>;
export type RefusalReason = Untold<ToldRefusalReason>;
