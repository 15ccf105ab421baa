import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { basename } from "node:path";
import type { Attachment } from "../../importers/importer.js";
import { unreadable } from "../../operations/coding/actor-table.js";
import { badValue } from "../../operations/bad-value.js";

const A_PICTURE = {
  ar: "صورة: PNG أو JPEG أو WebP",
  en: "a picture: PNG, JPEG or WebP",
};
const PICTURES = new Set(["image/png", "image/jpeg", "image/webp"]);

/** Bytes at the start of a picture that tell its kind. */
const HEAD_BYTES = 4100;

async function headOf(file: string): Promise<Uint8Array> {
  const handle = await open(file, "r");
  try {
    const head = Buffer.alloc(HEAD_BYTES);
    const { bytesRead } = await handle.read(head, 0, HEAD_BYTES, 0);
    return head.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/**
 * Pictures that a person gave with a post, known by their bytes.
 *
 * @throws IsnadError `IMP-FILE-MISSING`, `IMP-FILE-UNREADABLE`,
 *   `CLI-BAD-OPTION-VALUE` for what is no picture
 */
export async function screenshotsOf(
  files: readonly string[],
): Promise<readonly Attachment[]> {
  if (files.length === 0) return [];
  const { fileTypeFromBuffer } = await import("file-type");
  const pictures: Attachment[] = [];
  for (const file of files) {
    const head = await headOf(file).catch((error: unknown) => {
      const { code } = error as NodeJS.ErrnoException;
      throw unreadable(file, code ?? String(error));
    });
    const mediaType = (await fileTypeFromBuffer(head))?.mime ?? "";
    if (!PICTURES.has(mediaType))
      throw badValue("--screenshot", file, A_PICTURE);
    const open = () => createReadStream(file);
    pictures.push({ name: basename(file), mediaType, caption: null, open });
  }
  return pictures;
}
