/**
 * Estimates the match weights of linkage from labelled reports and writes
 * `src/linkage/pairs/match-weights.generated.ts`.
 *
 * For each field and level: how often linked pairs show it (m) against how
 * often unlinked pairs of one block show it (u), in bits: log2(m / u), over
 * the labels and over what the coder reads of the same reports, each pair as
 * far as its values are certain. Both shares are smoothed by half a pair a
 * level (Jeffreys), so that a level never seen among few linked pairs is
 * unlikely, not impossible; each level is drawn towards its hand-set start as
 * if START_PAIRS pairs had shown it; no level says more than LIMIT bits.
 * Levels of missing values say nothing: 0 bits.
 *
 * Usage (after a build): node scripts/estimate-weights.mjs [--check [--show]] SOURCE…
 * where SOURCE is a folder of labelled reports with links.jsonl. With --check
 * each source is linked by weights of the others, and nothing is written; --show
 * prints every pair that is joined wrongly or missed.
 */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { comparedPairs } from "./compared-pairs.mjs";
import { dist } from "./training.mjs";
import { linkedClaims } from "./linked-claims.mjs";
import { judgeLinks } from "./judge-links.mjs";

const { barrierBetween } = await dist("linkage/pairs/constraints.js");
const { certaintyOf, fieldCertainty } = await dist(
  "linkage/pairs/certainty.js",
);
const { COMPARED_FIELDS, compareClaims } = await dist(
  "linkage/pairs/comparison.js",
);
const { START_WEIGHTS } = await dist("linkage/pairs/start-weights.js");
const { isCompanionPair, scorePair } = await dist(
  "linkage/pairs/pair-scores.js",
);

const TARGET = "src/linkage/pairs/match-weights.generated.ts";
/** Bits beyond which a few dozen pairs prove nothing. */
const LIMIT = 6;
/** Pairs a level that the start weights stand for. */
const START_PAIRS = 6;
/** Levels that stand for a value that is not told. */
const MISSING = new Set(["unknown", "open"]);

/** All pairs of blocks and all linked pairs of a set, with what they are. */
function pairsOf({ claims, happening }) {
  const pairs = new Map();
  const add = (a, b) => {
    if (happening[a] === null || happening[b] === null) return;
    const [one, other] = [claims[a], claims[b]];
    if (one.report.id === other.report.id) return;
    const linked = happening[a] === happening[b];
    const certainty = certaintyOf(one, other);
    const comparison = compareClaims(one, other);
    // What a barrier keeps apart never comes to be weighed.
    if (!linked && barrierBetween(one, other, comparison, certainty)) return;
    pairs.set(`${a} ${b}`, { one, other, linked, certainty });
  };
  for (const [a, b] of comparedPairs(claims)) add(a, b);
  for (let a = 0; a < claims.length; a++)
    for (let b = a + 1; b < claims.length; b++)
      if (happening[a] !== null && happening[a] === happening[b]) add(a, b);
  return [...pairs.values()];
}

const bits = (value) => Math.round(value * 100) / 100;
const clip = (value) => Math.max(-LIMIT, Math.min(LIMIT, value));

/** Weights of one field from its linked and unlinked pairs. */
function estimateField(field, seen) {
  const levels = Object.keys(START_WEIGHTS.fields[field]);
  const sums = { linked: new Map(), other: new Map() };
  const total = { linked: 0, other: 0 };
  for (const { linked, comparison, certainty } of seen) {
    const level = comparison[field];
    if (MISSING.has(level)) continue;
    const side = linked ? "linked" : "other";
    const share = fieldCertainty(field, certainty);
    sums[side].set(level, (sums[side].get(level) ?? 0) + share);
    total[side] += share;
  }
  const estimate = {};
  for (const level of levels) {
    const linked = sums.linked.get(level) ?? 0;
    const other = sums.other.get(level) ?? 0;
    const smoothing = levels.length / 2;
    const m = (linked + 0.5) / (total.linked + smoothing);
    const u = (other + 0.5) / (total.other + smoothing);
    const start = START_WEIGHTS.fields[field][level];
    const share = (linked + other) / (linked + other + START_PAIRS);
    estimate[level] = MISSING.has(level)
      ? 0
      : bits(clip(share * Math.log2(m / u) + (1 - share) * start));
  }
  return estimate;
}

