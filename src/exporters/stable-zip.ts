import { buffer } from "node:stream/consumers";
import { fromBufferPromise } from "yauzl";
import { ZipFile } from "yazl";

/** A file of an archive. */
export interface ZipPart {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The first day that ZIP can hold, in local time: the format knows no zone, so
 * every machine writes the same digits.
 */
const FIRST_DAY = () => new Date(1980, 0, 1);

const OPTIONS = {
  mode: 0o100644,
  compress: true,
  compressionLevel: 6,
  // Without it, an extra field would hold the zone of the machine.
  forceDosTimestamp: true,
} as const;

const byName = (a: ZipPart, b: ZipPart) => (a.name < b.name ? -1 : 1);

/**
 * An archive whose bytes depend on its files alone: entries sorted by name, one
 * time, one mode. Office documents stay valid, since `[Content_Types].xml`
 * sorts first. Deflate is zlib's: another build of Node may pack otherwise.
 */
export async function stableZip(
  parts: readonly ZipPart[],
): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const { name, bytes } of parts.toSorted(byName))
    zip.addBuffer(Buffer.from(bytes), name, {
      ...OPTIONS,
      mtime: FIRST_DAY(),
    });
  zip.end();
  return new Uint8Array(await buffer(zip.outputStream));
}

/** The files of an archive that the program has made itself. */
export async function zipParts(
  archive: Uint8Array,
): Promise<readonly ZipPart[]> {
  const zip = await fromBufferPromise(Buffer.from(archive), {
    lazyEntries: true,
    autoClose: false,
  });
  const parts: ZipPart[] = [];
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith("/")) continue;
    const stream = await zip.openReadStreamPromise(entry);
    parts.push({ name: entry.fileName, bytes: await buffer(stream) });
  }
  zip.close();
  return parts;
}

/**
 * Packs an archive anew, as {@link stableZip} does: writers of sheets and
 * documents put clocks and orders of their own into theirs.
 */
export async function repackZip(archive: Uint8Array): Promise<Uint8Array> {
  return stableZip(await zipParts(archive));
}
