import { EVENT_TYPES } from "../../../codebook/index.js";
import { IsnadError } from "../../../model/errors.js";
import { UNREVIEWED } from "../../../release/index.js";
import type { Figure } from "../../../statistics/index.js";
import { periodWords } from "../day-words.js";
import type { Language } from "../document.js";
import type { MonthParts } from "../month-parts.js";
import {
  countedArabic,
  countedEnglish,
  orMoreArabic,
  orMoreEnglish,
  rangeArabic,
  rangeEnglish,
} from "./counted-noun.js";
import { templateFigures } from "./template-figures.js";

/** What a template may say of the month besides its figures, in both languages. */
const WORDS: Readonly<Record<string, "month" | "area" | "rule" | "review">> = {
  month: "month",
  الشهر: "month",
  area: "area",
  المنطقة: "area",
  rule: "rule",
  القاعدة: "rule",
  review: "review",
  التدقيق: "review",
};

/** How a figure is told: the best value, an end of its range, or the range. */
const VALUES: Readonly<Record<string, "best" | "low" | "high" | "range">> = {
  best: "best",
  أرجح: "best",
  low: "low",
  أدنى: "low",
  high: "high",
  أعلى: "high",
  range: "range",
  مدى: "range",
};

/** `{name}`, `{name.value}`, `{name:form|form|…}`; no braces inside. */
const PLACEHOLDER = /\{([^{}]*)\}/gu;

/** A noun that the template writes itself, or not at all. */
const NO_NOUN = { one: "", two: "", few: "", many: "" };

/** Figures without a noun stand in digits: `0`, `2`, `3 أو أكثر`. */
function digits(
  figure: Figure,
  value: "best" | "low" | "high" | "range",
  language: Language,
): string {
  const { low, high, open } = figure;
  const more = { ar: "أو أكثر", en: "or more" }[language];
  if (value === "low") return String(low);
  if (value !== "range") {
    const count = figure[value];
    return open && count > 0 ? `${count} ${more}` : String(count);
  }
  if (low !== high)
    return language === "ar"
      ? rangeArabic(figure, NO_NOUN)
      : rangeEnglish(figure, NO_NOUN);
  if (!open) return String(low);
  return language === "ar" ? `${low} على الأقل` : `at least ${low}`;
}

/** A figure in words; the best and the highest of an open one are "or more". */
function figureText(
  figure: Figure,
  value: "best" | "low" | "high" | "range",
  forms: readonly string[],
  { language, seen }: { readonly language: Language; readonly seen: string },
): string {
  if (forms.every((form) => form === ""))
    return digits(figure, value, language);
  if (forms.length !== (language === "ar" ? 4 : 2))
    throw new IsnadError("EXP-TEMPLATE-FORMS", { seen });
  const [one = "", second = "", few = "", many = ""] = forms;
  const isMore = figure.open && value !== "low";
  if (language === "en") {
    const noun = { one, many: second };
    if (value === "range") return rangeEnglish(figure, noun);
    return (isMore ? orMoreEnglish : countedEnglish)(figure[value], noun);
  }
  const noun = { one, two: second, few, many };
  if (value === "range") return rangeArabic(figure, noun);
  return (isMore ? orMoreArabic : countedArabic)(figure[value], noun);
}

/** Names that begin alike, else the first ones. */
function likely(name: string, names: readonly string[]): string {
  const start = name.slice(0, 3);
  const near = names.filter((one) => one.startsWith(start));
  return (near.length > 0 ? near : names).slice(0, 12).join(", ");
}

/** A stretch of a paragraph: words, or a figure with the incidents it counts. */
export interface ParagraphPiece {
  readonly text: string;
  /** Null for words. */
  readonly incidents: readonly string[] | null;
}

/** A template cut at its placeholders, braces and all; words between them. */
function cut(template: string) {
  const pieces: { readonly words: string; readonly inside: string | null }[] =
    [];
  let from = 0;
  for (const found of template.matchAll(PLACEHOLDER)) {
    pieces.push({ words: template.slice(from, found.index), inside: null });
    pieces.push({ words: found[0], inside: found[1] ?? "" });
    from = found.index + found[0].length;
  }
  pieces.push({ words: template.slice(from), inside: null });
  return pieces;
}

function checkBraces(text: string): void {
  const brace = /[{}]/u.exec(text);
  if (brace === null) return;
  const start = Math.max(0, brace.index - 20);
  const seen = text.slice(start, brace.index + 20);
  throw new IsnadError("EXP-TEMPLATE-BRACE", { seen });
}

/**
 * Writes a month's paragraph in an office's own words, each figure with the
 * incidents behind it. The figures are those of the table; nothing is added but
 * the mark of unreviewed figures, where the template does not say it itself.
 *
 * @param template `{killed}`, `{killed.range}`, `{killed/children}`,
 *   `{type/shelling}`, `{month}`, `{area}`, `{rule}`, `{review}`; after a colon
 *   the forms of the counted noun: in Arabic four (`قتيل|قتيلان|قتلى|قتيلاً`), in
 *   English two (`person|people`)
 * @throws IsnadError `EXP-TEMPLATE-NAME`, `EXP-TEMPLATE-FORMS`,
 *   `EXP-TEMPLATE-BRACE`
 */
export function paragraphPieces(
  template: string,
  { table, rule, review }: MonthParts,
  language: Language,
): readonly ParagraphPiece[] {
  const figures = templateFigures(table, Object.keys(EVENT_TYPES));
  const words = {
    month: periodWords(table.month, language),
    area: table.area.name,
    rule: rule.publisher[language],
    review: review[language],
  };
  let saysReview = false;
  const pieces = cut(template.trimEnd()).map((piece): ParagraphPiece => {
    const { words: seen, inside } = piece;
    if (inside === null) return { text: seen, incidents: null };
    const [head = "", tail] = inside.split(/:(.*)/su);
    const forms = (tail ?? "").split("|").map((form) => form.trim());
    const word = WORDS[head.trim()];
    if (word !== undefined) {
      saysReview ||= word === "review";
      return { text: words[word], incidents: null };
    }
    const [name = "", way = "best"] = head.trim().split(".");
    const counted = figures.find(name);
    const value = VALUES[way];
    if (counted === undefined || value === undefined) {
      const known = likely(name, [...figures.names, ...Object.keys(WORDS)]);
      throw new IsnadError("EXP-TEMPLATE-NAME", { seen, known });
    }
    const { figure, incidents } = counted;
    const text = figureText(figure, value, forms, { language, seen });
    return { text, incidents };
  });
  checkBraces(pieces.map(({ text }) => text).join(""));
  const isOpen = review.code !== "reviewed" && !saysReview;
  const mark = isOpen ? paragraphMark(review, language) : null;
  const told = pieces.filter(({ text }) => text !== "");
  return mark === null
    ? told
    : [...told, { text: `\n${mark}`, incidents: null }];
}

/** The paragraph as plain text. @see paragraphPieces */
export function fillTemplate(
  template: string,
  parts: MonthParts,
  language: Language,
): string {
  const pieces = paragraphPieces(template, parts, language);
  return `${pieces.map(({ text }) => text).join("")}\n`;
}

/** The line that marks what not everybody reviewed; null for what is. */
export function paragraphMark(
  review: MonthParts["review"],
  language: Language,
): string | null {
  if (review.code === "reviewed") return null;
  const mark = review.code === "unreviewed" ? UNREVIEWED : review;
  return `(${mark[language]})`;
}
