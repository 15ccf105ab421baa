import { recordImporter } from "./record-importer.js";
import { headEncoding } from "./encoding.js";

/** How a page of HTML begins, whatever its encoding: all of it is ASCII. */
const PAGE =
  /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[\s\S]{0,3000}?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|div class="tgme)/i;

/** Saved web pages: one article each. */
export const htmlImporter = recordImporter({
  format: "html",
  endings: ["html", "htm", "xhtml", "shtml"],
  recognises(head) {
    const encoding = headEncoding(head);
    const start =
      encoding === "utf-8"
        ? Buffer.from(head).toString("latin1").replace(/^ï»¿/, "")
        : new TextDecoder(encoding).decode(head);
    return PAGE.test(start);
  },
  async parse(bytes, context) {
    const { readPage } = await import("./html/read-page.js");
    return readPage({ bytes, page: bytes, context, format: "html" });
  },
});
