// The report for build servers: a test case for each question, in suites by its first tag.
import junit, { type Builder } from "junit-report-builder";
import type { EvaluatedQuestion, EvaluationReport } from "../evaluation-report.ts";
import { problemsOf } from "./problems-of.ts";

// Its types speak of a default export within the one that Node gives.
const builder = junit as unknown as Builder;

/** Of questions without a tag. */
const untagged = "untagged";

export function junitXml({ about, questions }: EvaluationReport): string {
  const report = builder.newBuilder().name("evaluation");
  for (const [tag, members] of byFirstTag(questions)) {
    const suite = report.testSuite().name(tag).timestamp(about.createdAt);
    suite.time(members.reduce((sum, question) => sum + secondsOf(question), 0));
    for (const question of members) {
      const test = suite.testCase().className(tag).name(question.golden.id);
      test.time(secondsOf(question));
      const problems = problemsOf(question);
      const message = problems.map(({ reason }) => reason).join("; ");
      if (problems.some(({ kind }) => kind === "error")) test.error(message);
      else if (problems.length > 0) test.failure(message);
      if (problems.length > 0) test.standardOutput(transcriptOf(question));
    }
  }
  return report.build();
}

function byFirstTag(
  questions: readonly EvaluatedQuestion[],
): ReadonlyMap<string, EvaluatedQuestion[]> {
  const groups = new Map<string, EvaluatedQuestion[]>();
  for (const question of questions) {
    const tag = question.golden.tags[0] ?? untagged;
    const group = groups.get(tag) ?? [];
    group.push(question);
    groups.set(tag, group);
  }
  return groups;
}

function secondsOf({ measures }: EvaluatedQuestion): number {
  return Math.round(measures.totalMs ?? 0) / 1000;
}

function transcriptOf({ golden, answer }: EvaluatedQuestion): string {
  return `Question: ${golden.question}\nAnswer: ${answer?.answer ?? "none"}`;
}
