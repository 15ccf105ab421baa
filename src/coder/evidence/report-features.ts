import { TOPICS, type Topic } from "../../languages/ar/lexicon/topic-words.js";
import { wordFeature } from "../../text/vocabulary.js";
import { tokenTest } from "../../text/token-marks.js";
import type { Draft } from "../drafts.js";
import { refusalOf, weaknessOf } from "../joining/refusal.js";
import type { ReadReport } from "../read-report.js";
import type { Reading } from "../reading.js";
import type { FeatureParts } from "./feature-parts.js";
import { ARMED_KINDS, isSolid, isViolentHarm, WAR_WEAPONS } from "./solid.js";

const TOPIC_NAMES = Object.keys(TOPICS) as readonly Topic[];
const FORCE_ROLES: ReadonlySet<string | null> = new Set([
  "state_forces",
  "rebel",
  "militia",
  "jihadist",
  "foreign_forces",
  "former_combatant",
]);
/** Hits among a hundred words from which a topic is as dense as it can be. */
const DENSE = 6;
/** Sentences that lead a report. */
const LEAD = 2;

const bareOf = (key: string) =>
  key.replace(/^[وف](?=.{3})/, "").replace(/^([بكل]?ال|لل)(?=.{3})/, "");

/** The topics that a word is of, a bit each in the order of their names. */
const topicBits = (key: string): number =>
  (TOPICS_BY_WORD.get(key) ?? 0) | (TOPICS_BY_WORD.get(bareOf(key)) ?? 0);

const TOPICS_BY_WORD: ReadonlyMap<string, number> = (() => {
  const out = new Map<string, number>();
  for (const [at, topic] of TOPIC_NAMES.entries())
    for (const word of TOPICS[topic])
      out.set(word, (out.get(word) ?? 0) | (1 << at));
  return out;
})();
const topicsOf = wordFeature(topicBits);
const isOfTopic = tokenTest((key) => topicBits(key) !== 0);

const capped = (value: number, most: number) => Math.min(value, most) / most;
const flag = (told: boolean) => (told ? 1 : 0);

/**
 * What speaks for and against a report telling of a conflict: armed actors,
 * solid acts and where they stand, people harmed, weapons of war, and how
 * dense other topics of newspapers are.
 */
export function reportFeatures(
  report: ReadReport,
  drafts: readonly Draft[],
): FeatureParts {
  const { body } = report;
  const words = Math.max(40, body.view.tokens.count);
  const out: Record<string, number> = {};
  const counts = topicCounts(body);
  for (const [at, topic] of TOPIC_NAMES.entries())
    out[topic] = capped((100 * (counts[at] ?? 0)) / words, DENSE);
  const actors = armedActors(report);
  out["armed-kinds"] = capped(actors.distinct, 4);
  out["armed-dense"] = capped((100 * actors.mentions) / words, 4);
  out["force-nouns"] = capped((100 * forceNouns(body)) / words, 4);
  out["arms-dense"] = capped((100 * body.weapons.length) / words, 4);
  out["armed-none"] = flag(actors.mentions === 0);
  const triggers = drafts.flatMap((d) => d.frame.triggers);
  const live = triggers.filter((t) => !t.unreal && !t.negated);
  out["cues-dense"] = capped((100 * live.length) / words, 6);
  out["cues-unreal"] = 1 - (live.length + 1) / (triggers.length + 1);
  const open = drafts.filter(
    (d) => refusalOf(d) === null && weaknessOf(d) === null,
  );
  const solid = open.filter(isSolid);
  const inLead = ({ frame }: Draft) => frame.order < LEAD;
  out["open-lead"] = flag(open.some(inLead));
  out["solid"] = capped(solid.length, 3);
  out["solid-lead"] = flag(solid.some(inLead));
  out["people-lead"] = flag(
    open.some((d) => inLead(d) && d.harms.some((h) => !h.pronoun)),
  );
  out["harm"] = flag(open.some(isViolentHarm));
  const weapons = drafts.flatMap((d) => d.weapons.map((w) => w.code));
  const war = new Set(weapons.filter((w) => WAR_WEAPONS.has(w)));
  out["weapons"] = capped(war.size, 3);
  out["sources"] = capped((100 * body.sources.length) / words, 3);
  out["short"] = flag(words < 120);
  out["long"] = capped(Math.max(0, words - 300), 900);
  out["questions"] = capped(
    (100 * body.view.keys.filter((k) => k === "؟").length) / words,
    1,
  );
  return [out];
}

/** How many tokens are of each topic, in the order of their names. */
function topicCounts({ view }: Reading): Int32Array {
  const counts = new Int32Array(TOPIC_NAMES.length);
  const { tokens, words } = view;
  for (let i = 0; i < tokens.count; i++) {
    const word = isOfTopic(tokens, i) ? words[i] : undefined;
    if (word === undefined) continue;
    for (let bits = topicsOf(word), at = 0; bits !== 0; bits >>>= 1, at++)
      if ((bits & 1) !== 0) counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

/** Members of forces told as such: شرطي، جنود، مسلحون. */
function forceNouns({ nouns }: Reading): number {
  return [...nouns.values()].filter(
    ({ noun }) => noun.fighter || FORCE_ROLES.has(noun.role),
  ).length;
}

function armedActors({ body, title }: ReadReport) {
  const ids = new Set<string>();
  let mentions = 0;
  for (const reading of title ? [body, title] : [body])
    for (const { actor, pseudo } of reading.actors) {
      const armed = actor !== null && ARMED_KINDS.has(actor.kind);
      // A force without a name (`كتيبة «…»`) bears arms as well.
      if (!armed && !pseudo && actor !== null) continue;
      ids.add(actor?.id ?? "unknown");
      mentions++;
    }
  return { distinct: ids.size, mentions };
}
