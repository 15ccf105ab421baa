import type { DateInterval, PartOfDay } from "../../model/index.js";
import { inBoth, ltr, markup, says, type Markup, type Part } from "./markup.js";
import { UNTOLD } from "./words.js";

/** Levantine names of the months, January first. */
const LEVANTINE = [
  "كانون الثاني",
  "شباط",
  "آذار",
  "نيسان",
  "أيار",
  "حزيران",
  "تموز",
  "آب",
  "أيلول",
  "تشرين الأول",
  "تشرين الثاني",
  "كانون الأول",
] as const;

const ENGLISH = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const PARTS: Readonly<Record<PartOfDay, readonly [string, string]>> = {
  before_dawn: ["قبل الفجر", "before dawn"],
  dawn: ["فجراً", "at dawn"],
  morning: ["صباحاً", "in the morning"],
  noon: ["ظهراً", "at noon"],
  afternoon: ["بعد الظهر", "in the afternoon"],
  evening: ["مساءً", "in the evening"],
  night: ["ليلاً", "at night"],
};

/** Both forms of one date. */
interface Shown {
  readonly ar: Part;
  readonly en: Part;
}

const numbers = (iso: string) => iso.split("-").map(Number);

/** `2022-05` as plain text: «أيار (5) 2022», "May 2022". */
export function monthLabel(month: string): {
  readonly ar: string;
  readonly en: string;
} {
  const [year = 0, number = 1] = numbers(month);
  return {
    ar: `${LEVANTINE[number - 1] ?? ""} (${number}) ${year}`,
    en: `${ENGLISH[number - 1] ?? ""} ${year}`,
  };
}

/** A month without its year. */
function monthName(iso: string): Shown {
  const [, number = 1] = numbers(iso);
  return {
    ar: markup`${LEVANTINE[number - 1]} (${ltr(number)})`,
    en: ENGLISH[number - 1],
  };
}

function month(iso: string): Shown {
  const { ar, en } = monthName(iso);
  const year = iso.slice(0, 4);
  return { ar: markup`${ar} ${ltr(year)}`, en: markup`${en} ${year}` };
}

const withDay = (iso: string, { ar, en }: Shown): Shown => {
  const number = Number(iso.slice(8));
  return { ar: markup`${ltr(number)} ${ar}`, en: markup`${number} ${en}` };
};

const day = (iso: string) => withDay(iso, month(iso));

/** A day without its year. */
const dayOfYear = (iso: string) => withDay(iso, monthName(iso));

/** One day in both languages: «12 تشرين الأول (10) 2023». */
export function dayText(iso: string): Markup {
  const { ar, en } = day(iso);
  return markup`<time datetime="${iso}">${inBoth(ar, en)}</time>`;
}

function lastOfMonth(iso: string): string {
  const [year = 0, number = 1] = numbers(iso);
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return `${iso.slice(0, 7)}-${String(last).padStart(2, "0")}`;
}

function fromTo(from: Shown, to: Shown): Shown {
  return {
    ar: markup`من ${from.ar} إلى ${to.ar}`,
    en: markup`${from.en} to ${to.en}`,
  };
}

/** Whole months and years are named as such; other spans by both ends. */
function span(start: string, end: string): Shown {
  if (start === end) return day(start);
  const year = start.slice(0, 4);
  const isOfOneYear = end.startsWith(year);
  if (isOfOneYear && start.endsWith("-01-01") && end.endsWith("-12-31")) {
    return { ar: ltr(year), en: year };
  }
  if (start.endsWith("-01") && end === lastOfMonth(end)) {
    const [from, to] = [month(start), month(end)];
    if (start.slice(0, 7) === end.slice(0, 7)) return from;
    return fromTo(isOfOneYear ? monthName(start) : from, to);
  }
  if (start.slice(0, 7) === end.slice(0, 7)) {
    const first = Number(start.slice(8));
    return fromTo({ ar: ltr(first), en: first }, day(end));
  }
  return fromTo(isOfOneYear ? dayOfYear(start) : day(start), day(end));
}

/** A date interval in both languages; an open side is said in words. */
export function intervalText(when: DateInterval): Markup {
  const { start, end, partOfDay } = when;
  if (start === null && end === null) return says(UNTOLD);
  if (start === null || end === null) {
    const { ar, en } = day(start ?? end ?? "");
    return start === null
      ? inBoth(markup`حتى ${ar}`, markup`until ${en}`)
      : inBoth(markup`منذ ${ar}`, markup`since ${en}`);
  }
  const { ar, en } = span(start, end);
  const part = partOfDay == null ? undefined : PARTS[partOfDay];
  return part === undefined
    ? inBoth(ar, en)
    : inBoth(markup`${ar} ${part[0]}`, markup`${en} ${part[1]}`);
}

/** Months that an interval touches, `2022-05`; none for one over a year. */
export function monthsOf({ start, end }: DateInterval): readonly string[] {
  const first = (start ?? end ?? "").slice(0, 7);
  const last = (end ?? start ?? "").slice(0, 7);
  if (first === "") return [];
  const [year = 0, number = 1] = numbers(first);
  const months: string[] = [];
  for (let at = 0; at < 13; at += 1) {
    const date = new Date(Date.UTC(year, number - 1 + at, 1));
    const code = date.toISOString().slice(0, 7);
    if (code > last) return months;
    months.push(code);
  }
  return [];
}
