// Remedies in messages name npm's scripts, which only a checkout has. Where the program is installed
// as a package, the same commands are `npx citewell …`.

const isPackage = import.meta.url.includes("/node_modules/");

/** The message with commands as they can be called here. */
export function asCalled(message: string, isInstalled = isPackage): string {
  if (!isInstalled) return message;
  return message
    .replace(/\bnpm run (?:--silent )?(?!build\b|bench\b)([a-z]+)( --)?/g, "npx citewell $1")
    .replace(/\bnpm start( --)?/g, "npx citewell start");
}
