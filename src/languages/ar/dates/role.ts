import type { DateMention } from "./mention.js";
import { keyOf, type Reading } from "./reading.js";

const SINCE = new Set("منذ ومنذ فمنذ مذ".split(" "));
const UNTIL = new Set("حتي وحتي لغايه ولغايه".split(" "));
const BIRTH = new Set("مواليد ولد ولدت المولود المولوده تولد وتولد".split(" "));
const STARTING = new Set("اعتبارا ابتداء بدءا انطلاقا".split(" "));
const FILLERS = new Set("يوم تاريخ نحو حوالي قرابه ما شهر".split(" "));
const LONG = new Set(["month", "season", "year"]);
const BORN_IN = new Set("في عام سنه بتاريخ يوم".split(" "));

const DEADLINE =
  /^(?:و|ف|ال)*(?:ب|ل)?(?:ال)?(?:امهل|مهل|هدن|انذار|تمديد|مدد|حظر|يبدا|تبدا|سريان|مرتقب|مقرر|اغلق|منع|علق|عطل)/;

/** Whether a deadline or ban is spoken of in the ten words before `at`. */
export function isDeadline(reading: Reading, at: number): boolean {
  for (let back = at - 1; back >= 0 && back > at - 11; back--)
    if (DEADLINE.test(keyOf(reading, back))) return true;
  return false;
}

/** What a date does in its clause, by the words before token `from`. */
export function roleBefore(
  reading: Reading,
  from: number,
  kind: DateMention["kind"],
): DateMention["role"] {
  let at = keyOf(reading, from - 1) === "ال" ? from - 2 : from - 1;
  while (FILLERS.has(keyOf(reading, at)) && at > from - 4) at--;
  const key = keyOf(reading, at);
  if (SINCE.has(key)) return "since";
  if (UNTIL.has(key)) return "until";
  if (key === "من" && STARTING.has(keyOf(reading, at - 1))) return "since";
  if (key === "قبل") return "until";
  if (key === "بعد" && LONG.has(kind)) return "since";
  let birth = at;
  while (BORN_IN.has(keyOf(reading, birth)) && birth > at - 3) birth--;
  return BIRTH.has(keyOf(reading, birth)) ? "birth" : "when";
}