/** Adds to each pair whether another pair of its two reports matches. */
function withCompanions(pairs, weights) {
  const companions = new Map();
  const key = ({ one, other }) =>
    [one.report.id, other.report.id].sort((x, y) => (x < y ? -1 : 1)).join(" ");
  for (const pair of pairs) {
    const score = scorePair(pair.one, pair.other, weights);
    if (!isCompanionPair(pair.one, pair.other, score, weights)) continue;
    companions.set(key(pair), [...(companions.get(key(pair)) ?? []), pair]);
  }
  return pairs.map((pair) => {
    const isShared = (companions.get(key(pair)) ?? []).some(
      ({ one, other }) =>
        ![one, other].some((c) => c === pair.one || c === pair.other),
    );
    const companion = isShared ? "shared" : "none";
    return {
      ...pair,
      comparison: compareClaims(pair.one, pair.other, companion),
    };
  });
}

/** @param sets lists of pairs, one a set: companions are of one set */
function estimate(sets) {
  let weights = START_WEIGHTS;
  let seen = [];
  for (let round = 0; round < 3; round++) {
    seen = sets.flatMap((pairs) => withCompanions(pairs, weights));
    const fields = Object.fromEntries(
      COMPARED_FIELDS.map((field) => [field, estimateField(field, seen)]),
    );
    const linked = seen.filter((pair) => pair.linked).length;
    const prior = bits(Math.log2(linked / (seen.length - linked)));
    weights = { ...START_WEIGHTS, prior, fields };
  }
  const linked = seen.filter((pair) => pair.linked).length;
  return { weights, pairs: seen.length, linked };
}

function print({ weights, pairs, linked }, names) {
  const rows = (levels) =>
    Object.entries(levels)
      .map(([level, value]) => `      ${level}: ${value},\n`)
      .join("");
  const fields = Object.entries(weights.fields)
    .map(([field, levels]) => `    ${field}: {\n${rows(levels)}    },\n`)
    .join("");
  return (
    `import type { MatchWeights } from "./match-weights.js";\n\n` +
    `/**\n * Written by scripts/estimate-weights.mjs; not to be edited.\n *\n` +
    ` * @source ${names.join(", ")}, by labels and by the coder:\n * ${linked} linked among ${pairs} compared pairs\n */\n` +
    `export const ESTIMATED_WEIGHTS: MatchWeights = {\n` +
    `  prior: ${weights.prior},\n  threshold: ${weights.threshold},\n` +
    `  companionThreshold: ${weights.companionThreshold},\n` +
    `  fields: {\n${fields}  },\n};\n`
  );
}

const isCheck = process.argv.includes("--check");
const isShown = process.argv.includes("--show");
const sources = process.argv.slice(2).filter((one) => !one.startsWith("--"));
if (sources.length < 2) {
  console.error("usage: node scripts/estimate-weights.mjs [--check [--show]] SOURCE…");
  process.exit(2);
}
const read = sources.map((source) => {
  const sets = linkedClaims(source);
  return { source, sets, pairs: sets.map(pairsOf) };
});
if (isCheck)
  for (const { source, sets } of read) {
    const others = read.filter((one) => one.source !== source);
    const { weights } = estimate(others.flatMap(({ pairs }) => pairs));
    for (const set of sets) console.log(judgeLinks(set, weights, isShown ? console.log : undefined));
  }
else {
  const names = sources.map((source) => path.basename(source));
  const all = estimate(read.flatMap(({ pairs }) => pairs));
  writeFileSync(TARGET, print(all, names));
}
