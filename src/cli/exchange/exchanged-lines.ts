import { createReadStream, openSync, readSync, closeSync } from "node:fs";
import { unreadable } from "../../operations/coding/actor-table.js";
import { badValue, NOTHING } from "../../operations/bad-value.js";
import { decrypterOf, linesOf, readAgeFile } from "./age-file.js";

/** Gives the lines of a file, from the first each time. */
export type OpenLines = () => AsyncIterable<string>;

/** How the lines of a register begin where nothing seals them. */
const PLAIN_START = '{"line":';

/** @throws IsnadError `IMP-FILE-MISSING`, `IMP-FILE-UNREADABLE` */
function isPlain(file: string): boolean {
  try {
    const handle = openSync(file, "r");
    try {
      const head = Buffer.alloc(PLAIN_START.length);
      readSync(handle, head, 0, head.length, 0);
      return head.toString("latin1") === PLAIN_START;
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    throw unreadable(file, (error as NodeJS.ErrnoException).code ?? "");
  }
}

/**
 * The lines of a file that was exchanged, sealed or plain.
 *
 * @param identity - file of one's own key; a plain file needs none
 * @throws IsnadError `IMP-FILE-MISSING`, `IMP-FILE-UNREADABLE`;
 * `CLI-BAD-OPTION-VALUE` for a sealed file without a key
 */
export function exchangedLines(
  file: string,
  identity: string | undefined,
): OpenLines {
  if (isPlain(file))
    return () => linesOf(createReadStream(file) as AsyncIterable<Uint8Array>);
  if (identity === undefined)
    throw badValue("--identity", NOTHING, {
      ar: "ملف فيه مفتاحك: الملف مشفّر",
      en: "a file with your key: the file is encrypted",
    });
  const decrypter = decrypterOf(identity);
  return () => readAgeFile(file, decrypter);
}
