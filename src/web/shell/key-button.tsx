// Opens what is said of the key, where the server asks for one.
import { KeyRound } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useReaderKey } from "../state/reader-key.ts";
import { useServerState } from "../state/server-state.ts";

export function KeyButton() {
  const { t } = useTranslation("shell");
  const { key, ask } = useReaderKey();
  const { asksForKey } = useServerState();
  if (key === null && !asksForKey) return null;
  return (
    <button type="button" data-key aria-label={t("key")} title={t("key")} onClick={ask}>
      <KeyRound aria-hidden />
    </button>
  );
}
