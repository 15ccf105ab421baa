import { folded, textIn, type Block } from "./blocks.js";
import type { PageMeta } from "./page-meta.js";
import { TITLE_PARTS } from "./page-title.js";
import { arabicShareOf, bareKey } from "./words.js";
import { lineFurniture } from "./furniture.js";

/** Names of programs that make pages, which is no outlet. */
const PLATFORM =
  /^(?:blogger|blogspot|wordpress|wordpress\.com|facebook|telegram|twitter|x|medium|drupal|joomla!?|wix(?:\.com)?|youtube|google|admin|my ?(?:site|blog|website)|موقعي|مدونتي)$/i;
/** An address is no name. */
const ADDRESS = /^(?:https?:|www\.)|^[\w-]+(?:\.[\w-]+)+$/i;

const RIGHTS =
  /(?:جميع|كل|كافة)?\s*(?:ال)?حقوق\s+(?:النشر\s+)?(?:محفوظة|محفوظه)\s*(?:©|\(c\))?\s*(?:ل(?:موقع|صالح)?|لدى)?\s*[:\-–]?\s*([^©\d|.،]{3,60})/u;

const YEAR_FIRST =
  /(?:©|\(c\)|copyright|محفوظة|محفوظه)\s*(?:\d{4}\s*[-–]\s*)?\d{4}\s*[-–:،]?\s*(?:ل(?:موقع|صالح)\s)?([^©\d|.،:]{3,60})/iu;

function named(name: string | null | undefined): string | null {
  const clean = folded(name ?? "");
  if (clean === "" || clean.length > 80) return null;
  if (lineFurniture(clean) !== null) return null;
  return PLATFORM.test(clean) || ADDRESS.test(clean) ? null : clean;
}

/** The part of the title that is repeated as the site's name elsewhere. */
function partOfTitle(meta: PageMeta, seen: ReadonlySet<string>): string | null {
  const parts = (meta.title ?? "").split(TITLE_PARTS);
  // A title that is the same on all pages of a site is its name.
  if (parts.length < 2)
    return seen.has(bareKey(parts[0] ?? "")) ? named(parts[0]) : null;
  const ends = [parts.at(-1) ?? "", parts[0] ?? ""];
  const found = ends.find((part) => seen.has(bareKey(part)));
  return named(found);
}

const MOST_NAME_WORDS = 6;

/** What the title adds to the headline that the page shows. */
function besideHeadline(
  meta: PageMeta,
  blocks: readonly Block[],
): string | null {
  const parts = (meta.title ?? "").split(TITLE_PARTS);
  if (parts.length < 2) return null;
  const shown = new Set(
    [
      ...blocks.map(({ text }) => text),
      meta.data.headline ?? "",
      meta.named.get("og:title") ?? "",
    ].map(bareKey),
  );
  const isName = (part: string) =>
    part.split(" ").length <= MOST_NAME_WORDS && /\p{L}/u.test(part);
  const last = parts.at(-1) ?? "";
  const [first = ""] = parts;
  const title = meta.title ?? "";
  const start = title.slice(0, title.lastIndexOf(last));
  const rest = title.slice(first.length);
  if (isName(last) && (shown.has(bareKey(start)) || shown.has(bareKey(first))))
    return named(last);
  return isName(first) && shown.has(bareKey(rest)) ? named(first) : null;
}

const FRONT = /^(?:https?:\/\/[^/]+)?\/?(?:(?:index|default|home)\.\w+)?$/i;

/** Words of pictures and links to the front page: a logo's. */
function logoNames({ elements }: PageMeta): readonly string[] {
  return elements.flatMap(({ tag, attributes, parent }) => {
    const { class: kind = "", id = "", alt, title, href } = attributes;
    const parentHref = parent?.attributes["href"] ?? href ?? "";
    const isFront = FRONT.test(parentHref);
    const isLogo = /logo|brand|site-?title|site-?name/i.test(
      `${kind} ${id} ${parent?.attributes["class"] ?? ""} ${parent?.attributes["id"] ?? ""}`,
    );
    if (tag !== "img" && tag !== "a") return [];
    if (!isLogo && !(isFront && parentHref !== "")) return [];
    return [alt, title].filter((name) => name !== undefined);
  });
}

