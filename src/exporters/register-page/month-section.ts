import {
  EVENT_TYPES,
  GROUPS,
  MEASURES,
  ROLES,
  WEAPONS,
} from "../../codebook/index.js";
import type { Bilingual, GroupCode } from "../../model/index.js";
import { causeLabel } from "../../statistics/index.js";
import type {
  Figure,
  MonthTable,
  ReconciledFigure,
  TableLine,
} from "../../statistics/index.js";
import { UNREVIEWED } from "../../release/index.js";
import { monthLabel } from "./days.js";
import { englishGovernorate } from "./governorates.js";
import {
  inBoth,
  joinParts,
  ltr,
  markup,
  says,
  type Markup,
  type Part,
} from "./markup.js";
import type { RegisterPage } from "./page-model.js";
import { chainPath } from "./value-text.js";

const both = (ar: string, en: string): Bilingual => ({ ar, en });

const HEADS = {
  line: both("البند", "Line"),
  low: both("حد أدنى", "low"),
  best: both("أرجح", "best"),
  high: both("حد أعلى", "high"),
  incidents: both("الحوادث", "Incidents"),
  type: both("كل ما وقع، بحسب نوعه", "All that happened, by type"),
  published: both("ما نشره غيرنا", "Published by others"),
  figure: both("الرقم المنشور", "Published"),
  own: both("في السجل", "In the register"),
  difference: both("الفرق", "Difference"),
  causes: both("سبب الفرق", "Why it differs"),
  source: both("المصدر", "Source"),
  reports: both("المواد", "Reports"),
} as const;

const NOTES = {
  published: both(
    "الفرق ليس خطأً: السجل لا يحوي إلا المواد المئة المرفقة، ولكل جهة قاعدة إحصاء.",
    "A difference is no error: the register holds the bundled reports only, and each publisher counts by a rule of its own.",
  ),
  nonePublished: both(
    "لم تُنشر في المواد أرقام لهذا الشهر وهذه المنطقة.",
    "The reports print no figures for this month and area.",
  ),
  later: both("حوادث سابقة رُويت هذا الشهر", "Earlier, first told this month"),
  undated: both("حوادث في المنطقة دون تاريخ", "In the area, undated"),
  choose: both("الشهر والمنطقة", "Month and area"),
  rule: both("قاعدة الإحصاء", "Counting rule"),
} as const;

const head = (label: Bilingual) => markup`<th scope="col">${says(label)}</th>`;

/** Head of a column of numbers. */
const numberHead = (label: Bilingual) =>
  markup`<th scope="col" class="num">${says(label)}</th>`;

function figureCells({ low, best, high, open }: Figure): Markup {
  const plus = open ? "+" : "";
  return markup`<td class="num">${ltr(low)}</td><td class="num best">${ltr(best)}</td><td class="num">${ltr(`${high}${plus}`)}</td>`;
}

function lineRows(
  line: TableLine,
  indexOf: (id: string) => number,
): readonly Markup[] {
  const count = line.incidents.length;
  const only = line.incidents.map(indexOf).join(" ");
  const link =
    count === 0
      ? ltr(0)
      : markup`<button type="button" class="only" data-only="${only}">${ltr(count)}</button>`;
  const parts = [...line.groups, ...line.parts].filter(
    ({ figure }) => figure.high > 0,
  );
  return [
    markup`<tr><th scope="row">${says(line.label)}</th>${figureCells(line.figure)}<td class="num">${link}</td></tr>`,
    ...parts.map(
      ({ label, figure }) =>
        markup`<tr class="part"><th scope="row">${says(label)}</th>${figureCells(figure)}<td></td></tr>`,
    ),
  ];
}

function aboutText(figure: ReconciledFigure): Markup {
  const { measure, roles, group, about } = figure;
  const kinds = [
    ...(roles ?? []).map((role) => ROLES[role].label),
    ...(group === null ? [] : [GROUPS[group as GroupCode].label]),
    ...(about?.types ?? []).map((type) => EVENT_TYPES[type].label),
    ...(about?.weapons ?? []).map((weapon) => WEAPONS[weapon].label),
  ];
  const rest =
    kinds.length === 0
      ? ""
      : markup`: ${joinParts(kinds.map(says), inBoth("، ", ", "))}`;
  return markup`${says(MEASURES[measure].label)}${rest}`;
}

/** The causes of a difference with what each explains of it. */
function causesText({ causes }: ReconciledFigure): Part {
  if (causes.length === 0) return "–";
  const parts = causes.map((cause) => {
    const sign = cause.amount > 0 ? "+" : "";
    return markup`${says(causeLabel(cause))} ${ltr(`${sign}${cause.amount}`)}`;
  });
  return joinParts(parts, inBoth("، ", ", "));
}

