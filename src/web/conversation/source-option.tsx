// A publisher or an article among the sources to choose from.
import * as Ariakit from "@ariakit/react";
import type { ReactNode } from "react";
import styles from "./source-choice.module.css";

export interface SourceOptionProps {
  readonly value: string;
  readonly about: string;
  readonly children: ReactNode;
}

export function SourceOption({ value, about, children }: SourceOptionProps) {
  return (
    <Ariakit.ComboboxItem
      value={value}
      className={styles.option}
      focusOnHover
      hideOnClick={false}
      setValueOnClick={false}
      resetValueOnSelect={false}
    >
      <Ariakit.ComboboxItemCheck className={styles.check} />
      <span>
        {children}
        {about === "" ? null : <span className={styles.about}>{about}</span>}
      </span>
    </Ariakit.ComboboxItem>
  );
}
