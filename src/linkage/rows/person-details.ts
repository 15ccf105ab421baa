import type { Bilingual, Victim } from "../../model/index.js";
import type { LinkableReport } from "../claims/linkable.js";
import { foldedWords } from "../fields/folding.js";
import { sameWord } from "../fields/person-names.js";

/** What a row tells of its one victim, said for or against one person. */
export interface DetailExplanation {
  readonly field: "age" | "mother" | "sex";
  readonly level: string;
  readonly bits: number;
  readonly words: Bilingual;
}

const both = (ar: string, en: string): Bilingual => ({ ar, en });

/**
 * Bits of each level: ages spread over some forty years, mothers' names over
 * hundreds; what contradicts is a slip in few rows of a hundred. Judgement, not
 * estimated.
 */
const LEVELS = {
  age: {
    same: [3, both("العمر نفسه", "the same age")],
    near: [2, both("بين العمرين سنة", "ages a year apart")],
    some: [-1, both("بين العمرين سنتان أو ثلاث", "ages two or three years apart")],
    far: [-8, both("عمران متباعدان", "ages far apart")],
  },
  mother: {
    same: [4, both("اسم الأم نفسه", "the mother's name agrees")],
    differ: [-8, both("اسما أمّين مختلفان", "two mothers' names")],
  },
  sex: {
    differ: [-8, both("ذكر وأنثى", "a man and a woman")],
  },
} as const satisfies Record<string, Record<string, readonly [number, Bilingual]>>;

const NAMES = {
  age: both("العمر", "age"),
  mother: both("الأم", "mother"),
  sex: both("الجنس", "sex"),
} as const;

function onlyVictim({ incidents }: LinkableReport): Victim | undefined {
  const victims = incidents.flatMap((incident) => incident.victims ?? []);
  return victims.length === 1 ? victims[0] : undefined;
}

function ageLevel(a: Victim, b: Victim): keyof typeof LEVELS.age | null {
  const [x, y] = [a.age, b.age];
  if (x?.min == null || y?.min == null) return null;
  const [xMax, yMax] = [x.max ?? x.min, y.max ?? y.min];
  const gap = Math.max(0, x.min - yMax, y.min - xMax);
  return gap === 0 ? "same" : gap === 1 ? "near" : gap <= 3 ? "some" : "far";
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
  const levels = {
    age: ageLevel(a, b),
    mother: motherLevel(a, b),
    sex: isSexOther ? ("differ" as const) : null,
  };
  return (["age", "mother", "sex"] as const).flatMap((field) => {
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
