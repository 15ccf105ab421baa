import type { Bilingual, RegisterPerson } from "../../model/index.js";
import type { LinkDecision } from "../clusters/decisions.js";
import { decidedPairs } from "../clusters/decisions.js";
import { mentionsIn, type Mention } from "./mentions.js";
import type { PersonField } from "./person-comparison.js";
import type { PersonBarrier } from "./person-constraints.js";
import {
  incidentNames,
  type MembersOf,
  type PersonOptions,
} from "./person-graph.js";
import { scorePersons } from "./person-pairs.js";
import {
  personFieldWeights,
  PERSON_WEIGHTS,
  type PersonWeights,
} from "./person-weights.js";
import {
  PERSON_BARRIER_WORDS,
  PERSON_FIELD_WORDS,
  PERSON_LEVEL_WORDS,
} from "./person-words.js";
import type { PersonReport } from "./told-person.js";

/** What one field said for or against a join. */
export interface PersonFieldExplanation {
  readonly field: PersonField;
  readonly level: string;
  /** log2 of the likelihood ratio: positive speaks for one person. */
  readonly bits: number;
  /** "name: agrees in two parts" in both languages. */
  readonly words: Bilingual;
}

/** Why two mentions are, or are not, one person. */
export interface PersonExplanation {
  /** Keys of the mentions, the smaller first: what a decision is about. */
  readonly mentions: readonly [string, string];
  /** Report and name of each, in the same order. */
  readonly named: readonly [string, string];
  /** Bits of the whole pair, the prior included. */
  readonly weight: number;
  readonly prior: number;
  readonly threshold: number;
  /** The strongest first; fields without bits are left out. */
  readonly fields: readonly PersonFieldExplanation[];
  readonly barrier: (Bilingual & { readonly code: PersonBarrier }) | null;
  /** The pair carries the join by itself, without a third mention. */
  readonly joins: boolean;
  /** Id of a decision that joined or parted them; null when none did. */
  readonly decision: string | null;
}

function wordsOf(field: PersonField, level: string): Bilingual {
  const levels: Readonly<Record<string, Bilingual>> = PERSON_LEVEL_WORDS[field];
  const name = PERSON_FIELD_WORDS[field];
  const told = levels[level]!;
  return { ar: `${name.ar}: ${told.ar}`, en: `${name.en}: ${told.en}` };
}

function decisionOn(
  a: Mention,
  b: Mention,
  decisions: readonly LinkDecision[],
): string | null {
  const keysOf = ({ key, told }: Mention) => [
    key,
    ...told.flatMap((person) => person.key ?? []),
  ];
  const [x, y] = [keysOf(a), keysOf(b)];
  const isAbout = (one: string, other: string) =>
    (x.includes(one) && y.includes(other)) ||
    (x.includes(other) && y.includes(one));
  const found = decisions.find((decision) =>
    (["must_link", "cannot_link"] as const).some((kind) =>
      decidedPairs([decision], kind).some(([one, other]) =>
        isAbout(one, other),
      ),
    ),
  );
  return found?.id ?? null;
}

function explainPair(
  a: Mention,
  b: Mention,
  weights: PersonWeights,
  decisions: readonly LinkDecision[],
): PersonExplanation {
  const { compared, weight, barrier, joins } = scorePersons(a, b, weights);
  const named = ({ report, forms }: Mention) =>
    `${report.id} ${forms[0]!.text}`;
  return {
    mentions: [a.key, b.key],
    named: [named(a), named(b)],
    weight,
    prior: weights.prior,
    threshold: weights.threshold,
    fields: personFieldWeights(compared, weights)
      .filter(({ bits }) => bits !== 0)
      .map((told) => ({ ...told, words: wordsOf(told.field, told.level) }))
      .sort((p, q) => Math.abs(q.bits) - Math.abs(p.bits)),
    barrier:
      barrier === null
        ? null
        : { code: barrier, ...PERSON_BARRIER_WORDS[barrier] },
    joins,
    decision: decisionOn(a, b, decisions),
  };
}

/**
 * Explains a person pair by pair, or any mentions by their keys.
 *
 * @param mentions - keys of mentions; unknown ones are passed over
 * @param reports - at least the reports of these mentions
 * @returns one explanation a pair, the heaviest first
 */
export function explainPerson(
  { mentions: wanted }: Pick<RegisterPerson, "mentions">,
  reports: readonly PersonReport[],
  incidents: readonly MembersOf[],
  options: PersonOptions = {},
): readonly PersonExplanation[] {
  const { weights = PERSON_WEIGHTS, decisions = [] } = options;
  const keys = new Set(wanted.map(([key]) => key));
  const ids = new Set(wanted.map(([, report]) => report));
  const incidentOf = incidentNames(incidents);
  const mentions = reports
    .filter(({ id }) => ids.has(id))
    .flatMap((report) => mentionsIn(report, incidentOf))
    .filter(({ key }) => keys.has(key))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  return mentions
    .flatMap((a, at) =>
      mentions.slice(at + 1).map((b) => explainPair(a, b, weights, decisions)),
    )
    .sort(
      (p, q) =>
        q.weight - p.weight || (p.mentions.join() < q.mentions.join() ? -1 : 1),
    );
}

/**
 * The strongest pairs that hold a person together: one fewer than mentions,
 * each tying a further mention to the rest. Decisions come first.
 *
 * @param explained - as {@link explainPerson} gives them
 */
export function tyingPairs(
  explained: readonly PersonExplanation[],
): readonly PersonExplanation[] {
  const above = new Map<string, string>();
  const rootOf = (key: string): string => {
    const next = above.get(key);
    return next === undefined ? key : rootOf(next);
  };
  const rank = ({ decision, joins }: PersonExplanation) =>
    decision !== null ? 0 : joins ? 1 : 2;
  return [...explained]
    .sort((p, q) => rank(p) - rank(q))
    .filter(({ mentions: [a, b] }) => {
      const [x, y] = [rootOf(a), rootOf(b)];
      if (x === y) return false;
      above.set(y, x);
      return true;
    });
}
