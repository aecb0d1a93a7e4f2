// An answer that is still being written: its numbers open nothing yet.
export interface DraftViewProps {
  readonly text: string;
}

export function DraftView({ text }: DraftViewProps) {
  return <p>{text}</p>;
}
