import type { Tokens } from "../../../text/tokens.js";
import { TokenKind } from "../../../text/tokens.js";
import { readCardinal } from "./cardinal.js";
import { DUAL_NOUNS } from "./dual-nouns.js";
import { readFraction } from "./fraction.js";
import { boundsOf, hedgeAfter, hedgeBefore } from "./hedge.js";
import type { NumberMention } from "./mention.js";
import { keyAt, offsetInside, tokenBefore } from "./neighbours.js";
import { NUMBER_WORDS } from "./number-words.js";
import { readOrdinal } from "./ordinal.js";
import { readRange } from "./range.js";
import { FAMILY_NOUNS } from "./use-words.js";
import { useOf } from "./uses.js";
import { readVague, VAGUE_HEADS } from "./vague.js";

/** A number before its hedge and use are judged. */
interface Draft {
  readonly from: number;
  readonly to: number;
  readonly cliticLength: number;
  readonly value: number;
  readonly kind: NumberMention["kind"];
  readonly rule: string;
  readonly feminine: boolean;
  readonly article: boolean;
  /** Bounds that the words themselves give. */
  readonly bounds?: Pick<NumberMention, "min" | "max" | "hedge">;
  readonly leadFrom?: number;
  readonly use?: NumberMention["use"];
  readonly family?: boolean;
}

const plain = { feminine: false, article: false } as const;

/**
 * Reads every number of a text, in text order, without overlaps.
 *
 * Digits of three scripts, words to trillions in literary Arabic and the main
 * dialects, ordinals, fractions, percents, duals, vague quantities and ranges;
 * each with its bounds and with what it is a number of.
 */
export function readNumbers(tokens: Tokens): readonly NumberMention[] {
  const mentions: NumberMention[] = [];
  for (let at = 0; at < tokens.count;) {
    const draft = draftAt(tokens, at);
    if (draft === null) {
      at++;
      continue;
    }
    const mention = finish(tokens, draft, mentions.at(-1));
    mentions.push(mention);
    at = mention.to;
  }
  return mentions;
}

function draftAt(tokens: Tokens, at: number): Draft | null {
  const kind = tokens.kind[at];
  if (kind === TokenKind.number) return cardinalDraft(tokens, at);
  if (kind !== TokenKind.word) return null;
  const key = keyAt(tokens, at);
  const word = NUMBER_WORDS.get(key);
  if (word?.part === "ordinal") return ordinalDraft(tokens, at);
  const dual = DUAL_NOUNS.get(key);
  if (dual !== undefined) {
    const { use, family, form } = dual;
    const half = use === "date-part" && keyAt(tokens, at + 1) === "ونصف";
    return {
      ...plain,
      from: at,
      to: half ? at + 2 : at + 1,
      cliticLength: form.length,
      value: half ? 2.5 : 2,
      kind: "cardinal",
      rule: "ar.number.dual",
      use,
      family,
    };
  }
  if (VAGUE_HEADS.has(key)) {
    const vague = vagueDraft(tokens, at);
    if (vague !== null) return vague;
  }
  return fractionDraft(tokens, at) ?? (word ? cardinalDraft(tokens, at) : null);
}

function ordinalDraft(tokens: Tokens, at: number): Draft | null {
  const read = readOrdinal(tokens, at);
  return read && { ...read, kind: "ordinal", rule: "ar.number.ordinal" };
}

function fractionDraft(tokens: Tokens, at: number): Draft | null {
  const read = readFraction(tokens, at);
  return read && { ...plain, ...read, rule: "ar.number.fraction" };
}

function vagueDraft(tokens: Tokens, at: number): Draft | null {
  const read = readVague(tokens, at);
  if (read === null) return null;
  const { min, hedge } = read;
  return {
    ...plain,
    from: at,
    to: read.to,
    cliticLength: read.cliticLength,
    value: min,
    kind: "cardinal",
    rule: "ar.number.vague",
    bounds: { min, max: null, hedge },
  };
}

