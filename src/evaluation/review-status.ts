// Where a golden question stands in review, told by a tag: proposed (`candidate`), turned down
// (`rejected`), or neither, which is the only one that counts.

interface Tagged {
  readonly tags: readonly string[];
}

export const candidateTag = "candidate";
export const rejectedTag = "rejected";

export const isCandidate = ({ tags }: Tagged): boolean => tags.includes(candidateTag);
export const isRejected = ({ tags }: Tagged): boolean => tags.includes(rejectedTag);

/** Whether no person stands behind it, so that it may lack an answer. */
export const awaitsReview = (question: Tagged): boolean =>
  isCandidate(question) || isRejected(question);

export function accepted<Q extends Tagged>(question: Q): Q {
  return { ...question, tags: withoutStatus(question) };
}

export function rejected<Q extends Tagged>(question: Q): Q {
  return { ...question, tags: [rejectedTag, ...withoutStatus(question)] };
}

function withoutStatus({ tags }: Tagged): string[] {
  return tags.filter((tag) => tag !== candidateTag && tag !== rejectedTag);
}
