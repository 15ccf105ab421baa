import type { Importer } from "./importer.js";
import { recordImporter } from "./record-importer.js";

const MAX_BYTES = 64 * 1024 * 1024;

/** A text document says what it is in its first part, which is not packed. */
const SIGN = "mimetypeapplication/vnd.oasis.opendocument.text";

/** OpenDocument texts (LibreOffice Writer): one is one report. */
export const odtImporter: Importer = recordImporter({
  format: "odt",
  endings: ["odt", "ott"],
  maxBytes: MAX_BYTES,
  recognises(head) {
    const seen = Buffer.from(head.subarray(0, 128)).toString("latin1");
    return seen.startsWith("PK\x03\x04") && seen.includes(SIGN);
  },
  async parse(bytes, context) {
    const { readOdt } = await import("./office/read-odt.js");
    return readOdt(bytes, context);
  },
});
