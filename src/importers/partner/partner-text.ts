import {
  BASES,
  EVENT_TYPES,
  GRADES,
  GROUPS,
  OUTCOMES,
  ROLES,
  STATUSES,
  WEAPONS,
} from "../../codebook/index.js";
import type { ActorRole } from "../../model/actor-role.js";
import type { CasualtyRow } from "../../model/casualty-row.js";
import type { DateInterval } from "../../model/date-interval.js";
import type { Incident } from "../../model/incident.js";
import type { PartnerRecord } from "../../model/partner-record.js";
import type { Victim } from "../../model/victim.js";

/** Half-open UTF-16 units of the text. */
export type ValueSpan = readonly [start: number, end: number];

/** A record as a person reads it, and where each value stands in that. */
export interface PartnerText {
  readonly text: string;
  /** Spans by JSON pointer into the incident. */
  readonly spans: Readonly<Record<string, ValueSpan>>;
}

/** Words of a line, and the pointer of the value that they tell. */
type Part = string | readonly [pointer: string, words: string];

/** Writes a line and notes where its values stand. */
type WriteLine = (label: string, ...parts: readonly Part[]) => void;

/** What writes a record. */
interface Write {
  readonly line: WriteLine;
  readonly done: () => PartnerText;
}

function writer(): Write {
  const spans: Record<string, ValueSpan> = {};
  let text = "";
  const line: WriteLine = (label, ...parts) => {
    text += `${text === "" ? "" : "\n"}${label}: `;
    for (const part of parts) {
      const [pointer, words] = typeof part === "string" ? ["", part] : part;
      if (pointer !== "")
        spans[pointer] = [text.length, text.length + words.length];
      text += words;
    }
  };
  return { line, done: () => ({ text, spans }) };
}

const daysOf = ({ start, end }: DateInterval): string =>
  [start, end]
    .filter((day, at, all) => day !== null && all[at - 1] !== day)
    .join(" / ") || "غير معروف";

function amountOf({ min, max }: CasualtyRow): string {
  if (min === null && max === null) return "غير معروف العدد";
  if (min === max) return String(min);
  return max === null ? `${min} على الأقل` : `${min ?? 0}-${max}`;
}

/** Parts with a separator between them. */
const parted = (parts: readonly Part[], between: string): readonly Part[] =>
  parts.flatMap((part, at) => (at === 0 ? [part] : [between, part]));

function writeActors(
  { line }: Write,
  label: string,
  list: "perpetrators" | "targets",
  actors: readonly ActorRole[],
): void {
  actors.forEach(({ name, basis, sources = [] }, at) => {
    const of = `/${list}/${at}`;
    const ground: Part[] =
      basis === undefined
        ? []
        : [" — ", [`${of}/basis`, BASES[basis].label.ar]];
    const by: Part[] = sources.flatMap((chain, place): Part[] => [
      " — بحسب ",
      [`${of}/sources/${place}`, chain.join(" ← ")],
    ]);
    line(label, [`${of}/name`, name], ...ground, ...by);
  });
}

function writeRow({ line }: Write, row: CasualtyRow, at: number): void {
  const of = `/casualties/${at}`;
  const { outcome, role, group, names, sources = [] } = row;
  const kind = group === undefined ? [] : [`، ${GROUPS[group].label.ar}`];
  const named: readonly Part[] =
    names.length === 0
      ? []
      : [
          "؛ ",
          ...parted(
            names.map((name, n): Part => [`${of}/names/${n}`, name]),
            "، ",
          ),
        ];
  const by = sources.flatMap((chain, n): Part[] => [
    " — بحسب ",
    [`${of}/sources/${n}`, chain.join(" ← ")],
  ]);
  line(
    OUTCOMES[outcome].label.ar,
    [of, amountOf(row)],
    `، ${ROLES[role].label.ar}`,
    ...kind,
    ...named,
    ...by,
  );
}

function writeVictim({ line }: Write, victim: Victim, at: number): void {
  const { name, outcome, role, age } = victim;
  const years = age === undefined ? [] : [`، العمر ${age.min ?? age.max}`];
  line(
    "ضحية",
    [`/victims/${at}`, name?.full ?? "غير مسمّى"],
    `، ${OUTCOMES[outcome].label.ar}، ${ROLES[role].label.ar}`,
    ...years,
  );
}

function writeIncident(write: Write, incident: Incident): void {
  const { line } = write;
  const { type, status, when, where, weapons, casualties, sources } = incident;
  line("النوع", ["/type", EVENT_TYPES[type].label.ar], ` (${type})`);
  line("الحال", ["/status", STATUSES[status].label.ar]);
  line("التاريخ", ["/when", daysOf(when)]);
  if (where.name !== null) line("المكان", ["/where/name", where.name]);
  if (where.admin1 !== null) line("المحافظة", ["/where/admin1", where.admin1]);
  writeActors(write, "الفاعل", "perpetrators", incident.perpetrators);
  writeActors(write, "المستهدف", "targets", incident.targets);
  weapons.forEach((code, at) => {
    line("السلاح", [`/weapons/${at}`, WEAPONS[code].label.ar]);
  });
  casualties.forEach((row, at) => writeRow(write, row, at));
  incident.victims?.forEach((victim, at) => writeVictim(write, victim, at));
  sources.forEach((chain, at) => {
    const links = chain.map((name, n): Part => [`/sources/${at}/${n}`, name]);
    line("المصدر", ...parted(links, " ← "));
  });
}

/**
 * Writes an incident of another office as the text of a report: a line a value,
 * in the words of the codebook.
 */
export function partnerText(record: PartnerRecord): PartnerText {
  const { id, name, grade, isReviewed, mergedInto, incident } = record;
  const write = writer();
  const { line } = write;
  line("الجهة", name);
  line("الرقم لديها", id);
  if (mergedInto !== null) line("ضُمّت لديها إلى", mergedInto);
  if (grade !== null) line("درجة التحقق لديها", GRADES[grade].label.ar);
  line("التدقيق لديها", isReviewed ? "مدقَّقة" : "آلي، غير مدقَّق");
  if (incident === null) return write.done();
  line("مصادر أصلية", String(record.independentSources));
  writeIncident(write, incident);
  return write.done();
}