/** Words of links to the front page: names where the title holds them too. */
function frontNames({ elements }: PageMeta): readonly string[] {
  return elements
    .filter(
      ({ tag, attributes }) =>
        tag === "a" && FRONT.test(attributes["href"] ?? "-"),
    )
    .map((element) => textIn(element));
}

/** Lines of a logo, each in an element of its own: the name, the motto. */
function logoLines({ elements }: PageMeta): readonly string[] {
  return elements.flatMap((element) => {
    const { class: kind = "", id = "" } = element.attributes;
    if (!/logo|brand|site-?title|site-?name|blog-?title/i.test(`${kind} ${id}`))
      return [];
    const lines = element.children.map((child) =>
      child.kind === "text" ? child.text : textIn(child),
    );
    return lines.filter((line) => line.trim() !== "" && line.length <= 80);
  });
}

/** Words of a link to the front page that is short: the name in the header. */
function frontLinks(blocks: readonly Block[]): readonly string[] {
  return blocks
    .slice(0, 40)
    .filter(({ owner, text, linked }) => {
      const isLogo = /logo|brand|site-?title|site-?name|blog-?title/i.test(
        `${owner.attributes["class"] ?? ""} ${owner.attributes["id"] ?? ""} ${owner.parent?.attributes["class"] ?? ""} ${owner.parent?.attributes["id"] ?? ""}`,
      );
      return (
        text.length <= 60 && (isLogo || (owner.tag === "h1" && linked > 0))
      );
    })
    .map(({ text }) => text);
}

/** The name in the copyright line at the foot. */
function rightsNames(blocks: readonly Block[]): readonly string[] {
  return blocks.slice(-30).flatMap(({ text }) => {
    const found = YEAR_FIRST.exec(text)?.[1] ?? RIGHTS.exec(text)?.[1];
    if (found === undefined) return [];
    const bare = folded(found).replace(/^(?:ل(?:موقع|شبكة)?\s+)?/u, "");
    // «لشبكة كذا»: the letter is the preposition where the rest is said elsewhere.
    const without = bare.replace(/^لل/u, "ال").replace(/^ل/u, "");
    return [without, bare];
  });
}

/**
 * Names by which a site may go, from the surest to the least: the publisher
 * of its JSON-LD, OpenGraph, the name of its application; then what stands in
 * its title and also in its logo, header or copyright line; then these alone.
 */
export function outletNames(
  meta: PageMeta,
  blocks: readonly Block[],
): readonly string[] {
  const { data, named: metas } = meta;
  const told = [
    data.publisher,
    metas.get("og:site_name"),
    data.site,
    metas.get("application-name"),
    metas.get("apple-mobile-web-app-title"),
    metas.get("dc.publisher"),
    metas.get("publisher"),
    metas.get("copyright"),
  ].map(named);
  const shown = [
    ...logoNames(meta),
    ...frontLinks(blocks),
    ...rightsNames(blocks),
  ].map(named);
  const seen = new Set(
    [...told, ...shown, ...frontNames(meta), ...logoLines(meta)]
      .filter((name) => name !== null)
      .map(bareKey),
  );
  const beside = besideHeadline(meta, blocks);
  const all = [...told, partOfTitle(meta, seen), beside, ...shown];
  return [...new Set(all.filter((name) => name !== null))];
}

/**
 * The outlet's name. Of names in two scripts the one in the page's own stands.
 *
 * @param names - from {@link outletNames}
 * @param isArabic - whether the page is Arabic
 */
export function pageOutlet(
  names: readonly string[],
  isArabic: boolean,
): string | null {
  const own = names.find((name) => arabicShareOf(name) > 0.5 === isArabic);
  return own ?? names[0] ?? null;
}
