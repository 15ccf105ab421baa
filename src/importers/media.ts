import { createReadStream, existsSync } from "node:fs";
import { decodeBytes } from "./decode-bytes.js";
import {
  MAX_RECORD_BYTES,
  type ByteStream,
  type ImportContext,
  type Imported,
  type PlainImporter,
} from "./importer.js";
import { MEDIA_ENDINGS, mediaTypeOfHead } from "./media/media-kinds.js";
import { readPost } from "./posts/read-post.js";
import { readWhole } from "./read-whole.js";
import { recordPosition } from "./record-position.js";
import { rejected } from "./report-fields.js";

/** Words beside a medium: `IMG_7.jpg` has them in `IMG_7.jpg.txt`. */
const BESIDE = ".txt";

/** The medium itself is never held: it goes to the evidence as a stream. */
const NO_LIMIT = Number.MAX_SAFE_INTEGER;

type Open = () => ByteStream;

/** What opens a file beside the medium, or the medium itself; null without it. */
function neighbour(
  { path, siblings }: ImportContext,
  name: string,
  ending: string,
): Open | null {
  if (siblings !== undefined) return siblings.open(name + ending);
  if (path == null) return null;
  const file = path + ending;
  return existsSync(file) ? () => createReadStream(file) : null;
}

/** The first bytes of a stream, which is closed. */
async function headOf(bytes: ByteStream): Promise<Uint8Array> {
  for await (const piece of bytes) return piece;
  return new Uint8Array();
}

async function* read(
  bytes: ByteStream,
  context: ImportContext,
): AsyncGenerator<Imported> {
  const place = recordPosition(context);
  const whole = context.member ?? context.file;
  const name = whole.split(/[\\/]/).at(-1) ?? whole;
  const mediaType = mediaTypeOfHead(await headOf(bytes));
  const words = neighbour(context, name, BESIDE);
  const open = neighbour(context, name, "");
  if (words === null || open === null || mediaType === undefined) {
    yield rejected(place, { code: "IMP-MEDIA-NO-WORDS", seen: name });
    return;
  }
  const { maxRecordBytes: limit = MAX_RECORD_BYTES, fileId } = context;
  const told = await readWhole(words(), limit);
  if (told === null) {
    const seen = name + BESIDE;
    yield rejected(place, {
      ...{ code: "IMP-RECORD-TOO-LONG", seen, context: { limit } },
    });
    return;
  }
  const decoded = await decodeBytes(told, context.encoding);
  if (!decoded.ok) {
    yield rejected(place, decoded.fault);
    return;
  }
  const item = readPost(told, decoded.encoding, place);
  if (!item.ok) {
    yield item;
    return;
  }
  const { report } = item;
  const isPicture = mediaType.startsWith("image/");
  yield {
    ...item,
    report: {
      ...report,
      kind: "media",
      id: report.url ?? fileId ?? report.id,
    },
    attachments: [
      // What is written beside a recording is what is said in it.
      { name, mediaType, caption: isPicture ? report.text : null, open },
    ],
  };
}

/**
 * Pictures and recordings, each with its words beside it in `NAME.txt`: the
 * caption of a picture, the typed transcript of a recording; above them may
 * stand link, day and page as above a pasted post. The bytes become evidence as
 * they came. Without words there is nothing to read, and the file is listed.
 */
export const mediaImporter: PlainImporter = {
  format: "media",
  endings: MEDIA_ENDINGS,
  maxBytes: NO_LIMIT,
  isSigned: true,
  recognises: (head) => mediaTypeOfHead(head) !== undefined,
  read,
};
