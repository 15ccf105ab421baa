import { foldKey } from "../../languages/ar/letters.js";
import { UNNAMED_DOCUMENTS } from "../../languages/ar/lexicon/document-words.js";
import { walkXml } from "./walk-xml.js";

/** What a document says about itself. */
export interface DocumentProperties {
  readonly title: string | null;
  readonly author: string | null;
  /** Instants as they stand there; when it was written, not published. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Titles that programs put themselves: of the file or of an empty document. */
export function isUnnamed(title: string): boolean {
  if (/^(?:microsoft word\s*-|(?:document|untitled)\s*\d*$)/i.test(title)) {
    return true;
  }
  return UNNAMED_DOCUMENTS.has(foldKey(title).replace(/\s*\d*$/, ""));
}

const DATES = ["dcterms:created", "meta:creation-date"];
const AUTHORS = ["meta:initial-creator", "dc:creator"];

/**
 * Reads `docProps/core.xml` of DOCX or `meta.xml` of ODT.
 *
 * @source ECMA-376 part 2, 11.1 (core properties); ODF 1.3 part 3, 4.3
 */
export function documentProperties(
  xml: Buffer | undefined,
): DocumentProperties {
  const values = new Map<string, string>();
  if (xml !== undefined) {
    let seen = "";
    walkXml(xml.toString("utf8"), {
      open: () => (seen = ""),
      text: (text) => (seen += text),
      close(name) {
        const value = seen.trim();
        if (value !== "" && !values.has(name)) values.set(name, value);
        seen = "";
      },
    });
  }
  const title = values.get("dc:title") ?? "";
  const [author = null] = AUTHORS.flatMap((name) => values.get(name) ?? []);
  const dates = DATES.flatMap((name) => {
    const value = values.get(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    title: title === "" || isUnnamed(title) ? null : title,
    author,
    fields: Object.fromEntries(dates),
  };
}
