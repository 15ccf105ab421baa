import type { LikelyDuplicate } from "../../linkage/index.js";
import type { ListedDuplicate } from "../../operations/adopting/list-duplicates.js";
import { visibleText } from "../../operations/terminal-text.js";

const bits = (weight: number) =>
  `${weight < 0 ? "−" : "+"}${Math.abs(weight).toFixed(1)}`;

function reasons(
  { fields, slip, prior }: LikelyDuplicate,
  language: "ar" | "en",
): string {
  const told = fields
    .filter((field) => field.bits !== 0)
    .map((field) => `${field.words[language]} (${bits(field.bits)})`);
  const slipped = slip === null ? [] : [slip[language]];
  const start = language === "ar" ? "قبل المقارنة" : "before any field";
  const mark = language === "ar" ? "؛ " : "; ";
  return [`${start} (${bits(prior)})`, ...told, ...slipped].join(mark);
}

/** A pair for a person: its weight, both rows, and why, in both languages. */
export function duplicateText(pair: ListedDuplicate): string {
  const { ids, incidents, texts, weight } = pair;
  return [
    `${bits(weight)}  ${visibleText(ids[0])} ~ ${visibleText(ids[1])}  (${incidents[0] ?? "?"} ${incidents[1] ?? "?"})`,
    ...texts.map((text) => `    ${visibleText(text)}`),
    `    ${reasons(pair, "ar")}`,
    `    ${reasons(pair, "en")}`,
  ].join("\n");
}

/** A pair as one JSON line, with the line by which `decide` merges the two. */
export function duplicateLine(pair: ListedDuplicate): string {
  const { ids, rows, incidents, weight, threshold, fields, slip } = pair;
  const round = (value: number) => Math.round(value * 100) / 100;
  const why = { ar: reasons(pair, "ar"), en: reasons(pair, "en") };
  return JSON.stringify({
    kind: "duplicate",
    ids,
    reports: rows,
    incidents,
    weight: round(weight),
    threshold,
    fields: fields
      .filter((field) => field.bits !== 0)
      .map((field) => ({ ...field, bits: round(field.bits) })),
    slip,
    why,
    decide: { decide: "merge", incidents },
  });
}
