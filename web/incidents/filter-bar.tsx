import {
  Button,
  Group,
  MultiSelect,
  NumberInput,
  Select,
  Switch,
  TextInput,
} from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useEffect, useState, type RefObject } from "react";
import { useTranslation } from "react-i18next";
import { GRADES } from "../../src/codebook/grades.js";
import { OUTCOMES } from "../../src/codebook/outcomes.js";
import { EVENT_TYPES } from "../../src/codebook/registry.generated.js";
import { STATUSES } from "../../src/codebook/statuses.js";
import { useLanguage } from "../app/use-language.js";
import { NO_FILTER, type IncidentFilter } from "../parts/incident-query.js";
import type { IncidentColumns } from "./columns.js";
import { OWN_DIRECTION } from "../parts/own-direction.js";

interface BarProps {
  readonly columns: IncidentColumns;
  readonly filter: IncidentFilter;
  readonly change: (changes: Partial<IncidentFilter>) => void;
  readonly textRef: RefObject<HTMLInputElement | null>;
}

type Labelled = Readonly<
  Record<
    string,
    { readonly label: { readonly ar: string; readonly en: string } }
  >
>;

/** Codes of the codebook as a select shows them, in its order. */
function useOptions() {
  const { labelOf } = useLanguage();
  return (entries: Labelled) =>
    Object.entries(entries).map(([value, { label }]) => ({
      value,
      label: labelOf(label),
    }));
}

const REVIEWS = ["unreviewed", "accepted", "corrected"] as const;

/** Typed text that is asked for once the typing rests. */
function TextFilter({ filter, change, textRef }: BarProps) {
  const { t } = useTranslation("incidents");
  const [typed, setTyped] = useState(filter.text ?? "");
  useEffect(() => setTyped(filter.text ?? ""), [filter.text]);
  const ask = useDebouncedCallback(
    (text: string) => change({ text: text === "" ? undefined : text }),
    120,
  );
  return (
    <TextInput
      ref={textRef}
      size="sm"
      w={180}
      attributes={OWN_DIRECTION}
      label={t("filter.text")}
      value={typed}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        ask(value);
      }}
    />
  );
}

function DayFilter({
  name,
  filter,
  change,
}: BarProps & { readonly name: "from" | "to" }) {
  const { t } = useTranslation("incidents");
  return (
    <TextInput
      type="date"
      size="sm"
      w={150}
      label={t(`filter.${name}`)}
      value={filter[name] ?? ""}
      onChange={({ currentTarget: { value } }) =>
        change({ [name]: value === "" ? undefined : value })
      }
    />
  );
}

function PlaceFilter({ columns, filter, change }: BarProps) {
  const { t } = useTranslation("incidents");
  const areas = columns.words.places.flatMap(({ admin1 }) => admin1 ?? []);
  const all = [...new Set(areas)].sort();
  const { place } = filter;
  const known = place === undefined || all.includes(place) ? [] : [place];
  const nameOf = (id: string) =>
    columns.words.places.find((one) => one.id === id)?.name ?? id;
  return (
    <Select
      size="sm"
      w={160}
      searchable
      clearable
      label={t("filter.area")}
      placeholder={t("filter.any")}
      data={[...known, ...all].map((value) => ({
        value,
        label: nameOf(value),
      }))}
      value={place ?? null}
      onChange={(value) => change({ place: value ?? undefined })}
    />
  );
}

function CodeFilters({ filter, change }: BarProps) {
  const { t } = useTranslation("incidents");
  const options = useOptions();
  const many = { size: "sm", searchable: true, clearable: true } as const;
  return (
    <>
      <MultiSelect
        {...many}
        w={200}
        label={t("filter.type")}
        placeholder={filter.types.length === 0 ? t("filter.usual") : ""}
        data={options(EVENT_TYPES)}
        value={[...filter.types]}
        onChange={(types) => change({ types })}
      />
      <MultiSelect
        {...many}
        w={160}
        label={t("filter.outcome")}
        placeholder={filter.outcomes.length === 0 ? t("filter.any") : ""}
        data={options(OUTCOMES)}
        value={[...filter.outcomes]}
        onChange={(outcomes) => change({ outcomes })}
      />
      <MultiSelect
        {...many}
        w={140}
        label={t("filter.status")}
        placeholder={filter.statuses.length === 0 ? t("filter.any") : ""}
        data={options(STATUSES)}
        value={[...filter.statuses]}
        onChange={(statuses) => change({ statuses })}
      />
      <Select
        size="sm"
        w={150}
        clearable
        label={t("filter.review")}
        placeholder={t("filter.any")}
        data={REVIEWS.map((value) => ({ value, label: t(`review.${value}`) }))}
        value={filter.review ?? null}
        onChange={(value) => change({ review: value ?? undefined })}
      />
      <Select
        size="sm"
        w={150}
        clearable
        label={t("filter.grade")}
        placeholder={t("filter.any")}
        data={options(GRADES)}
        value={filter.grade ?? null}
        onChange={(value) => change({ grade: value ?? undefined })}
      />
    </>
  );
}

function ActorFilter({ columns, filter, change }: BarProps) {
  const { t } = useTranslation("incidents");
  return (
    <Select
      size="sm"
      w={180}
      searchable
      clearable
      limit={100}
      label={t("filter.actor")}
      placeholder={t("filter.any")}
      data={columns.words.actors.map(({ id, name }) => ({
        value: id,
        label: name,
      }))}
      value={filter.actor ?? null}
      onChange={(value) => change({ actor: value ?? undefined })}
    />
  );
}

/** One bar over table, map and timeline. */
export function FilterBar(props: BarProps) {
  const { t } = useTranslation("incidents");
  const { filter, change } = props;
  return (
    <Group
      gap="xs"
      align="end"
      role="search"
      aria-label={t("filter.title")}
      className="screen-only"
    >
      <TextFilter {...props} />
      <DayFilter {...props} name="from" />
      <DayFilter {...props} name="to" />
      <PlaceFilter {...props} />
      <CodeFilters {...props} />
      <ActorFilter {...props} />
      <NumberInput
        size="sm"
        w={110}
        min={1}
        max={99}
        label={t("filter.sources")}
        value={filter.sources ?? ""}
        onChange={(value) =>
          change({ sources: typeof value === "number" ? value : undefined })
        }
      />
      <Switch
        mb={8}
        label={t("filter.contested")}
        checked={filter.contested}
        onChange={({ currentTarget: { checked } }) =>
          change({ contested: checked })
        }
      />
      <Button
        variant="subtle"
        size="sm"
        onClick={() => change({ ...CLEARED, all: filter.all })}
      >
        {t("filter.clear")}
      </Button>
    </Group>
  );
}

/** All that a filter can hold, undone. */
const CLEARED: Partial<IncidentFilter> = {
  ...NO_FILTER,
  from: undefined,
  to: undefined,
  place: undefined,
  actor: undefined,
  review: undefined,
  grade: undefined,
  sources: undefined,
  text: undefined,
  box: undefined,
};
