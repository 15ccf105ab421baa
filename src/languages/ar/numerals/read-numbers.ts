import type { Tokens } from "../../../text/tokens.js";
import type { Draft } from "./draft.js";
import { draftAt } from "./draft-at.js";
import { boundsOf, hedgeAfter, hedgeBefore } from "./hedge.js";
import type { NumberMention } from "./mention.js";
import { keyAt, offsetInside, tokenBefore } from "./neighbours.js";
import { NUMBER_WORDS } from "./number-words.js";
import { FAMILY_NOUNS } from "./use-words.js";
import { useOf } from "./uses.js";

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
  const signed = draft.rule === "ar.number.sign";
  const percent = draft.kind === "cardinal" && (draft.use === null || signed);
  const to = percent ? afterPercent(tokens, draft.to) : draft.to;
  const marked = percent && keyAt(tokens, from - 1) === "%";
  const kind = to > draft.to || marked ? "percent" : draft.kind;
  const lead = draft.leadFrom;
  const glued = draft.article ? cliticLength - 2 : cliticLength;
  const hedged = draft.kind !== "ordinal" && glued < 2;
  const before = hedged ? hedgeBefore(tokens, lead) : null;
  const after = before || !hedged ? null : hedgeAfter(tokens, to);
  const hedge = draft.bounds?.hedge ?? before?.hedge ?? after?.hedge ?? "exact";
  const { min, max } = draft.bounds ?? boundsOf(hedge, draft.value);
  const hedgeFrom = before?.edge ?? lead;
  const asked = {
    leadFrom: hedgeFrom,
    from,
    to,
    value: draft.value,
    kind: draft.kind,
    feminine: draft.feminine,
    article: draft.article,
    cliticLength,
  };
  const use =
    kind === "percent"
      ? "other"
      : (draft.use ??
        useOf(tokens, asked) ??
        inherited(tokens, draft, last) ??
        (kind === "cardinal" ? fallback(draft.value) : "other"));
  const family = draft.family ?? FAMILY_NOUNS.has(keyAt(tokens, to));
  const { start, end } = spanOf(tokens, draft);
  const mention: NumberMention = {
    from,
    to: kind === "percent" ? to : draft.to,
    hedgeFrom,
    hedgeTo: Math.max(after?.edge ?? 0, to),
    start,
    end,
    value: draft.value,
    min,
    max,
    hedge,
    kind,
    use,
    rule: ruleOf(draft, kind, use, hedge),
  };
  return family ? { ...mention, family } : mention;
}

/**
 * Where the number stands in the original text. و ف ب ل ك before it and a
 * pronoun behind it are cut off, and so is the sign of a percentage; its
 * article stays, but for the ل that swallowed half of it.
 */
function spanOf(
  tokens: Tokens,
  draft: Draft,
): Pick<NumberMention, "start" | "end"> {
  const first = draft.articleApart ? draft.from - 1 : draft.from;
  const key = keyAt(tokens, first);
  const front = draft.articleApart ? key.length : draft.cliticLength;
  const article = key.slice(0, front).endsWith("ال");
  const last = draft.to - 1;
  const { pronounLength } = draft;
  return {
    start: offsetInside(tokens, first, article ? front - 2 : front),
    end:
      pronounLength === 0
        ? (tokens.end[last] ?? 0)
        : offsetInside(
            tokens,
            last,
            keyAt(tokens, last).length - pronounLength,
          ),
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
  if (draft.rule === "ar.number.sign") return draft.rule;
  if (use === "decimal-measure") return "ar.number.measure";
  if (use === "other" && kind === "cardinal") return "ar.number.label";
  if (use !== "count" && use !== "other" && draft.use === null)
    return `ar.number.${use}`;
  if (draft.bounds || hedge === "exact") return draft.rule;
  return `ar.number.${hedge}`;
}
