import type { Weights } from "./weights.js";

const TAGS = 3;
/** Numbers that a feature may tell: hints, places, lengths; 0 to 8. */
const TOLD = 9;

/**
 * The weights of a tagger by the numbers of classes: the same sums as over the
 * spelled features, without spelling them.
 *
 * A class is a number from 1; 0 stands for one that no feature names.
 */
export interface CompiledWeights {
  classOf(name: string): number;
  /** Adds the weights of a token to `sums`, by tag. */
  addToken(around: Around, sums: Float64Array): void;
  /** Adds the weights of an unknown word's letters. */
  addLetters(letters: Letters, sums: Float64Array): void;
  /** Adds the weights of a tag after tag `before` at a class. */
  addStep(before: number, x: number, sums: Float64Array): void;
}

/** A token's class with its neighbours', and what is known of it. */
export interface Around {
  /** Classes of the two tokens before, the token and the two after. */
  b: number;
  a: number;
  x: number;
  y: number;
  z: number;
  /** Hints of the token before, the token and the one after. */
  h0: number;
  h1: number;
  h2: number;
  /** What the place reader sees at the token before and at the token. */
  p0: number;
  p1: number;
  blocked: number;
  again: number;
}

/** Letters of an unknown word. */
export interface Letters {
  readonly x: number;
  /** Its last two, without a clitic its first two, its last three. */
  readonly ending: string;
  readonly opening: string;
  readonly tail: string;
  /** How many it has, 8 at most. */
  readonly length: number;
}

/** Parts of a spelled feature: numbers, then classes. */
const PARTS_OF: Readonly<Record<string, readonly [told: number, classes: number]>> = {
  h: [2, 0], i: [1, 1], j: [2, 0], k: [1, 1], l: [2, 1],
  0: [0, 1], 1: [0, 1], 2: [0, 1], 3: [0, 1], 4: [0, 1],
  5: [0, 2], 6: [0, 2], 7: [0, 3], 8: [0, 3], 9: [0, 3],
  p: [1, 0], q: [1, 1], r: [1, 1], s: [2, 0], o: [2, 0], n: [1, 0],
  a: [1, 0], b: [1, 1], c: [1, 1], z: [1, 1],
  t: [1, 0], u: [1, 1],
}; // prettier-ignore
/** Features of letters are looked up as they are spelled. */
const SPELLED = /^[efg]/;

/**
 * Compiles weights by their spelled features.
 *
 * @param weights as `featuresAt` and `transition` spell their features
 */
export function compileWeights(
  weights: ReadonlyMap<string, Weights>,
): CompiledWeights {
  const classes = new Map<string, number>();
  const numbered = (name: string): number => {
    const id = classes.get(name) ?? classes.size + 1;
    classes.set(name, id);
    return id;
  };
  const parsed = [...weights.keys()].map((feature) => {
    const { kind, told, names } = partsOf(feature);
    return { kind, told, ids: names.map(numbered) };
  });
  const size = classes.size + 1;
  const tables: Record<string, Int16Array> = {};
  for (const [kind, [told, parts]] of Object.entries(PARTS_OF))
    tables[kind] = new Int16Array(TOLD ** told * size ** parts);
  for (const [at, { kind, told, ids }] of parsed.entries()) {
    let cell = 0;
    for (const number of told) cell = cell * TOLD + number;
    for (const id of ids) cell = cell * size + id;
    const table = tables[kind];
    if (table !== undefined) table[cell] = at + 1;
  }
  const rows = new Float64Array((weights.size + 1) * TAGS);
  const spelled = new Map<string, number>();
  for (const [at, [feature, row]] of [...weights].entries()) {
    rows.set(row, (at + 1) * TAGS);
    if (SPELLED.test(feature)) spelled.set(feature, at + 1);
  }
  return opened({ classes, size, rows, spelled, tables });
}

