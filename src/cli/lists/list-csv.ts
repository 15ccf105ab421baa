import { csvRow, type CsvCell } from "../../exporters/csv-cell.js";
import type { ListMatch, ListRow } from "../../linkage/lists/index.js";
import { formatError } from "../../model/errors.js";
import type { RegisterIncident } from "../../model/register-incident.js";
import { conflictText, type ListResult, type Placement } from "./list-lines.js";

const COLUMNS = [
  "placement",
  "list",
  "line",
  "list_id",
  "list_date",
  "list_place",
  "list_admin1",
  "list_type",
  "list_killed",
  "incident",
  "incident_date",
  "incident_place",
  "incident_admin1",
  "incident_type",
  "bits",
  "explanation_en",
  "explanation_ar",
  "conflicts",
  "several",
] as const;

const BLANK_ROW: readonly CsvCell[] = Array.from({ length: 8 }, () => null);
const BLANK_INCIDENT: readonly CsvCell[] = Array.from(
  { length: 5 },
  () => null,
);

function days({ start, end }: { start: string | null; end: string | null }) {
  return start === end ? start : `${start ?? ".."}/${end ?? ".."}`;
}

function rowCells({ list, line, id, when, where, cells }: ListRow): CsvCell[] {
  return [
    list,
    line,
    id,
    days(when),
    cells.place?.text ?? where.name,
    where.admin1,
    cells.type?.text,
    cells.killed?.text,
  ];
}

function incidentCells({ id, when, where, type }: RegisterIncident): CsvCell[] {
  return [id, days(when), where.name, where.admin1, type];
}

function matchCells(match: ListMatch): readonly CsvCell[] {
  const told = (language: "ar" | "en") =>
    match.fields
      .map(({ words, bits }) => `${words[language]} (${bits})`)
      .concat(match.barrier?.[language] ?? [])
      .join("; ");
  return [
    match.weight,
    told("en"),
    told("ar"),
    conflictText(match.sideBySide),
    match.several,
  ];
}

/** The comparison as CSV, one line a row of the list or a lone incident. */
export function* listCsv(result: ListResult): Generator<string> {
  const matches = (placement: Placement, list: readonly ListMatch[]) =>
    list.flatMap((match) =>
      match.rows.map((row) =>
        csvRow([
          placement,
          ...rowCells(row),
          ...incidentCells(match.incident),
          ...matchCells(match),
        ]),
      ),
    );
  const rows = (placement: Placement, list: readonly ListRow[]) =>
    list.map((row) => csvRow([placement, ...rowCells(row), ...BLANK_INCIDENT]));
  const alone = (placement: Placement, list: readonly RegisterIncident[]) =>
    list.map((one) => csvRow([placement, ...BLANK_ROW, ...incidentCells(one)]));
  yield csvRow(COLUMNS);
  yield* matches("both", result.both);
  yield* matches("possible", result.possible);
  yield* rows("only_there", result.onlyThere);
  yield* alone("only_here", result.onlyHere);
  yield* alone("outside", result.outside);
  yield* rows("filtered", result.filtered);
  for (const { line, fault } of result.rejected)
    yield csvRow([
      "rejected",
      null,
      line,
      ...BLANK_ROW.slice(2),
      ...BLANK_INCIDENT,
      null,
      formatError(fault, "en"),
      formatError(fault, "ar"),
    ]);
}
