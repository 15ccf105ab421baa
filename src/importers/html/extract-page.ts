import type { Fault } from "../importer.js";
import type { PageCaption } from "../report-detail.js";
import { articleLines } from "./article-lines.js";
import { blocksOf } from "./blocks.js";
import { noArticle } from "./no-article.js";
import { pageAddress } from "./page-address.js";
import { pageAuthor } from "./page-author.js";
import { readMeta } from "./page-meta.js";
import { outletNames, pageOutlet } from "./page-outlet.js";
import { pagePublished } from "./page-published.js";
import { pageTitle } from "./page-title.js";
import type { PageTree } from "./page-tree.js";
import { arabicShareOf } from "./words.js";

/** What is read from a page of one article. */
export interface ExtractedPage {
  /** Paragraphs, one a line. */
  readonly text: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  /** ISO day. */
  readonly published: string | null;
  /** UTC instant. */
  readonly publishedAt: string | null;
  readonly url: string | null;
  /** Words under the article's pictures, in reading order. */
  readonly captions: readonly PageCaption[];
  /** Days of publication that contradict each other. */
  readonly conflict: readonly string[];
}

type Extracted =
  | { readonly ok: true; readonly value: ExtractedPage }
  | { readonly ok: false; readonly fault: Fault };

/**
 * Reads an article out of a page.
 *
 * @param hint - the page's address, as its container tells it
 */
export function extractPage(tree: PageTree, hint?: string): Extracted {
  const meta = readMeta(tree);
  const blocks = blocksOf(tree.root);
  const isArabic =
    arabicShareOf(
      blocks
        .map(({ text }) => text)
        .join(" ")
        .slice(0, 200_000),
    ) > 0.4;
  const names = outletNames(meta, blocks);
  const title = pageTitle(meta, blocks, names);
  const { lines, telling, captions } = articleLines(
    tree.root,
    blocks,
    title.block,
  );
  const fault = noArticle({ meta, blocks, lines, title });
  if (fault !== null) return { ok: false, fault };
  const url = pageAddress(meta, hint);
  const extent = {
    title: title.block,
    first: telling,
    last: lines.at(-1)!.index,
  };
  const published = pagePublished(meta, blocks, extent, url);
  return {
    ok: true,
    value: {
      text: lines.map(({ text }) => text).join("\n"),
      title: title.text,
      outlet: pageOutlet(names, isArabic),
      author: pageAuthor(meta, blocks, extent, names),
      published: published.day,
      publishedAt: published.instant,
      url,
      captions: [...captions].map(([{ text }, image]) => ({ text, image })),
      conflict: published.conflict,
    },
  };
}
