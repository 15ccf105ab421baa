import { foldKey } from "../../languages/ar/letters.js";

/**
 * A header as names are held against it: marks and brackets aside, alef and
 * hamza folded, each word without its article.
 */
export function nameOfColumn(header: string): string {
  return foldKey(header.normalize("NFKC"))
    .toLowerCase()
    .replace(/\([^()]*\)/g, " ")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => (/^ال..+/.test(word) ? word.slice(2) : word))
    .join(" ");
}
