import { nameKind } from "../../languages/ar/name-lists.js";
import type { Bilingual, Victim } from "../../model/index.js";
import type { LinkableReport } from "../claims/linkable.js";
import { foldedWords } from "../fields/folding.js";
import { readName, sameWord } from "../fields/person-names.js";

/** What a row tells of its one victim, said for or against one person. */
export interface DetailExplanation {
  readonly field: "own" | "father" | "age" | "mother" | "sex";
  readonly level: string;
  readonly bits: number;
  readonly words: Bilingual;
}

const both = (ar: string, en: string): Bilingual => ({ ar, en });

/** Bits of what contradicts: more than everything else can outweigh. */
const CONTRADICTED = -20;

/**
 * Bits of each level: ages spread over some forty years, mothers' names over
 * hundreds; what contradicts is a slip in few rows of a hundred. Judgement, not
 * estimated.
 */
const LEVELS = {
  own: {
    differ: [CONTRADICTED, both("اسمان مختلفان", "two given names")],
  },
  father: {
    differ: [CONTRADICTED, both("اسما أبوين مختلفان", "two fathers' names")],
  },
  age: {
    same: [3, both("العمر نفسه", "the same age")],
    near: [2, both("بين العمرين سنة", "ages a year apart")],
    some: [
      -1,
      both("بين العمرين سنتان أو ثلاث", "ages two or three years apart"),
    ],
    apart: [
      -5,
      both("بين العمرين أربع أو خمس", "ages four or five years apart"),
    ],
    far: [CONTRADICTED, both("عمران متباعدان", "ages far apart")],
  },
  mother: {
    same: [4, both("اسم الأم نفسه", "the mother's name agrees")],
    differ: [CONTRADICTED, both("اسما أمّين مختلفان", "two mothers' names")],
  },
  sex: {
    differ: [CONTRADICTED, both("ذكر وأنثى", "a man and a woman")],
  },
} as const satisfies Record<
  string,
  Record<string, readonly [number, Bilingual]>
>;

const NAMES = {
  own: both("الاسم الأول", "given name"),
  father: both("الأب", "father"),
  age: both("العمر", "age"),
  mother: both("الأم", "mother"),
  sex: both("الجنس", "sex"),
} as const;

const FIELDS = ["own", "father", "age", "mother", "sex"] as const;

function onlyVictim({ incidents }: LinkableReport): Victim | undefined {
  const victims = incidents.flatMap((incident) => incident.victims ?? []);
  return victims.length === 1 ? victims[0] : undefined;
}

function ageLevel(a: Victim, b: Victim): keyof typeof LEVELS.age | null {
  const [x, y] = [a.age, b.age];
  if (x?.min == null || y?.min == null) return null;
  const [xMax, yMax] = [x.max ?? x.min, y.max ?? y.min];
  const gap = Math.max(0, x.min - yMax, y.min - xMax);
  if (gap <= 1) return gap === 0 ? "same" : "near";
  return gap <= 3 ? "some" : gap <= 5 ? "apart" : "far";
}

/**
 * Whether two names of one sound are two names: each stands in the list of
 * given names, as حسن and حسين, where a slip would give no name at all.
 */
function areTwoNames(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined || a === b) return false;
  return [a, b].every((word) => {
    const kind = nameKind(word)?.kind;
    return kind === "given" || kind === "both";
  });
}

/** Own name and father, folded; a name of two parts tells no father. */
function firstParts({ name }: Victim) {
  const read = name === null ? undefined : readName(name.full);
  const [father, ...others] = read?.rest ?? [];
  const own = read?.own ?? undefined;
  return { own, father: others.length > 0 ? father : undefined };
}

function motherLevel(a: Victim, b: Victim): keyof typeof LEVELS.mother | null {
  const [x] = foldedWords(a.mother ?? "");
  const [y] = foldedWords(b.mother ?? "");
  if (x === undefined || y === undefined) return null;
  return sameWord(x, y) ? "same" : "differ";
}

/**
 * What two rows of one victim each tell of him beside his name, by field;
 * empty where a row has several victims or tells nothing of the kind.
 */
export function explainDetails(
  one: LinkableReport,
  other: LinkableReport,
): readonly DetailExplanation[] {
  const [a, b] = [onlyVictim(one), onlyVictim(other)];
  if (a === undefined || b === undefined) return [];
  const isSexOther =
    a.sex !== undefined && b.sex !== undefined && a.sex !== b.sex;
  const [x, y] = [firstParts(a), firstParts(b)];
  const levels = {
    own: areTwoNames(x.own, y.own) ? ("differ" as const) : null,
    father: areTwoNames(x.father, y.father) ? ("differ" as const) : null,
    age: ageLevel(a, b),
    mother: motherLevel(a, b),
    sex: isSexOther ? ("differ" as const) : null,
  };
  return FIELDS.flatMap((field) => {
    const level = levels[field];
    if (level === null) return [];
    const known: Readonly<Record<string, readonly [number, Bilingual]>> =
      LEVELS[field];
    const [bits, told] = known[level]!;
    const name = NAMES[field];
    const words = both(`${name.ar}: ${told.ar}`, `${name.en}: ${told.en}`);
    return [{ field, level, bits, words }];
  });
}
