import { ancestors, folded, type Block } from "./blocks.js";
import type { PageMeta } from "./page-meta.js";
import { TITLE_PARTS } from "./page-title.js";
import { bareKey } from "./words.js";

const MOST_NAME_WORDS = 6;

const isName = (part: string) =>
  part !== "" &&
  part.split(" ").length <= MOST_NAME_WORDS &&
  /\p{L}/u.test(part);

/** What ends or opens a title that was cut short. */
const CUT = /(?:\.{2,}|…)$/u;
/** Beside the name of a page on a platform: what of the page is shown. */
const PART_OF_PLATFORM =
  /^(?:منشورات|المنشورات|الصفحة الرئيسية|posts|home|photos|videos)$/i;

/** The part of the title that is repeated as the site's name elsewhere. */
export function partOfTitle(
  title: string,
  seen: ReadonlySet<string>,
): string | null {
  const parts = title.split(TITLE_PARTS);
  const known = (part: string | undefined) =>
    part !== undefined && seen.has(bareKey(part)) ? part : null;
  return known(parts.at(-1)) ?? known(parts[0]);
}

const LONGEST_HEADLINE = 300;

/** Headlines as the page and its head give them, to be found in the title. */
function headlines(
  { data, named }: PageMeta,
  blocks: readonly Block[],
): readonly string[] {
  const told = [data.headline, named.get("og:title")];
  const lines = blocks.map(({ text }) => text);
  return [...lines, ...told.map((one) => one ?? "")]
    .filter((line) => line.length <= LONGEST_HEADLINE)
    .map(bareKey)
    .filter((key) => key !== "");
}

/** The name among what a title holds after its headline: «اسم - شعار», «قسم | اسم». */
function nameAfter(title: string, headline: string): string {
  const rest = title.slice(headline.length);
  const marks = [...rest.matchAll(new RegExp(TITLE_PARTS, "gu"))];
  const [first = "", second = first] = marks.map(([mark]) => mark.trim());
  const parts = rest.split(TITLE_PARTS).map(folded).filter(isName);
  return (first === second ? parts.at(-1) : parts[0]) ?? "";
}

/**
 * What the title adds to the headline that the page shows, whole or cut short.
 */
export function besideHeadline(
  meta: PageMeta,
  blocks: readonly Block[],
): string | null {
  const title = folded(meta.title ?? "");
  const parts = title.split(TITLE_PARTS);
  if (parts.length < 2 && !title.includes(": ")) return null;
  const shown = headlines(meta, blocks);
  const keys = new Set(shown);
  const [first = ""] = parts;
  const last = parts.at(-1) ?? "";
  if (parts.length > 1) {
    const start = title.slice(0, title.lastIndexOf(last));
    if (keys.has(bareKey(start)) && isName(last)) return last;
    const cut = CUT.test(first) ? bareKey(first) : "";
    const isCut = cut.length > 8 && shown.some((key) => key.startsWith(cut));
    if (keys.has(bareKey(first)) || isCut) {
      const name = nameAfter(title, first);
      if (name !== "") return name;
    }
    if (isName(first) && keys.has(bareKey(title.slice(first.length))))
      return first;
    return null;
  }
  const [, before = "", after = ""] =
    /^([^:]{3,50}):\s+(.{10,})$/u.exec(title) ?? [];
  return isName(before) && keys.has(bareKey(after)) ? before : null;
}

/** The page of an outlet on a platform: «الاسم - منشورات | فيسبوك». */
export function platformPage(title: string, platform: RegExp): string | null {
  const parts = title.split(TITLE_PARTS).map(folded);
  const [first = ""] = parts;
  if (parts.length < 2 || !platform.test(parts.at(-1) ?? "")) return null;
  const others = parts.slice(1, -1);
  return others.every((part) => PART_OF_PLATFORM.test(part)) ? first : null;
}

const LONGEST_TITLE_OF_SITE = 5;

/** A title of few words that is no headline: the same on all pages of a site. */
export function titleOfSite(
  title: string,
  heading: Block | undefined,
): string | null {
  if (heading === undefined || title.split(TITLE_PARTS).length > 1) return null;
  const words = title.split(" ").length;
  const headline = heading.text;
  // A heading in the page's head is the site's own.
  if ([...ancestors(heading.owner)].some(({ tag }) => tag === "header"))
    return words <= LONGEST_TITLE_OF_SITE &&
      bareKey(headline) === bareKey(title)
      ? title
      : null;
  const key = bareKey(title);
  const isHeadline =
    bareKey(headline).includes(key) || key.includes(bareKey(headline));
  return words <= LONGEST_TITLE_OF_SITE && !isHeadline ? title : null;
}
