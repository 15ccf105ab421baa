import type { RejectedRow } from "../../importers/lists/read-list.js";
import type {
  FieldSideBySide,
  ListAgainstRegister,
  ListMatch,
  ListRow,
} from "../../linkage/lists/index.js";
import { SEVERAL_WORDS } from "../../linkage/lists/index.js";
import { formatError } from "../../model/errors.js";
import type { RegisterIncident } from "../../model/register-incident.js";

/** Where a row or an incident ended. */
export type Placement =
  | "both"
  | "possible"
  | "only_there"
  | "only_here"
  | "outside"
  | "filtered"
  | "rejected";

/** A comparison with the rows that never came so far. */
export interface ListResult extends ListAgainstRegister {
  /** Rows outside the asked period or place. */
  readonly filtered: readonly ListRow[];
  readonly rejected: readonly RejectedRow[];
}

const rowPart = ({ list, line, id, when, where, types, cells }: ListRow) => ({
  list,
  line,
  id,
  when,
  where,
  types,
  cells,
});

function incidentPart(incident: RegisterIncident) {
  const { id, type, status, when, where, members, independentSources } =
    incident;
  return { id, type, status, when, where, members, independentSources };
}

function matchPart(match: ListMatch) {
  const { weight, prior, threshold, fields, barrier, several, decided } = match;
  return {
    rows: match.rows.map(rowPart),
    incident: incidentPart(match.incident),
    several:
      several === null ? null : { code: several, ...SEVERAL_WORDS[several] },
    decided,
    weight,
    prior,
    threshold,
    fields,
    barrier,
    sideBySide: match.sideBySide,
  };
}

/** One JSON object a happening, row or incident, in the order of placement. */
export function* listLines(result: ListResult): Generator<string> {
  const line = (placement: Placement, value: object) =>
    JSON.stringify({ placement, ...value });
  for (const match of result.both) yield line("both", matchPart(match));
  for (const match of result.possible) yield line("possible", matchPart(match));
  for (const row of result.onlyThere)
    yield line("only_there", { rows: [rowPart(row)] });
  for (const incident of result.onlyHere)
    yield line("only_here", { incident: incidentPart(incident) });
  for (const incident of result.outside)
    yield line("outside", { incident: incidentPart(incident) });
  for (const row of result.filtered)
    yield line("filtered", { rows: [rowPart(row)] });
  for (const { line: at, cells, fault } of result.rejected)
    yield line("rejected", {
      line: at,
      cells,
      code: fault.code,
      ar: formatError(fault, "ar"),
      en: formatError(fault, "en"),
    });
}

/** `killed 2 ≠ 3`: what the register shows and what the list says. */
export function conflictText(fields: readonly FieldSideBySide[]): string {
  return fields
    .filter(({ standing }) => standing === "conflict")
    .map(
      ({ field, here, there, toldHere }) =>
        `${field} ${here ?? "–"} ≠ ${there ?? "–"}${toldHere ? " *" : ""}`,
    )
    .join("; ");
}
