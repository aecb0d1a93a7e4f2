// A command was given what it cannot use.
import { ExplainedError } from "../../vectorstore/explained-error.ts";

/** The request is not one that `/ask` would take either, or a file is not as it should be. */
export class RequestError extends ExplainedError {
  override readonly name = "RequestError";
  readonly code = "invalid-request";
}
