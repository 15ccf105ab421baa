import { isUtf8 } from "node:buffer";
import { getFileNameLowLevel, type Entry } from "yauzl";

const UTF8_FLAG = 0x800;
/** Info-ZIP's extra field that repeats the name in UTF-8. */
const UNICODE_PATH = 0x7075;

/** Letters and signs of Arabic; the rest of Windows-1256 is Latin. */
const ARABIC = /^[\u0020-\u007e\u060c\u061b\u061f\u0621-\u0652]+$/u;

/**
 * The name of a file in a ZIP archive, for showing. Without the flag for UTF-8
 * the specification says code page 437; programs write UTF-8 all the same, or
 * on Arabic systems Windows-1256.
 */
export function entryName({
  fileNameRaw: raw,
  generalPurposeBitFlag: flags,
  extraFields,
}: Pick<
  Entry,
  "fileNameRaw" | "generalPurposeBitFlag" | "extraFields"
>): string {
  const isTold =
    (flags & UTF8_FLAG) !== 0 ||
    extraFields.some(({ id }) => id === UNICODE_PATH);
  if (!isTold && isUtf8(raw)) {
    return getFileNameLowLevel(UTF8_FLAG, raw, [], false);
  }
  if (!isTold) {
    const arabic = new TextDecoder("windows-1256").decode(raw);
    if (ARABIC.test(arabic)) return arabic.replaceAll("\\", "/");
  }
  return getFileNameLowLevel(flags, raw, extraFields, false);
}
