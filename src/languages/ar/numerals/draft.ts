import type { Tokens } from "../../../text/tokens.js";
import { TokenKind } from "../../../text/tokens.js";
import { readCardinal } from "./cardinal.js";
import { DUAL_NOUNS, type DualNoun } from "./dual-nouns.js";
import { FRACTIONS, readFraction } from "./fraction.js";
import type { NumberMention } from "./mention.js";
import { keyAt } from "./neighbours.js";
import { NUMBER_WORDS } from "./number-words.js";
import { readOrdinal } from "./ordinal.js";
import { readRange } from "./range.js";
import { readVague, VAGUE_HEADS } from "./vague.js";

/** A number before its hedge and use are judged; null where nothing is told. */
export interface Draft {
  readonly from: number;
  readonly to: number;
  readonly cliticLength: number;
  readonly value: number;
  readonly kind: NumberMention["kind"];
  readonly rule: string;
  readonly feminine: boolean;
  readonly article: boolean;
  /** Bounds that the words themselves give. */
  readonly bounds: Pick<NumberMention, "min" | "max" | "hedge"> | null;
  readonly leadFrom: number;
  readonly use: NumberMention["use"] | null;
  readonly family: boolean | null;
}

/** Every word that can begin a number: one look-up clears the others. */
const STARTERS: ReadonlySet<string> = new Set([
  ...NUMBER_WORDS.keys(),
  ...DUAL_NOUNS.keys(),
  ...VAGUE_HEADS.keys(),
  ...FRACTIONS.keys(),
]);

/** Reads the number that begins at token `at`, without hedge and use. */
export function draftAt(tokens: Tokens, at: number): Draft | null {
  const kind = tokens.kind[at];
  if (kind === TokenKind.number) return cardinalDraft(tokens, at);
  if (kind !== TokenKind.word) return null;
  const key = keyAt(tokens, at);
  if (!STARTERS.has(key)) return null;
  const word = NUMBER_WORDS.get(key);
  if (word?.part === "ordinal") return ordinalDraft(tokens, at);
  const dual = DUAL_NOUNS.get(key);
  if (dual !== undefined) return dualDraft(tokens, at, dual);
  if (VAGUE_HEADS.has(key)) {
    const vague = vagueDraft(tokens, at);
    if (vague !== null) return vague;
  }
  return fractionDraft(tokens, at) ?? (word ? cardinalDraft(tokens, at) : null);
}

function dualDraft(tokens: Tokens, at: number, dual: DualNoun): Draft {
  const { use, family, form } = dual;
  const half = use === "date-part" && keyAt(tokens, at + 1) === "ونصف";
  return {
    from: at,
    to: half ? at + 2 : at + 1,
    cliticLength: form.length,
    value: half ? 2.5 : 2,
    kind: "cardinal",
    rule: "ar.number.dual",
    feminine: false,
    article: false,
    bounds: null,
    leadFrom: at,
    use,
    family,
  };
}

function ordinalDraft(tokens: Tokens, at: number): Draft | null {
  const read = readOrdinal(tokens, at);
  if (read === null) return null;
  return {
    from: at,
    to: read.to,
    cliticLength: read.cliticLength,
    value: read.value,
    kind: "ordinal",
    rule: "ar.number.ordinal",
    feminine: read.feminine,
    article: read.article,
    bounds: null,
    leadFrom: at,
    use: null,
    family: null,
  };
}

function fractionDraft(tokens: Tokens, at: number): Draft | null {
  const read = readFraction(tokens, at);
  if (read === null) return null;
  return {
    from: at,
    to: read.to,
    cliticLength: read.cliticLength,
    value: read.value,
    kind: read.kind,
    rule: "ar.number.fraction",
    feminine: false,
    article: false,
    bounds: null,
    leadFrom: at,
    use: null,
    family: null,
  };
}

function vagueDraft(tokens: Tokens, at: number): Draft | null {
  const read = readVague(tokens, at);
  if (read === null) return null;
  const { min, hedge } = read;
  return {
    from: at,
    to: read.to,
    cliticLength: read.cliticLength,
    value: min,
    kind: "cardinal",
    rule: "ar.number.vague",
    feminine: false,
    article: false,
    bounds: { min, max: null, hedge },
    leadFrom: at,
    use: null,
    family: null,
  };
}

function cardinalDraft(tokens: Tokens, at: number): Draft | null {
  const read = readCardinal(tokens, at);
  if (read === null) return null;
  const range = readRange(tokens, read);
  const rule = read.words ? "ar.number.words" : "ar.number.digits";
  return {
    from: at,
    to: range === null ? read.to : range.to,
    cliticLength: read.cliticLength,
    value:
      range === null ? read.value : Math.floor((range.min + range.max) / 2),
    kind: "cardinal",
    rule: range === null ? rule : "ar.number.range",
    feminine: false,
    article: read.article,
    bounds:
      range === null
        ? null
        : { min: range.min, max: range.max, hedge: "range" },
    leadFrom: range === null ? at : range.leadFrom,
    use: null,
    family: null,
  };
}
