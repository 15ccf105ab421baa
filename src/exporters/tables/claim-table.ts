import { canonicalJson } from "../../model/canonical-json.js";
import type {
  CompetingField,
  CompetingValue,
} from "../../model/register-incident.js";
import type { ReleasedIncident } from "../../release/index.js";
import { joined } from "./cells.js";
import { column } from "./column.js";
import type { Table, TableColumn } from "./table.js";

/** A value that reports tell for a field of an incident. */
interface ClaimRow {
  readonly incident: ReleasedIncident;
  readonly pointer: string;
  readonly field: CompetingField;
  readonly told: CompetingValue;
}

/** Words as they are; anything else as JSON with sorted keys. */
const valueCell = (value: unknown) =>
  typeof value === "string" ? value : canonicalJson(value);

const COLUMNS: readonly TableColumn<ClaimRow>[] = [
  column("review", "text", "المراجعة", "Review", (row) => row.incident.review.ar),
  column("incident", "text", "رقم الحادثة", "Incident", (row) => row.incident.id),
  column("field", "text", "الحقل", "Field", ({ pointer }) => pointer),
  column("value", "text", "ما رُوي", "Told value", ({ told }) => valueCell(told.value)),
  column("shown", "text", "ما اعتُمد", "Shown value", ({ field }) => valueCell(field.shown)),
  column("rule", "text", "قاعدة الاختيار", "Rule", ({ field }) => field.rule),
  column("independent_sources", "integer", "مصادر مستقلة", "Independent sources", ({ told }) => told.independentSources),
  column("sources", "text", "المصادر", "Sources", ({ told }) => joined(told.sources ?? [])),
  column("first_reported", "day", "أول نشر", "First reported", ({ told }) => told.firstReported),
  column("last_reported", "day", "آخر نشر", "Last reported", ({ told }) => told.lastReported),
  column("claims", "text", "رموز الادعاءات", "Claim keys", ({ told }) => joined(told.claims)),
]; // prettier-ignore

/** One row a told value, beside the one that is shown. */
export const CLAIM_TABLE: Table<ClaimRow> = {
  name: "claims",
  title: { ar: "ما رُوي", en: "Claims" },
  columns: COLUMNS,
  rowsOf: (incident) =>
    Object.entries(incident.competing).flatMap(([pointer, field]) =>
      field.values.map((told) => ({ incident, pointer, field, told })),
    ),
};
