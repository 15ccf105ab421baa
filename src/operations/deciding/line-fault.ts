import type { z } from "zod";
import { GRADE_CODES, REJECT_GROUNDS } from "../../model/decision.js";
import type { Bilingual } from "../../model/counting-rule.js";
import { SENSITIVITY_CLASSES } from "../../model/sensitivity.js";
import { badValue, NOTHING } from "../bad-value.js";
import { DECIDE_KINDS } from "./decide-line.js";

/** How the command line calls what a line names otherwise. */
const OPTIONS: Readonly<Record<string, string>> = {
  kind: "KIND",
  incidents: "INCIDENT",
  decision: "DECISION",
  grade: "GRADE",
  sensitivity: "--class",
  cites: "--cite",
  ifVersion: "--if-version",
};

const WORDS = { ar: "كلمات", en: "some words" };
const POINTER = {
  ar: "حقل مثل ‎/where/name",
  en: "a field such as /where/name",
};
const MOMENT = {
  ar: "يوم مثل 2027-01-31 أو لحظة بالتوقيت العالمي",
  en: "a day such as 2027-01-31, or an instant in UTC",
};
const PLACE = {
  ar: "موضع مثل ‎r1:text:0-25",
  en: "a place such as r1:text:0-25",
};

const WANTED: Readonly<Record<string, string | Bilingual>> = {
  kind: DECIDE_KINDS.join(", "),
  grade: GRADE_CODES.join(", "),
  ground: REJECT_GROUNDS.join(", "),
  sensitivity: SENSITIVITY_CLASSES.join(", "),
  field: POINTER,
  until: MOMENT,
  asked: MOMENT,
  published: MOMENT,
  span: PLACE,
  cites: PLACE,
  reason: {
    ar: "سبب الإجراء",
    en: "the reason, in some words",
  },
  incidents: {
    ar: "معرّف حادثة (واثنان على الأقل للدمج ونفي التطابق)",
    en: "the id of an incident (two at least to merge, and for not-same)",
  },
  decision: { ar: "معرّف إجراء", en: "the id of a decision" },
  claims: { ar: "مفاتيح روايات", en: "keys of claims" },
  value: { ar: "قيمة بصيغة JSON", en: "a value, as JSON" },
  text: WORDS,
};

const shown = (value: unknown): string | Bilingual =>
  value === undefined
    ? NOTHING
    : typeof value === "string"
      ? value
      : JSON.stringify(value);

/**
 * What is wrong with a line, as an error of the catalogue.
 *
 * @param isTyped - whether it came from options, which are named then
 */
export function lineFault(
  { issues }: z.ZodError,
  line: Readonly<Record<string, unknown>>,
  isTyped: boolean,
) {
  const [issue] = issues;
  const named = (name: string) =>
    isTyped ? (OPTIONS[name] ?? `--${name}`) : `/${name}`;
  if (issue?.code === "unrecognized_keys") {
    const [name = "?"] = issue.keys;
    const kind = String(line["kind"]);
    return badValue(named(name), shown(line[name]), {
      ar: `لا شيء: ليس هذا مما يخص ${kind}`,
      en: `nothing: it does not go with ${kind}`,
    });
  }
  const name = String(issue?.path[0] ?? "kind");
  return badValue(named(name), shown(line[name]), WANTED[name] ?? WORDS);
}
