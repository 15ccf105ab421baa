import type { DateMention } from "../../languages/ar/dates/index.js";
import type { Sentence } from "../../text/sentences.js";
import type { Reading } from "../reading.js";
import type { FigurePeriod } from "./figure.js";

const COUNTING: ReadonlySet<string> = new Set(
  "وثق وثقت ووثق سجل سجلت وسجل وسجلت احصي احصت واحصي واحصت رصد رصدت ورصد بلغ بلغت وبلغ وبلغت احصاء احصاييه حصيله يرفع ليرتفع ترتفع ارتفع ارتفعت وصل يصل ليصل ليبلغ توزع وتوزع سقط فقدت احصاييات عدد وبذلك وبهذا تقريره تقريرها الاحصاييه".split(
    " ",
  ),
);
const SCATTERED: ReadonlySet<string> = new Set(
  "متفرقه المتفرقه سلسله".split(" "),
);
const LONG: ReadonlySet<string> = new Set([
  "month",
  "year",
  "week",
  "season",
  "range",
]);

/** A period and the words it was read from. */
export interface CountedPeriod {
  readonly period: FigurePeriod;
  readonly mention: DateMention;
}

/**
 * The period a sentence counts over, or null: a counting word and a span of
 * days, or `سلسلة حوادث متفرقة` of any length.
 *
 * @param published ISO day at which an open period ends
 * @source gold/GUIDE.md, "Aggregate"
 */
export function countedPeriod(
  reading: Reading,
  sentence: Sentence,
  published: string | null,
): CountedPeriod | null {
  const keys = reading.view.keys.slice(sentence.from, sentence.to);
  const counts = keys.some((key) => COUNTING.has(key));
  const scattered = keys.some((k) => SCATTERED.has(k.replace(/^[وبف]/, "")));
  if (!counts && !scattered) return null;
  const mention = reading.dates.find(
    (d) =>
      d.from >= sentence.from &&
      d.from < sentence.to &&
      d.interval !== null &&
      (!counts || isSpan(d)),
  );
  if (!mention?.interval) return null;
  const { from, to, role, interval } = mention;
  const { start } = interval;
  const end = role === "since" ? published : interval.end;
  return { period: { start, end, at: { from, to } }, mention };
}

function isSpan({ role, precision, interval }: DateMention): boolean {
  if (role === "since") return true;
  return (
    role === "when" && LONG.has(precision) && interval?.start !== interval?.end
  );
}
