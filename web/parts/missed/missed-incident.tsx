import { Button, Group, Paper, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EVENT_TYPES } from "../../../src/codebook/index.js";
import type { Incident as Told } from "../../../src/model/incident.js";
import { DaysEditor } from "../../review/editing/days-editor.js";
import {
  placeOption,
  useCodes,
  usePlaces,
} from "../../review/editing/options.js";
import { fitting, Picker } from "../../review/editing/picker.js";
import { RowsEditor } from "../../review/editing/rows-editor.js";
import { FieldValue } from "../../review/queue/field-value.js";
import type { ValueOf } from "../../review/queue/fields.js";
import { OriginalBlock } from "../../review/queue/original-block.js";

/** What a person says of a happening that was missed. */
export type MissedValue = Pick<Told, "type" | "when" | "where" | "casualties">;

type Draft = Partial<MissedValue>;
type Row = ValueOf<"casualties">[number];

/** What is known where it was missed, to be offered first. */
export interface MissedAround {
  /** ISO day in whose month typed days lie. */
  readonly near: string;
  readonly country: string | null;
  readonly days: readonly Told["when"][];
  readonly places: readonly Told["where"][];
}

/** What became of the people, as far as the type says it. */
const OUTCOME_OF: Readonly<Partial<Record<Told["type"], Row["outcome"]>>> = {
  arrest: "arrested",
  raid: "arrested",
  abduction: "abducted",
  release: "released",
  displacement: "displaced",
};

const emptyRow = (type: Told["type"]): Row => ({
  outcome: OUTCOME_OF[type] ?? "killed",
  min: null,
  max: null,
  role: "civilian",
  names: [],
});

function Where({
  around: { country, places },
  onPick,
}: {
  readonly around: MissedAround;
  readonly onPick: (place: Told["where"]) => void;
}) {
  const { t } = useTranslation("review");
  const { setName, options } = usePlaces(country);
  const told = places.map(placeOption);
  return (
    <Picker
      label={t("fields.where")}
      onType={setName}
      optionsFor={(typed) =>
        typed.trim() === "" ? told : [...options, ...fitting(told, typed)]
      }
      onPick={onPick}
    />
  );
}

/** The next thing that is asked: type, day, place, and how many came to what. */
function NextStep({
  draft,
  around,
  onPart,
  onDone,
}: {
  readonly draft: Draft;
  readonly around: MissedAround;
  readonly onPart: (part: Draft) => void;
  readonly onDone: (value: MissedValue) => void;
}) {
  const { t } = useTranslation("review");
  const types = useCodes(EVENT_TYPES);
  const { type, when, where } = draft;
  if (type === undefined)
    return (
      <Picker
        label={t("fields.type")}
        optionsFor={(typed) => fitting(types, typed)}
        onPick={(code) => onPart({ type: code })}
      />
    );
  if (when === undefined)
    return (
      <DaysEditor
        label={t("fields.when")}
        near={around.near}
        suggestions={around.days}
        onDone={(days) => onPart({ when: days })}
      />
    );
  if (where === undefined)
    return (
      <Where around={around} onPick={(place) => onPart({ where: place })} />
    );
  return (
    <RowsEditor
      value={[emptyRow(type)]}
      onDone={(rows) => {
        const casualties = rows.filter(({ min }) => min !== null);
        onDone({ type, when, where, casualties });
      }}
    />
  );
}

/** What has been said so far. */
function SoFar({ draft }: { readonly draft: Draft }) {
  return (
    <Group gap="md">
      {(["type", "when", "where"] as const).map((field) =>
        draft[field] === undefined ? null : (
          <Text key={field} span>
            <FieldValue field={field} value={draft[field]} />
          </Text>
        ),
      )}
    </Group>
  );
}

/**
 * A happening that the program missed, told by some words of a report: type,
 * day, place and numbers, Enter after each.
 */
export function MissedIncident({
  words,
  around,
  onDone,
  onCancel,
}: {
  /** That tell it. */
  readonly words: string | undefined;
  readonly around: MissedAround;
  readonly onDone: (value: MissedValue) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation("review");
  const [draft, setDraft] = useState<Draft>({});
  return (
    <Paper withBorder p="sm" role="group" aria-label={t("missed.title")}>
      <Stack gap="xs">
        <Text fw={600}>{t("missed.title")}</Text>
        <OriginalBlock>{words}</OriginalBlock>
        <SoFar draft={draft} />
        <NextStep
          key={Object.keys(draft).length}
          draft={draft}
          around={around}
          onPart={(part) => setDraft({ ...draft, ...part })}
          onDone={onDone}
        />
        <Group>
          <Button size="compact-md" variant="subtle" onClick={onCancel}>
            {t("cancel")}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
