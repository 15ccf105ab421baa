/**
 * Estimates the match weights of linkage from labelled reports and writes
 * `src/linkage/pairs/match-weights.generated.ts`.
 *
 * A weight is in bits: log2 of how much likelier a level makes two claims of
 * one block one happening. The weights of all fields are fitted together by
 * gradient ascent on the log likelihood of linked and unlinked pairs, because
 * fields say in part the same thing (a name stands in the words too) and
 * counting each alone adds it up twice; each is held to its hand-set start, and
 * none says more than LIMIT bits. Pairs come from the labels and from what the
 * coder reads of the same reports; a value weighs as far as it is certain.
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
import { START_WEIGHTS } from "./start-weights.mjs";

const { barrierBetween } = await dist("linkage/pairs/constraints.js");
const { certaintyOf, fieldCertainty, softened } = await dist(
  "linkage/pairs/certainty.js",
);
const { COMPARED_FIELDS, compareClaims } = await dist(
  "linkage/pairs/comparison.js",
);
const { isCompanionPair, scorePair } = await dist(
  "linkage/pairs/pair-scores.js",
);

const TARGET = "src/linkage/pairs/match-weights.generated.ts";
/** Bits beyond which a few dozen pairs prove nothing. */
const LIMIT = 6;
/** Strength by which each weight is held to its hand-set start. */
const RIDGE = 1;
const STEPS = 400;
const PACE = 0.01;
/** Whether a level stands for nothing told: it says nothing. */
const isSilent = (field, level) =>
  level === "unknown" ||
  level === "open" ||
  (field === "companion" && level === "none");

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

/** Weights under which the pairs seen are likeliest, near the hand-set start. */
function fit(seen) {
  const start = START_WEIGHTS;
  const params = COMPARED_FIELDS.flatMap((field) =>
    Object.keys(start.fields[field])
      .filter((level) => !isSilent(field, level))
      .map((level) => ({ field, level, from: start.fields[field][level] })),
  );
  const at = new Map(params.map((p, i) => [`${p.field} ${p.level}`, i]));
  const rows = seen.map(({ comparison, certainty, linked }) => ({
    y: linked ? 1 : 0,
    terms: COMPARED_FIELDS.flatMap((field) => {
      const i = at.get(`${field} ${comparison[field]}`);
      return i === undefined ? [] : [[i, fieldCertainty(field, certainty)]];
    }),
  }));
  const w = params.map(({ from }) => from);
  const all = seen.filter((pair) => pair.linked).length;
  let prior = Math.log2(all / (seen.length - all));
  for (let step = 0; step < STEPS; step++) {
    const slope = w.map((value, i) => RIDGE * (params[i].from - value));
    let priorSlope = 0;
    for (const { y, terms } of rows) {
      let sum = prior;
      for (const [i, c] of terms) sum += softened(w[i], c);
      const miss = y - 1 / (1 + 2 ** -sum);
      priorSlope += miss;
      for (const [i, c] of terms) {
        const told = c * 2 ** w[i];
        slope[i] += (miss * told) / (told + 1 - c);
      }
    }
    prior += PACE * priorSlope;
    slope.forEach((value, i) => (w[i] = clip(w[i] + PACE * value)));
  }
  const fields = Object.fromEntries(
    COMPARED_FIELDS.map((field) => [
      field,
      Object.fromEntries(
        Object.keys(start.fields[field]).map((level) => {
          const i = at.get(`${field} ${level}`);
          return [level, i === undefined ? 0 : bits(w[i])];
        }),
      ),
    ]),
  );
  return { ...start, prior: bits(prior), fields };
}

/** @param sets lists of pairs, one a set: companions are of one set */
function estimate(sets) {
  let weights = START_WEIGHTS;
  let seen = [];
  for (let round = 0; round < 3; round++) {
    seen = sets.flatMap((pairs) => withCompanions(pairs, weights));
    weights = fit(seen);
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
  console.error(
    "usage: node scripts/estimate-weights.mjs [--check [--show]] SOURCE…",
  );
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
    for (const set of sets)
      console.log(judgeLinks(set, weights, isShown ? console.log : undefined));
  }
else {
  const names = sources.map((source) => path.basename(source));
  const all = estimate(read.flatMap(({ pairs }) => pairs));
  writeFileSync(TARGET, print(all, names));
}
