// `ask`: answers one question on the terminal.
import { detectLanguage } from "../../languages/detect-language.ts";
import { answerQuestion } from "../answering/answer-question.ts";
import { askRequestSchema, type Answer, type AskRequest } from "../answering/answer.ts";
import type { Settings } from "../config.ts";
import { openAnswering } from "../open-answering.ts";
import { answerAsText } from "../wording/answer-as-text.ts";
import { toldAnswer } from "../wording/told-answer.ts";
import { onTerminal } from "./on-terminal.ts";
import { RequestError } from "./request-error.ts";

export interface AskOptions {
  readonly json?: boolean;
  readonly from?: string;
  readonly to?: string;
  readonly source?: readonly string[];
}

export async function runAsk(
  question: string,
  options: AskOptions,
  settings: Settings,
): Promise<void> {
  const request = toRequest(question, options);
  const answering = await openAnswering(settings, (warning) =>
    process.stderr.write(`Warning: ${onTerminal(warning)}\n`),
  );
  try {
    const answer = await lastAnswer(answerQuestion(request, answering));
    const language = detectLanguage(request.question);
    const text =
      options.json === true
        ? `${JSON.stringify(toldAnswer(answer, language), null, 2)}\n`
        : answerAsText(answer, request.question, language);
    process.stdout.write(onTerminal(text));
  } finally {
    await answering.close();
  }
}

/** The answer at the end of its events. */
export async function lastAnswer(events: ReturnType<typeof answerQuestion>): Promise<Answer> {
  for await (const event of events) if (event.type === "answer") return event.answer;
  throw new Error("Cannot answer: the answering ended without an answer");
}

function toRequest(question: string, { from, to, source }: AskOptions): AskRequest {
  const filter = {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(source === undefined ? {} : { sources: [...source] }),
  };
  const parsed = askRequestSchema.safeParse({ question, filter });
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw new RequestError(`Cannot ask: ${issue.path.join(".")} ${issue.message}`);
}
