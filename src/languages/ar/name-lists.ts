import { withoutArticle } from "./clitics.js";
import { NAME_BY_KEY, type NameEntry } from "./lexicon/names.generated.js";

/**
 * What a folded word says as a person's name, article tolerated.
 *
 * The list recognises a name's span; it never says who somebody is.
 */
export function nameKind(key: string): NameEntry | null {
  return NAME_BY_KEY.get(key) ?? NAME_BY_KEY.get(withoutArticle(key)) ?? null;
}
