import type { Importer } from "./importer.js";
import { headNames } from "./office/head-names.js";
import { recordImporter } from "./record-importer.js";

const MAX_BYTES = 64 * 1024 * 1024;

/** Names of the parts that the first bytes show, and whose package it is. */
function isDocx(head: Uint8Array): boolean {
  const names = headNames(head);
  if (names.some((name) => /^word\/.*\.(?:xml|rels)$/.test(name))) return true;
  const isPackage = names.some((name) =>
    /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/.*)$/.test(name),
  );
  return isPackage && !names.some((name) => /^(?:xl|ppt|visio)\//.test(name));
}

/**
 * Word's documents: one is one report. Its title is the paragraph in the style
 * of a title, or the one among its properties; the day on which the file was
 * made is no day of publication.
 */
export const docxImporter: Importer = recordImporter({
  format: "docx",
  endings: ["docx", "docm", "dotx"],
  maxBytes: MAX_BYTES,
  recognises: isDocx,
  async parse(bytes, context) {
    const { readDocx } = await import("./office/read-docx.js");
    return readDocx(bytes, context);
  },
});
