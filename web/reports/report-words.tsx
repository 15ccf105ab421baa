import { Text, Title, VisuallyHidden } from "@mantine/core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Stretch } from "../parts/cut-text.js";
import classes from "./reports.module.css";
import type { Cited, Report } from "./load-report.js";
import { MarkedText } from "./marked-text.js";
import type { ChosenWords } from "./use-chosen-words.js";

interface WordsProps {
  readonly report: Report;
  readonly cited: readonly Cited[];
  /** The claim whose words stand out. */
  readonly claim: string | null;
  readonly choice: ChosenWords;
  readonly onChoose: (cited: readonly Cited[]) => void;
}

/** A stretch as a line that begins there counts. */
const shifted = <S extends Stretch>(one: S, by: number): S => ({
  ...one,
  start: one.start - by,
  end: one.end - by,
});

const pickedIn = ({ chosen }: ChosenWords, part: "text" | "title") =>
  chosen?.in === part ? chosen : null;

/** The title of a report; its words can be chosen. */
export function ReportTitle({
  report,
  cited,
  claim,
  choice,
  onChoose,
}: WordsProps) {
  const { t } = useTranslation("report");
  if (report.title === null)
    return (
      <Title order={1} size="h2">
        {t("untitled")}
      </Title>
    );
  return (
    <div data-title-of={report.key} onPointerUp={choice.handlers.onPointerUp}>
      <Title
        order={1}
        size="h2"
        className="original"
        lang="ar"
        dir="auto"
        data-from={0}
        data-in="title"
      >
        <MarkedText
          text={report.title}
          cited={cited.filter((one) => one.in === "title")}
          picked={pickedIn(choice, "title")}
          claim={claim}
          onChoose={onChoose}
        />
      </Title>
    </div>
  );
}

/** A report's words whole; what is chosen of them is marked. */
export function ReportText({
  report,
  cited,
  claim,
  choice,
  onChoose,
}: WordsProps) {
  const { t } = useTranslation("report");
  const hint = useId();
  const picked = pickedIn(choice, "text");
  const lines = report.text.split("\n");
  return (
    <div>
      <Text size="sm" c="dimmed" id={hint} className="screen-only">
        {t("chooseHow")}
      </Text>
      <div
        className={`original ${classes["words"]}`}
        lang="ar"
        dir="auto"
        data-report={report.key}
        tabIndex={0}
        role="group"
        aria-label={t("words")}
        aria-describedby={hint}
        {...choice.handlers}
      >
        {lines.map((line, at) => {
          const start = lines
            .slice(0, at)
            .reduce((sum, one) => sum + one.length + 1, 0);
          const end = start + line.length;
          return (
            <p key={start} dir="auto" data-from={start} data-in="text">
              <MarkedText
                text={line}
                cited={cited
                  .filter((one) => one.in === "text")
                  .filter((one) => one.start < end && one.end > start)
                  .map((one) => shifted(one, start))}
                picked={picked === null ? null : shifted(picked, start)}
                claim={claim}
                onChoose={onChoose}
              />
            </p>
          );
        })}
      </div>
      <VisuallyHidden role="status">{choice.said}</VisuallyHidden>
    </div>
  );
}