function publishedRow(figure: ReconciledFigure): Markup {
  const { min, max, own, difference, source, reports } = figure;
  const told =
    max === null
      ? `${min ?? "?"}+`
      : min === max
        ? String(min)
        : `${min}–${max}`;
  const ids = reports.map(
    (id) =>
      markup`<a class="full" href="#r-${id}" data-report="${id}">${ltr(id)}</a> `,
  );
  const chain = source.length > 0 ? chainPath(source) : "–";
  const sign = difference !== null && difference > 0 ? "+" : "";
  return markup`<tr><th scope="row">${aboutText(figure)}</th><td class="num">${ltr(told)}</td><td class="num">${own === null ? "–" : ltr(own.best)}</td><td class="num">${difference === null ? "–" : ltr(`${sign}${difference}`)}</td><td>${causesText(figure)}</td><td>${chain}</td><td>${ids}</td></tr>`;
}

function publishedTable({ published }: MonthTable): Markup {
  if (published.length === 0) {
    return markup`<p class="note">${says(NOTES.nonePublished)}</p>`;
  }
  const { figure, own, difference, causes, source, reports } = HEADS;
  const heads = [
    head(HEADS.published),
    ...[figure, own, difference].map(numberHead),
    ...[causes, source, reports].map(head),
  ];
  return markup`<div class="scroll"><table class="figures"><thead><tr>${heads}</tr></thead><tbody>${published.map(publishedRow)}</tbody></table></div><p class="note">${says(NOTES.published)}</p>`;
}

/** Plain-text name of a table, for the list to choose from. */
function tableName({ month, area }: MonthTable): Bilingual {
  const { ar, en } = monthLabel(month);
  const name = areaName(area.kind, area.name);
  return { ar: `${ar} · ${name.ar}`, en: `${en} · ${name.en}` };
}

/** A country by its code, a governorate by its Arabic name. */
function areaName(kind: string, name: string): Bilingual {
  if (kind !== "country")
    return { ar: `محافظة ${name}`, en: englishGovernorate(name) };
  return { ar: countryName(name, "ar"), en: countryName(name, "en") };
}

/** Name of a country by its ISO 3166-1 code, as Unicode's CLDR has it. */
export function countryName(code: string, language: "ar" | "en"): string {
  const names = new Intl.DisplayNames([language], { type: "region" });
  return names.of(code) ?? code;
}

function tableSection(
  table: MonthTable,
  at: number,
  page: RegisterPage,
  indexOf: (id: string) => number,
): Markup {
  const lines = table.lines.flatMap((line) => lineRows(line, indexOf));
  const { low, best, high } = HEADS;
  const figures = [low, best, high].map(numberHead);
  const types = table.byType.map(
    ({ type, figure }) =>
      markup`<tr><th scope="row">${says(EVENT_TYPES[type].label)}</th>${figureCells(figure)}</tr>`,
  );
  const { ar, en } = tableName(table);
  const isFirst = at === page.firstTable;
  return markup`<section class="month" id="m-${at}"${isFirst ? "" : { source: " hidden" }}><h3>${says({ ar, en })} <span class="badge machine">${says(UNREVIEWED)}</span></h3><div class="pair"><div class="scroll"><table class="figures"><thead><tr>${head(HEADS.line)}${figures}${numberHead(HEADS.incidents)}</tr></thead><tbody>${lines}</tbody></table></div><div class="scroll"><table class="figures"><thead><tr>${head(HEADS.type)}${figures}</tr></thead><tbody>${types}</tbody></table></div></div>${publishedTable(table)}<p class="note">${says(NOTES.later)}: ${ltr(table.reportedLater.incidents.length)} · ${says(NOTES.undated)}: ${ltr(table.undated.incidents.length)}</p></section>`;
}

/** The month tables, one shown at a time, beside what others published. */
export function monthSection(page: RegisterPage): Markup {
  const { tables, incidents, rule, firstTable } = page;
  const index = new Map(incidents.map(({ id }, at) => [id, at]));
  const indexOf = (id: string) => index.get(id) ?? -1;
  const options = tables.map((table, at) => {
    const { ar, en } = tableName(table);
    const selected = at === firstTable ? { source: " selected" } : "";
    return markup`<option value="${at}" data-ar="${ar}" data-en="${en}"${selected}>${ar}</option>`;
  });
  const sections = tables.map((table, at) =>
    tableSection(table, at, page, indexOf),
  );
  const exclusions = rule.exclusions.map(says);
  return markup`<p class="choice"><label>${says(NOTES.choose)} <select id="table">${options}</select></label></p><p class="note">${says(NOTES.rule)}: ${says(rule.publisher)} (${ltr(rule.id)}). ${joinParts(exclusions, " ")}</p>${sections}`;
}
