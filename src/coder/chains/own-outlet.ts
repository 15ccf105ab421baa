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
  "محافظه",
  "مدينه",
  "في",
]);

/** Parts and people of an outlet, folded: `قسم الرصد في X`, `نشطاء X`. */
const PARTS: ReadonlySet<string> = new Set(
  "قسم فريق باحثو باحثي نشطاء ناشطو مراسل مراسلو مندوب مندوبو موفد طواقم راصدو راصدي مكتب مصادر".split(
    " ",
  ),
);

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
  const parts = words.length > 1 && PARTS.has(words[0] ?? "");
  const rest = parts ? words.slice(1) : words;
  return (
    rest.length > 0 &&
    (rest.every((word) => own.includes(word)) ||
      (parts && own.length > 0 && own.every((word) => words.includes(word))))
  );
}

function wordsIn(name: string): readonly string[] {
  return foldKey(name)
    .split(" ")
    .map((w) => w.replace(/^(و|ل|ب)?ال/, "").replace(/^[لب](?=.{4})/, ""))
    .filter((w) => w.length > 1 && !KINDS.has(w));
}
