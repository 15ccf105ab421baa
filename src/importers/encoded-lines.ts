import { isAscii, isUtf8 } from "node:buffer";
import { byteLines, type ByteLine } from "./byte-lines.js";
import { encodingNamed, olderEncoding } from "./decode-bytes.js";
import { headEncoding, holdsUtf8 } from "./encoding.js";
import type { ByteStream } from "./importer.js";
import { peek } from "./peek.js";

/** A line and the encoding that its bytes are to be read in. */
export interface EncodedLine extends ByteLine {
  /** As in `windows-1256`; `utf-8` also for what nothing explains. */
  readonly encoding: string;
}

/** Bytes that are looked at, from the first that are not UTF-8. */
const WINDOW = 64 * 1024;

const isSound = ({ bytes, tooLong }: ByteLine) => tooLong || isUtf8(bytes);

/** UTF-8, or damaged UTF-8: never a line of the older encoding. */
const isUtf8Line = (line: ByteLine) => isSound(line) || holdsUtf8(line.bytes);

function settled(lines: readonly ByteLine[]): Promise<string | null> {
  const unsound = lines.filter((line) => !isUtf8Line(line));
  const sample = unsound.flatMap(({ bytes }) => [bytes, Buffer.from("\n")]);
  return olderEncoding(Buffer.concat(sample));
}

function withEncoding(line: ByteLine, found: string): EncodedLine {
  return { ...line, encoding: isUtf8Line(line) ? "utf-8" : found };
}

/**
 * Lines that say nothing of their encoding. Lines of UTF-8 are handed on as
 * they come; at the first that is not, up to 64 KiB are held to be judged
 * together, unless Arabic in UTF-8 came before: then it is damaged.
 */
async function* judged(
  lines: AsyncIterable<ByteLine>,
): AsyncGenerator<EncodedLine> {
  let found: string | null = null;
  let held: ByteLine[] = [];
  let length = 0;
  for await (const line of lines) {
    if (held.length === 0 && (found !== null || isSound(line))) {
      if (!line.tooLong && !isAscii(line.bytes)) found ??= "utf-8";
      yield withEncoding(line, found ?? "utf-8");
      continue;
    }
    held.push(line);
    length += line.bytes.length;
    if (length < WINDOW) continue;
    const encoding: string = (await settled(held)) ?? "utf-8";
    found = encoding;
    yield* held.map((one) => withEncoding(one, encoding));
    held = [];
  }
  if (held.length === 0) return;
  const encoding = (await settled(held)) ?? "utf-8";
  yield* held.map((one) => withEncoding(one, encoding));
}

/**
 * Splits bytes of any encoding into lines, and says in which each is to be
 * read: as the user says, as UTF-16 that shows at the start, as UTF-8 line by
 * line, else as the older encoding whose words are Arabic.
 *
 * @param limit - bytes above which a line is `tooLong`
 * @param given - name of an encoding; one that nobody knows counts as none
 */
export async function* encodedLines(
  bytes: ByteStream,
  limit: number,
  given?: string,
): AsyncGenerator<EncodedLine> {
  const start = await peek(bytes, () => {}, true);
  try {
    const wide = headEncoding(start.head);
    const said = encodingNamed(given) ?? (wide === "utf-8" ? null : wide);
    const isWide = said === "utf-16le" || said === "utf-16be";
    const lines = byteLines(start.bytes, limit, isWide ? said : "bytes");
    if (said === null) yield* judged(lines);
    else for await (const line of lines) yield { ...line, encoding: said };
  } finally {
    await start.close();
  }
}
