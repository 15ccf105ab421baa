import { NAME_WEIGHTS } from "./name-weights.generated.js";
import type { TaggedWords } from "./tagged-words.js";
import type { TokenClass } from "./token-class.js";
import type { Weights } from "./weights.js";

/** Outside a name, first token of one, further token of one. */
export const Tag = { outside: 0, begin: 1, inside: 2 } as const;

const TAGS = 3;
const EDGE = "|";
const NONE: Weights = [0, 0, 0];

/**
 * The features of token `at`: its own class and its neighbours', alone and in
 * pairs, what the rules and the places say, and the letters of an unknown word.
 *
 * @public used by scripts/train-names.mjs
 */
export function featuresAt(words: TaggedWords, at: number): readonly string[] {
  const { classes, hints, keys, places, blocked, again } = words;
  const c = (offset: number) => classes[at + offset] ?? EDGE;
  const [b, a, x, y, z] = [c(-2), c(-1), c(0), c(1), c(2)];
  const h = (offset: number) => hints[at + offset] ?? 0;
  const key = keys[at] ?? "";
  const place = places[at] ?? 0;
  const out = [
    `h${h(0)}${h(1)}`,
    `i${h(0)}${x}`,
    `j${h(-1)}${h(0)}`,
    `k${h(0)}${a}`,
    `l${h(0)}${h(1)}${y}`,
    `0${x}`,
    `1${a}`,
    `2${y}`,
    `3${b}`,
    `4${z}`,
    `5${a} ${x}`,
    `6${x} ${y}`,
    `7${b} ${a} ${x}`,
    `8${a} ${x} ${y}`,
    `9${x} ${y} ${z}`,
  ];
  if (x.startsWith("U")) {
    const bare = x === "Uc" ? key.slice(1) : key;
    out.push(`e${key.slice(-2)}`, `f${bare.slice(0, 2)}`, `g${key.slice(-3)}`);
    out.push(`z${x}${Math.min(key.length, 8)}`);
  }
  if (place !== 0)
    out.push(`p${place}`, `q${place}${x}`, `r${place}${a}`, `s${place}${h(0)}`);
  if (places[at - 1]) out.push(`o${places[at - 1]}${place}`);
  if (blocked[at] === 1) out.push(`n${h(0)}`);
  const repeated = again[at] ?? 0;
  if (repeated !== 0)
    out.push(`a${repeated}`, `b${repeated}${x}`, `c${repeated}${a}`);
  return out;
}

/**
 * The feature of a tag after another at a class.
 *
 * @public used by scripts/train-names.mjs
 */
export const transition = (
  before: number,
  x: TokenClass,
): readonly string[] => [`t${before}`, `u${before}${x}`];

/** Tokens after one that may open a name within which it may go on. */
const REACH = 3;

/** Whether a token of this class may open a name: listed, unknown, a kunya. */
function mayOpen(x: TokenClass): boolean {
  return /[gGaA]|^[KCbU]/.test(x);
}

/** Words that are half of a name: what follows belongs to it. */
const HALVES = /^[KCb]$/;

/**
 * Whether a tag may follow another: a name is not opened right after the last
 * word of another (`أحمد | خالد`) unless و joins it, and goes on after half a
 * name (`عبد`, `أبو`).
 */
function mayFollow(
  { classes, keys }: TaggedWords,
  at: number,
  before: number,
  tag: number,
): boolean {
  if (before === Tag.outside) return tag !== Tag.inside;
  if (tag === Tag.inside) return true;
  const x = classes[at] ?? EDGE;
  if (tag === Tag.begin) return /^[^و]/.test(keys[at] ?? "") === false;
  return !(HALVES.test(classes[at - 1] ?? EDGE) && isNameWord(x));
}

/** A word that is no mark, number or line end. */
const isNameWord = (x: TokenClass) => !/^[#nqm().،,:؛!؟?|~-]$/.test(x);

/**
 * The likeliest tags of a sentence (Viterbi); `inside` never follows
 * `outside`.
 *
 * @param words the tokens of the sentence
 * @param weightsOf the model; the shipped one by default
 * @param bonus what is added to each tag of each token, in training only
 * @source Collins 2002, "Discriminative training methods for hidden Markov
 * models"
 */
export function tagNames(
  words: TaggedWords,
  weightsOf: (feature: string) => Weights | undefined = (feature) =>
    NAME_WEIGHTS.get(feature),
  bonus?: Float64Array,
): Uint8Array {
  const { classes } = words;
  const count = classes.length;
  const back = new Uint8Array(count * TAGS);
  let score = [0, -Infinity, -Infinity];
  let since = REACH;
  for (let at = 0; at < count; at++) {
    const opens = mayOpen(classes[at] ?? EDGE) || words.hints[at] !== 0;
    since = opens ? 0 : since + 1;
    if (since >= REACH) {
      // No name is near: whatever was before, this token stands outside.
      const best = score.indexOf(Math.max(...score));
      back.fill(best, at * TAGS, at * TAGS + TAGS);
      score = [score[best] ?? 0, -Infinity, -Infinity];
      continue;
    }
    const local = [0, 1, 2].map((tag) => bonus?.[at * TAGS + tag] ?? 0);
    for (const feature of featuresAt(words, at)) {
      const weights = weightsOf(feature);
      if (weights === undefined) continue;
      for (let tag = 0; tag < TAGS; tag++)
        local[tag] = (local[tag] ?? 0) + (weights[tag] ?? 0);
    }
    const next = [-Infinity, -Infinity, -Infinity];
    for (let before = 0; before < TAGS; before++) {
      const from = score[before] ?? -Infinity;
      if (from === -Infinity) continue;
      const [a, b] = transition(before, classes[at] ?? EDGE);
      const first = weightsOf(a ?? "") ?? NONE;
      const second = weightsOf(b ?? "") ?? NONE;
      for (let tag = 0; tag < TAGS; tag++) {
        if (!mayFollow(words, at, before, tag)) continue;
        const sum =
          from + (local[tag] ?? 0) + (first[tag] ?? 0) + (second[tag] ?? 0);
        if (sum <= (next[tag] ?? -Infinity)) continue;
        next[tag] = sum;
        back[at * TAGS + tag] = before;
      }
    }
    score = next;
  }
  return pathOf(score, back, count);
}

function pathOf(
  score: readonly number[],
  back: Uint8Array,
  count: number,
): Uint8Array {
  const tags = new Uint8Array(count);
  let tag = score.indexOf(Math.max(...score));
  for (let at = count - 1; at >= 0; at--) {
    tags[at] = tag;
    tag = back[at * TAGS + tag] ?? 0;
  }
  return tags;
}
