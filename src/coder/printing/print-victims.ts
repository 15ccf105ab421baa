import { foldKey } from "../../languages/ar/letters.js";
import { KUNYA_WORDS } from "../../languages/ar/lexicon/name-words.js";
import type { CodedIncident } from "../../model/coded-report.js";
import { readingOfPerson, type Row } from "../casualty-rows/casualty-row.js";
import { nameKey } from "../mentions/name-key.js";
import type { PersonMention } from "../mentions/person-mention.js";
import type { SettledPlace } from "../mentions/place-mention.js";
import type { Reading } from "../reading.js";
import type { WhereContext } from "../settling/where.js";
import {
  cite,
  citeSpan,
  inferred,
  read,
  type EvidenceMap,
} from "./evidence.js";

type Victim = CodedIncident["victims"][number];

/** Tokens after a name within which age and origin are told. */
const REACH = 8;
/** The same for an origin, which the age and a byname may precede. */
const ORIGIN_REACH = 18;
/** Whether a name is a teknonym, however it is spelled. */
const isTeknonym = (name: string) =>
  KUNYA_WORDS.has(foldKey(name).split(" ")[0] ?? "");

/** What the victims of an incident are printed with. */
export interface VictimContext {
  readonly places: WhereContext["places"];
  /** The fullest name the report gives to a person. */
  readonly fullName: (person: PersonMention) => string;
}

/**
 * The named people to whom an incident happened, one entry a person and
 * outcome, with what the text tells of each; those not named remain in the
 * casualty rows.
 *
 * @source ../shared/design/practice.md 5
 */
export function printVictims(
  rows: readonly Row[],
  context: VictimContext,
  evidence: EvidenceMap,
): Victim[] {
  const out: Victim[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    if (row.group !== null) continue;
    for (const person of row.people) {
      const full = context.fullName(person);
      const key = `${row.outcome} ${nameKey(full)}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const at = `/victims/${out.length}`;
      out.push(printVictim({ row, person, full, at }, context, evidence));
    }
  }
  return out;
}

interface Told {
  readonly row: Row;
  readonly person: PersonMention;
  readonly full: string;
  readonly at: string;
}

function printVictim(
  { row, person, full, at }: Told,
  { places }: VictimContext,
  evidence: EvidenceMap,
): Victim {
  const reading = readingOfPerson(row, person);
  const { span, rule } = person.name;
  const name = read([citeSpan(reading, span.start, span.end)], rule, 0.85);
  const outcome = [cite(row.reading, row.trigger, row.trigger + 1)];
  evidence[`${at}/name/full`] = name;
  evidence[`${at}/outcome`] = read(outcome, "ar.casualty.outcome", 0.85);
  evidence[`${at}/role`] = inferred("default-of-type", name.citations, 0.6);
  const isKunya = isTeknonym(full);
  if (isKunya) evidence[`${at}/name/kunya`] = name;
  const [alias] = person.aliases;
  if (alias)
    evidence[`${at}/name/${isTeknonym(alias.text) ? "kunya" : "laqab"}`] = read(
      [cite(reading, alias.from, alias.to)],
      "ar.person.alias",
      0.8,
    );
  const age = ageOf(reading, person);
  if (age) evidence[`${at}/age`] = read([age.words], age.rule, 0.85);
  const origin = originOf(reading, places.get(reading) ?? [], person);
  if (origin)
    evidence[`${at}/origin`] = read(
      [cite(reading, origin.nameFrom, origin.nameTo)],
      "ar.place.name",
      0.7,
    );
  const byname = alias
    ? isTeknonym(alias.text)
      ? { kunya: alias.text }
      : { laqab: alias.text }
    : {};
  return {
    name: { full, ...(isKunya ? { kunya: full } : {}), ...byname },
    outcome: row.outcome,
    role: row.role,
    ...(age ? { age: { min: age.min, max: age.max } } : {}),
    ...(origin ? { origin: placeOf(origin) } : {}),
    sensitivity: "private",
  };
}

/** `فلان (24 عاماً)`, `البالغ 12 عاماً`: an age right after the name. */
function ageOf(reading: Reading, { to }: PersonMention) {
  const age = reading.numbers.find(
    (n) => n.use === "age" && n.from >= to && n.from <= to + REACH,
  );
  if (!age || age.min === null) return null;
  if (isOtherBetween(reading, to, age.from)) return null;
  const words = cite(reading, age.from, age.to);
  return { min: age.min, max: age.max, rule: age.rule, words };
}

/** Somebody else is named, or the sentence ends, between two tokens. */
function isOtherBetween(reading: Reading, from: number, to: number): boolean {
  const other = reading.people.some(
    ({ name }) => name.from >= from && name.from < to && !isTeknonym(name.name),
  );
  if (other) return true;
  return reading.view.keys.slice(from, to).some((key) => /^[.؛]$/u.test(key));
}

/** `من أبناء بلدة X`: where the person comes from, not where it happened. */
function originOf(
  reading: Reading,
  places: readonly SettledPlace[],
  { to }: PersonMention,
): SettledPlace | null {
  return (
    places.find(
      (p) =>
        p.role === "origin" &&
        p.from >= to &&
        p.from <= to + ORIGIN_REACH &&
        !isOtherBetween(reading, to, p.from),
    ) ?? null
  );
}

function placeOf({ name, admin1, country, precision, place }: SettledPlace) {
  return { name, admin1, country, precision, placeId: place?.id ?? null };
}
