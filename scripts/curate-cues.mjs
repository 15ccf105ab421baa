// Which names of places are also ordinary words or names of persons.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { KNOWN_PLACES, ORDINARY_WORDS } from "./curate-ordinary-words.mjs";

const KUNYA = new Set([
  "ابو",
  "ابي",
  "ام",
  "ابن",
  "بنت",
  "عبد",
  "ال",
  "بني",
  "بن",
  "ولد",
]);
const SMALL = new Set(["village", "hamlet", "neighbourhood"]);

/** Counts of the wanted words and pairs of words in a corpus of news. */
function countWords(corpusDir, foldKey, wanted) {
  const counts = new Map();
  for (const file of readdirSync(corpusDir).filter((name) =>
    name.endsWith(".gz"),
  )) {
    const lines = gunzipSync(readFileSync(join(corpusDir, file)))
      .toString("utf8")
      .split("\n");
    for (const line of lines) {
      if (line.trim() === "") continue;
      const { text = "" } = JSON.parse(line);
      let before = "";
      for (const word of foldKey(text).split(/[^\p{L}\p{N}]+/u)) {
        for (const item of [word, `${before} ${word}`])
          if (wanted.has(item)) counts.set(item, (counts.get(item) ?? 0) + 1);
        before = word;
      }
    }
  }
  return counts;
}

/**
 * Says how ambiguous a name is.
 *
 * 0: the bare name is enough. 1: a preposition of place, a head noun or a
 * parent must stand by it. 2: only a head noun will do.
 */
export function createCues({
  corpusDir,
  foldKey,
  key,
  NAME_BY_KEY,
  everything,
}) {
  const ordinary = new Set(ORDINARY_WORDS.map(foldKey));
  const known = new Map(
    Object.entries(KNOWN_PLACES).map(([iso, list]) => [
      iso,
      new Set(
        list.split(" ").map((name) => foldKey(name.replaceAll("|", " "))),
      ),
    ]),
  );
  const isBig = (row) =>
    row.population >= 20000 ||
    ["country", "admin1", "city", "town", "admin2"].includes(row.kind);
  const biggest = new Map();
  const wanted = new Set();
  for (const { rows } of everything)
    for (const row of rows)
      for (const text of [row.name, ...row.variants, ...row.respelt]) {
        const name = key(text.replace(/\*$/, ""));
        wanted.add(name);
        biggest.set(name, (biggest.get(name) ?? false) || isBig(row));
      }
  const counts = countWords(corpusDir, foldKey, wanted);
  const isWord = (word) => {
    const bare = word.replace(/^ال/, "");
    return [word, bare, `ال${bare}`].some((form) => ordinary.has(form));
  };
  const isName = (word) =>
    NAME_BY_KEY.has(word) || NAME_BY_KEY.has(word.replace(/^ال/, ""));

  function levelOf(name, row, iso) {
    const folded = key(name);
    if (known.get(iso)?.has(folded) && !SMALL_NAMESAKE(row)) return 0;
    if (row.kind === "country") return isWord(folded) ? 1 : 0;
    if (row.kind === "road") return 0;
    const words = folded.split(" ");
    const big = isBig(row);
    if (words.length > 1) return levelOfMany(words, folded, row, big);
    const seen = counts.get(folded) ?? 0;
    if (isName(folded) || isWord(folded))
      return big || row.population >= 2000 || row.source.includes("own")
        ? 1
        : 2;
    if (folded.length <= 3) return big || seen === 0 ? 1 : 2;
    if (big) return 0;
    if (seen >= 5) return biggest.get(folded) || seen < 20 ? 1 : 2;
    return SMALL.has(row.kind) && (row.kind === "hamlet" || seen > 0) ? 1 : 0;
  }

  const SMALL_NAMESAKE = (row) => SMALL.has(row.kind) && row.population < 2000;

  function levelOfMany(words, folded, row, big) {
    if (words.every((word) => isWord(word) || isName(word)))
      return row.kind === "hamlet" ? 2 : big && row.kind !== "admin2" ? 0 : 1;
    if (KUNYA.has(words[0])) return big || row.source.includes("own") ? 0 : 1;
    if ((counts.get(folded) ?? 0) >= 3 && !big && SMALL.has(row.kind)) return 1;
    return 0;
  }

  /** A spelling that neither everyday words nor names of persons share. */
  const isRare = (name) => {
    const folded = key(name);
    return !isWord(folded) && !isName(folded) && (counts.get(folded) ?? 0) < 20;
  };

  return { isRare, levelOf };
}
