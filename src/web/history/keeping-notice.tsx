// Says when the browser does not keep the conversations, or kept something that cannot be read.
import { TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import controls from "../controls/controls.module.css";
import { useKeeping, type KeepingProblem } from "../state/keeping.ts";
import { downloadText, fileNameOf } from "./download-text.ts";
import styles from "./history-sidebar.module.css";

export function KeepingNotice() {
  const { problem, setAside } = useKeeping();
  return (
    <>
      {problem === null ? null : <Problem problem={problem} />}
      {setAside.length === 0 ? null : <SetAside />}
    </>
  );
}

function Problem({ problem }: { readonly problem: KeepingProblem }) {
  const { t } = useTranslation("history");
  return (
    <p role="alert" className={styles.notice}>
      <TriangleAlert aria-hidden />
      <span>
        {problem.kind === "full"
          ? t("keeping-full")
          : t("keeping-failed", { reason: problem.reason })}
      </span>
    </p>
  );
}

function SetAside() {
  const { t } = useTranslation("history");
  const { setAside, discardSetAside } = useKeeping();
  const save = (): void => {
    const text = `${JSON.stringify(setAside, null, 2)}\n`;
    downloadText(fileNameOf("set-aside", "json"), text, "application/json");
  };
  return (
    <div role="group" className={styles.notice}>
      <TriangleAlert aria-hidden />
      <div>
        <p>{t("set-aside", { count: setAside.length })}</p>
        <p className={`${controls.row} ${styles.noticeActions}`}>
          <button type="button" className={controls.button} onClick={save}>
            {t("save-set-aside")}
          </button>
          <button type="button" className={controls.button} onClick={discardSetAside}>
            {t("delete-set-aside")}
          </button>
        </p>
      </div>
    </div>
  );
}
