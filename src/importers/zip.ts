import {
  type ByteStream,
  type ImportContext,
  type Importer,
  type ImportItem,
} from "./importer.js";

async function* read(
  bytes: ByteStream,
  context: ImportContext,
): AsyncGenerator<ImportItem> {
  const { readZip } = await import("./zip/read-zip.js");
  yield* readZip(bytes, context);
}

/** A file's header, or the directory's end where there are no files. */
const SIGNATURES = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
];

/**
 * ZIP archives: each file in them is read as if it had been given by itself.
 * Documents, tables and web archives that are ZIP files inside are known by
 * their directory and go to their own importer.
 */
export const zipImporter: Importer = {
  format: "zip",
  endings: ["zip"],
  isSigned: true,
  recognises: (head) =>
    SIGNATURES.some((signature) =>
      signature.every((byte, at) => head[at] === byte),
    ),
  read,
};
