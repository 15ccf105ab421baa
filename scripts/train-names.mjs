// Trains the tagger of persons' names on the project's own labelled reports.
//
//   node scripts/train-names.mjs FOLDER…     after tsc; writes the weights
//   node scripts/train-names.mjs --check FOLDER…   only cross-validates
//
// A FOLDER holds reports.jsonl and mentions.jsonl ({"id","people":[…]}, every
// mention in text order) or, without the latter, gold.jsonl, whose people and
// victims are looked for in the text. Averaged perceptron with a margin, the
// mean of several seeded orders: the same folders give the same weights. The
// shipped ones are of gold/names gold/wide gold/dev.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = (file) => import(join(root, "dist", file));
const { viewText } = await dist("languages/ar/view.js");
const { taggedWordsOf } = await dist("languages/ar/names/tagged-words.js");
const { ruledPeople } = await dist("coder/mentions/read-people.js");
const { readPlaces } = await dist("coder/mentions/read-places.js");
const { sightedPlaces } = await dist("coder/mentions/sighted-places.js");
const { nameHints } = await dist("coder/mentions/tagged-people.js");
const { loadWorld } = await dist("packs/load-world.js");
const { featuresAt, tagNames, transition } = await dist(
  "languages/ar/names/tagger.js",
);
const { gazetteer } = loadWorld({});
const EPOCHS = 6;
/** Times that a feature must be seen in training. */
const SUPPORT = 4;
const SEEDS = [7, 8, 9, 10];
const MARGIN = 8;
/** Sentences that are learned without the rules' word, as a share. */
const DROP = 0.2;
/** Features of what the rules say. */
const RULED = /^[h-ln]/;
/** Whole numbers that weights are rounded to, times this. */
const SCALE = 8;
/** Rounded weights below it are left out. */
const LEAST = 2;

const args = process.argv.slice(2);
const isCheck = args[0] === "--check";
const folders = isCheck ? args.slice(1) : args;
if (folders.length === 0) {
  console.error("usage: node scripts/train-names.mjs [--check] FOLDER…");
  process.exit(2);
}

const rows = (path) =>
  readFileSync(path, "utf8").split("\n").filter(Boolean).map(JSON.parse);

/** Spans of the told mentions in a text, each after the one before. */
function spansInOrder(text, names) {
  const spans = [];
  let from = 0;
  for (const name of names) {
    const at = text.indexOf(name, from);
    if (at < 0) continue;
    spans.push([at, at + name.length]);
    from = at + name.length;
  }
  return spans;
}

/** Spans of every occurrence of the people a report's labels name. */
function spansByGold(text, gold) {
  const people = (gold.people ?? []).flatMap(({ name, aliases }) => [
    name,
    ...(aliases ?? []),
  ]);
  const victims = (gold.incidents ?? []).flatMap(({ casualties }) =>
    (casualties ?? []).flatMap(({ names }) => names ?? []),
  );
  const full = [...new Set([...people, ...victims])].filter(
    (n) => n.length > 2,
  );
  const last = full.map((n) => n.split(" ").at(-1)).filter((n) => n.length > 4);
  const spans = [];
  const taken = new Uint8Array(text.length);
  const isLetter = (at) => /[\u0621-\u064a]/.test(text[at] ?? "");
  for (const name of [...full.toSorted((a, b) => b.length - a.length), ...last])
    for (
      let at = text.indexOf(name);
      at >= 0;
      at = text.indexOf(name, at + name.length)
    ) {
      const end = at + name.length;
      const clitic = /[وفلب]/.test(text[at - 1] ?? "") && !isLetter(at - 2);
      if ((isLetter(at - 1) && !clitic) || isLetter(end) || taken[at]) continue;
      taken.fill(1, at, end);
      spans.push([at, end]);
    }
  return spans;
}

function sentencesOf(folder) {
  const gold = existsSync(join(folder, "mentions.jsonl"))
    ? rows(join(folder, "mentions.jsonl"))
    : rows(join(folder, "gold.jsonl"));
  const byId = new Map(gold.map((one) => [one.id, one]));
  return rows(join(folder, "reports.jsonl")).map(({ id, text }) => {
    const labels = byId.get(id) ?? {};
    const named =
      labels.spans ??
      (labels.incidents
        ? spansByGold(text, labels)
        : spansInOrder(text, labels.people ?? []));
    const view = viewText("text", text);
    const { start, end } = view.tokens;
    const none = new Uint8Array(view.tokens.count);
    const found = readPlaces(view, gazetteer, none);
    const places = sightedPlaces(view, found);
    const known = { blocked: none, places };
    const hints = nameHints(view, ruledPeople(view, none), known);
    const wordsOf = taggedWordsOf(view, hints);
    return view.sentences.map((sentence) => {
      const words = wordsOf(sentence);
      const { from, to } = sentence;
      const tags = [];
      for (let at = from; at < to; at++) {
        const span = named.find(([a, b]) => start[at] < b && end[at] > a);
        const opens = span && start[at] <= span[0] && end[at] > span[0];
        tags.push(!span ? 0 : opens || span[0] > start[at] ? 1 : 2);
      }
      return { ...words, tags };
    });
  });
}

