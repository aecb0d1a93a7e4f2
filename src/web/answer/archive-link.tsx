// A link in an answer: to an article of the archive, which opens in the source panel.
import type { ComponentProps } from "react";
import { readAddress, usePageLink } from "../state/address.ts";

export function ArchiveLink({ href = "", children }: ComponentProps<"a">) {
  const { place } = readAddress(new URLSearchParams(href.slice(href.indexOf("?"))));
  const link = usePageLink({ place });
  return place === null ? <>{children}</> : <a {...link}>{children}</a>;
}
