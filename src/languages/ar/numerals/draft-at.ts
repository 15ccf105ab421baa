import type { Tokens } from "../../../text/tokens.js";
import { TokenKind } from "../../../text/tokens.js";
import { tokenTest } from "../../../text/token-marks.js";
import { type Cardinal, readCardinal } from "./cardinal.js";
import { ranksNoun, readDefiniteOrdinal } from "./definite-ordinal.js";
import { type Draft, draftOf } from "./draft.js";
import { DUAL_NOUNS, type DualNoun } from "./dual-nouns.js";
import { FRACTIONS, readFraction } from "./fraction.js";
import { keyAt } from "./neighbours.js";
import { NUMBER_WORDS } from "./number-words.js";
import { type Ordinal, readOrdinal } from "./ordinal.js";
import { readRange } from "./range.js";
import { readOver, readSlashed } from "./ratio.js";
import { readSigned, SIGN_WORDS } from "./sign.js";
import { readVague, VAGUE_HEADS } from "./vague.js";

/** Every word that can begin a number: one look-up clears the others. */
const STARTERS: ReadonlySet<string> = new Set([
  ...NUMBER_WORDS.keys(),
  ...DUAL_NOUNS.keys(),
  ...VAGUE_HEADS.keys(),
  ...FRACTIONS.keys(),
  ...SIGN_WORDS,
]);

const mayBegin = tokenTest((key) => STARTERS.has(key));

/** Reads the number that begins at token `at`, without hedge and use. */
export function draftAt(tokens: Tokens, at: number): Draft | null {
  const kind = tokens.kind[at];
  if (kind === TokenKind.number)
    return slashedDraft(tokens, at) ?? cardinalDraft(tokens, at);
  if (kind === TokenKind.mark) return signedDraft(tokens, at);
  if (kind !== TokenKind.word) return null;
  if (!mayBegin(tokens, at)) return null;
  const key = keyAt(tokens, at);
  if (SIGN_WORDS.has(key)) return signedDraft(tokens, at);
  const word = NUMBER_WORDS.get(key);
  if (word?.part === "ordinal") return ordinalDraft(readOrdinal(tokens, at));
  const dual = DUAL_NOUNS.get(key);
  if (dual !== undefined) return dualDraft(tokens, at, dual);
  if (VAGUE_HEADS.has(key)) {
    const vague = vagueDraft(tokens, at);
    if (vague !== null) return vague;
  }
  return (
    fractionDraft(tokens, at) ??
    ordinalDraft(readDefiniteOrdinal(tokens, at)) ??
    (word ? cardinalDraft(tokens, at) : null)
  );
}

function dualDraft(tokens: Tokens, at: number, dual: DualNoun): Draft {
  const { use, family, form } = dual;
  const half = use !== "count" && keyAt(tokens, at + 1) === "ونصف";
  return draftOf({
    from: at,
    to: half ? at + 2 : at + 1,
    cliticLength: form.length,
    value: half ? 2.5 : 2,
    kind: "cardinal",
    rule: "ar.number.dual",
    use,
    family,
  });
}

function ordinalDraft(read: Ordinal | null): Draft | null {
  return (
    read && draftOf({ ...read, kind: "ordinal", rule: "ar.number.ordinal" })
  );
}

function fractionDraft(tokens: Tokens, at: number): Draft | null {
  const read = readFraction(tokens, at);
  return read && draftOf({ ...read, rule: "ar.number.fraction" });
}

function slashedDraft(tokens: Tokens, at: number): Draft | null {
  const read = readSlashed(tokens, at);
  const rule = "ar.number.fraction";
  return read && draftOf({ ...read, from: at, kind: "fraction", rule });
}

function signedDraft(tokens: Tokens, at: number): Draft | null {
  const read = readSigned(tokens, at);
  if (read === null) return null;
  const rule = "ar.number.sign";
  const use = "decimal-measure";
  return draftOf({ ...read, from: at, kind: "cardinal", rule, use });
}

function vagueDraft(tokens: Tokens, at: number): Draft | null {
  const read = readVague(tokens, at);
  if (read === null) return null;
  const { min, hedge, to, cliticLength } = read;
  return draftOf({
    from: at,
    to,
    cliticLength,
    value: min,
    kind: "cardinal",
    rule: "ar.number.vague",
    bounds: { min, max: null, hedge },
  });
}

function cardinalDraft(tokens: Tokens, at: number): Draft | null {
  const read = readCardinal(tokens, at);
  if (read === null) return null;
  return (
    overDraft(tokens, read) ?? rankDraft(tokens, read) ?? plain(tokens, read)
  );
}

/** «واحد على ثلاثة». */
function overDraft(tokens: Tokens, above: Cardinal): Draft | null {
  const read = readOver(tokens, above);
  if (read === null) return null;
  const { from, cliticLength } = above;
  const rule = "ar.number.fraction";
  return draftOf({ ...read, from, cliticLength, kind: "fraction", rule });
}

/** «الذكرى الـ75». */
function rankDraft(tokens: Tokens, read: Cardinal): Draft | null {
  if (read.words || !ranksNoun(tokens, read.from, read.to)) return null;
  return draftOf({
    ...read,
    kind: "ordinal",
    rule: "ar.number.ordinal",
    article: true,
    articleApart: true,
  });
}

function plain(tokens: Tokens, read: Cardinal): Draft {
  const { from, cliticLength, article } = read;
  const range = readRange(tokens, read);
  const words = read.words ? "ar.number.words" : "ar.number.digits";
  return draftOf({
    from,
    to: range?.to ?? read.to,
    cliticLength,
    article,
    kind: "cardinal",
    value: range ? Math.floor((range.min + range.max) / 2) : read.value,
    rule: range ? "ar.number.range" : words,
    bounds: range && { min: range.min, max: range.max, hedge: "range" },
    leadFrom: range?.leadFrom ?? from,
  });
}
