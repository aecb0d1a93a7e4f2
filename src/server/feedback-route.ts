// POST /feedback: keeps what a reader thought of an answer. The question is kept with it because the
// reader sends it on purpose; it goes into the log of requests no more than any other.
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { feedbackRequestSchema } from "../feedback/feedback.ts";
import { answerOfEarlierVersion } from "../wording/of-earlier-version.ts";
import { jsonResponse, type ApiRoute } from "./api-route.ts";
import { askExample } from "./openapi/examples/ask-example.ts";
import { parseRequest } from "./parse-request.ts";
import { notesOf } from "./request-log.ts";
import type { ServerDeps } from "./server-deps.ts";

const keptFeedbackSchema = z.strictObject({ id: z.string().describe("Of the entry.") });

/** Answers 201 when the feedback is on the disk. */
export function feedbackRoute({ feedback: log }: Pick<ServerDeps, "feedback">): ApiRoute {
  return {
    ...{ method: "post", path: "/feedback", scope: "ask", jsonLimit: "512kb" },
    async handler(request, response) {
      const feedback = parseRequest(feedbackRequestSchema, withKnownAnswer(request.body));
      notesOf(response).question = feedback.question;
      const id = randomUUID();
      await log.append({ id, at: new Date().toISOString(), ...feedback });
      response.status(201).set("Cache-Control", "no-store").json({ id });
    },
    documentation: {
      operation: {
        operationId: "giveFeedback",
        tags: ["Questions"],
        summary: "Say whether an answer was good",
        description:
          "Keeps the verdict with the question and the answer on the server's disk, and nowhere else.",
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: feedbackRequestSchema,
              example: {
                question: askExample.request.question,
                verdict: "good",
                answer: askExample.answer,
              },
            },
          },
        },
        responses: { 201: jsonResponse("It is on the disk.", keptFeedbackSchema) },
      },
      errors: ["unwritable"],
    },
  };
}

/** A page keeps its conversations, and may send an answer that an earlier version gave. */
function withKnownAnswer(body: unknown): unknown {
  if (typeof body !== "object" || body === null || !("answer" in body)) return body;
  return { ...body, answer: answerOfEarlierVersion(body.answer) };
}
