import { recordImporter } from "./record-importer.js";

/** Pages come with their pictures; of these nothing is decoded. */
const MAX_BYTES = 64 * 1024 * 1024;

/** Web pages saved with all their parts in one file: one article each. */
export const mhtmlImporter = recordImporter({
  format: "mhtml",
  endings: ["mhtml", "mht"],
  maxBytes: MAX_BYTES,
  recognises(head) {
    const start = Buffer.from(head).toString("latin1");
    const [headers = ""] = start.split(/\r?\n\r?\n/, 1);
    return (
      /^snapshot-content-location:|^from:\s*"?<?saved by/im.test(headers) ||
      (/^mime-version:/im.test(headers) &&
        /^content-type:\s*multipart\/related;/im.test(headers) &&
        !/^(?:to|received|message-id|delivered-to):/im.test(headers))
    );
  },
  async parse(bytes, context) {
    const { readMhtml } = await import("./html/read-mhtml.js");
    return readMhtml(bytes, context);
  },
});
