import { hasPerson, type Row } from "../casualty-rows/casualty-row.js";
import type { Happening } from "../happenings.js";
import { nameKey, sameNameKey } from "../mentions/name-key.js";
import type { KnownPerson } from "../people.js";
import type { PersonMention } from "../mentions/person-mention.js";
import type { ReadReport } from "../read-report.js";
import type { Mention } from "./name-clues.js";
import type { Candidate, OpenRow } from "./naming-features.js";

/** The rows of a report that have room for a name, and who may be meant. */
export interface Unnamed {
  readonly open: readonly OpenRow[];
  readonly candidates: readonly (Candidate & {
    readonly person: KnownPerson;
  })[];
}

/**
 * Rows with people left unnamed, and everybody named in the report who is in
 * none of them.
 *
 * @param rowsOf the rows of each happening, as they are told, before they are joined
 */
export function unnamedIn(
  report: ReadReport,
  rowsOf: ReadonlyMap<Happening, readonly Row[]>,
  people: readonly KnownPerson[],
): Unnamed {
  const all = [...rowsOf].flatMap(([happening, rows]) =>
    rows.map((row) => ({ happening, row })),
  );
  const open = all.flatMap(({ happening, row }) => {
    const room = roomOf(row);
    if (room <= 0) return [];
    const rivals = all.filter(
      (o) => o.row.outcome === row.outcome && roomOf(o.row) > 0,
    );
    return [{ happening, row, room, only: rivals.length === 1 }];
  });
  if (open.length === 0) return { open, candidates: [] };
  const candidates = people.flatMap((person) => {
    const mentions = mentionsOf(report, person);
    if (mentions.length === 0) return [];
    const harmed = all.some(({ row }) => hasPerson(row, person.mention));
    return [{ person, mentions, harmed, sideIn: sideOf(person) }];
  });
  return { open, candidates };
}

/** How many people of a row are not named; parts of rows name nobody. */
function roomOf(row: Row): number {
  if (row.group !== null || row.unit !== "person") return 0;
  return (row.max ?? Infinity) - row.people.length;
}

function isNamed(person: KnownPerson, mention: PersonMention): boolean {
  const told = nameKey(mention.name.name);
  return (
    sameNameKey(nameKey(person.name), told) ||
    person.aliases.some((a) => sameNameKey(nameKey(a.text), told))
  );
}

function mentionsOf(
  { sentences }: ReadReport,
  person: KnownPerson,
): readonly Mention[] {
  return sentences.flatMap(({ reading, sentence: { from, to }, order }) =>
    reading.people
      .filter((p) => p.name.from >= from && p.name.from < to)
      .filter((p) => isNamed(person, p))
      .map((p) => ({ person: p, reading, from, to, order })),
  );
}

function sideOf(person: KnownPerson): Candidate["sideIn"] {
  const key = nameKey(person.name);
  const isOn = (name: string) => sameNameKey(nameKey(name), key);
  return ({ drafts }) => {
    const names = (parties: (typeof drafts)[number]["targets"]) =>
      parties.some(({ mention }) => isOn(mention.name));
    if (drafts.some((d) => names(d.perpetrators))) return "does";
    return drafts.some((d) => names(d.targets)) ? "target" : null;
  };
}
