/** A folded word with the clitics that were glued to its front. */
export interface CliticForm {
  readonly form: string;
  /** و or ف stands in front. */
  readonly conjunction: boolean;
  readonly preposition: "" | "ب" | "ل" | "ك";
  readonly article: boolean;
  /** Folded letters before the stem. */
  readonly length: number;
}

const CONJUNCTIONS = ["", "و", "ف"] as const;
const PREPOSITIONS = ["", "ب", "ل", "ك"] as const;

/** All forms of a folded stem with و ف, ب ل ك and ال glued to its front. */
function cliticForms(stem: string): readonly CliticForm[] {
  const forms: CliticForm[] = [];
  for (const conjunction of CONJUNCTIONS)
    for (const preposition of PREPOSITIONS)
      for (const article of [false, true]) {
        const joined = !article ? "" : preposition === "ل" ? "ل" : "ال";
        const front = conjunction + preposition + joined;
        forms.push({
          form: front + stem,
          conjunction: conjunction !== "",
          preposition,
          article,
          length: front.length,
        });
      }
  return forms;
}

/**
 * Builds a lookup from every clitic form of every stem.
 *
 * A bare stem is never hidden by a clitic form of another stem (واحد is "one",
 * not و + أحد).
 */
export function cliticMap<Value, Entry>(
  rows: Iterable<readonly [stem: string, value: Value]>,
  entryOf: (value: Value, form: CliticForm) => Entry | null,
): ReadonlyMap<string, Entry> {
  const all = [...rows];
  const map = new Map<string, Entry>();
  for (const bare of [true, false])
    for (const [stem, value] of all)
      for (const form of cliticForms(stem)) {
        if ((form.length === 0) !== bare || map.has(form.form)) continue;
        const entry = entryOf(value, form);
        if (entry !== null) map.set(form.form, entry);
      }
  return map;
}

/** A lookup that keeps only the value of a stem, whatever its clitics. */
export function cliticLookup<Value>(
  rows: Iterable<readonly [stem: string, value: Value]>,
): ReadonlyMap<string, Value> {
  return cliticMap(rows, (value: Value) => value);
}
