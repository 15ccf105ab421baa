import type { Bilingual } from "../../model/index.js";
import type { LinkDecision } from "../clusters/decisions.js";
import { decidedPairs } from "../clusters/decisions.js";
import type { Mention } from "./mention.js";
import { mentionsIn } from "./mentions.js";
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
import { ascending } from "../fields/ascending.js";

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

/** Explains pairs of mentions by their keys; unknown ones are passed over. */
export type PersonExplainer = (
  pairs: readonly (readonly [string, string])[],
) => readonly PersonExplanation[];

/**
 * Prepares the mentions of all reports once, for any number of explanations:
 * of what holds a person together (`ties` of {@link linkPersons}), or of a
 * suggestion.
 */
export function personExplainer(
  reports: readonly PersonReport[],
  incidents: readonly MembersOf[],
  options: PersonOptions = {},
): PersonExplainer {
  const { weights = PERSON_WEIGHTS, decisions = [] } = options;
  const incidentOf = incidentNames(incidents);
  const byKey = new Map(
    reports
      .flatMap((report) => mentionsIn(report, incidentOf))
      .map((mention) => [mention.key, mention]),
  );
  return (pairs) =>
    pairs.flatMap((keys) => {
      const [first, second] = [...keys].sort(ascending);
      const [a, b] = [byKey.get(first!), byKey.get(second!)];
      return a === undefined || b === undefined
        ? []
        : [explainPair(a, b, weights, decisions)];
    });
}
