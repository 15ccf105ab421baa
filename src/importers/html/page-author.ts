import { foldKey } from "../../languages/ar/letters.js";
import { nameKind } from "../../languages/ar/name-lists.js";
import { ancestors, folded, type Block } from "./blocks.js";
import { piecesOf } from "./about-page.js";
import type { PageElement } from "./page-tree.js";
import type { PageMeta } from "./page-meta.js";
import type { ArticleExtent } from "./article-extent.js";
import { stateAuthor } from "./page-state.js";
import { shownDates } from "./date-values.js";
import { bareKey } from "./words.js";
import { lineFurniture } from "./furniture.js";

/** Accounts under which programs publish, and which name nobody. */
const NOBODY =
  /^(?:admin|administrator|editor|author|unknown|user|root|webmaster|null|undefined|anonymous|المحرر|محرر|المدير|الإدارة|ادارة الموقع|غير معرف|مجهول|وكالات|staff(?: (?:writer|reporter))?|editors?|newsroom|متابعات?|متابعة وتحرير|تحرير|خاص)$/i;

const BYLINE =
  /^(?:مراسلنا|مراسلتنا|مراسل(?:ة)?(?: \S+){0,2}(?=\s*[:–-])|تحقيق(?=\s*[:–-])|حاور(?:تها|ته|ها|ه)|أجرى الحوار|أجرت الحوار|حوار|تقرير|تصوير|بقلم|كتب(?:ه|ها|ته)?|كتبت|إعداد|اعداد|تحرير|الكاتبة?|المؤلفة?|المراسلة?|أعدّ?ه|أعدّ?ها|بواسطة|كتب بواسطة|نشر بواسطة|مرسلة بواسطة|by|author|written by|posted by)\s*[:/|–ـ-]?\s*(.{3,60})$/iu;

function named(name: string | null | undefined): string | null {
  const clean = folded(name ?? "")
    // Blogger writes an address and the name in brackets.
    .replace(/^\S+@\S+\s+\((.+)\)$/, "$1")
    .replace(BYLINE, "$1");
  if (clean === "" || clean.length > 80) return null;
  return NOBODY.test(clean) || /^https?:|@|^\/|^www\./i.test(clean)
    ? null
    : clean;
}

/** «نشره فلان في 24/10/2018»: the name between the word and the day. */
const POSTED =
  /^(?:نشره|نشرها|أرسله|أضافه|كتبه|كتبها|نشر بواسطة|نُشر بواسطة|بواسطة|submitted by|posted by|by)\s*:?\s+(.{3,50}?)\s+(?:في|بتاريخ|يوم|on)\s/iu;

/** The line «بقلم: …» over the text, without the date beside it. */
function byline(
  blocks: readonly Block[],
  { title, first, last }: ArticleExtent,
): string | null {
  const from = title >= 0 ? title + 1 : Math.max(0, first - 4);
  const lines = [
    // A paragraph that sums the text up may stand over who wrote it.
    ...blocks.slice(from, first + 3),
    blocks[last],
    blocks[last + 1],
    blocks[last + 2],
  ];
  for (const block of lines) {
    if (block === undefined || block.text.length > 90) continue;
    const posted = POSTED.exec(block.text)?.[1];
    if (posted !== undefined) return named(posted);
    const parts = [block.text, ...piecesOf(block)].flatMap((piece) =>
      piece.split(/\s*[|•·]\s*|\s+[-–—]\s+/u),
    );
    for (const part of parts) {
      const found = BYLINE.exec(part)?.[1];
      const isLabel =
        /[:/|–ـ-]/.test(part.slice(0, 24)) ||
        /^(?:بقلم|بواسطة|كتب بواسطة|by|مرسلة|نشر بواسطة)/iu.test(part);
      if (
        found !== undefined &&
        isLabel &&
        shownDates(found).length === 0 &&
        found.split(" ").length <= 6
      )
        return named(found);
    }
  }
  return null;
}

/** The name in a card of who posted it. @source microformats.org, hCard: `vcard`, `fn` */
function isCard(element: PageElement): boolean {
  const [own = "", ...around] = [...ancestors(element)]
    .slice(0, 6)
    .map(
      ({ attributes }) =>
        `${attributes["class"] ?? ""} ${attributes["id"] ?? ""}`,
    );
  return (
    /(?:^|\s)fn(?:\s|$)/.test(own) &&
    [own, ...around.slice(0, 3)].some((kind) => /author/i.test(kind)) &&
    !around.some((kind) => /comment|respon/i.test(kind))
  );
}

/** A link of `rel=author` or `itemprop=author` that stands with the article. */
function marked(
  { elements }: PageMeta,
  blocks: readonly Block[],
  { title, first, last }: ArticleExtent,
): string | null {
  const from = (title >= 0 ? title : first) - 4;
  for (const block of blocks.slice(Math.max(0, from), last + 6)) {
    if (block.text.length > 120) continue;
    for (const node of block.nodes)
      for (const { attributes } of [...ancestors(node.parent)].slice(0, 4)) {
        const isAuthor =
          (/(?:\/(?:authors?|writers?|profile|users?|journalists?|katib|كاتب|الكاتب|كتاب|الكتاب)\/|[?&](?:author|writer|user)(?:_?id)?=)/i.test(
            attributes["href"] ?? "",
          ) &&
            block.index < first &&
            block.text.split(" ").length <= 8) ||
          isCard(node.parent) ||
          /(?:^|\s)author(?:\s|$)/i.test(attributes["rel"] ?? "") ||
          /(?:^|\s)author(?:\s|$)/i.test(attributes["itemprop"] ?? "");
        if (isAuthor) return named(node.text);
      }
    if (block.index > first && block.index < last) continue;
  }
  const unseen = elements.find(
    ({ tag, attributes }) =>
      tag === "meta" && attributes["itemprop"] === "author",
  );
  return named(unseen?.attributes["content"]);
}

