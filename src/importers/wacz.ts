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
  const { readWacz } = await import("./wacz/read-wacz.js");
  yield* readWacz(bytes, context);
}

/**
 * Packages of web archives (WACZ): of their records the pages that their list
 * names, or every page where there is no list. The ZIP importer knows them by
 * their directory and hands them on.
 */
export const waczImporter: Importer = {
  format: "wacz",
  endings: ["wacz"],
  recognises: (head) =>
    head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4,
  read,
};
