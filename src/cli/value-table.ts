import { OUTCOMES } from "../codebook/outcomes.js";
import { BASES } from "../codebook/bases.js";
import { EVENT_TYPES } from "../codebook/registry.generated.js";
import { STATUSES } from "../codebook/statuses.js";
import { WEAPONS } from "../codebook/weapons.js";
import type { Bilingual } from "../model/counting-rule.js";
import type { DateInterval } from "../model/date-interval.js";
import type {
  CompetingValue,
  RegisterIncident,
} from "../model/register-incident.js";
import { daysText } from "./days-text.js";
import type { OutputStream } from "./command.js";
import { formatTable, type Cell, type Column } from "./table.js";

const COLUMNS: readonly Column[] = [
  { title: "الحقل", maxWidth: 18 },
  { title: "القيمة", maxWidth: 44 },
  { title: "روايات", align: "end" },
  { title: "مصادر", align: "end" },
  { title: "من", maxWidth: 36 },
  { title: "نُشرت" },
];

const FIELDS: Readonly<Record<string, string>> = {
  "/type": "النوع",
  "/status": "الحالة",
  "/when": "التاريخ",
  "/where": "المكان",
  "/perpetrators": "الفاعل",
  "/targets": "المستهدف",
  "/weapons": "السلاح",
};

function fieldName(pointer: string): string {
  const outcome = Object.entries(OUTCOMES).find(([code]) =>
    pointer.endsWith(`/${code}`),
  );
  return FIELDS[pointer] ?? outcome?.[1].label.ar ?? pointer;
}

const BASIS_LABELS: Readonly<Record<string, { readonly label: Bilingual }>> =
  BASES;

const LABELS: Readonly<
  Record<string, Readonly<Record<string, { readonly label: Bilingual }>>>
> = { "/type": EVENT_TYPES, "/status": STATUSES, "/weapons": WEAPONS };

const UNKNOWN = "غير معروف";

/** A value as short as it can be said; what has no short form as JSON. */
function valueText(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueText).join("، ");
  if (typeof value !== "object" || value === null) return String(value);
  const told = value as Readonly<Record<string, string | number | null>>;
  if ("min" in told) {
    if (told["max"] === null)
      return told["min"] === null ? UNKNOWN : `${String(told["min"])}+`;
    const [min, max] = [told["min"], told["max"]].map(String);
    return min === max ? min! : `${min}–${max}`;
  }
  if ("start" in told) return daysText(told as DateInterval) ?? UNKNOWN;
  if ("admin1" in told)
    return [told["name"], told["admin1"]].filter(Boolean).join("، ") || UNKNOWN;
  if ("name" in told) {
    const basis = BASIS_LABELS[String(told["basis"] ?? "stated")]?.label.ar;
    const isStated = (told["basis"] ?? "stated") === "stated";
    return `${String(told["name"])}${isStated ? "" : ` (${basis ?? ""})`}`;
  }
  return JSON.stringify(value);
}

/** Codes by their label. */
function labelled(pointer: string, value: unknown): string {
  const labels = LABELS[pointer];
  if (labels === undefined) return valueText(value);
  const codes: readonly unknown[] = Array.isArray(value) ? value : [value];
  return codes
    .map((code) => labels[String(code)]?.label.ar ?? String(code))
    .join("، ");
}

function days({ firstReported, lastReported }: CompetingValue): Cell {
  if (firstReported === undefined) return null;
  return firstReported === lastReported
    ? firstReported
    : `${firstReported}/${lastReported}`;
}

/** Who tells what of an incident, the shown value of each field first. */
export function valueTable(
  incident: RegisterIncident,
  stream: OutputStream,
): string {
  const rows = Object.entries(incident.competing).flatMap(([pointer, field]) =>
    field.values.map((told, at): readonly Cell[] => [
      at === 0 ? fieldName(pointer) : "",
      labelled(pointer, told.value),
      told.claims.length,
      told.independentSources,
      (told.sources ?? []).join("، ") || "مصدر غير مسمّى",
      days(told),
    ]),
  );
  const isTerminal = stream.isTTY === true;
  const width = isTerminal ? stream.columns : undefined;
  return formatTable(COLUMNS, rows, { isTerminal, width });
}
