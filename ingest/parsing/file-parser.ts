// Parses files one after another: plain ones here, those that can break a parser in a thread that is
// stopped at its limits. Then the file is listed as failed, and the next one gets a new thread.
import pLimit from "p-limit";
import { formatOf, type Format } from "../formats.ts";
import { mergeParts, noArticle, type ParsedFile } from "../parsers/parser.ts";
import { parseFile } from "../file-parts.ts";
import { defaultParseSettings, type ParseSettings } from "./parse-settings.ts";
import { ParseThread, parseWorker } from "./parse-thread.ts";

/** A zip in which so many files broke the parser was made to do so. */
const maxBroken = 3;

/** To be closed by whoever made it; it does not keep the process alive. */
export class FileParser {
  readonly settings: ParseSettings;
  readonly #code: URL;
  readonly #oneByOne = pLimit(1);
  #thread: ParseThread | null = null;

  /** `code` is what the thread runs. */
  constructor(settings: ParseSettings = defaultParseSettings, code: URL = parseWorker) {
    this.settings = settings;
    this.#code = code;
  }

  /** What fails is in the outcome. Rejects only with the signal's reason. */
  parse(path: string, bytes: Uint8Array, signal?: AbortSignal): Promise<ParsedFile> {
    const format = formatOf(path);
    return this.#oneByOne(() =>
      format?.isolated === true
        ? this.#parseIsolated(path, bytes, format, signal)
        : parseFile(path, bytes, this.settings),
    );
  }

  async close(): Promise<void> {
    await this.#thread?.close();
    this.#thread = null;
  }

  async #parseIsolated(
    path: string,
    bytes: Uint8Array,
    format: Format,
    signal: AbortSignal | undefined,
  ): Promise<ParsedFile> {
    const { limits, csvColumns, maxTotalSeconds } = this.settings;
    const deadline = performance.now() + maxTotalSeconds * 1000;
    const parts: ParsedFile[] = [];
    for (let broken = 0; ;) {
      const job = { path, bytes, options: { limits, csvColumns }, from: parts.length };
      const options = { signal, deadline };
      const outcome = await this.#openThread().run(job, (part) => parts.push(part), options);
      if (outcome.kind === "overdue")
        parts.push(noArticle(path, { code: "restNotRead", seconds: maxTotalSeconds }));
      if (outcome.kind !== "broken") return mergeParts(parts);
      parts.push(noArticle(outcome.path ?? path, outcome.reason));
      broken += 1;
      if (format.takes !== "files" || outcome.path === null) return mergeParts(parts);
      if (broken === maxBroken) {
        parts.push(noArticle(path, { code: "restNotRead", seconds: null }));
        return mergeParts(parts);
      }
    }
  }

  #openThread(): ParseThread {
    if (this.#thread === null || this.#thread.isEnded) {
      const { maxSeconds, maxMemoryMb } = this.settings;
      this.#thread = new ParseThread({ timeoutMs: maxSeconds * 1000, maxMemoryMb }, this.#code);
    }
    return this.#thread;
  }
}
