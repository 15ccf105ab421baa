import { hasPerson, type Row } from "../casualty-rows/casualty-row.js";
import { toldRows, type NamedVictim } from "../casualty-rows/casualty-rows.js";
import { logOdds } from "../evidence/logistic.js";
import type { Happening } from "../happenings.js";
import type { KnownPerson } from "../people.js";
import type { ReadReport } from "../read-report.js";
import type { Mention } from "./name-clues.js";
import { namingFeatures } from "./naming-features.js";
import { NAMING_MODEL } from "./naming-weights.generated.js";
import { unnamedIn } from "./open-rows.js";

/**
 * Log odds from which a person is named as one of a row. A little below 0:
 * a name left out costs as much as one too many.
 *
 * @source scripts/train-naming.mjs --check: of names between this and 0 two in
 * five are right, more than half the share of names found and right
 */
const LEAST = -0.4;

/**
 * Gives names to those whom a row only counts: `ثلاثة قتلى` in one sentence,
 * `والضحايا هم فلان وفلان` in a later one. A row is given no more names than
 * it counts people, and a person one row of an outcome.
 *
 * @source scripts/train-naming.mjs, on the project's own labelled reports
 */
export function nameVictims(
  report: ReadReport,
  happenings: readonly Happening[],
  people: readonly KnownPerson[],
): ReadonlyMap<Happening, readonly NamedVictim[]> {
  const rowsOf = new Map<Happening, readonly Row[]>(
    happenings.map((h) => [h, toldRows(h.drafts)]),
  );
  const { open, candidates } = unnamedIn(report, rowsOf, people);
  const weighed = open
    .flatMap((o) =>
      candidates.map((candidate) => ({
        ...o,
        candidate,
        odds: logOdds(NAMING_MODEL, namingFeatures(o, candidate)),
      })),
    )
    .filter(({ odds }) => odds >= LEAST)
    .sort((a, b) => b.odds - a.odds);
  const out = new Map<Happening, NamedVictim[]>();
  const left = new Map(open.map(({ row, room }) => [row, room]));
  const given = new Set<string>();
  for (const { row, happening, candidate } of weighed) {
    const mention = mentionFor(row, candidate.mentions);
    const key = `${row.outcome} ${candidate.person.name}`;
    const room = left.get(row) ?? 0;
    if (!mention || room <= 0 || given.has(key)) continue;
    const { person, reading } = mention;
    const rows = rowsOf.get(happening) ?? [];
    const told = rows.some(
      (r) => r.outcome === row.outcome && hasPerson(r, person),
    );
    if (told) continue;
    given.add(key);
    left.set(row, room - 1);
    const home = out.get(happening) ?? [];
    home.push({ row: rows.indexOf(row), person, reading });
    out.set(happening, home);
  }
  for (const named of out.values())
    named.sort((a, b) => a.person.name.from - b.person.name.from);
  return out;
}

/** The mention that names a person of a row: in the row's own text if it can be. */
function mentionFor(
  { reading }: Row,
  mentions: readonly Mention[],
): Mention | undefined {
  return mentions.find((m) => m.reading === reading) ?? mentions[0];
}
