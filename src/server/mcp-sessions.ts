// The MCP clients that are connected over HTTP, each with a server of its own: a call can only be
// cancelled by a later request that belongs to the same session. How many there are is bounded.
import { randomUUID } from "node:crypto";
import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/streamableHttp.js";
import { HttpError } from "./http-errors.ts";

export interface McpSessionsOptions {
  readonly createServer: () => McpServer;
  /** Pause between two signs of life of a call that takes long. */
  readonly keepAliveMs: number;
  /** What a closing session fails at. */
  readonly onError: (error: unknown) => void;
  /** 100 unless given. */
  readonly most?: number;
  /** A session without requests for so long has ended; an hour unless given. */
  readonly idleMs?: number;
  /** Milliseconds, for tests. */
  readonly now?: () => number;
}

interface Session {
  readonly transport: StreamableHTTPServerTransport;
  readonly server: McpServer;
  /** Of the key that began it; null on a server that asks for none. */
  readonly keyId: string | null;
  usedAt: number;
  /** Requests being answered. */
  running: number;
}

export class McpSessions {
  readonly #options: McpSessionsOptions;
  readonly #most: number;
  readonly #idleMs: number;
  readonly #now: () => number;
  readonly #sessions = new Map<string, Session>();

  constructor(options: McpSessionsOptions) {
    this.#options = options;
    this.#most = options.most ?? 100;
    this.#idleMs = options.idleMs ?? 60 * 60_000;
    this.#now = options.now ?? (() => performance.now());
  }

  get size(): number {
    return this.#sessions.size;
  }

  /**
   * Answers through `handle`, in the session of this id, or in a new one that becomes known once its
   * client has introduced itself. A session belongs to the key that began it, and others do not learn of
   * it. Throws `HttpError` where there is no such session, or room for none.
   */
  async answer(
    id: string | undefined,
    keyId: string | null,
    handle: (transport: StreamableHTTPServerTransport) => Promise<void>,
  ): Promise<void> {
    this.#endIdle();
    const session = id === undefined ? await this.#begin(keyId) : this.#sessions.get(id);
    if (session?.keyId !== keyId) {
      throw new HttpError(
        "not-found",
        "Cannot go on with this MCP session: it has ended. Begin a new one with `initialize`.",
      );
    }
    session.running += 1;
    try {
      await handle(session.transport);
    } finally {
      session.running -= 1;
      session.usedAt = this.#now();
    }
  }

  async #begin(keyId: string | null): Promise<Session> {
    this.#makeRoomFor(keyId);
    const { createServer, keepAliveMs, onError } = this.#options;
    const transport = new StreamableHTTPServerTransport({
      sessionIdGenerator: randomUUID,
      keepAliveMs,
      onsessioninitialized: (id) => void this.#sessions.set(id, session),
      onsessionclosed: (id) => void this.#sessions.delete(id),
    });
    const server = createServer();
    server.server.onerror = onError;
    const session: Session = { transport, server, keyId, usedAt: this.#now(), running: 0 };
    await server.connect(transport);
    return session;
  }

  #endIdle(): void {
    const oldest = this.#now() - this.#idleMs;
    for (const [id, { running, usedAt }] of this.#sessions) {
      if (running === 0 && usedAt < oldest) this.#end(id);
    }
  }

  /**
   * The session that was idle for the longest time makes room, of the key that has most of them, and at
   * least as many as the one that asks: nobody ends others' sessions by beginning ever new ones.
   */
  #makeRoomFor(keyId: string | null): void {
    if (this.#sessions.size < this.#most) return;
    const counts = new Map<string | null, number>();
    for (const each of this.#sessions.values()) {
      counts.set(each.keyId, (counts.get(each.keyId) ?? 0) + 1);
    }
    const countOf = (each: Session): number => counts.get(each.keyId) ?? 0;
    const [longest] = [...this.#sessions]
      .filter(([, each]) => each.running === 0 && countOf(each) >= (counts.get(keyId) ?? 0))
      .sort(([, a], [, b]) => countOf(b) - countOf(a) || a.usedAt - b.usedAt);
    if (longest === undefined) {
      throw new HttpError(
        "too-many-sessions",
        `Cannot begin an MCP session: ${this.#most} are open, and none of them can end for it. Try again later.`,
      );
    }
    this.#end(longest[0]);
  }

  #end(id: string): void {
    const session = this.#sessions.get(id);
    this.#sessions.delete(id);
    session?.server.close().catch(this.#options.onError);
  }
}