function cardinalDraft(tokens: Tokens, at: number): Draft | null {
  const read = readCardinal(tokens, at);
  if (read === null) return null;
  const range = readRange(tokens, read);
  const base = { ...plain, ...read, kind: "cardinal" as const };
  if (range !== null) {
    const { min, max, to, leadFrom } = range;
    const bounds = { min, max, hedge: "range" as const };
    const value = Math.floor((min + max) / 2);
    return { ...base, to, value, bounds, leadFrom, rule: "ar.number.range" };
  }
  const rule = read.words ? "ar.number.words" : "ar.number.digits";
  return { ...base, rule };
}

const PERCENT_WORDS = new Set(["بالميه", "بالمايه"]);

/** Token after a percent sign that follows `to`, or `to` itself. */
function afterPercent(tokens: Tokens, to: number): number {
  const key = keyAt(tokens, to);
  if (key === "%" || PERCENT_WORDS.has(key)) return to + 1;
  const next = keyAt(tokens, to + 1);
  return key === "في" && (next === "الميه" || next === "المايه") ? to + 2 : to;
}

function finish(
  tokens: Tokens,
  draft: Draft,
  last: NumberMention | undefined,
): NumberMention {
  const { from, cliticLength } = draft;
  const percent = draft.kind === "cardinal" && !draft.use;
  const to = percent ? afterPercent(tokens, draft.to) : draft.to;
  const signed = percent && keyAt(tokens, from - 1) === "%";
  const kind = to > draft.to || signed ? "percent" : draft.kind;
  const lead = draft.leadFrom ?? from;
  const hedged = draft.kind !== "ordinal" && cliticLength < 2;
  const before = hedged ? hedgeBefore(tokens, lead) : null;
  const after = before || !hedged ? null : hedgeAfter(tokens, to);
  const hedge = draft.bounds?.hedge ?? before?.hedge ?? after?.hedge ?? "exact";
  const { min, max } = draft.bounds ?? boundsOf(hedge, draft.value);
  const hedgeFrom = before?.edge ?? lead;
  const use =
    kind === "percent"
      ? "other"
      : (draft.use ??
        useOf(tokens, { ...draft, leadFrom: hedgeFrom, to }) ??
        inherited(tokens, draft, last) ??
        (kind === "cardinal" ? fallback(draft.value) : "other"));
  const family = draft.family ?? FAMILY_NOUNS.has(keyAt(tokens, to));
  return {
    from,
    to: kind === "percent" ? to : draft.to,
    hedgeFrom,
    hedgeTo: Math.max(after?.edge ?? 0, to),
    start: offsetInside(tokens, from, cliticLength),
    end: tokens.end[to - 1] ?? 0,
    value: draft.value,
    min,
    max,
    hedge,
    kind,
    use,
    ...(family ? { family } : {}),
    rule: ruleOf(draft, kind, use, hedge),
  };
}

const fallback = (value: number) =>
  Number.isInteger(value) ? "count" : "decimal-measure";

const PASSED_ON = new Set(["unit-number", "street", "calibre", "date-part"]);

/** «اللواءين 12 و15», «الفرقة الرابعة والخامسة»: the use passes over و. */
function inherited(
  tokens: Tokens,
  draft: Draft,
  last: NumberMention | undefined,
): NumberMention["use"] | null {
  if (last === undefined || !PASSED_ON.has(last.use)) return null;
  if (last.kind !== draft.kind) return null;
  const key = keyAt(tokens, last.to);
  const word = NUMBER_WORDS.get(key);
  const joined =
    (key === "و" && draft.from === last.to + 1) ||
    (word?.conjunction === true && draft.from === last.to);
  const bare = tokenBefore(tokens, draft.from) < draft.from;
  return joined && bare && draft.value >= last.value / 2 ? last.use : null;
}

function ruleOf(
  draft: Draft,
  kind: NumberMention["kind"],
  use: NumberMention["use"],
  hedge: NumberMention["hedge"],
): string {
  if (kind === "percent") return "ar.number.percent";
  if (use === "decimal-measure") return "ar.number.measure";
  if (use === "other" && kind === "cardinal") return "ar.number.label";
  if (use !== "count" && use !== "other" && draft.use === undefined)
    return `ar.number.${use}`;
  if (draft.bounds || hedge === "exact") return draft.rule;
  return `ar.number.${hedge}`;
}
