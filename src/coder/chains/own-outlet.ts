import { foldKey } from "../../languages/ar/letters.js";

/** Words for kinds of outlets, with and without ل, folded. */
const KINDS: ReadonlySet<string> = new Set([
  "شبكه",
  "وكاله",
  "موقع",
  "صحيفه",
  "جريده",
  "قناه",
  "لوكاله",
  "لموقع",
  "لشبكه",
  "لجريده",
  "لصحيفه",
  "لقناه",
  "منصه",
]);

/**
 * Whether a source's name is the report's own outlet, which its chains leave
 * out.
 *
 * @source gold/GUIDE.md, "sources"
 */
export function isOwnOutlet(name: string, outlet: string | null): boolean {
  if (!outlet) return false;
  const own = wordsIn(outlet);
  const words = wordsIn(name);
  return words.length > 0 && words.every((word) => own.includes(word));
}

function wordsIn(name: string): readonly string[] {
  return foldKey(name)
    .split(" ")
    .map((w) => w.replace(/^(و|ل|ب)?ال/, "").replace(/^[لب](?=.{4})/, ""))
    .filter((w) => w.length > 1 && !KINDS.has(w));
}
