import { EVENT_TYPES, STATUSES, WEAPONS } from "../../../src/codebook/index.js";
import { useTranslation } from "react-i18next";
import type { FieldCode, ValueOf } from "../queue/fields.js";
import { suggestionsFor } from "../queue/fields.js";
import type { ReviewItem } from "../queue/load-item.js";
import { DaysEditor } from "./days-editor.js";
import { ListEditor } from "./list-editor.js";
import { NamesEditor } from "./names-editor.js";
import { placeOption, useActors, useCodes, usePlaces } from "./options.js";
import { fitting, Picker, type Option } from "./picker.js";
import { RowsEditor } from "./rows-editor.js";

interface EditorProps {
  readonly item: ReviewItem;
  readonly label: string;
  readonly onDone: (value: unknown) => void;
}

/** Codes of a closed list; what was told otherwise comes first. */
function CodeEditor<Code extends string>({
  options,
  told,
  label,
  onDone,
}: Omit<EditorProps, "item"> & {
  readonly options: readonly Option<Code>[];
  readonly told: readonly unknown[];
}) {
  const rank = ({ value }: Option<Code>) => {
    const at = told.indexOf(value);
    return at < 0 ? told.length : at;
  };
  const ordered = [...options].sort((a, b) => rank(a) - rank(b));
  return (
    <Picker
      label={label}
      optionsFor={(typed) => fitting(ordered, typed)}
      onPick={onDone}
    />
  );
}

function PlaceEditor({ item, label, onDone }: EditorProps) {
  const { setName, options } = usePlaces(item.incident.where.country);
  const told = suggestionsFor(item, "where").map((value) =>
    placeOption(value as ValueOf<"where">),
  );
  return (
    <Picker
      label={label}
      onType={setName}
      optionsFor={(typed) =>
        typed.trim() === "" ? told : [...fitting(told, typed), ...options]
      }
      onPick={onDone}
    />
  );
}

type Actor = ValueOf<"targets">[number];

const actorOption = (actor: Actor): Option<Actor> => ({
  key: actor.id ?? `own ${actor.name}`,
  label: actor.name,
  value: actor,
});

function ActorsEditor({
  item,
  field,
  label,
  onDone,
}: EditorProps & { readonly field: "perpetrators" | "targets" }) {
  const { setName, options } = useActors(item.incident.where.country);
  return (
    <ListEditor
      label={label}
      value={item.incident[field]}
      optionOf={actorOption}
      options={options}
      isFound
      onType={setName}
      onDone={onDone}
    />
  );
}

function WeaponsEditor({ item, label, onDone }: EditorProps) {
  const options = useCodes(WEAPONS);
  return (
    <ListEditor
      label={label}
      value={item.incident.weapons}
      optionOf={(code) =>
        options.find(({ key }) => key === code) ?? {
          key: code,
          label: code,
          value: code,
        }
      }
      options={options}
      onDone={onDone}
    />
  );
}

/** In whose month and year typed days lie: as told, else as printed. */
export const dayNear = ({ incident, tellings }: ReviewItem): string =>
  incident.when.start ??
  incident.when.end ??
  tellings[0]?.report.published ??
  "2000-01-01";

/** The box in which a field is corrected; Enter confirms. */
export function FieldEditor({
  field,
  item,
  onDone,
}: {
  readonly field: FieldCode;
  readonly item: ReviewItem;
  readonly onDone: (value: unknown) => void;
}) {
  const { t } = useTranslation("review");
  const types = useCodes(EVENT_TYPES);
  const statuses = useCodes(STATUSES);
  const label = t(`fields.${field}`);
  const told = suggestionsFor(item, field);
  const given = { item, label, onDone };
  if (field === "type")
    return <CodeEditor {...given} options={types} told={told} />;
  if (field === "status")
    return <CodeEditor {...given} options={statuses} told={told} />;
  if (field === "when")
    return (
      <DaysEditor
        label={label}
        near={dayNear(item)}
        suggestions={told as readonly ValueOf<"when">[]}
        onDone={onDone}
      />
    );
  if (field === "where") return <PlaceEditor {...given} />;
  if (field === "weapons") return <WeaponsEditor {...given} />;
  if (field === "casualties")
    return <RowsEditor value={item.incident.casualties} onDone={onDone} />;
  if (field === "victims")
    return (
      <NamesEditor
        label={label}
        value={item.incident.victims ?? []}
        onDone={onDone}
      />
    );
  return <ActorsEditor {...given} field={field} />;
}
