import { Button, Group, Paper, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EVENT_TYPES } from "../../../src/codebook/index.js";
import type { Incident as Told } from "../../../src/model/incident.js";
import { Original } from "../../parts/values.js";
import { dayNear } from "../editing/field-editor.js";
import { DaysEditor } from "../editing/days-editor.js";
import { placeOption, useCodes, usePlaces } from "../editing/options.js";
import { fitting, Picker } from "../editing/picker.js";
import { RowsEditor } from "../editing/rows-editor.js";
import { FieldValue } from "../queue/field-value.js";
import { suggestionsFor, type ValueOf } from "../queue/fields.js";
import type { ReviewItem } from "../queue/load-item.js";
import { placeOfSelection, type ReportSpan } from "./place-of-selection.js";
import { SentenceChoice } from "./sentence-choice.js";

/** What a person says of a happening that was missed. */
export type MissedValue = Pick<Told, "type" | "when" | "where" | "casualties">;

type Draft = Partial<MissedValue>;
type Outcome = ValueOf<"casualties">[number]["outcome"];

/** What became of the people, as far as the type says it. */
const OUTCOME_OF: Readonly<Partial<Record<Told["type"], Outcome>>> = {
  arrest: "arrested",
  raid: "arrested",
  abduction: "abducted",
  release: "released",
  displacement: "displaced",
};

const emptyRow = (type: Told["type"]): ValueOf<"casualties">[number] => ({
  outcome: OUTCOME_OF[type] ?? "killed",
  min: null,
  max: null,
  role: "civilian",
  names: [],
});

function Where({
  item,
  onPick,
}: {
  readonly item: ReviewItem;
  readonly onPick: (place: Told["where"]) => void;
}) {
  const { t } = useTranslation("review");
  const { setName, options } = usePlaces(item.incident.where.country);
  const told = suggestionsFor(item, "where").map((value) =>
    placeOption(value as Told["where"]),
  );
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
  item,
  onPart,
  onDone,
}: {
  readonly draft: Draft;
  readonly item: ReviewItem;
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
        near={dayNear(item)}
        suggestions={suggestionsFor(item, "when") as Told["when"][]}
        onDone={(days) => onPart({ when: days })}
      />
    );
  if (where === undefined)
    return <Where item={item} onPick={(place) => onPart({ where: place })} />;
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
 * A happening that the program missed, told by words of a report: the words
 * first, then type, day, place and numbers, Enter after each.
 */
export function MissedIncident({
  item,
  onDone,
  onCancel,
}: {
  readonly item: ReviewItem;
  readonly onDone: (place: ReportSpan, value: MissedValue) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation("review");
  const [place, setPlace] = useState<ReportSpan | null>(placeOfSelection);
  const [draft, setDraft] = useState<Draft>({});
  if (place === null)
    return (
      <SentenceChoice
        tellings={item.tellings}
        onChoose={setPlace}
        onCancel={onCancel}
      />
    );
  const told = item.tellings.find(({ report }) => report.key === place.report);
  return (
    <Paper withBorder p="sm" role="group" aria-label={t("missed.title")}>
      <Stack gap="xs">
        <Text fw={600}>{t("missed.title")}</Text>
        <Original>{told?.report.text.slice(place.start, place.end)}</Original>
        <SoFar draft={draft} />
        <NextStep
          key={Object.keys(draft).length}
          draft={draft}
          item={item}
          onPart={(part) => setDraft({ ...draft, ...part })}
          onDone={(value) => onDone(place, value)}
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
