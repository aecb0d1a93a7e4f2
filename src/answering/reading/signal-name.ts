// The names of what the decision to answer is made from: signals, how they weigh together, and the least
// that they must come to.
export type SignalName =
  | "passageCoverage"
  | "sentenceCoverage"
  | "namesMissing"
  | "nameUnknown"
  | "numbersMissing"
  | "kindMissing"
  | "worthFound"
  | "wordScore"
  | "similarity"
  | "topicality"
  | "translated"
  | "lead"
  | "questionLength"
  | "officeUnknown"
  | "deedUnknown"
  | "confidence"
  | "gate";
