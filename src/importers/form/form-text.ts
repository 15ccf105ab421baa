import { TESTIMONY_LABELS } from "../../languages/ar/lexicon/testimony-words.js";
import type { TestimonyForm } from "./testimony-form.js";

/** A testimony as text, and where each answer stands in it. */
export interface FormText {
  readonly text: string;
  /** Answers as they stood, by field: `seen`, `heard.1.from`, `answers.…`. */
  readonly fields: Readonly<Record<string, string>>;
  /** Half-open, UTF-16 units of the text; the same names as `fields`. */
  readonly spans: Readonly<Record<string, readonly [number, number]>>;
}

/** Field, label and value of one line. */
type Line = readonly [field: string, label: string, value: string];

const OWN_MARK = /[؟?:：]\s*$/;

function linesOf(form: TestimonyForm): readonly Line[] {
  const told = (
    names: readonly (
      "relationToVictim" | "place" | "date" | "seen" | "account"
    )[],
  ) =>
    names.flatMap((name): Line[] => {
      const value = form[name];
      return value === null ? [] : [[name, TESTIMONY_LABELS[name], value]];
    });
  const heard = form.heard.flatMap(({ from, depth, text }, index): Line[] => [
    [`heard.${index + 1}.from`, TESTIMONY_LABELS.from, from],
    [`heard.${index + 1}.depth`, TESTIMONY_LABELS.depth, String(depth)],
    [`heard.${index + 1}.text`, TESTIMONY_LABELS.text, text],
  ]);
  const answers = form.answers.map(([question, said]): Line => {
    return [`answers.${question}`, question, said];
  });
  return [
    ...told(["relationToVictim", "place", "date", "seen", "account"]),
    ...heard,
    ...answers,
  ];
}

/**
 * What the witness says, a line `label: value` a field. How it was taken, by
 * whom and from whom stands beside the text: its day is no day of an event, and
 * the pseudonym goes nowhere that a quotation goes.
 */
export function formText(form: TestimonyForm): FormText {
  const fields: [string, string][] = [];
  const spans: [string, readonly [number, number]][] = [];
  let text = "";
  for (const [field, label, value] of linesOf(form)) {
    const mark = OWN_MARK.test(label) ? " " : ": ";
    text += `${text === "" ? "" : "\n"}${label}${mark}`;
    spans.push([field, [text.length, text.length + value.length]]);
    fields.push([field, value]);
    text += value;
  }
  return {
    text,
    fields: Object.fromEntries(fields),
    spans: Object.fromEntries(spans),
  };
}

/**
 * Who told whom, the witness first. It ends where two stand at one remove or
 * nobody does: who of them told the next is not said.
 *
 * @returns undefined when the witness heard nothing from others
 */
export function tellingChain({
  pseudonym,
  heard,
}: TestimonyForm): readonly string[] | undefined {
  if (heard.length === 0) return undefined;
  const chain = [pseudonym];
  for (let depth = 1; ; depth += 1) {
    const at = new Set(
      heard.filter((one) => one.depth === depth).map(({ from }) => from),
    );
    const [teller] = at;
    if (teller === undefined || at.size > 1) return chain;
    chain.push(teller);
  }
}
