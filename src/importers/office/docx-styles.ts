import { walkXml } from "./walk-xml.js";

/** What the styles of paragraphs say that concerns their text. */
export interface DocxStyles {
  readonly titles: ReadonlySet<string>;
  readonly lists: ReadonlySet<string>;
}

/**
 * Reads `word/styles.xml`: which styles are those of a title, and which number
 * or dot their paragraphs.
 *
 * @source ECMA-376 part 1, 17.7.4.17 (style); built-in names are English in
 *   every language of Word
 */
export function docxStyles(xml: string | undefined): DocxStyles {
  const titles = new Set<string>();
  const lists = new Set<string>();
  let style = "";
  walkXml(xml ?? "<none/>", {
    open(name, attributes) {
      const value = attributes["w:val"] ?? "";
      if (name === "w:style") style = attributes["w:styleId"] ?? "";
      if (name === "w:name" && /^title$/i.test(value)) titles.add(style);
      if (name === "w:numPr") lists.add(style);
    },
    text: () => undefined,
    close: () => undefined,
  });
  return { titles, lists };
}
