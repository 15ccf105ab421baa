import { addMonths, civilDate } from "./civil-day.js";
import { type DateDraft, keyOf, type Reading, wordAt } from "./reading.js";

const LEADS = new Set("من ومن بين وبين منذ ومنذ الفتره".split(" "));
const TO = new Set("الي والي حتي وحتي لغايه ولغايه".split(" "));

/** Joins the two ends of «من … إلى …», «بين … و…», «منذ … حتى …». */
export function joinRanges(
  reading: Reading,
  drafts: readonly DateDraft[],
): readonly DateDraft[] {
  const joined: DateDraft[] = [];
  let dayTold = false;
  for (const [index, told] of drafts.entries()) {
    const draft = anchorForward(reading, told, dayTold, drafts[index + 1]);
    dayTold ||= draft.precision === "day";
    const last = joined.at(-1);
    const range = last
      ? (joinTwo(reading, last, draft) ?? joinWeekdays(reading, last, draft))
      : null;
    if (range !== null) joined[joined.length - 1] = range;
    else {
      if (last?.kind === "clock" && tellsItsDay(reading, last, draft))
        joined[joined.length - 1] = { ...last, span: draft.span };
      joined.push(draft);
    }
  }
  return joined;
}

/**
 * «بعد يوم واحد على … فجر أمس»: with no day told before, the words count from
 * the day told next in the sentence.
 */
function anchorForward(
  reading: Reading,
  draft: DateDraft,
  dayTold: boolean,
  next: DateDraft | undefined,
): DateDraft {
  const { offsetDays } = draft;
  if (dayTold || draft.rule !== "ar.date.after" || !offsetDays) return draft;
  if (offsetDays.max > 0 || !next?.span || next.precision !== "day")
    return draft;
  for (let at = draft.to; at < next.from; at++)
    if (SENTENCE_ENDS.has(keyOf(reading, at))) return draft;
  const { first } = next.span;
  const span = { first: first + offsetDays.min, last: first + offsetDays.max };
  return { ...draft, span };
}

const SENTENCE_ENDS = new Set([".", "\n", "؟", "!", "؛"]);

/** «الجمعة والسبت» are one stretch of two days. */
function joinWeekdays(
  reading: Reading,
  first: DateDraft,
  second: DateDraft,
): DateDraft | null {
  if (first.kind !== "weekday" || second.kind !== "weekday") return null;
  if (first.to !== second.from || !first.span || !second.span) return null;
  if (wordAt(reading, second.from)?.conjunction !== true) return null;
  if (first.partOfDay || second.partOfDay) return null;
  if (second.span.first - first.span.last !== 1) return null;
  return {
    ...second,
    from: first.from,
    kind: "range",
    span: { first: first.span.first, last: second.span.last },
    precision: "range",
    rule: "ar.date.range",
  };
}

/** «الساعة 9 من مساء أمس»: the hour falls on the day told right after it. */
function tellsItsDay(
  reading: Reading,
  clock: DateDraft,
  day: DateDraft,
): boolean {
  if (day.span === null || day.precision !== "day") return false;
  const gap = day.from - clock.to;
  return gap === 0 || (gap === 1 && keyOf(reading, clock.to) === "من");
}

function joinTwo(
  reading: Reading,
  first: DateDraft,
  second: DateDraft,
): DateDraft | null {
  if (second.span === null || !isPoint(first) || !isPoint(second)) return null;
  const lead = leadOf(reading, first);
  if (lead === "" || !connected(reading, first, second, lead)) return null;
  const span = first.span && alignYear(first, second);
  if (!span || span.first > second.span.last) return null;
  return {
    from: first.from,
    to: second.to,
    kind: "range",
    span: { first: span.first, last: second.span.last },
    precision: "range",
    anchor: second.anchor,
    role: "when",
    rule: "ar.date.range",
    contextual: first.contextual || second.contextual,
    parts: second.parts ?? {},
  };
}

const POINTS = new Set([
  "day",
  "weekday",
  "month",
  "year",
  "season",
  "relative",
]);

const isPoint = (draft: DateDraft) =>
  POINTS.has(draft.kind) || draft.rule === "ar.date.edge";

function leadOf(reading: Reading, first: DateDraft): string {
  let at = first.from - 1;
  while (isDayWord(reading, at) && at > first.from - 3) at--;
  const key = keyOf(reading, at);
  return LEADS.has(key) ? key.replace(/^و/, "") : "";
}

/** «من يوم», «بين يومي». */
function isDayWord(reading: Reading, at: number): boolean {
  return wordAt(reading, at)?.stem === "يوم" || keyOf(reading, at) === "يومي";
}

function connected(
  reading: Reading,
  first: DateDraft,
  second: DateDraft,
  lead: string,
): boolean {
  const gap = second.from - first.to;
  const key = keyOf(reading, first.to);
  if (lead === "بين")
    return gap === 0 ? key.startsWith("و") : gap === 1 && key === "و";
  if (gap === 1) return TO.has(key) || key === "-";
  return (
    gap === 2 && TO.has(key) && wordAt(reading, first.to + 1)?.stem === "يوم"
  );
}

/** «بين تموز وآب 2018»: the first takes the year of the second. */
function alignYear(first: DateDraft, second: DateDraft): DateDraft["span"] {
  const { span } = first;
  if (span === null || second.span === null) return span;
  if (first.parts?.year !== undefined || second.parts?.year === undefined)
    return span;
  if (first.kind !== "month" && first.kind !== "day") return span;
  const years = civilDate(second.span.last).year - civilDate(span.first).year;
  const moved = {
    first: addMonths(span.first, years * 12),
    last: addMonths(span.last, years * 12),
  };
  return moved.first <= second.span.last
    ? moved
    : {
        first: addMonths(moved.first, -12),
        last: addMonths(moved.last, -12),
      };
}
