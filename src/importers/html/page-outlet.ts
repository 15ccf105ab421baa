import { folded, type Block } from "./blocks.js";
import { lineFurniture } from "./furniture.js";
import {
  frontLink,
  frontNames,
  headerNames,
  logoLines,
  logoNames,
  markedPublishers,
  serviceNames,
} from "./outlet-marks.js";
import {
  besideHeadline,
  partOfTitle,
  platformPage,
  titleOfSite,
} from "./outlet-title.js";
import type { PageMeta } from "./page-meta.js";
import { TITLE_PARTS } from "./page-title.js";
import { arabicShareOf, bareKey } from "./words.js";

/** Names of programs that make pages, which is no outlet. */
const PLATFORM =
  /^(?:blogger|blogspot|wordpress|wordpress\.com|facebook|telegram|twitter|x|medium|drupal|joomla!?|wix(?:\.com)?|youtube|google|admin|my ?(?:site|blog|website)|موقعي|مدونتي|فيس ?بوك|تويتر|إكس|يوتيوب|ت[يلغج]{2,5}رام|instagram|إنستغرام)$/i;
/** An address is no name. */
const ADDRESS = /^(?:https?:|www\.)|^[\w-]+(?:\.[\w-]+)+$/i;

const RIGHTS =
  /(?:جميع|كل|كافة)?\s*(?:ال)?حقوق\s+(?:النشر\s+)?(?:محفوظة|محفوظه)\s*(?:©|\(c\))?\s*(?:لدى|ل(?:موقع|صالح)?ـ?(?=\s))?\s*[:\-–]?\s*([^©\d|.،,]{3,60})/u;

const YEAR_FIRST =
  /(?:©|\(c\)|copyright|محفوظة|محفوظه)\s*(?:\d{4}\s*[-–]\s*)?\d{4}\s*[-–:،]?\s*(?:لدى\s|ل(?:موقع|صالح)?ـ?\s)?([^©\d|.،,:]{3,60})/iu;

function named(name: string | null | undefined): string | null {
  const clean = folded(name ?? "");
  if (clean === "" || clean.length > 80) return null;
  if (lineFurniture(clean) !== null) return null;
  return PLATFORM.test(clean) || ADDRESS.test(clean) ? null : clean;
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

/** «الاسم | The Name», «الاسم - الخبر أولاً»: the part that is a name elsewhere too. */
function bareName(name: string, seen: ReadonlySet<string>): string {
  const parts = name.split(TITLE_PARTS);
  if (parts.length < 2) return name;
  const known = parts.find((part) => seen.has(bareKey(part)));
  if (known !== undefined) return known;
  const [first = name, second = ""] = parts;
  const isArabic = (part: string) => arabicShareOf(part) > 0.5;
  if (parts.length > 2 || isArabic(first) === isArabic(second)) return name;
  return isArabic(first) ? first : second;
}

/** Names in `<meta>`, surest first. */
const NAME_META = [
  "application-name",
  "apple-mobile-web-app-title",
  "al:ios:app_name",
  "al:android:app_name",
  "dc.publisher",
  "dcterms.publisher",
  "publisher",
  "copyright",
] as const;

/**
 * Names by which a site may go, from the surest to the least: the publisher
 * of its JSON-LD or microdata, OpenGraph, the name of its application; then
 * what stands in its title and also in its logo, header or copyright line; then
 * these alone, its feeds, and the link to its front page over the headline.
 */
export function outletNames(
  meta: PageMeta,
  blocks: readonly Block[],
): readonly string[] {
  const { data, named: metas } = meta;
  const title = folded(meta.title ?? "");
  const told = [
    data.publisher,
    ...markedPublishers(meta),
    metas.get("og:site_name"),
    data.site,
    ...NAME_META.map((name) => metas.get(name)),
    data.organisation,
    platformPage(title, PLATFORM),
  ].map(named);
  const headline = blocks.findIndex(({ owner }) => owner.tag === "h1");
  const shown = [
    ...logoNames(meta),
    ...headerNames(blocks),
    ...rightsNames(blocks),
    ...serviceNames(meta),
  ].map(named);
  const seen = new Set(
    [...told, ...shown, ...frontNames(meta), ...logoLines(meta)]
      .filter((name) => name !== null)
      .map(bareKey),
  );
  const last = [
    frontLink(blocks, headline),
    titleOfSite(title, blocks[headline]),
  ].map(named);
  const beside = named(besideHeadline(meta, blocks));
  const all = [
    ...told,
    named(partOfTitle(title, seen)),
    beside,
    ...shown,
    ...last,
  ];
  const names = all.filter((name) => name !== null);
  return [...new Set(names.map((name) => bareName(name, seen)))];
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
