// One thing that narrows a search, and a button that takes it away.
import { X } from "lucide-react";
import type { ReactNode } from "react";
import controls from "./controls.module.css";

export interface ChipProps {
  readonly children: ReactNode;
  /** What the button does, in words. Without it there is none. */
  readonly removeLabel?: string;
  readonly onRemove?: () => void;
}

export function Chip({ children, removeLabel, onRemove }: ChipProps) {
  return (
    <li className={controls.chip}>
      <span>{children}</span>
      {onRemove === undefined ? null : (
        <button type="button" aria-label={removeLabel} title={removeLabel} onClick={onRemove}>
          <X aria-hidden />
        </button>
      )}
    </li>
  );
}
