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

const bare = (words: readonly string[]) => words.every((word) => word === "");

function figureText(
  figure: Figure,
  value: "best" | "low" | "high" | "range",
  forms: readonly string[],
  { language, seen }: { readonly language: Language; readonly seen: string },
): string {
  const exact = value === "range" ? null : figure[value];
  if (bare(forms)) {
    if (exact !== null) return String(exact);
    const none = { one: "", two: "", few: "", many: "" };
    if (figure.low === figure.high && !figure.open) return String(figure.best);
    if (language === "ar")
      return figure.open
        ? `${figure.low === 0 ? figure.best : figure.low} على الأقل`
        : rangeArabic(figure, none).trim();
    return rangeEnglish(figure, none).trim();
  }
  const [one = "", second = "", third = "", fourth = ""] = forms;
  if (language === "en") {
    if (forms.length !== 2)
      throw new IsnadError("EXP-TEMPLATE-FORMS", { seen });
    const noun = { one, many: second };
    return exact === null
      ? rangeEnglish(figure, noun)
      : countedEnglish(exact, noun);
  }
  if (forms.length !== 4) throw new IsnadError("EXP-TEMPLATE-FORMS", { seen });
  const noun = { one, two: second, few: third, many: fourth };
  return exact === null
    ? rangeArabic(figure, noun)
    : countedArabic(exact, noun);
}

/** Names that begin alike, else the first ones. */
function likely(name: string, names: readonly string[]): string {
  const start = name.slice(0, 3);
  const near = names.filter((one) => one.startsWith(start));
  return (near.length > 0 ? near : names).slice(0, 12).join(", ");
}

/**
 * Writes a month's paragraph in an office's own words. The figures are those of
 * the table; nothing is added but the mark of unreviewed figures, where the
 * template does not say it itself.
 *
 * @param template `{killed}`, `{killed.range}`, `{killed/children}`,
 *   `{type/shelling}`, `{month}`, `{area}`, `{rule}`, `{review}`; after a colon
 *   the forms of the counted noun: in Arabic four (`قتيل|قتيلان|قتلى|قتيلاً`), in
 *   English two (`person|people`)
 * @throws IsnadError `EXP-TEMPLATE-NAME`, `EXP-TEMPLATE-FORMS`,
 *   `EXP-TEMPLATE-BRACE`
 */
export function fillTemplate(
  template: string,
  { table, rule, review }: MonthParts,
  language: Language,
): string {
  const figures = templateFigures(table, Object.keys(EVENT_TYPES));
  const words = {
    month: periodWords(table.month, language),
    area: table.area.name,
    rule: rule.publisher[language],
    review: review[language],
  };
  let saysReview = false;
  const filled = template.replace(PLACEHOLDER, (seen, inside: string) => {
    const [head = "", tail] = inside.split(/:(.*)/su);
    const forms = (tail ?? "").split("|").map((form) => form.trim());
    const word = WORDS[head.trim()];
    if (word !== undefined) {
      saysReview ||= word === "review";
      return words[word];
    }
    const [name = "", way = "best"] = head.trim().split(".");
    const figure = figures.find(name);
    const value = VALUES[way];
    if (figure === undefined || value === undefined) {
      const known = likely(name, [...figures.names, ...Object.keys(WORDS)]);
      throw new IsnadError("EXP-TEMPLATE-NAME", { seen, known });
    }
    return figureText(figure, value, forms, { language, seen });
  });
  const brace = /[{}]/u.exec(filled);
  if (brace !== null) {
    const around = filled.slice(
      Math.max(0, brace.index - 20),
      brace.index + 20,
    );
    throw new IsnadError("EXP-TEMPLATE-BRACE", { seen: around });
  }
  const isOpen = review.code !== "reviewed" && !saysReview;
  const mark = review.code === "unreviewed" ? UNREVIEWED : review;
  const text = filled.trimEnd();
  return isOpen ? `${text}\n(${mark[language]})\n` : `${text}\n`;
}
