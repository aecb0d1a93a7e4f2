// Copies an answer, with its citations or without.
import * as Ariakit from "@ariakit/react";
import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Answer } from "../../answering/answer.ts";
import { announce } from "../shell/announce.ts";
import { useFormats } from "../words/formats.ts";
import controls from "./controls.module.css";
import { citedCopy, plainCopy } from "./copy-words.ts";
import { putOnClipboard } from "./put-on-clipboard.ts";
import styles from "./turn-view.module.css";

type CopyState = "copy" | "copied" | "copy-failed";

const shownMs = 4000;

export function CopyMenu({ answer }: { readonly answer: Answer }) {
  const { t } = useTranslation("conversation");
  const { date } = useFormats();
  const [state, setState] = useState<CopyState>("copy");
  const copy = async (text: string): Promise<void> => {
    const next = (await putOnClipboard(text)) ? "copied" : "copy-failed";
    setState(next);
    announce(t(next));
    setTimeout(() => setState("copy"), shownMs);
  };
  const options = { sourcesHeading: t("copy-sources"), pageUrl: location.href, date };
  return (
    <Ariakit.MenuProvider placement="bottom-start">
      <Ariakit.MenuButton className={controls.quiet}>
        {state === "copied" ? <Check aria-hidden /> : <Copy aria-hidden />} {t(state)}
      </Ariakit.MenuButton>
      <Ariakit.Menu portal gutter={4} className={styles.menu} aria-label={t("copy")}>
        <Ariakit.MenuItem
          className={styles.item}
          onClick={() => void copy(citedCopy(answer, options))}
        >
          {t("copy-cited")}
        </Ariakit.MenuItem>
        <Ariakit.MenuItem className={styles.item} onClick={() => void copy(plainCopy(answer))}>
          {t("copy-plain")}
        </Ariakit.MenuItem>
      </Ariakit.Menu>
    </Ariakit.MenuProvider>
  );
}
