import type {
  ByteStream,
  ImportContext,
  Importer,
  ImportItem,
} from "./importer.js";

async function* read(
  bytes: ByteStream,
  context: ImportContext,
): AsyncGenerator<ImportItem> {
  const { warcItems } = await import("./warc/warc-items.js");
  yield* warcItems(bytes, context);
}

const START = new TextEncoder().encode("WARC/");

/**
 * Web archives (WARC): each page and document in them is read as if it had been
 * given by itself, with its address and the instant at which it was fetched.
 */
export const warcImporter: Importer = {
  format: "warc",
  endings: ["warc"],
  isSigned: true,
  recognises: (head) => START.every((byte, at) => head[at] === byte),
  read,
};
