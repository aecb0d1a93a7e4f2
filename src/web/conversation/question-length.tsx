// How long a question is, once it comes near what the server takes.
import { useTranslation } from "react-i18next";
import { useFormats } from "../words/formats.ts";
import controls from "./controls.module.css";
import { isTooLong, maxQuestionLength } from "./question-limit.ts";

const shownFrom = 1800;

export function QuestionLength({ id, text }: { readonly id: string; readonly text: string }) {
  const { t } = useTranslation("conversation");
  const { number } = useFormats();
  const { length } = text.trim();
  if (length < shownFrom) return null;
  const counts = { length: number(length), most: number(maxQuestionLength) };
  return (
    <p id={id} className={isTooLong(text) ? controls.error : controls.soft}>
      {t(isTooLong(text) ? "too-long" : "length", counts)}
    </p>
  );
}
