// How the client says that a request failed: as the server named it, so that a program can tell what
// to do about it.

export interface CitewellErrorOptions extends ErrorOptions {
  readonly code: string;
  readonly status?: number | null;
  readonly requestId?: string | null;
  readonly retryAfterMs?: number | null;
  readonly field?: string | null;
}

export class CitewellError extends Error {
  override readonly name = "CitewellError";
  /** As the server names it, such as `no-store` or `too-busy`; `unreachable` where nothing answered. */
  readonly code: string;
  /** Of the response; null where there was none, or where a stream had begun. */
  readonly status: number | null;
  /** Under which the server's log has more. */
  readonly requestId: string | null;
  /** How long the server asks to wait before another try. */
  readonly retryAfterMs: number | null;
  /** The field of the request that is wrong. */
  readonly field: string | null;

  constructor(message: string, options: CitewellErrorOptions) {
    super(message, options);
    this.code = options.code;
    this.status = options.status ?? null;
    this.requestId = options.requestId ?? null;
    this.retryAfterMs = options.retryAfterMs ?? null;
    this.field = options.field ?? null;
  }
}

interface ErrorBody {
  readonly code?: string;
  readonly message?: string;
  readonly requestId?: string;
  readonly field?: string;
}

/** What a response says that is no success. */
export async function errorOfResponse(response: Response): Promise<CitewellError> {
  const { status, headers } = response;
  const body = bodyOf(await response.text());
  return errorOfBody(body, {
    status,
    requestId: headers.get("x-request-id"),
    retryAfterMs: waitMs(headers.get("retry-after")),
  });
}

/** What an error event of a stream says. */
export function errorOfBody(
  { code = "unknown", message, requestId, field }: ErrorBody,
  response: Pick<CitewellErrorOptions, "status" | "requestId" | "retryAfterMs"> = {},
): CitewellError {
  return new CitewellError(message ?? `The server refused with status ${response.status}.`, {
    ...response,
    requestId: requestId ?? response.requestId ?? null,
    field: field ?? null,
    code,
  });
}

/** `{error: {code, message}}`; a proxy in between answers in its own way. */
function bodyOf(text: string): ErrorBody {
  try {
    return (JSON.parse(text) as { error?: ErrorBody } | null)?.error ?? {};
  } catch {
    return {}; // The status says enough.
  }
}

/** `Retry-After` is a number of seconds or a date. */
function waitMs(asked: string | null): number | null {
  if (asked === null) return null;
  const seconds = Number(asked);
  if (asked.trim() !== "" && Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(asked);
  return Number.isNaN(date) ? null : Math.max(0, date - Date.now());
}
