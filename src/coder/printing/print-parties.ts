import type { CodedIncident } from "../../model/coded-report.js";
import type { Row } from "../casualty-rows/casualty-row.js";
import type { Happening } from "../happenings.js";
import type { PersonMention } from "../mentions/person-mention.js";
import type { Claim } from "../parties/claims.js";
import { actorKey, isUnknown } from "../mentions/actor-mention.js";
import type { WeighedParties } from "../parties/weighing/weigh-parties.js";
import { groupAimedAt, personsAimedAt } from "../parties/aimed-at.js";
import { cite, citeSpan, read, type EvidenceMap } from "./evidence.js";

type PrintedActor = CodedIncident["targets"][number];

/** What the persons aimed at are chosen from. */
export interface AimedContext {
  readonly rows: readonly Row[];
  /** A known force was hit as well. */
  readonly forceHit: boolean;
  /** The fullest name the report gives to a person. */
  readonly fullName: (person: PersonMention) => string;
}

/**
 * Prints who acted: each force once, in the order told.
 *
 * @source gold/GUIDE.md, "actors"
 */
export function printPerpetrators(
  { perpetrators }: WeighedParties,
  evidence: EvidenceMap,
): readonly PrintedActor[] {
  return printForces(distinct(perpetrators), "perpetrators", evidence);
}

/**
 * Prints the forces that were hit, each once, in the order told.
 *
 * @source gold/GUIDE.md, "actors"
 */
export function printTargets(
  happening: Happening,
  parties: WeighedParties,
  evidence: EvidenceMap,
): readonly PrintedActor[] {
  return printForces(forcesHit(happening, parties), "targets", evidence);
}

/**
 * Prints the persons a happening was aimed at. Where they are named they stand
 * in place of the forces, whose evidence is taken back.
 *
 * @returns empty when nobody is named or the type is aimed at no person
 * @source gold/GUIDE.md, "actors" and Rulings
 */
export function printPersonsAimedAt(
  happening: Happening,
  { rows, forceHit, fullName }: AimedContext,
  evidence: EvidenceMap,
): readonly PrintedActor[] {
  const people = personsAimedAt(happening, rows, forceHit);
  if (people.length === 0) return printGroupAimedAt(happening, evidence);
  people.forEach(({ person, reading }, i) => {
    const { span, rule } = person.name;
    const words = citeSpan(reading, span.start, span.end);
    evidence[`/targets/${i}/name`] = read([words], rule, 0.85);
  });
  dropForces(evidence, people.length);
  return people.map(({ person }) => ({
    id: null,
    name: fullName(person),
    basis: "stated",
    sources: [],
  }));
}

/** Unnamed people stand as the target in the words of the text. */
function printGroupAimedAt(
  happening: Happening,
  evidence: EvidenceMap,
): readonly PrintedActor[] {
  const aimed = groupAimedAt(happening);
  if (!aimed) return [];
  const { group, reading, words } = aimed;
  const cited = [cite(reading, group.from, group.to)];
  evidence["/targets/0/name"] = read(cited, group.rule, 0.7);
  dropForces(evidence, 1);
  const id = happening.type === "abduction" ? group.actor?.actor?.id : null;
  if (id) evidence["/targets/0/id"] = read(cited, group.rule, 0.7);
  return [{ id: id ?? null, name: words, basis: "stated", sources: [] }];
}

/** Takes back the evidence of the forces that persons stand in place of. */
function dropForces(evidence: EvidenceMap, persons: number) {
  for (const key of Object.keys(evidence)) {
    const [, index, field] = /^\/targets\/(\d+)\/(\w+)$/.exec(key) ?? [];
    if (field === "id" || Number(index) >= persons) delete evidence[key];
  }
}

/** Known forces that did not do it themselves; in a clash both sides stand. */
function forcesHit(
  { type }: Happening,
  { perpetrators, targets }: WeighedParties,
): readonly Claim[] {
  const named = distinct(
    targets.filter(({ party }) => !isUnknown(party.mention)),
  );
  if (type === "armed_clash") return named;
  const acted = new Set(
    perpetrators.map(({ party }) => actorKey(party.mention)),
  );
  return named.filter(({ party }) => !acted.has(actorKey(party.mention)));
}

function distinct(parties: readonly Claim[]): readonly Claim[] {
  const seen = new Set<string>();
  return parties.filter(({ party: { mention } }) => {
    const key = mention.actor?.guideId ?? actorKey(mention);
    const fresh = !seen.has(key);
    seen.add(key);
    return fresh;
  });
}

function printForces(
  parties: readonly Claim[],
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
