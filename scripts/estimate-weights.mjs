/**
 * Estimates the match weights of linkage from the project's labelled reports
 * and writes `src/linkage/pairs/match-weights.generated.ts`.
 *
 * For each field and level: how often linked pairs show it (m) against how
 * often unlinked pairs of one block show it (u), in bits: log2(m / u). Both
 * shares are smoothed by half a pair a level (Jeffreys), so that a level never
 * seen among few linked pairs is unlikely, not impossible; each level is drawn
 * towards its hand-set start as if START_PAIRS pairs had shown it; no level
 * says more than LIMIT bits. Levels of missing values say nothing: 0 bits.
 * `dev-region` is left out: it is the mirror of generalisation and is scored,
 * never read.
 *
 * Usage (after a build): node scripts/estimate-weights.mjs [--check]
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { barrierBetween } from "../dist/linkage/pairs/constraints.js";
import {
  COMPARED_FIELDS,
  compareClaims,
} from "../dist/linkage/pairs/comparison.js";
import { readClaims } from "../dist/linkage/claims/features.js";
import { linkableReports } from "../dist/linkage/claims/linkable.js";
import { START_WEIGHTS } from "../dist/linkage/pairs/start-weights.js";
import {
  isCompanionPair,
  scorePair,
} from "../dist/linkage/pairs/pair-scores.js";
import { comparedPairs } from "./compared-pairs.mjs";

const project = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const TARGET = "src/linkage/pairs/match-weights.generated.ts";
const SETS = ["dev", "dev-south", "dev-north"];
/** Bits beyond which a few dozen pairs prove nothing. */
const LIMIT = 6;
/** Pairs a level that the start weights stand for. */
const START_PAIRS = 6;
/** Levels that stand for a value that is not told. */
const MISSING = new Set(["unknown", "open"]);

const jsonl = (file) =>
  readFileSync(path.join(project, file), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line));

/** Claims and the happening of each, over all sets. */
function readGold() {
  const reports = [];
  const happeningOf = new Map();
  for (const set of SETS) {
    const heads = jsonl(`gold/${set}/reports.jsonl`);
    reports.push(...linkableReports(jsonl(`gold/${set}/gold.jsonl`), heads));
    for (const link of jsonl(`gold/${set}/links.jsonl`))
      for (const [report, incident] of link.members)
        happeningOf.set(`${report}/${incident}`, `${set}/${link.incident}`);
  }
  return { claims: readClaims(reports), happeningOf };
}

/** All pairs of blocks and all linked pairs, with what they are. */
function readPairs({ claims, happeningOf }) {
  const nameOf = (claim) => `${claim.report.id}/${claim.incident.id}`;
  const pairs = new Map();
  const add = (a, b) => {
    const [one, other] = [claims[a], claims[b]];
    const happening = happeningOf.get(nameOf(one));
    const linked =
      happening !== undefined && happening === happeningOf.get(nameOf(other));
    pairs.set(`${a} ${b}`, { a, b, linked });
  };
  for (const [a, b] of comparedPairs(claims)) add(a, b);
  claims.forEach((one, a) => {
    for (let b = a + 1; b < claims.length; b++) {
      if (one.report.id === claims[b].report.id) continue;
      const happening = happeningOf.get(nameOf(one));
      if (happening && happening === happeningOf.get(nameOf(claims[b])))
        add(a, b);
    }
  });
  return [...pairs.values()];
}

const bits = (value) => Math.round(value * 100) / 100;
const clip = (value) => Math.max(-LIMIT, Math.min(LIMIT, value));

/** Weights of one field from its linked and unlinked pairs. */
function estimateField(field, seen) {
  const levels = Object.keys(START_WEIGHTS.fields[field]);
  const told = seen.filter(({ comparison }) => !MISSING.has(comparison[field]));
  const total = { linked: 0, other: 0 };
  for (const { linked } of told) total[linked ? "linked" : "other"]++;
  const estimate = {};
  for (const level of levels) {
    if (MISSING.has(level)) {
      estimate[level] = 0;
      continue;
    }
    const here = seen.filter(({ comparison }) => comparison[field] === level);
    const linked = here.filter((pair) => pair.linked).length;
    const other = here.length - linked;
    const smoothing = levels.length / 2;
    const m = (linked + 0.5) / (total.linked + smoothing);
    const u = (other + 0.5) / (total.other + smoothing);
    const start = START_WEIGHTS.fields[field][level];
    const share = here.length / (here.length + START_PAIRS);
    estimate[level] = bits(
      clip(share * Math.log2(m / u) + (1 - share) * start),
    );
  }
  return estimate;
}

/** Adds to each pair whether another pair of its two reports matches. */
function withCompanions(pairs, claims, weights) {
  const companions = new Map();
  const key = ({ a, b }) =>
    [claims[a].report.id, claims[b].report.id]
      .sort((x, y) => (x < y ? -1 : 1))
      .join(" ");
  for (const pair of pairs) {
    const [one, other] = [claims[pair.a], claims[pair.b]];
    const score = scorePair(one, other, weights);
    if (!isCompanionPair(one, other, score, weights)) continue;
    companions.set(key(pair), [...(companions.get(key(pair)) ?? []), pair]);
  }
  return pairs.map((pair) => {
    const others = companions.get(key(pair)) ?? [];
    const isShared = others.some(
      ({ a, b }) => ![a, b].some((i) => i === pair.a || i === pair.b),
    );
    const companion = isShared ? "shared" : "none";
    const [one, other] = [claims[pair.a], claims[pair.b]];
    return { ...pair, comparison: compareClaims(one, other, companion) };
  });
}

function estimate() {
  const gold = readGold();
  const { claims } = gold;
  const pairs = readPairs(gold).filter(({ a, b, linked }) => {
    const [one, other] = [claims[a], claims[b]];
    return linked || !barrierBetween(one, other, compareClaims(one, other));
  });
  let weights = START_WEIGHTS;
  for (let round = 0; round < 3; round++) {
    const seen = withCompanions(pairs, claims, weights);
    const fields = Object.fromEntries(
      COMPARED_FIELDS.map((field) => [field, estimateField(field, seen)]),
    );
    const linked = seen.filter((pair) => pair.linked).length;
    const prior = bits(Math.log2(linked / (seen.length - linked)));
    weights = { ...START_WEIGHTS, prior, fields };
  }
  return {
    weights,
    pairs: pairs.length,
    linked: pairs.filter((p) => p.linked).length,
  };
}

function print({ weights, pairs, linked }) {
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
    ` * @source gold/{${SETS.join(",")}}: ${linked} linked among ${pairs} compared pairs\n */\n` +
    `export const ESTIMATED_WEIGHTS: MatchWeights = {\n` +
    `  prior: ${weights.prior},\n  threshold: ${weights.threshold},\n` +
    `  companionThreshold: ${weights.companionThreshold},\n` +
    `  fields: {\n${fields}  },\n};\n`
  );
}

const text = print(estimate());
const target = path.join(project, TARGET);
if (!process.argv.includes("--check")) writeFileSync(target, text);
else if (readFileSync(target, "utf8") !== text) {
  console.error(`${TARGET} differs from what the gold gives`);
  process.exitCode = 1;
}
