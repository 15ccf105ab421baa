import { articleData, type ArticleData } from "./json-ld.js";
import { elementsIn, folded, textIn } from "./blocks.js";
import type { PageElement, PageTree } from "./page-tree.js";

/** What a page says of itself outside its text. */
export interface PageMeta {
  readonly data: ArticleData;
  /** `<meta>` by name, property or itemprop in lower case; the first counts. */
  readonly named: ReadonlyMap<string, string>;
  /** `<title>`. */
  readonly title: string | null;
  readonly canonical: string | null;
  /** `<base>`: what relative addresses are read against. */
  readonly base: string | null;
  /** Sources of the state that scripts are given. */
  readonly states: readonly string[];
  /** The address that a browser noted when it saved the page. */
  readonly savedFrom: string | null;
  /** All elements of the page, in reading order. */
  readonly elements: readonly PageElement[];
}

const SAVED_FROM = [
  // Chromium, Edge and Internet Explorer.
  /saved from url=\(\d{4}\)(\S{1,2000})/i,
  // SingleFile.
  /Page saved with SingleFile[\s\S]{0,200}?url:\s*(\S{1,2000})/i,
  // Firefox's ScrapBook, HTTrack: "Mirrored from host/path by HTTrack".
  /Mirrored from (\S{1,2000}) by HTTrack/i,
] as const;

function savedFrom(comments: readonly string[]): string | null {
  for (const comment of comments)
    for (const pattern of SAVED_FROM) {
      const found = pattern.exec(comment)?.[1];
      if (found !== undefined)
        return /^https?:/i.test(found) ? found : `http://${found}`;
    }
  return null;
}

/** Reads the head of a page. */
export function readMeta({
  root,
  jsonLd,
  states,
  comments,
}: PageTree): PageMeta {
  const elements = elementsIn(root);
  const named = new Map<string, string>();
  let title: string | null = null;
  let canonical: string | null = null;
  let base: string | null = null;
  for (const element of elements) {
    const { tag, attributes } = element;
    if (tag === "meta") {
      const { name, property, itemprop, content = "" } = attributes;
      const value = folded(content);
      for (const key of [property, name, itemprop])
        if (key !== undefined && value !== "" && !named.has(key.toLowerCase()))
          named.set(key.toLowerCase(), value);
    } else if (tag === "title" && title === null) {
      title = textIn(element) || null;
    } else if (tag === "base") {
      base ??= attributes["href"] ?? null;
    } else if (tag === "link" && canonical === null) {
      const isCanonical = /(?:^|\s)canonical(?:\s|$)/i;
      if (isCanonical.test(attributes["rel"] ?? ""))
        canonical = attributes["href"] ?? null;
    }
  }
  const titles = [named.get("og:title"), named.get("twitter:title"), title];
  const data = articleData(
    jsonLd,
    titles.filter((one) => one !== undefined && one !== null),
  );
  const saved = savedFrom(comments);
  return {
    data,
    named,
    title,
    canonical,
    base,
    states,
    savedFrom: saved,
    elements,
  };
}
