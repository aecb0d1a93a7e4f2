// All articles of the archive.
export function ArchiveView() {
  return <section aria-label="ArchiveView" />;
}
