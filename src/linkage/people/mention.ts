import type { Victim } from "../../model/index.js";
import { sameWord, type ComparedName } from "../fields/person-names.js";
import type { Act } from "./act.js";
import type { PersonReport, ToldPerson } from "./told-person.js";

/** A name as one report writes it, prepared for comparison. */
export interface NameForm {
  readonly text: string;
  readonly name: ComparedName;
}

/** One person in one report: everything the report tells of him. */
export interface Mention {
  /** `c` and 32 digits: decisions are about these keys. */
  readonly key: string;
  readonly report: PersonReport;
  /** Names, the fullest first; at least one. */
  readonly forms: readonly NameForm[];
  readonly aliases: readonly NameForm[];
  /** The father's name, folded; null when it is not told. */
  readonly father: string | null;
  readonly acts: readonly Act[];
  /** Incidents that the report tells, where it gives him no part in any. */
  readonly beside: readonly string[];
  /** His entries among the report's people. */
  readonly told: readonly ToldPerson[];
  readonly victims: readonly Victim[];
  /** Accused, suspected, wanted, or told to have done a violent act. */
  readonly isBlamed: boolean;
}

/** First words of families of two words: none of them is a father. */
const FAMILY_HEAD = /^(?:ابو|حاج$|حج$|شيخ$|سيد$|بو$|ولد$|ايت$|بني)/;

/**
 * The father's name that a name tells by its order: own, father, …, family.
 *
 * @returns null for names of one or two parts, whose second is the family
 */
export function fatherIn({ own, rest }: ComparedName): string | null {
  const [second] = rest;
  if (own === null || second === undefined || rest.length < 2) return null;
  // An initial says too little to part two men.
  return FAMILY_HEAD.test(second) || second.length === 1 ? null : second;
}

/** Whether two told fathers are one name. */
export function isSameFather(a: string, b: string): boolean {
  return sameWord(a, b);
}
