// How POST /feedback is described.
import { feedbackRequestSchema } from "../../feedback/feedback.ts";
import type { RouteDocumentation } from "../api-route.ts";
import { keptFeedbackSchema } from "../feedback-route.ts";
import { askExample } from "./examples/ask-example.ts";
import { jsonResponse } from "./json-response.ts";

export const feedbackDocumentation: RouteDocumentation = {
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
};
