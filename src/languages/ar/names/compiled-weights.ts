import type { Weights } from "./weights.js";

const HINTS = 3;
const TAGS = 3;

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
  /** Adds the weights of a tag after tag `before` at a class. */
  addStep(before: number, x: number, sums: Float64Array): void;
}

/** A token's class and hint with its neighbours', and its word's ending. */
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
  ending: string;
}

/** Parts of a spelled feature: hints, classes, an ending. */
const CLASSES_OF: Readonly<Record<string, readonly [hints: number, classes: number]>> = {
  h: [2, 0], i: [1, 1], j: [2, 0], k: [1, 1], l: [2, 1],
  0: [0, 1], 1: [0, 1], 2: [0, 1], 3: [0, 1], 4: [0, 1],
  5: [0, 2], 6: [0, 2], 7: [0, 3], 8: [0, 3], 9: [0, 3],
  t: [1, 0], u: [1, 1],
}; // prettier-ignore

/**
 * Compiles weights by their spelled features.
 *
 * @param weights as `featuresAt` and `transition` spell their features
 */
export function compileWeights(
  weights: ReadonlyMap<string, Weights>,
): CompiledWeights {
  const classes = new Map<string, number>();
  const parsed = [...weights].map(([feature, row]) => {
    const kind = feature.charAt(0);
    const [hints = 0, parts = 0] = CLASSES_OF[kind] ?? [];
    const names = feature.slice(1 + hints).split(" ");
    const ids = names.slice(0, parts).map((name) => {
      const id = classes.get(name) ?? classes.size + 1;
      classes.set(name, id);
      return id;
    });
    const told = [...feature.slice(1, 1 + hints)].map(Number);
    return { kind, ids, told, row, ending: feature.slice(1) };
  });
  const size = classes.size + 1;
  const rows = new Float64Array((weights.size + 1) * TAGS);
  const endings = new Map<string, number>();
  const tables: Record<string, Int16Array> = {};
  for (const [kind, [hints, parts]] of Object.entries(CLASSES_OF))
    tables[kind] = new Int16Array(HINTS ** hints * size ** parts);
  for (const [at, { kind, ids, told, row, ending }] of parsed.entries()) {
    rows.set(row, (at + 1) * TAGS);
    if (kind === "e") endings.set(ending, at + 1);
    let cell = 0;
    for (const hint of told) cell = cell * HINTS + hint;
    for (const id of ids) cell = cell * size + id;
    const table = tables[kind];
    if (table !== undefined) table[cell] = at + 1;
  }
  return opened({ classes, size, rows, endings, tables });
}

interface Tables {
  readonly classes: ReadonlyMap<string, number>;
  readonly size: number;
  readonly rows: Float64Array;
  readonly endings: ReadonlyMap<string, number>;
  readonly tables: Readonly<Record<string, Int16Array>>;
}

function opened({
  classes,
  size,
  rows,
  endings,
  tables,
}: Tables): CompiledWeights {
  const table = (kind: string) => tables[kind] ?? new Int16Array(1);
  const [h, i, j, k, l] = ["h", "i", "j", "k", "l"].map(table) as Five;
  const [own, before, after, far, further] = ["0", "1", "2", "3", "4"].map(
    table,
  ) as Five;
  const [ax, xy, bax, axy, xyz] = ["5", "6", "7", "8", "9"].map(table) as Five;
  const [t, u] = [table("t"), table("u")];
  const add = (row: number | undefined, sums: Float64Array) => {
    if (row === undefined || row === 0) return;
    const at = row * TAGS;
    sums[0]! += rows[at]!;
    sums[1]! += rows[at + 1]!;
    sums[2]! += rows[at + 2]!;
  };
  return {
    classOf: (name) => classes.get(name) ?? 0,
    addToken: ({ b, a, x, y, z, h0, h1, h2, ending }, sums) => {
      const pair = a * size + x;
      const next = x * size + y;
      add(h[h1 * HINTS + h2], sums);
      add(i[h1 * size + x], sums);
      add(j[h0 * HINTS + h1], sums);
      add(k[h1 * size + a], sums);
      add(l[(h1 * HINTS + h2) * size + y], sums);
      add(endings.get(ending), sums);
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
    },
    addStep: (tag, x, sums) => {
      add(t[tag], sums);
      add(u[tag * size + x], sums);
    },
  };
}

type Five = [Int16Array, Int16Array, Int16Array, Int16Array, Int16Array];
