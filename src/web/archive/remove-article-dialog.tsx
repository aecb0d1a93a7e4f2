// Asks before an article is removed for good, and again where more than the article would go.
import * as Ariakit from "@ariakit/react";
import { useTranslation } from "react-i18next";
import controls from "../controls/controls.module.css";
import { DialogFrame } from "../controls/dialog-frame.tsx";
import { announce } from "../shell/announce.ts";
import { useRemoving } from "../state/removing-store.ts";
import { useFormats } from "../words/formats.ts";

export interface RemoveArticleDialogProps {
  /** The button that was pressed is gone: the focus goes on from here. */
  readonly onRemoved: () => void;
}

export function RemoveArticleDialog({ onRemoved }: RemoveArticleDialogProps) {
  const { t } = useTranslation("archive");
  const { number } = useFormats();
  const { state, cancel, confirm } = useRemoving();
  const dialog = Ariakit.useDialogStore({
    open: state.kind !== "idle",
    setOpen: (isOpen) => {
      if (!isOpen) cancel();
    },
  });
  if (state.kind === "idle") return null;
  const { title, file } = state.article;
  const refusal = state.kind === "asking" ? state.refusal : null;
  const isWhole = state.kind === "asking" && state.wholeFileHelps;
  const remove = async () => {
    const outcome = await confirm();
    if (outcome === null) return;
    announce(t("removed", { count: outcome.removed, n: number(outcome.removed) }));
    onRemoved();
  };
  return (
    <DialogFrame store={dialog} role="alertdialog" heading={t("removeTitle", { title })}>
      <Ariakit.DialogDescription>{t("removeHint", { file })}</Ariakit.DialogDescription>
      {refusal === null ? null : (
        <p role="alert" className={controls.error} lang="en">
          {refusal}
        </p>
      )}
      <div className={controls.row}>
        <button
          type="button"
          className={controls.primary}
          disabled={state.kind === "removing"}
          onClick={() => void remove()}
        >
          {state.kind === "removing" ? t("removing") : t(isWhole ? "removeFile" : "remove")}
        </button>
        <Ariakit.DialogDismiss className={controls.button} disabled={state.kind === "removing"}>
          {t("cancel")}
        </Ariakit.DialogDismiss>
      </div>
    </DialogFrame>
  );
}
