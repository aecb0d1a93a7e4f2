// A button with a menu of which one entry holds.
import * as Ariakit from "@ariakit/react";
import { Check, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./choice-menu.module.css";

export interface ChoiceMenuProps<Value extends string> {
  /** What is chosen, for the button's name. */
  readonly label: string;
  readonly icon: LucideIcon;
  /** Shown beside the icon. */
  readonly children?: ReactNode;
  readonly value: Value;
  readonly choices: readonly {
    readonly value: Value;
    readonly words: string;
    readonly lang?: string;
  }[];
  readonly onChoose: (value: Value) => void;
}

export function ChoiceMenu<Value extends string>(props: ChoiceMenuProps<Value>) {
  const { label, icon: Icon, children, value, choices, onChoose } = props;
  return (
    <Ariakit.MenuProvider placement="bottom-end">
      <Ariakit.MenuButton aria-label={label} title={label}>
        <Icon aria-hidden />
        {children}
      </Ariakit.MenuButton>
      <Ariakit.Menu gutter={6} portal className={styles.menu} aria-label={label}>
        {choices.map((choice) => (
          <Ariakit.MenuItem
            key={choice.value}
            role="menuitemradio"
            aria-checked={choice.value === value}
            className={styles.item}
            lang={choice.lang}
            onClick={() => onChoose(choice.value)}
          >
            <Check aria-hidden visibility={choice.value === value ? "visible" : "hidden"} />
            {choice.words}
          </Ariakit.MenuItem>
        ))}
      </Ariakit.Menu>
    </Ariakit.MenuProvider>
  );
}
