/** Values for parameters and bodies: as the contract says, and otherwise. */
import { below } from "../broken/breakages.mjs";
import { pick } from "../broken/attack.mjs";

const WORDS = [
  "نوى",
  "درعا",
  "اغتيال",
  "الكاظمي",
  "\u0627\u0644\u0651\u064e\u0630\u064a\u0646",
  "SY",
  "dmdo",
  "neutral",
  "islamic-state",
  "gn:170959",
];

const STRANGE = [
  "",
  " ",
  "\0",
  "a\0b",
  "\u202e\u2066x\u2069",
  "../../etc/passwd",
  "..%2f..%2f",
  "' or 1=1 --",
  '"; drop table report; --',
  "*",
  "%",
  "_",
  "\\",
  "\ud800",
  "𝒳".repeat(50),
  "ا".repeat(499),
  "ا".repeat(5000),
  "-1",
  "0",
  "1e9",
  "99999999999999999999",
  "NaN",
  "null",
  "true",
  "[object Object]",
  "{}",
  "[]",
  "2022-13-45",
  "0000-00-00",
  "9999-12-31",
  "2022-05/2022-01",
  "<script>alert(1)</script>",
  "${7*7}",
  "\r\nSet-Cookie: a=b",
  "NEAR(a b)",
  '"',
  "«",
  "-",
  "- -",
  '"a" -"a"',
  "a*",
  "اب*",
];

const digits = (random, length) =>
  Array.from({ length }, () => below(random, 16).toString(16)).join("");

/** A value of a JSON schema, more or less. */
export function valueOf(schema, random, known, depth = 0) {
  if (depth > 4) return null;
  const {
    type,
    enum: codes,
    anyOf,
    const: only,
    pattern = "",
    format,
  } = schema;
  if (only !== undefined) return only;
  if (codes !== undefined) return pick(random, codes);
  if (anyOf !== undefined)
    return valueOf(pick(random, anyOf), random, known, depth);
  const again = (of) => valueOf(of, random, known, depth + 1);
  switch (Array.isArray(type) ? pick(random, type) : type) {
    case "integer":
    case "number": {
      const { minimum = 0, maximum = 100 } = schema;
      return minimum + below(random, Math.min(maximum - minimum, 1000) + 1);
    }
    case "boolean":
      return random() < 0.5;
    case "array":
      return Array.from({ length: below(random, 4) }, () =>
        again(schema.items ?? {}),
      );
    case "object": {
      const { properties = {}, required = [] } = schema;
      const names = Object.keys(properties).filter(
        (name) => required.includes(name) || random() < 0.5,
      );
      return Object.fromEntries(
        names.map((name) => [name, again(properties[name])]),
      );
    }
    case "null":
      return null;
    default:
      if (pattern.includes("inc-")) return pick(random, known.incidents);
      if (pattern.includes("[0-9a-f]{64}")) return digits(random, 64);
      if (pattern.includes("c[0-9a-f]")) return pick(random, known.claims);
      if (pattern.startsWith("^\\d{4}-\\d{2}"))
        return pick(random, ["2022-05", "2025-01/2025-06"]);
      if (format === "date")
        return `202${below(random, 6)}-0${1 + below(random, 9)}-1${below(random, 10)}`;
      return pick(random, [...WORDS, ...known.names]);
  }
}

/** A value that a schema may not expect. */
export const strangeValue = (random) => pick(random, STRANGE);

/** The same body, broken somewhere. */
export function brokenBody(value, random) {
  const text = JSON.stringify(value);
  switch (below(random, 7)) {
    case 0:
      return text.slice(0, below(random, text.length));
    case 1:
      return "";
    case 2:
      return JSON.stringify([value]);
    case 3:
      return "[".repeat(5000);
    case 4:
      return JSON.stringify({
        ...value,
        __proto__x: 1,
        extra: strangeValue(random),
      });
    case 5: {
      const names = Object.keys(value ?? {});
      if (names.length === 0) return "null";
      return JSON.stringify({
        ...value,
        [pick(random, names)]: strangeValue(random),
      });
    }
    default:
      return `{"reason":"${"ا".repeat(below(random, 200_000))}"}`;
  }
}
