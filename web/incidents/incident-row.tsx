import { Anchor, Badge, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { GRADES } from "../../src/codebook/grades.js";
import { OUTCOMES } from "../../src/codebook/outcomes.js";
import { PLACE_PRECISIONS } from "../../src/codebook/precisions.js";
import { EVENT_TYPES } from "../../src/codebook/registry.generated.js";
import { STATUSES } from "../../src/codebook/statuses.js";
import { useLanguage } from "../app/use-language.js";
import { Days, Ltr, Num, Own, useNumbers } from "../parts/values.js";
import { isoDay, type IncidentColumns } from "./columns.js";
import classes from "./incident-table.module.css";

interface Labelled {
  readonly label: { readonly ar: string; readonly en: string };
}

/** A label of the codebook by a code that came from outside; else the code. */
function useCodeLabel() {
  const { labelOf } = useLanguage();
  return (
    entries: Readonly<Record<string, Labelled>>,
    code: string,
  ): string => {
    const entry = entries[code];
    return entry === undefined ? code : labelOf(entry.label);
  };
}

/** `2`, `2–5`, `2+`, or a sign that nobody said how many. */
function useRange() {
  const number = useNumbers();
  return (least: number | null, most: number | null): string => {
    if (least === null && most === null) return "?";
    if (least === most) return number(least ?? 0);
    if (most === null) return `${number(least ?? 0)}+`;
    return `${number(least ?? 0)}–${number(most)}`;
  };
}

interface CellProps {
  readonly columns: IncidentColumns;
  /** The incident's number. */
  readonly at: number;
}

function DayCell({ columns, at }: CellProps) {
  const { t } = useTranslation(["incidents", "common", "map"]);
  const starts = isoDay(columns.starts[at]!);
  const ends = isoDay(columns.ends[at]!);
  if (starts === null && ends === null)
    return <span className={classes["quiet"]}>{t("undated")}</span>;
  if (starts === null)
    return (
      <>
        {t("until")} <Ltr>{ends}</Ltr>
      </>
    );
  if (ends === null)
    return (
      <>
        {t("since")} <Ltr>{starts}</Ltr>
      </>
    );
  return <Days starts={starts} ends={ends} />;
}

function TypeCell({ columns, at }: CellProps) {
  const codeLabel = useCodeLabel();
  const { words } = columns;
  const type = codeLabel(EVENT_TYPES, words.types[columns.type[at]!] ?? "");
  const status = words.statuses[columns.status[at]!] ?? "";
  return (
    <Anchor inherit component={Link} href={`/${columns.id[at]}`} tabIndex={-1}>
      {type}
      {status === "occurred" ? null : ` · ${codeLabel(STATUSES, status)}`}
    </Anchor>
  );
}

/** Finer places than a town need no word; what is wider says so. */
const WIDE = new Set(["area", "admin1", "country", "unknown"]);

function PlaceCell({ columns, at }: CellProps) {
  const codeLabel = useCodeLabel();
  const { t } = useTranslation(["incidents", "common", "map"]);
  const place = columns.words.places[columns.place[at]!];
  const { name = null, admin1 = null, precision = "unknown" } = place ?? {};
  if (name === null && admin1 === null)
    return <span className={classes["quiet"]}>{t("placeUnknown")}</span>;
  const wide = WIDE.has(precision)
    ? ` (${codeLabel(PLACE_PRECISIONS, precision)})`
    : "";
  return (
    <>
      <Own>{name ?? admin1}</Own>
      {name === null || admin1 === null || admin1 === name ? null : (
        <span className={classes["quiet"]}>
          {" · "}
          <Own>{admin1}</Own>
        </span>
      )}
      <span className={classes["quiet"]}>{wide}</span>
    </>
  );
}

function ResultCell({ columns, at }: CellProps) {
  const codeLabel = useCodeLabel();
  const range = useRange();
  return columns.results[at]!.map(([outcome, least, most], place) => (
    <span key={outcome}>
      {place === 0 ? "" : " · "}
      {codeLabel(OUTCOMES, columns.words.outcomes[outcome] ?? "")}{" "}
      <Ltr>{range(least, most)}</Ltr>
    </span>
  ));
}

function StateCell({ columns, at }: CellProps) {
  const { t } = useTranslation(["incidents", "common", "map"]);
  const codeLabel = useCodeLabel();
  const review = columns.words.reviews[columns.review[at]!] ?? "unreviewed";
  const grade = columns.words.grades[columns.grade[at]!] ?? "raw";
  if (review === "unreviewed" && grade === "raw")
    return (
      <Text size="xs" c="dimmed" span>
        {t("common:states.machine")}
      </Text>
    );
  return (
    <Badge variant="light" tt="none" fw={500}>
      {grade === "raw"
        ? t(`review.${review as "accepted"}`)
        : codeLabel(GRADES, grade)}
    </Badge>
  );
}

/** One incident in a list. */
export function IncidentRow({ columns, at }: CellProps) {
  const { t } = useTranslation(["incidents", "common", "map"]);
  const victims = columns.victims[at]!;
  const cells = [
    <DayCell columns={columns} at={at} key="day" />,
    <TypeCell columns={columns} at={at} key="type" />,
    <PlaceCell columns={columns} at={at} key="place" />,
    <ResultCell columns={columns} at={at} key="result" />,
    <Own key="victims">{victims.join("، ")}</Own>,
    <span key="sources">
      <Num value={columns.sources[at]!} />
      {columns.contested[at]! > 0 ? (
        <Text
          span
          className="warns"
          title={t("contested")}
          aria-label={t("contested")}
        >
          {" ≠"}
        </Text>
      ) : null}
    </span>,
    <StateCell columns={columns} at={at} key="state" />,
  ];
  return cells.map((cell) => (
    <div role="cell" className={classes["cell"]} key={cell.key}>
      {cell}
    </div>
  ));
}
