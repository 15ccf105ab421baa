import type { FromLatin } from "../../languages/ar/search/query.js";
import { readQuery } from "../../languages/ar/search/query.js";
import type { SearchQuery } from "../../languages/ar/search/search-query.js";
import { IsnadError } from "../../model/errors.js";
import type {
  SearchCursor,
  SearchRequest,
} from "../../register/search/search-register.js";
import { parseCount } from "../arguments.js";
import { badValue, NOTHING } from "../../operations/bad-value.js";
import { dayOf, typesOf } from "../../operations/incident-filter.js";

/** Options of `isnad search`, as typed. */
export interface SearchOptions {
  readonly in: string;
  readonly from?: string;
  readonly to?: string;
  readonly outlet?: string;
  readonly place?: string;
  readonly type?: string;
  readonly kind?: string;
  readonly latin?: true;
  readonly exact?: true;
  readonly superseded?: true;
  readonly limit: string;
  readonly after?: string;
  readonly format: string;
}

/** A cursor as it is printed: `2a9k1.20`. */
export const cursorText = ({ top, told }: SearchCursor): string =>
  `${top.toString(36)}.${told}`;

function cursorOf(value: string): SearchCursor {
  const [, top = "", told = ""] =
    /^([0-9a-z]{1,11})\.(\d{1,6})$/.exec(value) ?? [];
  const number = Number.parseInt(top, 36);
  if (Number.isSafeInteger(number)) return { top: number, told: Number(told) };
  throw badValue("--after", value, {
    ar: "ما طبعه البحث السابق بعد ‎--after",
    en: "what the search before printed after --after",
  });
}

/** Reads the question. @throws IsnadError `LANG-SEARCH-…` */
export function questionOf(
  text: string,
  { exact }: SearchOptions,
  fromLatin: FromLatin | undefined,
): SearchQuery {
  const read = readQuery(text, {
    variants: exact === undefined,
    ...(fromLatin === undefined ? {} : { fromLatin }),
  });
  if (read.ok) return read.value;
  const [issue] = read.issues;
  if (issue === undefined) throw badValue("QUERY", text, NOTHING);
  throw new IsnadError(issue.code, issue.context);
}

function partOf({ in: part, superseded }: SearchOptions) {
  if (part === "incidents") return "incident";
  if (part === "reports") return superseded ? "superseded" : "report";
  throw badValue("--in", part, "reports, incidents");
}

/** Filters that only reports have. */
const OF_REPORTS = ["outlet", "kind", "superseded"] as const;

/**
 * Makes a request of the options.
 *
 * @throws IsnadError `CLI-BAD-OPTION-VALUE`
 */
export function searchRequest(
  query: SearchQuery,
  options: SearchOptions,
): SearchRequest {
  const { from, to, outlet, place, type, kind, after, format } = options;
  if (format !== "jsonl" && format !== "table")
    throw badValue("--format", format, "jsonl, table");
  const part = partOf(options);
  const wrong = OF_REPORTS.find((name) => options[name] !== undefined);
  if (part === "incident" && wrong !== undefined)
    throw badValue(`--${wrong}`, String(options[wrong]), {
      ar: "هذا الخيار مع ‎--in reports وحدها",
      en: "this option with --in reports alone",
    });
  return {
    query,
    part,
    limit: parseCount("--limit", options.limit),
    ...(from === undefined ? {} : { from: dayOf("--from", from) }),
    ...(to === undefined ? {} : { to: dayOf("--to", to) }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(place === undefined ? {} : { place }),
    ...(type === undefined ? {} : { types: typesOf(type) }),
    ...(kind === undefined ? {} : { kinds: [kind] }),
    ...(after === undefined ? {} : { after: cursorOf(after) }),
  };
}
