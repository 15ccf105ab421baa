import type { CodedIncident } from "../../model/coded-report.js";
import type { Row } from "../casualty-rows/casualty-row.js";
import type { Happening } from "../happenings.js";
import type { PersonMention } from "../mentions/person-mention.js";
import type { Party } from "../parties/party.js";
import type { Reading } from "../reading.js";
import { cite, citeSpan, read, type EvidenceMap } from "./evidence.js";

type PrintedActor = CodedIncident["targets"][number];

/** Types done to one particular person, who stands as the target. */
const AIMED_AT_ONE: ReadonlySet<string> = new Set([
  "assassination",
  "homicide",
]);
/** Types done to persons, who stand as the targets when named. */
const AIMED: ReadonlySet<string> = new Set([
  ...AIMED_AT_ONE,
  "abduction",
  "release",
  "death_in_custody",
  "execution",
  "arrest",
]);

/** A party with the text it was read in. */
interface ReadParty {
  readonly party: Party;
  readonly reading: Reading;
}

/** What the persons aimed at are chosen from. */
export interface AimedContext {
  readonly rows: readonly Row[];
  /** The fullest name the report gives to a person. */
  readonly fullName: (person: PersonMention) => string;
}

/**
 * Prints who acted: each force once, in the order told.
 *
 * @source gold/GUIDE.md, "actors"
 */
export function printPerpetrators(
  happening: Happening,
  evidence: EvidenceMap,
): readonly PrintedActor[] {
  return printForces(perpetratorsOf(happening), "perpetrators", evidence);
}

/**
 * Prints the forces that were hit, each once, in the order told.
 *
 * @source gold/GUIDE.md, "actors"
 */
export function printTargets(
  happening: Happening,
  evidence: EvidenceMap,
): readonly PrintedActor[] {
  return printForces(targetsOf(happening), "targets", evidence);
}

/**
 * Prints the persons a happening was aimed at. Where they are named they stand
 * in place of the forces, whose evidence is taken back.
 *
 * @returns empty when nobody is named or the type is aimed at no person
 * @source gold/GUIDE.md, "actors" and Rulings
 */
export function printPersonsAimedAt(
  { type }: Happening,
  { rows, fullName }: AimedContext,
  evidence: EvidenceMap,
): readonly PrintedActor[] {
  const row = AIMED.has(type)
    ? (rows.find((r) => r.group === null && r.people.length > 0) ??
      rows.find((r) => r.people.length > 0))
    : undefined;
  if (!row) return [];
  const people = AIMED_AT_ONE.has(type) ? row.people.slice(0, 1) : row.people;
  people.forEach(({ name: { span, rule } }, i) => {
    const words = citeSpan(row.reading, span.start, span.end);
    evidence[`/targets/${i}/name`] = read([words], rule, 0.85);
  });
  for (const key of Object.keys(evidence)) {
    const [, index, field] = /^\/targets\/(\d+)\/(\w+)$/.exec(key) ?? [];
    if (field === "id" || Number(index) >= people.length) delete evidence[key];
  }
  return people.map((person) => ({
    id: null,
    name: fullName(person),
    basis: "stated",
    sources: [],
  }));
}

function perpetratorsOf({ drafts }: Happening): readonly ReadParty[] {
  return distinct(
    drafts.flatMap(({ perpetrators, frame: { reading } }) =>
      perpetrators.map((party) => ({ party, reading })),
    ),
  );
}

/** Known forces that did not do it themselves; in a clash both sides stand. */
function targetsOf(happening: Happening): readonly ReadParty[] {
  const { drafts, type } = happening;
  const named = drafts.flatMap(({ targets, frame: { reading } }) =>
    targets
      .filter((party) => party.mention.actor !== null)
      .map((party) => ({ party, reading })),
  );
  if (type === "armed_clash") return distinct(named);
  const acted = new Set(
    perpetratorsOf(happening).map(({ party }) => party.mention.actor?.id),
  );
  return distinct(named).filter(
    ({ party }) => !acted.has(party.mention.actor?.id),
  );
}

function distinct(parties: readonly ReadParty[]): readonly ReadParty[] {
  const seen = new Set<string>();
  return parties.filter(({ party: { mention } }) => {
    const key =
      mention.actor?.id ?? (mention.pseudo ? "unknown" : mention.name);
    const fresh = !seen.has(key);
    seen.add(key);
    return fresh;
  });
}

function printForces(
  parties: readonly ReadParty[],
  side: "perpetrators" | "targets",
  evidence: EvidenceMap,
): readonly PrintedActor[] {
  return parties.map(({ party, reading }, i) => {
    const { mention, basis, rule } = party;
    const { actor, name, pseudo } = mention;
    evidence[`/${side}/${i}/name`] = read(
      [cite(reading, mention.from, mention.to)],
      mention.rule,
      0.8,
    );
    if (actor)
      evidence[`/${side}/${i}/id`] = read(
        [cite(reading, mention.coreFrom, mention.to)],
        rule,
        0.75,
      );
    const id = actor?.id ?? (pseudo ? "unknown" : null);
    return { id, name, basis, sources: [] };
  });
}
