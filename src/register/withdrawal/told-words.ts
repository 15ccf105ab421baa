import { searchTerms } from "../../languages/ar/search/search-terms.js";
import { pieces } from "../known-reports.js";
import type { Store } from "../open-register.js";

/** Words of a passage that make it a quotation. */
const RUN = 4;
/** Words of a name that make it known. */
const NAME_WORDS = 2;
const AT_ONCE = 200;

/** Tells whether some words repeat what reports tell. */
export type IsTold = (text: string) => boolean;

const termsOf = (text: string) => searchTerms(text).terms;

function runsOf(terms: readonly string[]): readonly string[] {
  const last = terms.length - RUN;
  return Array.from({ length: Math.max(0, last + 1) }, (_, at) =>
    terms.slice(at, at + RUN).join(" "),
  );
}

/** All strings inside plain data, with the names of the fields. */
function* stringsIn(value: unknown, field = ""): Generator<[string, string]> {
  if (typeof value === "string") yield [field, value];
  else if (Array.isArray(value))
    for (const item of value) yield* stringsIn(item, field);
  else if (typeof value === "object" && value !== null)
    for (const [name, item] of Object.entries(value))
      yield* stringsIn(item, name);
}

const NAMED = new Set(["name", "names", "aliases"]);

/** Every string of plain data. */
export const wordsIn = (value: unknown): readonly string[] =>
  [...stringsIn(value)].map(([, text]) => text);

/**
 * Reads the texts and claims of some reports: four words of a text in their
 * order, a title, or two words of one name in any spelling that search knows,
 * are told by them.
 */
export async function toldBy(
  store: Store,
  reports: readonly string[],
): Promise<IsTold> {
  const runs = new Set<string>();
  const names: ReadonlySet<string>[] = [];
  const addName = (name: string) => {
    const words = new Set(termsOf(name));
    if (words.size >= NAME_WORDS) names.push(words);
  };
  for (const piece of pieces(reports, AT_ONCE)) {
    const versions = await store
      .selectFrom("report_version")
      .select(["title", "body"])
      .where("report_key", "in", piece)
      .execute();
    for (const text of versions.flatMap(({ title, body }) => [title, body]))
      for (const run of runsOf(termsOf(text ?? ""))) runs.add(run);
    const claims = await store
      .selectFrom("claim")
      .select("value")
      .where("report_key", "in", piece)
      .execute();
    for (const { value } of claims)
      for (const [field, text] of stringsIn(JSON.parse(value)))
        if (NAMED.has(field)) addName(text);
  }
  return (text) => {
    const terms = termsOf(text);
    if (runsOf(terms).some((run) => runs.has(run))) return true;
    const said = new Set(terms);
    return names.some(
      (name) => [...name].filter((word) => said.has(word)).length >= NAME_WORDS,
    );
  };
}
