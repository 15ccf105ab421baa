import {
  AGENT_MARKS,
  TARGET_MARKS,
} from "../../../languages/ar/lexicon/discourse-words.js";
import {
  AGENT_VERBS,
  ALLEGIANCE,
  DOING,
  EXPOSED_VERBS,
  HELD_AREAS,
  INSTRUMENTS,
  REPELLING_VERBS,
} from "../../../languages/ar/lexicon/agent-verbs.js";
import { SAYING_VERBS } from "../../../languages/ar/lexicon/source-words.js";

const PREPOSITIONS: ReadonlySet<string> = new Set(
  "من في الي علي عن مع بين ضد عند لدي بعد قبل اثر خلال عقب جراء نحو دون ل".split(
    " ",
  ),
);
const THAT: ReadonlySet<string> = new Set(["ان", "بان", "وان", "لان", "لكن"]);
const RELATIVES = /^(الذي|التي|الذين|اللذان|اللذين|اللتان|اللتين)$/;
const MARKS = /^[^\p{L}\p{N}]+$/u;
const withoutAnd = (key: string) => key.replace(/^[وف](?=.{3})/, "");

/** What kind of word stands beside a force: its name as a feature. */
export function wordClass(key: string | undefined): string {
  if (key === undefined || key === "." || key === "؟" || key === "!")
    return "end";
  const bare = withoutAnd(key);
  const has = (words: ReadonlySet<string>) => words.has(key) || words.has(bare);
  if (has(THAT)) return "that";
  if (RELATIVES.test(bare)) return "who";
  if (has(PREPOSITIONS)) return bare.length < 3 ? key : bare;
  if (MARKS.test(key)) return "mark";
  if (has(AGENT_VERBS)) return "agent-verb";
  if (has(DOING)) return "doing";
  if (has(SAYING_VERBS)) return "says";
  if (has(EXPOSED_VERBS)) return "exposed";
  if (has(REPELLING_VERBS)) return "repels";
  if (has(AGENT_MARKS)) return "agent-mark";
  if (has(TARGET_MARKS)) return "target-mark";
  if (has(HELD_AREAS)) return "held-area";
  if (ALLEGIANCE.test(bare)) return "allegiance";
  if (INSTRUMENTS.has(bare.replace(/^ب/, ""))) return "instrument";
  return "word";
}

const PEOPLE =
  /^(عناصر|عنصر|عنصرا|عنصرين|عنصران|جنود|جندي|جنديا|جنديين|جنديان|ضابط|ضباط|مقاتل|مقاتلين|مقاتلو|مقاتلي|مسلحي|مسلحو|قيادي|قاده|افراد|رجال|منتسبي|حراس|مسلحون|مسلحين|مجند|متطوع|ارهابيو|ارهابيي)/;
const THINGS =
  /^(حاجز|حواجز|حاجزا|سياره|سيارات|اليه|اليات|حافله|حافلات|شاحنه|نقطه|نقاط|مقر|مقار|مواقع|موقع|موقعا|ثكنه|معسكر|قاعده|مستودع|مستودعات|رتل|رتلا|ارتال|قافله|صهريج|عربه|مدرعه)/;

/** What a force's head noun stands for. */
export function headClass(head: string): string {
  if (head === "") return "none";
  if (PEOPLE.test(head)) return "people";
  if (THINGS.test(head)) return "thing";
  return "unit";
}
