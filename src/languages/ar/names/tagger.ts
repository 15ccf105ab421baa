import { remembered } from "../../../text/vocabulary.js";
import { compileWeights, type CompiledWeights } from "./compiled-weights.js";
import { NAME_WEIGHTS } from "./name-weights.generated.js";
import type { TaggedWords } from "./tagged-words.js";
import { opensName, type TokenClass } from "./token-class.js";
import type { Weights } from "./weights.js";

/** Outside a name, first token of one, further token of one. */
export const Tag = { outside: 0, begin: 1, inside: 2 } as const;

const TAGS = 3;
const EDGE = "|";
/** Letters of a word from which on it counts as long. */
const LONGEST = 8;
/** Classes whose answers are kept; there are some hundred. */
const MOST_CLASSES = 1000;
const SHIPPED = compileWeights(NAME_WEIGHTS);

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
    out.push(`z${x}${Math.min(key.length, LONGEST)}`);
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

const mayOpen = remembered(
  (x: TokenClass) => (opensName(x) ? 1 : 0),
  MOST_CLASSES,
);

/** The weights of a sentence's tokens and of the steps between their tags. */
interface Weighed {
  addToken(at: number, sums: Float64Array): void;
  addStep(before: number, at: number, sums: Float64Array): void;
}

/** By the spelled features, for training. */
function bySpelling(
  words: TaggedWords,
  weightsOf: (feature: string) => Weights | undefined,
): Weighed {
  const add = (features: readonly string[], sums: Float64Array) => {
    for (const feature of features) {
      const weights = weightsOf(feature);
      if (weights === undefined) continue;
      for (let tag = 0; tag < TAGS; tag++)
        sums[tag] = (sums[tag] ?? 0) + (weights[tag] ?? 0);
    }
  };
  return {
    addToken: (at, sums) => add(featuresAt(words, at), sums),
    addStep: (before, at, sums) =>
      add(transition(before, words.classes[at] ?? EDGE), sums),
  };
}

/** By the shipped weights. */
function byNumber(words: TaggedWords, model: CompiledWeights): Weighed {
  const { classes, hints, places, blocked, again, keys } = words;
  const edge = model.classOf(EDGE);
  const ids = classes.map((name) => model.classOf(name));
  const c = (at: number) => ids[at] ?? edge;
  const addLetters = (at: number, sums: Float64Array) => {
    const key = keys[at] ?? "";
    const start = classes[at] === "Uc" ? 1 : 0;
    const letters = {
      x: c(at),
      ending: key.slice(-2),
      opening: key.slice(start, start + 2),
      tail: key.slice(-3),
      length: Math.min(key.length, LONGEST),
    };
    model.addLetters(letters, sums);
  };
  return {
    addToken: (at, sums) => {
      const around = {
        b: c(at - 2),
        a: c(at - 1),
        x: c(at),
        y: c(at + 1),
        z: c(at + 2),
        h0: hints[at - 1] ?? 0,
        h1: hints[at] ?? 0,
        h2: hints[at + 1] ?? 0,
        p0: places[at - 1] ?? 0,
        p1: places[at] ?? 0,
        blocked: blocked[at] ?? 0,
        again: again[at] ?? 0,
      };
      model.addToken(around, sums);
      if ((classes[at] ?? EDGE).startsWith("U")) addLetters(at, sums);
    },
    addStep: (before, at, sums) => model.addStep(before, c(at), sums),
  };
}

/** Words that are half of a name: what follows belongs to it. */
const HALVES: ReadonlySet<TokenClass> = new Set(["K", "C", "b"]);

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
  if (tag === Tag.begin) {
    const key = keys[at] ?? "";
    return key === "" || key.startsWith("و");
  }
  return !(HALVES.has(classes[at - 1] ?? EDGE) && !NO_WORDS.has(x));
}

/** Marks, numbers and line ends. */
const NO_WORDS: ReadonlySet<TokenClass> = new Set("#nqm().،,:؛!؟?|~-");

/**
 * The likeliest tags of a sentence (Viterbi); `inside` never follows
 * `outside`.
 *
 * @param words the tokens of the sentence
 * @param weightsOf weights of spelled features; the shipped model by default
 * @param bonus what is added to each tag of each token, in training only
 * @source Collins 2002, "Discriminative training methods for hidden Markov
 * models"
 */
export function tagNames(
  words: TaggedWords,
  weightsOf?: (feature: string) => Weights | undefined,
  bonus?: Float64Array,
): Uint8Array {
  const { classes, hints } = words;
  const count = classes.length;
  const weighed = weightsOf
    ? bySpelling(words, weightsOf)
    : byNumber(words, SHIPPED);
  const back = new Uint8Array(count * TAGS);
  const sums = new Float64Array(TAGS);
  const local = new Float64Array(TAGS);
  let score = [0, -Infinity, -Infinity];
  let since = REACH;
  for (let at = 0; at < count; at++) {
    const opens = hints[at] !== 0 || mayOpen(classes[at] ?? EDGE) === 1;
    since = opens ? 0 : since + 1;
    if (since >= REACH) {
      // No name is near: whatever was before, this token stands outside.
      const best = likeliest(score);
      back.fill(best, at * TAGS, at * TAGS + TAGS);
      score = [score[best] ?? 0, -Infinity, -Infinity];
      continue;
    }
    if (bonus) local.set(bonus.subarray(at * TAGS, at * TAGS + TAGS));
    else local.fill(0);
    weighed.addToken(at, local);
    const next = [-Infinity, -Infinity, -Infinity];
    for (let before = 0; before < TAGS; before++) {
      const from = score[before] ?? -Infinity;
      if (from === -Infinity) continue;
      sums.set(local);
      weighed.addStep(before, at, sums);
      for (let tag = 0; tag < TAGS; tag++) {
        if (!mayFollow(words, at, before, tag)) continue;
        const sum = from + (sums[tag] ?? 0);
        if (sum <= (next[tag] ?? -Infinity)) continue;
        next[tag] = sum;
        back[at * TAGS + tag] = before;
      }
    }
    score = next;
  }
  return pathOf(score, back, count);
}

/** The tag of the highest score, the first of equals. */
function likeliest(score: readonly number[]): number {
  let best = 0;
  for (let tag = 1; tag < TAGS; tag++)
    if ((score[tag] ?? 0) > (score[best] ?? 0)) best = tag;
  return best;
}

function pathOf(
  score: readonly number[],
  back: Uint8Array,
  count: number,
): Uint8Array {
  const tags = new Uint8Array(count);
  let tag = likeliest(score);
  for (let at = count - 1; at >= 0; at--) {
    tags[at] = tag;
    tag = back[at * TAGS + tag] ?? 0;
  }
  return tags;
}
