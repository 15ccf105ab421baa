import type { DateInterval } from "../../model/index.js";
import { monthLabel } from "../register-page/days.js";
import type { Language } from "./document.js";
import { MONTH_WORDS } from "./words.js";

/** `2022-05`, or `2022-05/2022-08`, as it is said. */
export function periodWords(period: string, language: Language): string {
  const [first = "", last = first] = period.split("/");
  const [from, to] = [monthLabel(first)[language], monthLabel(last)[language]];
  if (from === to) return from;
  return language === "ar" ? `من ${from} إلى ${to}` : `${from} to ${to}`;
}

/** One ISO day: «12 أيار (5) 2022», "12 May 2022". */
export function dayWords(iso: string, language: Language): string {
  return `${Number(iso.slice(8))} ${monthLabel(iso.slice(0, 7))[language]}`;
}

const lastOfMonth = (iso: string) => {
  const [year = 0, month = 1] = iso.split("-").map(Number);
  const day = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${iso.slice(0, 7)}-${String(day).padStart(2, "0")}`;
};

function spanWords(start: string, end: string, language: Language): string {
  if (start === end) return dayWords(start, language);
  const [from, to] = [start.slice(0, 7), end.slice(0, 7)];
  if (start === `${end.slice(0, 4)}-01-01` && end.endsWith("-12-31"))
    return end.slice(0, 4);
  if (start.endsWith("-01") && end === lastOfMonth(end))
    return periodWords(from === to ? from : `${from}/${to}`, language);
  const [a, b] = [dayWords(start, language), dayWords(end, language)];
  return language === "ar" ? `من ${a} إلى ${b}` : `${a} to ${b}`;
}

/** An interval in words; an open side is said. */
export function dateWords(when: DateInterval, language: Language): string {
  const { start, end } = when;
  if (start !== null && end !== null) return spanWords(start, end, language);
  if (start !== null)
    return `${language === "ar" ? "منذ" : "since"} ${dayWords(start, language)}`;
  if (end !== null)
    return `${language === "ar" ? "حتى" : "until"} ${dayWords(end, language)}`;
  return MONTH_WORDS.untold[language];
}
