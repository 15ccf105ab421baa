import {
  coverageNote,
  dailyCaptures,
  type CoverageCalendar,
  type CoverageGap,
  type CoveragePeriod,
  type OutletCoverage,
} from "../../statistics/index.js";
import type { OutputStream } from "../command.js";
import { formatTable, type Column } from "../table.js";
import { isolatedCell } from "../../operations/terminal-text.js";

/** Days that are drawn one by one; longer periods are drawn by week. */
const DRAWN_DAYS = 62;

/** A day or week: nothing, up to nine, more; `░` inside a gap. */
function sign(captures: number, isGap: boolean): string {
  if (captures === 0) return isGap ? "░" : "·";
  return captures > 9 ? "+" : String(captures);
}

function strip(outlet: OutletCoverage, period: CoveragePeriod): string {
  const days = dailyCaptures(outlet, period);
  const width = days.length > DRAWN_DAYS ? 7 : 1;
  const isGap = (day: string) =>
    outlet.gaps.some(({ from, to }) => from <= day && day <= to);
  const signs: string[] = [];
  for (let at = 0; at < days.length; at += width) {
    const cell = days.slice(at, at + width);
    const captures = cell.reduce((sum, one) => sum + one.captures, 0);
    signs.push(sign(captures, isGap(cell[0]!.day)));
  }
  return signs.join("");
}

const COLUMNS: readonly Column[] = [
  { title: "الجهة", maxWidth: 32 },
  { title: "مواد", align: "end" },
  { title: "أيام", align: "end" },
  { title: "المعتاد", align: "end" },
  { title: "الأيام أو الأسابيع" },
];
const GAPS: readonly Column[] = [
  { title: "الجهة", maxWidth: 32 },
  { title: "من" },
  { title: "إلى" },
  { title: "أيام", align: "end" },
  { title: "التفسير", maxWidth: 48 },
];

function outletRow(outlet: OutletCoverage, period: CoveragePeriod) {
  const days = dailyCaptures(outlet, period);
  const captured = days.filter(({ captures }) => captures > 0);
  return [
    outlet.outlet ?? "كل الجهات",
    captured.reduce((sum, { captures }) => sum + captures, 0),
    captured.length,
    outlet.habit,
    strip(outlet, period),
  ];
}

function gapRow({ outlet, from, to, days, reasons }: CoverageGap) {
  const why = reasons.length === 0 ? "بلا تفسير" : reasons.join("؛ ");
  return [outlet ?? "كل الجهات", from, to, days, why];
}

/** The calendar for reading: the short note, a strip an outlet, the gaps. */
export function coverageText(
  calendar: CoverageCalendar,
  period: CoveragePeriod,
  stream: OutputStream,
): string {
  const isTerminal = stream.isTTY === true;
  const layout = { isTerminal, width: stream.columns };
  const sentence = (text: string) => (isTerminal ? isolatedCell(text) : text);
  const note = coverageNote(calendar, period);
  const { all, outlets, undated } = calendar;
  const rows = [all, ...outlets].map((outlet) => outletRow(outlet, period));
  const seen = rows.filter(([, captures], at) => at === 0 || captures !== 0);
  const silent = rows.length - seen.length;
  const { usualShare, factor, leastDays, leastCaptured } = calendar.rule;
  const blocks = [
    sentence(`${period.from} – ${period.to}`),
    sentence(note.words.ar),
    formatTable(COLUMNS, seen, layout),
  ];
  if (note.gaps.length > 0)
    blocks.push(formatTable(GAPS, note.gaps.map(gapRow), layout));
  blocks.push(
    [
      `جهات بلا مادة في هذه المدة: ${silent}؛ مواد بلا تاريخ نشر: ${undated}`,
      `الانقطاع: صمت يزيد على ${leastDays} أيام وعلى ${factor} أمثال المعتاد (${usualShare * 100}% من فترات صمت الجهة)؛ لا معتاد لجهة دون ${leastCaptured} أيام`,
    ]
      .map(sentence)
      .join("\n"),
  );
  return blocks.join("\n\n");
}
