// The title of the browser's tab: what is looked at, then the program.
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useAddress } from "../state/address.ts";
import { useConversations } from "../state/conversation-store.ts";

export function useTitle(): void {
  const { t } = useTranslation("shell");
  const { view, conversationId } = useAddress();
  const name = useConversations(({ conversations }) => {
    const conversation = conversations.find(({ id }) => id === conversationId);
    return conversation?.name ?? conversation?.turns[0]?.question;
  });
  const looked = view === "archive" ? t("archive") : name;
  useEffect(() => {
    document.title = looked === undefined ? "citewell" : `${looked.slice(0, 60)} – citewell`;
  }, [looked]);
}
