import { compareNames, readName } from "../linkage/fields/person-names.js";
import { isLatin } from "../linkage/lists/latin-words.js";
import { isSameName } from "../linkage/lists/list-names.js";

const ADDRESS = /^https?:\/\//u;

/**
 * Whether two names can be one person's: written alike, or own name and one
 * more part agree and nothing contradicts.
 */
export function mayBeOnePerson(a: string, b: string): boolean {
  if (a === b) return true;
  // As a name an address would begin with its scheme: nobody is called so.
  if (ADDRESS.test(a) || ADDRESS.test(b)) return false;
  if (isLatin(a) || isLatin(b)) return isSameName(a, b);
  const [x, y] = [readName(a), readName(b)];
  if (x === undefined || y === undefined) return false;
  if (x.full === y.full) return true;
  const found = compareNames(x, y);
  return found === "full" || found === "part";
}
