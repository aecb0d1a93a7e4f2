// The chat: turns and the composer.
import { ArrowDown } from "lucide-react";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Filter } from "../../answering/answer.ts";
import controls from "../controls/controls.module.css";
import { latePart } from "../shell/late-part.tsx";
import { focusQuestion } from "../shell/use-shortcuts.ts";
import { useAddress } from "../state/address.ts";
import { useConversations } from "../state/conversation-store.ts";
import type { Turn } from "../state/conversation.ts";
import { useFilter } from "../state/filter.ts";
import { newConversation } from "../state/page-memory.ts";
import { ask, isRunning, stopAsking } from "./asking.ts";
import { Composer } from "./composer.tsx";
import styles from "./conversation-view.module.css";
import { turnElementId, useFollowEnd } from "./use-follow-end.ts";
import { Welcome } from "./welcome.tsx";

export function ConversationView() {
  const { t } = useTranslation("conversation");
  const { conversationId, place, go } = useAddress();
  const { conversations, isLoaded, begin } = useConversations();
  const { filter } = useFilter();
  const conversation = conversations.find(({ id }) => id === conversationId);
  const turns = conversation?.turns ?? [];
  const asked = turns.find(isBeingAsked);
  // Nothing is scrolled to before it is there.
  const isShown = lateTurn.useIsLoaded();
  const { list, isAtEnd, jumpToEnd } = useFollowEnd(
    elementOf(isShown ? turns.at(-1)?.id : undefined),
    elementOf(place?.turnId),
    asked !== undefined,
  );

  const askHere = (question: string, own: Filter | null): void => {
    const id = conversation?.id ?? begin();
    ask(id, question, own);
    if (id !== conversationId) go({ conversationId: id });
  };
  const stop = (): void => {
    if (asked !== undefined) stopAsking(asked.id);
  };

  if (conversation === undefined && conversationId !== null) {
    return <div className={styles.view}>{isLoaded ? <MissingConversation /> : null}</div>;
  }
  return (
    <section
      className={styles.view}
      aria-label={t("chat")}
      onKeyDown={(event) => {
        if (asked !== undefined && isStop(event)) stop();
      }}
    >
      {turns.length === 0 ? (
        <Welcome onAsk={(question) => askHere(question, filter)} />
      ) : (
        <ol ref={list} className={styles.turns} aria-label={t("turns")}>
          {turns.map((turn, at) => (
            <lateTurn.Show
              key={turn.id}
              conversationId={conversation!.id}
              turn={turn}
              laterTurns={turns.length - 1 - at}
            />
          ))}
        </ol>
      )}
      <div className={styles.foot}>
        {isAtEnd || turns.length === 0 ? null : <JumpToEnd onJump={jumpToEnd} />}
        <Composer
          draftKey={conversationId ?? newConversation}
          isAsking={asked !== undefined}
          isFollowUp={turns.length > 0}
          onAsk={askHere}
          onStop={stop}
        />
      </div>
    </section>
  );
}

/** In this tab: only there can it be stopped. */
function isBeingAsked({ id, state }: Turn): boolean {
  return state.kind === "asking" && isRunning(id);
}

function elementOf(turnId: string | undefined): string | null {
  return turnId === undefined ? null : turnElementId(turnId);
}

/** What lies on top of the page, such as a menu, takes the key for itself. */
function isStop(event: KeyboardEvent): boolean {
  const { target, key, nativeEvent } = event;
  const isOnTop =
    target instanceof Element && target.closest("[role=dialog], [role=menu]") !== null;
  return key === "Escape" && !isOnTop && !nativeEvent.isComposing && !event.defaultPrevented;
}

/** Goes to the end of the conversation, shown while the reader is elsewhere in it. */
function JumpToEnd({ onJump }: { readonly onJump: () => void }) {
  const { t } = useTranslation("conversation");
  return (
    <button
      type="button"
      className={`${controls.button} ${styles.jump}`}
      onClick={() => {
        onJump();
        // The button goes.
        focusQuestion();
      }}
    >
      <ArrowDown aria-hidden /> {t("jump")}
    </button>
  );
}

/** The address names a conversation that this browser does not keep. */
function MissingConversation() {
  const { t } = useTranslation("conversation");
  const { go } = useAddress();
  return (
    <section className={styles.welcome} aria-labelledby="missing">
      <h2 id="missing">{t("missing")}</h2>
      <p>{t("missing-why")}</p>
      <div className={controls.row}>
        <button
          type="button"
          className={controls.primary}
          onClick={() => {
            go({ conversationId: null });
            focusQuestion();
          }}
        >
          {t("new-conversation")}
        </button>
      </div>
    </section>
  );
}

/**
 * Questions asked and their answers need Markdown: what shows them is fetched with the first of
 * them.
 */
export const lateTurn = latePart(async () => (await import("./turn-view.tsx")).TurnView);
