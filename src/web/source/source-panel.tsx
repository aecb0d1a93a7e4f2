// The article that a citation rests on, with the quoted words marked.
import type { SourcePlace } from "../state/address.ts";

export function SourcePanel({ place }: { readonly place: SourcePlace }) {
  return <aside aria-label={place.source} />;
}
