// Opens the choice of publishers and articles that a question is asked of.
import * as Ariakit from "@ariakit/react";
import { Newspaper } from "lucide-react";
import { useTranslation } from "react-i18next";
import { WaitingPart } from "../shell/waiting-part.tsx";
import controls from "./controls.module.css";
import { lateSourceChoice } from "./late-source-choice.ts";

export function SourcesPopover() {
  const { t } = useTranslation("conversation");
  return (
    <Ariakit.PopoverProvider placement="top-start">
      <Ariakit.PopoverDisclosure className={controls.quiet}>
        <Newspaper aria-hidden /> {t("sources")}
      </Ariakit.PopoverDisclosure>
      <Ariakit.Popover portal gutter={8} unmountOnHide className={controls.popover}>
        <Ariakit.PopoverHeading render={<h2 />}>{t("sources-heading")}</Ariakit.PopoverHeading>
        <lateSourceChoice.Show waiting={<WaitingPart />} />
        <Ariakit.PopoverDismiss className={controls.primary}>{t("done")}</Ariakit.PopoverDismiss>
      </Ariakit.Popover>
    </Ariakit.PopoverProvider>
  );
}
