// Goes through the pages of the list. A button that leads nowhere keeps its place and the focus.
import { ChevronFirst, ChevronLast, ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../words/formats.ts";
import styles from "./article-list-view.module.css";
import { useListChoice } from "../state/list-choice.ts";
import notes from "./notes.module.css";

export function ListPages({ pages }: { readonly pages: number }) {
  const { t } = useTranslation("archive");
  const { number } = useFormats();
  const { choice, change } = useListChoice();
  const { page } = choice;
  const last = Math.max(0, pages - 1);
  const steps = [
    { name: t("firstPage"), to: 0, Icon: ChevronFirst },
    { name: t("previousPage"), to: Math.min(page - 1, last), Icon: ChevronLeft },
    { name: t("nextPage"), to: page + 1, Icon: ChevronRight },
    { name: t("lastPage"), to: last, Icon: ChevronLast },
  ];
  const buttons = steps.map(({ name, to, Icon }) => {
    const isUseless = to < 0 || to > last || to === page;
    return (
      <button
        key={name}
        type="button"
        className={notes.button}
        aria-label={name}
        title={name}
        aria-disabled={isUseless}
        onClick={isUseless ? undefined : () => change({ page: to })}
      >
        <Icon aria-hidden="true" />
      </button>
    );
  });
  return (
    <nav className={styles.pages} aria-label={t("pages")}>
      {buttons.slice(0, 2)}
      <span className={styles.where}>
        {t("pageOf", { page: number(page + 1), pages: number(Math.max(pages, 1)) })}
      </span>
      {buttons.slice(2)}
    </nav>
  );
}
