import { spanOfYear } from "./period.js";
import {
  type DateDraft,
  keyOf,
  numberFrom,
  type Reading,
  wordAt,
} from "./reading.js";
import { readYearNumber } from "./year-phrase.js";

const isYear = (value: number | null) =>
  value !== null && value >= 1900 && value < 2100;

/** Reads `2018-2021`, `بين 2018 و2021`, `عامي 2018 و2019`, bare `2018`. */
export function readYears(reading: Reading, at: number): DateDraft | null {
  const word = wordAt(reading, at);
  const dual =
    word?.sense === "unit" && word.unit === "year" && word.number === "two";
  const begin = dual ? at + 1 : at;
  const number = numberFrom(reading, begin);
  if (number === undefined || number.use !== "date-part") return null;
  if (number.hedge === "range" && isYear(number.min) && isYear(number.max))
    return draftOf(at, number.to, number.min ?? 0, number.max ?? 0);
  const first = readYearNumber(reading, begin);
  if (first?.year == null || !isYear(first.year)) return null;
  if (dual) {
    const glue = keyOf(reading, first.to) === "و" ? first.to + 1 : first.to;
    const second = readYearNumber(reading, glue);
    if (second?.year != null)
      return draftOf(at, second.to, first.year, second.year);
  }
  return draftOf(at, first.to, first.year, first.year);
}

function draftOf(
  from: number,
  to: number,
  first: number,
  last: number,
): DateDraft {
  const range = last > first;
  return {
    from,
    to,
    kind: range ? "range" : "year",
    span: { first: spanOfYear(first).first, last: spanOfYear(last).last },
    precision: range ? "range" : "year",
    anchor: "absolute",
    rule: "ar.date.year",
    contextual: false,
    parts: { year: last },
  };
}
