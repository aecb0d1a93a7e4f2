// `openapi`: the API's description without a server, for tools that make clients and for people.
import { pino } from "pino";
import type { Settings } from "../config.ts";
import { keysPath } from "../keys/key-file.ts";
import { KeyRing } from "../keys/key-ring.ts";
import { asksForKeys } from "../server/access/require-scope.ts";
import { apiRoutes } from "../server/api-routes.ts";
import { createMetrics } from "../server/metrics/metrics.ts";
import { openApiDocument } from "../server/openapi/open-api-document.ts";
import { programVersion } from "../server/program-version.ts";
import type { ServerDeps } from "../server/server-deps.ts";

export interface OpenApiOptions {
  /** Where the server is, e.g. `https://archive.example`; relative to the description unless given. */
  readonly server?: string;
}

/** As JSON. Throws `KeyFileError` where it cannot be told whether keys are asked for. */
export async function printOpenApi(
  { server }: OpenApiOptions,
  settings: Settings,
  write: (text: string) => void,
): Promise<void> {
  const deps = describedOnly(settings);
  await deps.keys.current(); // Its own error says what to mend; `asksForKeys` is for readers elsewhere.
  const document = openApiDocument(apiRoutes(deps), {
    version: programVersion(),
    hasKeys: await asksForKeys(deps),
    ...(server === undefined ? {} : { serverUrl: server }),
  });
  write(JSON.stringify(document, null, 2));
}

/** For routes that are described and never called: needs no store, no model and no folder. */
function describedOnly(settings: Settings): ServerDeps {
  return {
    answerer: neverCalled,
    search: neverCalled,
    store: { acquire: neverCalled },
    embedder: neverCalled,
    feedback: { append: neverCalled },
    suggestions: neverCalled,
    addArticles: neverCalled,
    removeArticle: neverCalled,
    keys: new KeyRing({ path: keysPath(settings), adminKey: settings.ADMIN_KEY }),
    metrics: createMetrics(),
    settings,
    logger: pino({ level: "silent" }),
    modelState: neverCalled,
    describe: neverCalled,
    webRoot: "",
  };
}

function neverCalled(): never {
  throw new Error("A server that is only described answers nothing.");
}
