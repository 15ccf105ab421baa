import { Button, Group, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { OUTCOMES, ROLES } from "../../../src/codebook/index.js";
import { spanOfNumbers } from "../queue/field-value.js";
import type { ValueOf } from "../queue/fields.js";
import { useCodes } from "./options.js";
import { readNumbers } from "./typed-days.js";

type Row = ValueOf<"casualties">[number];

interface Draft {
  readonly row: Row;
  readonly typed: string;
}

const EMPTY: Draft = {
  row: { outcome: "killed", min: null, max: null, role: "unknown", names: [] },
  typed: "",
};

const draftOf = (row: Row): Draft => ({
  row,
  typed: spanOfNumbers(row.min, row.max).replace("–", "-"),
});

/** The rows that are typed; null while one of them is no number. */
function rowsOf(drafts: readonly Draft[]): readonly Row[] | null {
  const rows = drafts
    .filter(({ typed }) => typed.trim() !== "")
    .map(({ row, typed }) => {
      const read = readNumbers(typed);
      return read === null ? null : { ...row, ...read };
    });
  return rows.some((row) => row === null) ? null : (rows as Row[]);
}

/** Arrows go to the same box of another row. */
function goToRow(event: KeyboardEvent<HTMLElement>, by: number): void {
  const boxes =
    event.currentTarget.querySelectorAll<HTMLInputElement>(
      "input[data-number]",
    );
  const at = [...boxes].findIndex((box) => box === event.target);
  if (at < 0) return;
  event.preventDefault();
  boxes[Math.min(boxes.length - 1, Math.max(0, at + by))]?.focus();
}

/** How many of whom came to what: a number a row; an empty one takes it away. */
export function RowsEditor({
  value,
  onDone,
}: {
  readonly value: readonly Row[];
  readonly onDone: (value: readonly Row[]) => void;
}) {
  const { t } = useTranslation("review");
  const outcomes = useCodes(OUTCOMES);
  const roles = useCodes(ROLES);
  const [drafts, setDrafts] = useState<readonly Draft[]>(
    value.length === 0 ? [EMPTY] : value.map(draftOf),
  );
  const rows = rowsOf(drafts);
  const change = (at: number, part: Partial<Draft>) =>
    setDrafts(
      drafts.map((one, place) => (place === at ? { ...one, ...part } : one)),
    );
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === "ArrowDown") goToRow(event, 1);
    else if (event.key === "ArrowUp") goToRow(event, -1);
    else if (event.key === "Enter" && rows !== null) {
      event.preventDefault();
      onDone(rows);
    }
  };
  return (
    <Stack gap="xs" onKeyDown={press}>
      {drafts.map(({ row, typed }, at) => (
        <Group key={at} gap="xs" wrap="nowrap" align="end">
          <TextInput
            aria-label={t("numberOf", { row: at + 1 })}
            data-number
            dir="ltr"
            w="5rem"
            autoFocus={at === 0}
            autoComplete="off"
            value={typed}
            error={readNumbers(typed) === null}
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) =>
              change(at, { typed: event.currentTarget.value })
            }
          />
          <NativeSelect
            aria-label={t("outcomeOf", { row: at + 1 })}
            data={outcomes}
            value={row.outcome}
            onChange={(event) => {
              const outcome = event.currentTarget.value as Row["outcome"];
              change(at, { row: { ...row, outcome } });
            }}
          />
          <NativeSelect
            aria-label={t("roleOf", { row: at + 1 })}
            data={roles}
            value={row.role}
            onChange={(event) => {
              const role = event.currentTarget.value as Row["role"];
              change(at, { row: { ...row, role } });
            }}
          />
        </Group>
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={() => setDrafts([...drafts, EMPTY])}
      >
        {t("addRow")}
      </Button>
    </Stack>
  );
}
