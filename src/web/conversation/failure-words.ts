// Why a question was not answered and what mends it, in the language of the page.
import i18next from "i18next";
import { CitewellError } from "../../client/citewell-error.ts";

/** Failures that the page has its own words for, by the server's codes. */
const known = [
  "key-missing",
  "scope-missing",
  "too-many-requests",
  "no-store",
  "timeout",
  "model-unavailable",
  "too-large",
  "internal",
] as const;

/** The server's message follows where it says more than the page can know. */
export function failureWords(error: unknown): string {
  const t = i18next.getFixedT(null, "conversation");
  if (!(error instanceof CitewellError)) return t("failed-unexpectedly");
  const { code, message } = error;
  if (code === "unreachable" || code === "broken-off") return t("failed-connection");
  const own = known.find((one) => one === code);
  if (own === undefined) return message;
  return own === "model-unavailable" ? `${t(`failed-${own}`)} ${message}` : t(`failed-${own}`);
}
