import { ancestors, folded, textIn, type Block } from "./blocks.js";
import type { PageMeta } from "./page-meta.js";

const LOGO = /logo|brand|site-?title|site-?name|blog-?title|mast-?head/i;
const FRONT = /^(?:https?:\/\/[^/]+)?\/?(?:(?:index|default|home)\.\w+)?$/i;

const nameOf = (attributes: Readonly<Record<string, string>> | undefined) =>
  `${attributes?.["class"] ?? ""} ${attributes?.["id"] ?? ""}`;

/** «شعار كذا», «كذا logo»: the name that the picture of a logo is described by. */
const withoutLogo = (name: string) =>
  folded(name)
    .replace(
      /^(?:شعار|لوغو|لوجو|logo(?: of)?|home ?[-–|:]|الرئيسية ?[-–|:])\s+/iu,
      "",
    )
    .replace(/\s+(?:logo|شعار|home)$/iu, "");

/** Words of pictures and links to the front page: a logo's. */
export function logoNames({ elements }: PageMeta): readonly string[] {
  return elements.flatMap(({ tag, attributes, parent }) => {
    const { alt, title, href } = attributes;
    const parentHref = parent?.attributes["href"] ?? href ?? "";
    const isFront = FRONT.test(parentHref);
    const isLogo = LOGO.test(
      `${nameOf(attributes)} ${nameOf(parent?.attributes)}`,
    );
    if (tag !== "img" && tag !== "a") return [];
    if (!isLogo && !(isFront && parentHref !== "")) return [];
    return [alt, title, attributes["aria-label"]]
      .filter((name) => name !== undefined)
      .map(withoutLogo);
  });
}

/** Words of links to the front page: names where the title holds them too. */
export function frontNames({ elements }: PageMeta): readonly string[] {
  return elements
    .filter(
      ({ tag, attributes }) =>
        tag === "a" && FRONT.test(attributes["href"] ?? "-"),
    )
    .map((element) => textIn(element));
}

/** The first link to the front page over the headline that is a name. */
export function frontLink(
  blocks: readonly Block[],
  title: number,
): string | null {
  const LONGEST = 40;
  for (const { text, nodes, linked, owner } of blocks.slice(
    0,
    Math.max(title, 0),
  )) {
    if (linked === 0) continue;
    if ([...ancestors(owner)].some(({ tag }) => tag === "nav" || tag === "li"))
      continue;
    for (const node of nodes) {
      const link = [...ancestors(node.parent)]
        .slice(0, 3)
        .find(({ tag }) => tag === "a");
      const { href = "-" } = link?.attributes ?? {};
      const name = folded(node.text);
      if (FRONT.test(href) && href !== "" && name.length <= LONGEST) {
        const isShort = name.split(" ").length > 1 || text === name;
        if (isShort) return name;
      }
    }
  }
  return null;
}

/** Lines of a logo, each in an element of its own: the name, the motto. */
export function logoLines({ elements }: PageMeta): readonly string[] {
  return elements.flatMap((element) => {
    if (!LOGO.test(nameOf(element.attributes))) return [];
    const lines = element.children.map((child) =>
      child.kind === "text" ? child.text : textIn(child),
    );
    return lines.filter((line) => line.trim() !== "" && line.length <= 80);
  });
}

/** Words of a link to the front page that is short: the name in the header. */
export function headerNames(blocks: readonly Block[]): readonly string[] {
  return blocks
    .slice(0, 40)
    .filter(({ owner, text, linked }) => {
      const isLogo = LOGO.test(
        `${nameOf(owner.attributes)} ${nameOf(owner.parent?.attributes)}`,
      );
      return (
        text.length <= 60 && (isLogo || (owner.tag === "h1" && linked > 0))
      );
    })
    .map(({ text }) => text);
}

/** What links to feeds and to the site's search are called beside its name. */
const SERVICE =
  /^(?:rss|atom)\s*[-–:|]?\s*|\s*[-–—|»«:]?\s*(?:rss(?: 2\.0)?|atom|feed|الخلاصة|خلاصات?|خدمة الخلاصات|البحث|search)(?: feed)?$/giu;

/** The site's name in the titles of its links to feeds and to its search. */
export function serviceNames({ elements }: PageMeta): readonly string[] {
  return elements.flatMap(({ tag, attributes }) => {
    const { rel = "", type = "", title = "" } = attributes;
    const isFeed = /alternate/i.test(rel) && /(?:rss|atom)\+xml/i.test(type);
    const isSearch = /(?:^|\s)search(?:\s|$)/i.test(rel);
    if (tag !== "link" || (!isFeed && !isSearch)) return [];
    const isOfComments = /تعليق|comment/i.test(title);
    const name = folded(title).replace(SERVICE, "").replace(SERVICE, "");
    return isOfComments || name === "" ? [] : [name];
  });
}

/** Microdata: the name within `itemprop=publisher`. */
export function markedPublishers({ elements }: PageMeta): readonly string[] {
  return elements.flatMap((element) => {
    const isName = element.attributes["itemprop"] === "name";
    const isOfPublisher = [...ancestors(element)]
      .slice(1, 4)
      .some(({ attributes }) => attributes["itemprop"] === "publisher");
    if (!isName || !isOfPublisher) return [];
    return [element.attributes["content"] ?? textIn(element)];
  });
}
