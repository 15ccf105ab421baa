import { extractPage } from "../../../src/importers/html/extract-page.js";
import { readPageTree } from "../../../src/importers/html/page-tree.js";

export const TITLE = "قتيلان بانفجار في تل رفعت شمالي حلب";
export const FIRST =
  "قُتل مدنيان وأصيب ثلاثة آخرون بانفجار عبوة ناسفة في سوق بلدة تل رفعت شمالي حلب، صباح اليوم الأحد.";
export const SECOND =
  "وقال مصدر طبي إن بين المصابين طفلة حالتها حرجة، وقد نُقلت إلى مشفى في مدينة أعزاز.";

interface Parts {
  readonly head?: string;
  readonly over?: string;
  readonly under?: string;
  readonly before?: string;
  readonly after?: string;
  readonly text?: string;
  readonly heading?: string;
}

/** A page of one article, with what a test is about put in its places. */
export function pageWith(parts: Parts): string {
  const { head = "", over = "", under = "", before = "", after = "" } = parts;
  const text = parts.text ?? `<p>${FIRST}</p><p>${SECOND}</p>`;
  const heading = parts.heading ?? `<h1>${TITLE}</h1>`;
  return `<!DOCTYPE html>${before}<html lang="ar" dir="rtl"><head>${/<title>/.test(head) ? "" : `<title>${TITLE}</title>`}${head}</head><body>${over}<div class="page">${heading}${under}<div class="text">${text}</div></div>${after}</body></html>`;
}

/** Reads a page, or gives the code with which it is rejected. */
export function extracted(html: string) {
  const tree = readPageTree(html);
  if (tree === null) throw new Error("too intricate");
  const read = extractPage(tree);
  return read.ok ? read.value : read.fault.code;
}

/** Reads a page of {@link pageWith}. */
export const fieldsOf = (parts: Parts) => extracted(pageWith(parts));
