// POST /feedback: keeps what a reader thought of an answer. The question is kept with it because the
// reader sends it on purpose; it goes into the log of requests no more than any other.
import { randomUUID } from "node:crypto";
import type { RequestHandler } from "express";
import { z } from "zod";
import { feedbackRequestSchema } from "../feedback/feedback.ts";
import type { FeedbackLog } from "../feedback/feedback-log.ts";
import { answerOfEarlierVersion } from "../wording/of-earlier-version.ts";
import { parseRequest } from "./parse-request.ts";
import { notesOf } from "./request-log.ts";

export const keptFeedbackSchema = z.strictObject({ id: z.string().describe("Of the entry.") });

/** Answers 201 when the feedback is on the disk. */
export function feedbackRoute(log: FeedbackLog): RequestHandler {
  return async (request, response) => {
    const feedback = parseRequest(feedbackRequestSchema, withKnownAnswer(request.body));
    notesOf(response).question = feedback.question;
    const id = randomUUID();
    await log.append({ id, at: new Date().toISOString(), ...feedback });
    response.status(201).set("Cache-Control", "no-store").json({ id });
  };
}

/** A page keeps its conversations, and may send an answer that an earlier version gave. */
function withKnownAnswer(body: unknown): unknown {
  if (typeof body !== "object" || body === null || !("answer" in body)) return body;
  return { ...body, answer: answerOfEarlierVersion(body.answer) };
}
