import { Button, Group, Paper, Stack, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { GRADES } from "../../../src/codebook/index.js";
import { useLanguage } from "../../app/use-language.js";
import { Ltr, Own } from "../../parts/values.js";
import { Choice } from "./choice.js";
import type { ReviewItem, Telling } from "./load-item.js";
import { OWN_DIRECTION } from "../../parts/own-direction.js";

/** Questions that an action asks before it decides. */
export type PanelCode = "reject" | "grade" | "split" | "note" | "add";

/** Grounds on which a row is rejected, in the order of their keys. */
export const GROUNDS = ["wrong", "noise"] as const;

/** Grades in the order of their keys. */
export const GRADE_ORDER = Object.values(GRADES).map(({ code }) => code);

/** Reports of an incident, one a claim, with what tells them apart. */
function TellingName({ report }: Telling) {
  const { t } = useTranslation("review");
  return (
    <>
      {report.outlet === null ? t("noOutlet") : <Own>{report.outlet}</Own>}{" "}
      {report.published === null ? null : <Ltr>{report.published}</Ltr>}
    </>
  );
}

/** Why it is rejected. */
export function RejectPanel(props: {
  readonly onChoose: (at: number) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation("review");
  const answers = GROUNDS.map((ground) => ({
    key: ground,
    label: t(`grounds.${ground}`),
  }));
  return <Choice title={t("rejectWhy")} answers={answers} {...props} />;
}

/** How far it is verified. */
export function GradePanel(props: {
  readonly onChoose: (at: number) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation("review");
  const { labelOf } = useLanguage();
  const answers = Object.values(GRADES).map(({ code, label }) => ({
    key: code,
    label: labelOf(label),
  }));
  return <Choice title={t("gradeWhich")} answers={answers} {...props} />;
}

/** Which claims tell another happening. */
export function SplitPanel({
  item,
  chosen,
  ...props
}: {
  readonly item: ReviewItem;
  /** Keys of claims. */
  readonly chosen: readonly string[];
  readonly onChoose: (at: number) => void;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation("review");
  const answers = item.tellings.map((telling) => ({
    key: telling.claim,
    label: <TellingName {...telling} />,
    isOn: chosen.includes(telling.claim),
  }));
  return <Choice title={t("splitWhich")} answers={answers} {...props} />;
}

/** A note of the office; Enter keeps it. */
export function NotePanel({
  onDone,
  onCancel,
}: {
  readonly onDone: (text: string) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation("review");
  const [text, setText] = useState("");
  const done = () => {
    if (text.trim() !== "") onDone(text.trim());
  };
  return (
    <Paper withBorder p="sm">
      <Stack gap="xs">
        <Textarea
          label={t("note")}
          autosize
          minRows={2}
          attributes={OWN_DIRECTION}
          autoFocus
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.shiftKey) return;
            event.preventDefault();
            done();
          }}
        />
        <Group gap="xs">
          <Button size="compact-md" onClick={done}>
            {t("confirm")}
          </Button>
          <Button size="compact-md" variant="subtle" onClick={onCancel}>
            {t("cancel")}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
