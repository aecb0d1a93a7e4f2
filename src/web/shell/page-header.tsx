// The line at the top: where one is and can go, theme, language, shortcuts.
import { Archive, KeyRound, Menu, MessagesSquare } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useAddress } from "../state/address.ts";
import { useSidebar } from "../state/page-memory.ts";
import { useReaderKey } from "../state/reader-key.ts";
import { useServerState } from "../state/server-state.ts";
import { LanguageMenu, ThemeMenu } from "./choice-menus.tsx";
import styles from "./page-header.module.css";
import { ShortcutsDialog } from "./shortcuts-dialog.tsx";

export function PageHeader() {
  const { t } = useTranslation("shell");
  const { isOpen, setOpen } = useSidebar();
  return (
    <header className={styles.header}>
      <a className={styles.skip} href="#content">
        {t("skip")}
      </a>
      <button
        type="button"
        className={styles.menu}
        aria-expanded={isOpen}
        aria-label={t("conversations")}
        onClick={() => setOpen(!isOpen)}
      >
        <Menu aria-hidden />
      </button>
      <h1 className={styles.name}>citewell</h1>
      <PageNavigation />
      <div className={styles.choices}>
        <LanguageMenu />
        <ThemeMenu />
        <KeyButton />
        <ShortcutsDialog />
      </div>
    </header>
  );
}

function PageNavigation() {
  const { t } = useTranslation("shell");
  const { view, go } = useAddress();
  const places = [
    { name: "chat", icon: MessagesSquare },
    { name: "archive", icon: Archive },
  ] as const;
  return (
    <nav className={styles.places} aria-label={t("places")}>
      {places.map(({ name, icon: Icon }) => (
        <button
          key={name}
          type="button"
          aria-current={view === name ? "page" : undefined}
          onClick={() => go({ view: name })}
        >
          <Icon aria-hidden />
          <span>{t(name)}</span>
        </button>
      ))}
    </nav>
  );
}

/** Opens what is said of the key, where the server asks for one. */
function KeyButton() {
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
