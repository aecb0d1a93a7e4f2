// What limits the list: words, language, publisher and the time of publication.
import { useTranslation } from "react-i18next";
import { useFormats } from "../words/formats.ts";
import type { ArchiveOverview } from "../state/archive-overview.ts";
import { ChoiceSelect } from "./choice-select.tsx";
import { DateField } from "./date-field.tsx";
import styles from "./list-filters.module.css";
import { periodFrom, periodTo, useListChoice } from "../state/list-choice.ts";
import { SearchBox } from "./search-box.tsx";

export function ListFilters({ overview }: { readonly overview: ArchiveOverview }) {
  const { t } = useTranslation("archive");
  const { number, language: languageName } = useFormats();
  const { choice, change } = useListChoice();
  const languages = overview.languages.flatMap(({ language, articles }) =>
    language === null ? [] : { value: language, name: languageName(language), articles },
  );
  const publishers = overview.publishers.flatMap(({ publisher, articles }) =>
    publisher === null ? [] : { value: publisher, name: publisher, articles },
  );
  const named = (options: typeof publishers) =>
    options.map(({ value, name, articles }) => ({ value, name: `${name} (${number(articles)})` }));
  return (
    <div className={styles.filters} role="group" aria-label={t("filters")}>
      <SearchBox />
      <ChoiceSelect
        id="archive-language"
        label={t("column-language")}
        all={t("allLanguages")}
        options={named(languages)}
        value={choice.language}
        onChange={(language) => change({ language })}
      />
      <ChoiceSelect
        id="archive-publisher"
        label={t("column-publisher")}
        all={t("allPublishers")}
        options={named(publishers)}
        value={choice.publisher}
        onChange={(publisher) => change({ publisher })}
      />
      <DateField
        id="archive-from"
        label={t("from")}
        value={choice.from}
        onChange={(from) => change(periodFrom(from, choice))}
      />
      <DateField
        id="archive-to"
        label={t("to")}
        value={choice.to}
        onChange={(to) => change(periodTo(to, choice))}
      />
    </div>
  );
}
