import {
  EVENT_TYPES,
  GROUPS,
  MEASURES,
  ROLES,
  WEAPONS,
} from "../codebook/index.js";
import type { GroupCode } from "../model/vocabulary.js";
import {
  CAUSE_KINDS,
  causeLabel,
  formatFigure,
  type BulletinCheck,
  type Cause,
  type ReconciledFigure,
} from "../statistics/index.js";
import {
  formatTable,
  type Cell,
  type Column,
  type TableOptions,
} from "./table.js";
import { isolatedCell } from "../operations/terminal-text.js";

const PUBLISHED: readonly Column[] = [
  { title: "المنشور", maxWidth: 32 },
  { title: "رقمه", align: "end" },
  { title: "في السجل", align: "end" },
  { title: "بقاعدة الناشر", align: "end" },
  { title: "الفرق", align: "end" },
  { title: "المصدر", maxWidth: 32 },
];
const CAUSES: readonly Column[] = [
  { title: "المنشور", maxWidth: 32 },
  { title: "مقدار", align: "end" },
  { title: "سبب الفرق", maxWidth: 44 },
  { title: "نوع السبب" },
  { title: "الحوادث", align: "end" },
];
const BULLETINS: readonly Column[] = [
  { title: "نشرة", maxWidth: 32 },
  { title: "المجموع", align: "end" },
  { title: "الأجزاء", align: "end" },
  { title: "الملاحظة", maxWidth: 90 },
];

/** Whoever gave a figure can be a person. */
const INTERNAL =
  "المصادر كما تسميها المواد، غير محجوبة: هذا الجدول للاستعمال الداخلي";

const signed = (count: number) => (count > 0 ? `+${count}` : String(count));

/** What a figure counts, in words: قتلى: مدني + مقاتل سابق. */
function subjectText(figure: ReconciledFigure): string {
  const { measure, roles, group, about } = figure;
  const parts = [
    ...(roles === null
      ? []
      : [roles.map((role) => ROLES[role].label.ar).join(" + ")]),
    ...(group === null ? [] : [GROUPS[group as GroupCode].label.ar]),
    ...(about?.types ?? []).map((type) => EVENT_TYPES[type].label.ar),
    ...(about?.weapons ?? []).map((weapon) => WEAPONS[weapon].label.ar),
    ...(about?.perpetrators ?? []),
  ];
  const label = MEASURES[measure].label.ar;
  return parts.length === 0 ? label : `${label}: ${parts.join("، ")}`;
}

function toldText({ min, max }: ReconciledFigure): string {
  if (min === null) return max === null ? "؟" : `${max} أو أقل`;
  if (max === null) return `${min}+`;
  return min === max ? String(min) : `${min}–${max}`;
}

function publishedRow(figure: ReconciledFigure): readonly Cell[] {
  const { own, publisherRule, ownByPublisher, difference, source } = figure;
  const byRule = publisherRule === null ? null : ownByPublisher;
  const counter = source.length > 0 ? source.join(" ← ") : figure.counter;
  return [
    subjectText(figure),
    toldText(figure),
    own && formatFigure(own),
    byRule && formatFigure(byRule),
    difference === null ? null : signed(difference),
    counter,
  ];
}

function causeRow(figure: ReconciledFigure, cause: Cause): readonly Cell[] {
  const { amount, kind, incidents } = cause;
  return [
    subjectText(figure),
    signed(amount),
    causeLabel(cause).ar,
    CAUSE_KINDS[kind].ar,
    incidents.length === 0 ? null : incidents.length,
  ];
}

const ADDS_UP = {
  targeted_person: "العمليات تساوي القتلى والمصابين والناجين: تُعدّ بالشخص",
  killed_and_wounded: "العمليات تساوي القتلى والمصابين دون الناجين",
  incident: "العمليات أقل ممن طالتهم: تُعدّ بالحادثة لا بالشخص",
} as const;

function checkText(check: BulletinCheck): string {
  const { kind, addsUpBy, isContradiction } = check;
  if (kind === "happenings") {
    const words =
      addsUpBy === null
        ? "العمليات أكثر ممن طالتهم: لا تستقيم بأي وحدة"
        : ADDS_UP[addsUpBy];
    return isContradiction && addsUpBy !== null
      ? `لا تستقيم بقاعدة الناشر؛ ${words}`
      : words;
  }
  if (kind === "two_values") return "رقمان لشيء واحد في النشرة نفسها";
  if (isContradiction) return "الأجزاء أكثر من المجموع";
  return "الأجزاء أقل من المجموع: الباقي غير مفصّل";
}

/** Figures of others beside the register's, with the causes of differences. */
export function publishedText(
  published: readonly ReconciledFigure[],
  bulletins: readonly BulletinCheck[],
  layout: TableOptions,
): readonly string[] {
  if (published.length === 0) return [];
  const sentence = (text: string) =>
    layout.isTerminal === true ? isolatedCell(text) : text;
  const isAllOpen = ({ causes: [first] }: ReconciledFigure) =>
    first?.kind === "unexplained";
  const causes = published
    .filter((figure) => !isAllOpen(figure))
    .flatMap((figure) => figure.causes.map((one) => causeRow(figure, one)));
  const open = published.filter(isAllOpen).length;
  const refused = published.filter(({ notCompared }) => notCompared !== null);
  const checks = bulletins.map((check): readonly Cell[] => [
    `${MEASURES[check.measure].label.ar}، ${check.counter ?? "–"}`,
    check.whole,
    check.parts,
    checkText(check),
  ]);
  return [
    formatTable(PUBLISHED, published.map(publishedRow), layout),
    sentence(INTERNAL),
    ...(causes.length === 0 ? [] : [formatTable(CAUSES, causes, layout)]),
    ...(open + refused.length === 0
      ? []
      : [
          sentence(
            `أرقام لا يفسّر فرقها شيء في السجل ولا في القاعدة: ${open}؛ أرقام لا تُقارن: ${refused.length}`,
          ),
        ]),
    ...(checks.length === 0 ? [] : [formatTable(BULLETINS, checks, layout)]),
  ];
}
