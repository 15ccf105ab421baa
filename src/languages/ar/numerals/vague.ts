import type { Tokens } from "../../../text/tokens.js";
import { cliticMap, type CliticForm } from "./clitic-forms.js";
import type { NumberHedge } from "./mention.js";
import { isWord, keyAt, writtenAt } from "./neighbours.js";

/** A quantity told without a number: عشرات, آلاف, عدد من, عدة, بضعة. */
export interface Vague {
  readonly from: number;
  /** Half-open. */
  readonly to: number;
  readonly min: number;
  readonly hedge: NumberHedge;
  readonly cliticLength: number;
}

type Magnitude = readonly [min: number, hedge: NumberHedge];

/** @source gold/GUIDE.md, casualties min/max; DECISIONS.md (آلاف → 2000) */
const MAGNITUDES: readonly (readonly [string, Magnitude])[] = [
  ["عشرات", [20, "dozens"]],
  ["ميات", [200, "hundreds"]],
  ["الاف", [2000, "thousands"]],
  ["الوف", [2000, "thousands"]],
  ["ملايين", [2e6, "thousands"]],
  ["مليارات", [2e9, "thousands"]],
];

const SEVERAL: readonly (readonly [string, NumberHedge])[] = [
  ["عده", "several"],
  ["عديد", "several"],
  ["عدد", "several"],
  ["عددا", "several"],
  ["بضع", "few"],
  ["بضعه", "few"],
];

interface Head {
  readonly min: number;
  readonly hedge: NumberHedge;
  readonly stem: string;
  readonly form: CliticForm;
}

/** First words of vague quantities, clitics included. */
export const VAGUE_HEADS: ReadonlyMap<string, Head> = cliticMap(
  [
    ...MAGNITUDES.map(
      ([stem, [min, hedge]]) => [stem, { min, hedge, stem }] as const,
    ),
    ...SEVERAL.map(([stem, hedge]) => [stem, { min: 2, hedge, stem }] as const),
  ],
  (head: Omit<Head, "form">, form): Head | null =>
    form.preposition === "ك" ? null : { ...head, form }, // كميات is no number
);

/** Reads a vague quantity that begins at token `at`. */
export function readVague(tokens: Tokens, at: number): Vague | null {
  const head = VAGUE_HEADS.get(keyAt(tokens, at));
  if (head === undefined) return null;
  const next = VAGUE_HEADS.get(keyAt(tokens, at + 1));
  const base = { from: at, cliticLength: head.form.length };
  if (next !== undefined && next.min > head.min && !next.form.conjunction) {
    const factor = head.min === 2 ? 1 : head.min / 2;
    const { hedge } = next;
    return { ...base, to: at + 2, min: next.min * factor, hedge };
  }
  if (head.min > 2) return { ...base, to: at + 1, ...head };
  const to = endOfSeveral(tokens, at, head);
  return to === 0 ? null : { ...base, to, min: 2, hedge: head.hedge };
}

function endOfSeveral(tokens: Tokens, at: number, head: Head): number {
  const next = keyAt(tokens, at + 1);
  switch (head.stem) {
    case "عدد":
    case "عددا":
      if (head.form.article) return 0;
      if (next === "من") return isWhoDid(tokens, at + 2) ? 0 : at + 2;
      return /^(?:كبير|اخر|قليل|محدود)ا?$/.test(next) &&
        keyAt(tokens, at + 2) === "من"
        ? at + 3
        : 0;
    case "عديد":
      return head.form.article && next === "من" ? at + 2 : 0;
    case "عده":
      if (head.form.article || !/ة$/.test(writtenAt(tokens, at))) return 0;
      return isWord(tokens, at + 1) || isWord(tokens, at - 1) ? at + 1 : 0;
    default:
      return isWord(tokens, at + 1) ? at + 1 : 0;
  }
}

/** «عدد من قُتلوا» is "the number of those who", no quantity. */
function isWhoDid(tokens: Tokens, at: number): boolean {
  const key = keyAt(tokens, at);
  return /..وا$/.test(key) || WHO_DID.has(key);
}

const WHO_DID = new Set(
  "تم هم وثق وثقت وثقهم قتل قتلت اصيب استشهد لقي نزح اعتقل افرج جري كان".split(
    " ",
  ),
);