/** The parts of a feature; the length of a word stands behind its class. */
function partsOf(feature: string) {
  const kind = feature.charAt(0);
  const [told = 0, parts = 0] = PARTS_OF[kind] ?? [];
  const rest =
    kind === "z" ? feature.slice(-1) + feature.slice(1, -1) : feature.slice(1);
  return {
    kind,
    told: [...rest.slice(0, told)].map(Number),
    names: rest.slice(told).split(" ").slice(0, parts),
  };
}

interface Tables {
  readonly classes: ReadonlyMap<string, number>;
  readonly size: number;
  readonly rows: Float64Array;
  readonly spelled: ReadonlyMap<string, number>;
  readonly tables: Readonly<Record<string, Int16Array>>;
}

function opened({
  classes,
  size,
  rows,
  spelled,
  tables,
}: Tables): CompiledWeights {
  const table = (kind: string) => tables[kind] ?? new Int16Array(1);
  const [h, i, j, k, l] = ["h", "i", "j", "k", "l"].map(table) as Five;
  const [own, before, after, far, further] = ["0", "1", "2", "3", "4"].map(
    table,
  ) as Five;
  const [ax, xy, bax, axy, xyz] = ["5", "6", "7", "8", "9"].map(table) as Five;
  const [p, q, r, s, o] = ["p", "q", "r", "s", "o"].map(table) as Five;
  const [known, ofAgain, againX, againA, lengths] = [
    "n",
    "a",
    "b",
    "c",
    "z",
  ].map(table) as Five;
  const [t, u] = [table("t"), table("u")];
  const add = (row: number | undefined, sums: Float64Array) => {
    if (row === undefined || row === 0) return;
    const at = row * TAGS;
    sums[0]! += rows[at]!;
    sums[1]! += rows[at + 1]!;
    sums[2]! += rows[at + 2]!;
  };
  const addClasses = ({ b, a, x, y, z }: Around, sums: Float64Array) => {
    const pair = a * size + x;
    const next = x * size + y;
    add(own[x], sums);
    add(before[a], sums);
    add(after[y], sums);
    add(far[b], sums);
    add(further[z], sums);
    add(ax[pair], sums);
    add(xy[next], sums);
    add(bax[b * size * size + pair], sums);
    add(axy[pair * size + y], sums);
    add(xyz[next * size + z], sums);
  };
  const addKnown = (around: Around, sums: Float64Array) => {
    const { a, x, h1, p0, p1, blocked, again } = around;
    if (p1 !== 0) {
      add(p[p1], sums);
      add(q[p1 * size + x], sums);
      add(r[p1 * size + a], sums);
      add(s[p1 * TOLD + h1], sums);
    }
    if (p0 !== 0) add(o[p0 * TOLD + p1], sums);
    if (blocked === 1) add(known[h1], sums);
    if (again === 0) return;
    add(ofAgain[again], sums);
    add(againX[again * size + x], sums);
    add(againA[again * size + a], sums);
  };
  return {
    classOf: (name) => classes.get(name) ?? 0,
    addToken: (around, sums) => {
      const { a, x, y, h0, h1, h2 } = around;
      add(h[h1 * TOLD + h2], sums);
      add(i[h1 * size + x], sums);
      add(j[h0 * TOLD + h1], sums);
      add(k[h1 * size + a], sums);
      add(l[(h1 * TOLD + h2) * size + y], sums);
      addClasses(around, sums);
      addKnown(around, sums);
    },
    addLetters: ({ x, ending, opening, tail, length }, sums) => {
      add(spelled.get(`e${ending}`), sums);
      add(spelled.get(`f${opening}`), sums);
      add(spelled.get(`g${tail}`), sums);
      add(lengths[length * size + x], sums);
    },
    addStep: (tag, x, sums) => {
      add(t[tag], sums);
      add(u[tag * size + x], sums);
    },
  };
}

type Five = [Int16Array, Int16Array, Int16Array, Int16Array, Int16Array];