/** The headline in the forms by which a page's state may hold it. */
const headlines = (
  meta: PageMeta,
  blocks: readonly Block[],
  { title }: ArticleExtent,
): readonly string[] =>
  [blocks[title]?.text, meta.data.headline, meta.named.get("og:title")].filter(
    (text) => text !== null && text !== undefined,
  );

/** Names that makers of pages give to the element that holds the byline. */
const CREDIT =
  /(?:^|[-_\s])(?:by-?line|author|author-?name|credits?|writer|writer-?name|writ(?:e|ten)-?by)(?=[-_\s]|$)/i;
const MOST_NAME_WORDS = 4;

function isNameLike(part: string): boolean {
  const words = part.split(" ").length;
  return (
    words >= 2 &&
    words <= MOST_NAME_WORDS &&
    !/[\d.:؟!،]/u.test(part) &&
    lineFurniture(part) === null
  );
}

/** «د.», «الدكتورة»: what stands before the name of a writer. */
const TITLE = /^(?:د|أ|م|أ\.د|الدكتورة?|الأستاذة?|المحامية?|dr)\.?\s+(?=\S)/iu;

/** The servant in «عبد الموجود», whose second half is of many words. */
const ABD = "عبد";

/** Whether words are a person's name by the list of names: the first and another. */
function isPersonName(part: string): boolean {
  const name = part.replace(TITLE, "");
  const [first = "", ...others] = name.split(" ").map((word) => foldKey(word));
  const kind = nameKind(first)?.kind;
  return (
    isNameLike(name) &&
    (kind === "given" || kind === "both") &&
    others.some((word) => word === ABD || nameKind(word) !== null)
  );
}

/** A person's name in a short line over the text, alone or after place or outlet. */
function namedAlone(
  blocks: readonly Block[],
  { title, first }: ArticleExtent,
): string | null {
  if (title < 0) return null;
  for (const block of blocks.slice(title + 1, first)) {
    if (block.text.length > LONGEST_LINE || block.linked > 0) continue;
    const parts = piecesOf(block).flatMap((piece) =>
      piece.split(/\s*[|•·]\s*|\s+[-–—]\s+/u),
    );
    const found = parts.findLast((part) => isPersonName(part));
    if (found !== undefined && parts.length <= MOST_PARTS) return named(found);
  }
  return null;
}

const LONGEST_LINE = 80;
const MOST_PARTS = 6;

const AUTHOR_META = [
  "dc.creator",
  "dcterms.creator",
  "parsely-author",
  "sailthru.author",
  "citation_author",
  "byl",
] as const;

/** `twitter:label1` says of what `twitter:data1` is the value. */
function labelledAuthor({ named: metas }: PageMeta): string | undefined {
  const isAuthor = /^(?:كُ?تب بواسطة|بقلم|الكاتب|written by|author)$/iu;
  return isAuthor.test(metas.get("twitter:label1") ?? "")
    ? metas.get("twitter:data1")
    : undefined;
}

/** A name alone, or after its place, in an element called a byline. */
function credited(
  blocks: readonly Block[],
  { title, first }: ArticleExtent,
): string | null {
  if (title < 0) return null;
  for (const block of blocks.slice(title + 1, first + 1)) {
    if (block.text.length > 120) continue;
    for (const node of block.nodes) {
      const isCredit = [...ancestors(node.parent)]
        .slice(0, 2)
        .some(({ attributes }) => CREDIT.test(attributes["class"] ?? ""));
      if (!isCredit) continue;
      const name = folded(node.text)
        .split(/\s+[-–—]\s+/u)
        .findLast((part) => isNameLike(part));
      if (name !== undefined) return named(name);
    }
  }
  return null;
}

/**
 * Who wrote the article: JSON-LD, metadata, what is marked as its author, the
 * byline. The outlet's own name and accounts of programs are nobody.
 */
export function pageAuthor(
  meta: PageMeta,
  blocks: readonly Block[],
  extent: ArticleExtent,
  outlets: readonly string[],
): string | null {
  const own = new Set(outlets.map(bareKey));
  const candidates = [
    named(meta.data.author),
    named(meta.named.get("author")),
    named(meta.named.get("article:author")),
    ...AUTHOR_META.map((name) => named(meta.named.get(name))),
    named(labelledAuthor(meta)),
    marked(meta, blocks, extent),
    byline(blocks, extent),
    credited(blocks, extent),
    namedAlone(blocks, extent),
    named(stateAuthor(meta.states, headlines(meta, blocks, extent))),
  ];
  return (
    candidates.find((name) => name !== null && !own.has(bareKey(name))) ?? null
  );
}
