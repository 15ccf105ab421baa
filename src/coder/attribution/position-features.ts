import { PAST_MARKERS } from "../../languages/ar/lexicon/discourse-words.js";
import type { Happening } from "../happenings.js";
import type { PlacedMention, ToldChain } from "./told-chain.js";
import { governs, type ToldReport } from "./told-report.js";

const flag = (told: boolean) => (told ? 1 : 0);
const capped = (value: number, most: number) => Math.min(value, most) / most;
/** Tokens from a sentence's start within which its speaker is introduced. */
const SPEAKS_FIRST = 3;

/** The attribution of a chain that stands nearest to a happening. */
export function nearest(
  { mentions }: ToldChain,
  { drafts }: Happening,
): PlacedMention | undefined {
  const rank = (mention: PlacedMention) => {
    if (drafts.some((d) => governs(mention, d)))
      return mention.order < 0 ? 1 : 0;
    const { after, before } = distances(mention, drafts);
    if (after === 0) return 2;
    return Math.min(
      after === null ? 99 : 2 + after,
      before === null ? 99 : 3 + 2 * before,
    );
  };
  return mentions.toSorted((a, b) => rank(a) - rank(b))[0];
}

/** Sentences from the last telling before, and to the first one after. */
function distances(
  { order }: PlacedMention,
  drafts: Happening["drafts"],
): { readonly after: number | null; readonly before: number | null } {
  const orders = drafts.map((d) => d.frame.order).filter((o) => o >= 0);
  const earlier = orders.filter((o) => o <= order);
  const later = orders.filter((o) => o > order);
  return {
    after:
      earlier.length > 0 && order >= 0 ? order - Math.max(...earlier) : null,
    before: later.length > 0 ? Math.min(...later) - order : null,
  };
}

/**
 * Where an attribution stands beside the tellings of a happening: in, after or
 * before them, and what else lies between.
 */
export function positionFeatures(
  told: ToldReport,
  happening: Happening,
  mention: PlacedMention,
): Position {
  const { drafts } = happening;
  const { order, sentence, source } = mention;
  const { after, before } = distances(mention, drafts);
  const rules = drafts.filter((d) => governs(mention, d));
  const here = (told.toldIn.get(order) ?? []).filter((h) => h !== happening);
  const others = told.happenings.filter((h) => h !== happening);
  const inTitle = rules.length > 0 && rules.every((d) => d.frame.order < 0);
  const firstInBody = drafts.find((one) => one.frame.order >= 0);
  const rule = {
    governs: flag(rules.length > 0 && !inTitle),
    "governs-title": flag(inTitle),
    "governs-first": flag(rules.some((d) => d === firstInBody)),
  };
  const near =
    rules.length > 0
      ? "in"
      : after !== null && (before === null || after <= before)
        ? after === 0
          ? "beside"
          : `after-${Math.min(after, 4)}`
        : before === null
          ? "title"
          : `before-${Math.min(before, 3)}`;
  const line = told.lineOf.get(order);
  const lines = drafts.map((d) => told.lineOf.get(d.frame.order));
  const anchor = near.startsWith("before")
    ? order + (before ?? 0)
    : order - (after ?? 0);
  const [low, high] = anchor < order ? [anchor, order] : [order, anchor];
  const between = (o: number) => o > low && o < high;
  const rivals = told.mentions.filter(
    (m) =>
      m.chain.links[0]?.name !== mention.chain.links[0]?.name &&
      drafts.some((d) => governs(m, d)),
  );
  const first = Math.min(source.at, source.chain[0]?.from ?? source.at);
  const stand = {
    "same-line": flag(line !== undefined && lines.includes(line)),
    "next-line": flag(line !== undefined && lines.includes(line - 1)),
    "lead-line": flag(lines.includes(told.lineOf.get(0))),
    "others-between": capped(
      others.filter((h) => h.drafts.some((d) => between(d.frame.order))).length,
      2,
    ),
    "sources-between": capped(
      told.mentions.filter((m) => between(m.order)).length,
      2,
    ),
    "others-here": capped(here.length, 2),
    "governs-others": capped(
      others.filter((h) => h.drafts.some((d) => governs(mention, d))).length,
      2,
    ),
    attributed: flag(rivals.length > 0),
    "speaks-first": flag(first - sentence.from <= SPEAKS_FIRST),
    turns: flag(
      PAST_MARKERS.has(mention.reading.view.keys[sentence.from] ?? ""),
    ),
    "in-lead": flag(order === 0),
    late: order / Math.max(1, told.lineOf.size),
  };
  return { rule, near: near === "in" ? null : near, stand };
}

/** Where an attribution stands beside the tellings of a happening. */
export interface Position {
  readonly rule: Readonly<
    Record<"governs" | "governs-title" | "governs-first", number>
  >;
  /** Name of its distance from them; null for one that governs a telling. */
  readonly near: string | null;
  readonly stand: Readonly<
    Record<
      | "same-line"
      | "next-line"
      | "lead-line"
      | "others-between"
      | "sources-between"
      | "others-here"
      | "governs-others"
      | "attributed"
      | "speaks-first"
      | "turns"
      | "in-lead"
      | "late",
      number
    >
  >;
}
