// A dialog over the page: its heading, a way to close it, and what it holds.
import { Dialog, DialogDismiss, DialogHeading, type DialogProps } from "@ariakit/react";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import controls from "./controls.module.css";

export interface DialogFrameProps extends Pick<
  DialogProps,
  "store" | "open" | "onClose" | "role" | "initialFocus" | "unmountOnHide"
> {
  readonly heading: string;
  /** Of the button that closes it; where there is none, what it holds closes it. */
  readonly closeLabel?: string;
  readonly children: ReactNode;
}

export function DialogFrame({ heading, closeLabel, children, ...dialog }: DialogFrameProps) {
  return (
    <Dialog
      {...dialog}
      className={controls.dialog}
      backdrop={<div className={controls.backdrop} />}
    >
      <div className={controls.dialogHead}>
        <DialogHeading>{heading}</DialogHeading>
        {closeLabel === undefined ? null : (
          <DialogDismiss className={controls.quiet} aria-label={closeLabel}>
            <X aria-hidden />
          </DialogDismiss>
        )}
      </div>
      {children}
    </Dialog>
  );
}
