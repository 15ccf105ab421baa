import { remembered } from "../../../text/vocabulary.js";
import { compileWeights, type CompiledWeights } from "./compiled-weights.js";
import { NAME_WEIGHTS } from "./name-weights.generated.js";
import { opensName, type TokenClass } from "./token-class.js";
import type { Weights } from "./weights.js";

/** Outside a name, first token of one, further token of one. */
export const Tag = { outside: 0, begin: 1, inside: 2 } as const;

const TAGS = 3;
const EDGE = "|";
/** Classes whose answers are kept; there are some hundred. */
const MOST_CLASSES = 1000;
const SHIPPED = compileWeights(NAME_WEIGHTS);

/** A sentence as the tagger sees it, by token. */
export interface TaggedWords {
  readonly classes: readonly TokenClass[];
  /** Tags that the rules give. */
  readonly hints: ArrayLike<number>;
  /** The folded words; only their endings are used. */
  readonly keys: readonly string[];
}

/**
 * The features of token `at`: its own class and its neighbours', alone and in
 * pairs, what the rules say, and the ending of an unknown word.
 *
 * @public used by scripts/train-names.mjs
 */
export function featuresAt(
  { classes, hints, keys }: TaggedWords,
  at: number,
): readonly string[] {
  const c = (offset: number) => classes[at + offset] ?? EDGE;
  const [b, a, x, y, z] = [c(-2), c(-1), c(0), c(1), c(2)];
  const h = (offset: number) => hints[at + offset] ?? 0;
  const key = keys[at] ?? "";
  const ending = x.startsWith("U") ? key.slice(-2) : "";
  return [
    `h${h(0)}${h(1)}`,
    `i${h(0)}${x}`,
    `j${h(-1)}${h(0)}`,
    `k${h(0)}${a}`,
    `l${h(0)}${h(1)}${y}`,
    `e${ending}`,
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
    for (const feature of features)
      for (const [tag, weight] of (weightsOf(feature) ?? []).entries())
        sums[tag] = (sums[tag] ?? 0) + weight;
  };
  return {
    addToken: (at, sums) => add(featuresAt(words, at), sums),
    addStep: (before, at, sums) =>
      add(transition(before, words.classes[at] ?? EDGE), sums),
  };
}

/** By the shipped weights. */
function byNumber(
  { classes, hints, keys }: TaggedWords,
  model: CompiledWeights,
): Weighed {
  const edge = model.classOf(EDGE);
  const ids = classes.map((name) => model.classOf(name));
  const c = (at: number) => ids[at] ?? edge;
  return {
    addToken: (at, sums) => {
      const unknown = (classes[at] ?? EDGE).startsWith("U");
      const around = {
        b: c(at - 2),
        a: c(at - 1),
        x: c(at),
        y: c(at + 1),
        z: c(at + 2),
        h0: hints[at - 1] ?? 0,
        h1: hints[at] ?? 0,
        h2: hints[at + 1] ?? 0,
        ending: unknown ? (keys[at] ?? "").slice(-2) : "",
      };
      model.addToken(around, sums);
    },
    addStep: (before, at, sums) => model.addStep(before, c(at), sums),
  };
}

/**
 * The likeliest tags of a sentence (Viterbi); `inside` never follows
 * `outside`.
 *
 * @param words the tokens of the sentence
 * @param weightsOf weights of spelled features; the shipped model by default
 * @source Collins 2002, "Discriminative training methods for hidden Markov
 * models"
 */
export function tagNames(
  words: TaggedWords,
  weightsOf?: (feature: string) => Weights | undefined,
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
    local.fill(0);
    weighed.addToken(at, local);
    const next = [-Infinity, -Infinity, -Infinity];
    for (let before = 0; before < TAGS; before++) {
      const from = score[before] ?? -Infinity;
      if (from === -Infinity) continue;
      sums.set(local);
      weighed.addStep(before, at, sums);
      for (let tag = 0; tag < TAGS; tag++) {
        if (tag === Tag.inside && before === Tag.outside) continue;
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
