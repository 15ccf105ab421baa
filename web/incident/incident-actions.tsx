import { Button, Group, Paper, Stack, TextInput } from "@mantine/core";
import { useHotkeys, type HotkeyItem } from "@mantine/hooks";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemText } from "../parts/problem-text.js";
import {
  GRADE_ORDER,
  GradePanel,
  GROUNDS,
  NotePanel,
  RejectPanel,
} from "../review/queue/panels.js";
import type { useIncidentDecisions } from "./use-incident-decisions.js";
import { OWN_DIRECTION } from "../parts/own-direction.js";

const DIGITS = ["1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;

type Panel = "reject" | "grade" | "note" | null;

/** What may be decided here; each by a button and a key. */
export function IncidentActions({
  decisions,
  reason,
  onReason,
}: {
  readonly decisions: ReturnType<typeof useIncidentDecisions>;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}) {
  const { t } = useTranslation(["incident", "review", "glossary"]);
  const [panel, setPanel] = useState<Panel>(null);
  const { accept, reject, grade, note, error, isPending } = decisions;
  const close = () => setPanel(null);
  const chooseGround = (at: number) => {
    const ground = GROUNDS[at];
    if (ground === undefined) return;
    reject?.(ground);
    close();
  };
  const chooseGrade = (at: number) => {
    const code = GRADE_ORDER[at];
    if (code === undefined) return;
    grade?.(code);
    close();
  };
  // The digit that stands on each answer chooses it.
  const answer = (at: number) => {
    if (panel === "reject") chooseGround(at);
    if (panel === "grade") chooseGrade(at);
  };
  useHotkeys([
    ...DIGITS.map((digit, at): HotkeyItem => [digit, () => answer(at)]),
    ["a", () => accept?.()],
    ["x", () => reject && setPanel("reject")],
    ["g", () => grade && setPanel("grade")],
    ["n", () => note && setPanel("note")],
    ["Escape", () => setPanel(null)],
  ]);
  if (note === undefined) return null;
  const button = { size: "compact-md", disabled: isPending } as const;
  return (
    <Paper withBorder p="sm" className="screen-only">
      <Stack gap="xs">
        <Group gap="xs" align="end">
          {accept === undefined ? null : (
            <Button {...button} onClick={() => accept()}>
              {t("review:actions.accept")}
            </Button>
          )}
          {reject === undefined ? null : (
            <Button
              {...button}
              variant="default"
              onClick={() => setPanel("reject")}
            >
              {t("glossary:reject")}
            </Button>
          )}
          {grade === undefined ? null : (
            <Button
              {...button}
              variant="default"
              onClick={() => setPanel("grade")}
            >
              {t("review:actions.grade")}
            </Button>
          )}
          <Button
            {...button}
            variant="default"
            onClick={() => setPanel("note")}
          >
            {t("review:actions.note")}
          </Button>
          <TextInput
            size="xs"
            label={t("review:reason")}
            placeholder={t("reasonUsual")}
            attributes={OWN_DIRECTION}
            value={reason}
            onChange={({ currentTarget: { value } }) => onReason(value)}
          />
        </Group>
        {panel === "reject" && reject !== undefined ? (
          <RejectPanel onCancel={close} onChoose={chooseGround} />
        ) : null}
        {panel === "grade" && grade !== undefined ? (
          <GradePanel onCancel={close} onChoose={chooseGrade} />
        ) : null}
        {panel === "note" ? (
          <NotePanel
            onCancel={close}
            onDone={(text) => {
              note(text);
              close();
            }}
          />
        ) : null}
        {error === null ? null : <ProblemText error={error} />}
      </Stack>
    </Paper>
  );
}