/** Mulberry32: a small seeded generator. */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** What the wrong tags are given, so that the right ones must win by as much. */
function marginOf(tags) {
  const bonus = new Float64Array(tags.length * 3);
  tags.forEach((right, at) => {
    for (let tag = 0; tag < 3; tag++)
      if (tag !== right) bonus[at * 3 + tag] = MARGIN;
  });
  return bonus;
}

/** The mean of what several orders of the sentences teach. */
function train(sentences) {
  const sum = new Map();
  for (const seed of SEEDS)
    for (const [feature, weights] of trainOnce(sentences, seed)) {
      const old = sum.get(feature) ?? [0, 0, 0];
      sum.set(
        feature,
        old.map((value, tag) => value + weights[tag]),
      );
    }
  const rounded = [...sum].map(([feature, weights]) => [
    feature,
    weights.map((value) => Math.round((value * SCALE) / SEEDS.length)),
  ]);
  return new Map(
    rounded.filter(([, w]) => w.some((value) => Math.abs(value) >= LEAST)),
  );
}

function trainOnce(sentences, seed) {
  const next = random(seed);
  const seen = new Map();
  for (const words of sentences)
    for (let at = 0; at < words.tags.length; at++)
      for (const feature of featuresAt(words, at))
        seen.set(feature, (seen.get(feature) ?? 0) + 1);
  const isRare = (feature) => seen.has(feature) && seen.get(feature) < SUPPORT;
  const weights = new Map();
  const sums = new Map();
  let step = 0;
  const bump = (feature, tag, by) => {
    const w = weights.get(feature) ?? [0, 0, 0];
    const s = sums.get(feature) ?? [0, 0, 0];
    w[tag] += by;
    s[tag] += by * step;
    weights.set(feature, w);
    sums.set(feature, s);
  };
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const order = sentences
      .map((one) => [next(), one])
      .toSorted((a, b) => a[0] - b[0]);
    for (const [, words] of order) {
      const { classes, tags } = words;
      step++;
      const dropped = next() < DROP;
      const weightsOf = (feature) =>
        dropped && RULED.test(feature) ? undefined : weights.get(feature);
      const told = tagNames(words, weightsOf, marginOf(tags));
      for (let at = 0; at < tags.length; at++) {
        const moved = at > 0 && told[at - 1] !== tags[at - 1];
        if (told[at] === tags[at] && !moved) continue;
        for (const feature of featuresAt(words, at)) {
          if (isRare(feature) || (dropped && RULED.test(feature))) continue;
          bump(feature, tags[at], 1);
          bump(feature, told[at], -1);
        }
        for (const feature of transition(
          at > 0 ? tags[at - 1] : 0,
          classes[at],
        ))
          bump(feature, tags[at], 1);
        for (const feature of transition(
          at > 0 ? told[at - 1] : 0,
          classes[at],
        ))
          bump(feature, told[at], -1);
      }
    }
  }
  return [...weights].map(([feature, w]) => [
    feature,
    w.map((value, tag) => value - sums.get(feature)[tag] / step),
  ]);
}

const spansOf = (tags) => {
  const out = [];
  for (let at = 0; at < tags.length; at++) {
    if (tags[at] !== 1) continue;
    let to = at + 1;
    while (tags[to] === 2) to++;
    out.push(`${at}-${to}`);
  }
  return out;
};

function score(sentences, weights) {
  let [hit, told, want] = [0, 0, 0];
  for (const words of sentences) {
    const { tags } = words;
    const got = new Set(spansOf(tagNames(words, (f) => weights.get(f))));
    const gold = spansOf(tags);
    hit += gold.filter((span) => got.has(span)).length;
    told += got.size;
    want += gold.length;
  }
  const [p, r] = [hit / told, hit / want];
  return `P ${(100 * p).toFixed(1)} R ${(100 * r).toFixed(1)} F1 ${((200 * p * r) / (p + r)).toFixed(1)} of ${want}`;
}

const reports = folders.flatMap(sentencesOf);
const FOLDS = 5;
for (let fold = 0; fold < FOLDS; fold++) {
  const inside = (_, at) => at % FOLDS !== fold;
  const weights = train(reports.filter(inside).flat());
  const held = reports.filter((_, at) => at % FOLDS === fold).flat();
  console.error(`fold ${fold + 1}: ${score(held, weights)}`);
}
if (!isCheck) {
  const weights = train(reports.flat());
  const lines = [...weights]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([feature, w]) => `${feature}\t${w.join("\t")}`);
  writeFileSync(
    join(root, "src/languages/ar/names/name-weights.generated.ts"),
    `// Generated by scripts/train-names.mjs; do not edit.
import type { Weights } from "./weights.js";

/** A feature and its weights a line, parted by tabs. */
const ROWS = \`
${lines.join("\n").replaceAll("\\", "\\\\").replaceAll("`", "\\`")}
\`;

/** Weights of the features, by feature. */
export const NAME_WEIGHTS: ReadonlyMap<string, Weights> = new Map(
  ROWS.trim()
    .split("\\n")
    .map((line) => {
      const [feature = "", outside, begin, inside] = line.split("\\t");
      return [feature, [Number(outside), Number(begin), Number(inside)]] as const;
    }),
);
`,
  );
  console.error(`${weights.size} features`);
}
