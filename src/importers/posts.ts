import { decodeBytes, withEncodingNotice } from "./decode-bytes.js";
import { headEncoding, withoutByteOrderMark } from "./encoding.js";
import { binaryFault } from "./head-fault.js";
import {
  MAX_RECORD_BYTES,
  type ByteStream,
  type ImportContext,
  type Imported,
  type PlainImporter,
} from "./importer.js";
import { blocksIn, postBlocks } from "./posts/post-blocks.js";
import { splitPost } from "./posts/post-head.js";
import { readPost } from "./posts/read-post.js";
import { readWhole } from "./read-whole.js";
import { recordPosition } from "./record-position.js";
import { rejected } from "./report-fields.js";

async function* read(
  bytes: ByteStream,
  context: ImportContext,
): AsyncGenerator<Imported> {
  const { file, maxRecordBytes: limit = MAX_RECORD_BYTES } = context;
  const place = recordPosition(context);
  const whole = await readWhole(bytes, limit);
  if (whole === null) {
    const fault = { seen: context.member ?? file, context: { limit } };
    yield rejected(place, { code: "IMP-RECORD-TOO-LONG", ...fault });
    return;
  }
  const fault = binaryFault(whole.subarray(0, 4096), "IMP-BINARY");
  if (fault !== null) {
    yield rejected(place, fault);
    return;
  }
  const decoded = await decodeBytes(whole, context.encoding);
  if (!decoded.ok && decoded.fault.code === "IMP-NOT-IN-ENCODING") {
    yield rejected(place, decoded.fault);
    return;
  }
  // In UTF-8 one post that is damaged does not cost the others.
  const encoding = decoded.ok ? decoded.encoding : "utf-8";
  let isTold = context.encoding !== undefined;
  let isEmpty = true;
  for (const block of blocksIn(whole, encoding)) {
    isEmpty = false;
    const item = readPost(block.bytes, encoding, {
      ...place,
      line: block.line,
    });
    yield isTold ? item : withEncodingNotice(item, encoding);
    isTold ||= item.ok;
  }
  if (isEmpty) yield rejected(place, { code: "IMP-TEXT-EMPTY", seen: "" });
}

/** Whether a post begins with its address, day or source. */
function hasHead(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  return splitPost(text).head.size > 0;
}

/**
 * Posts that a person pasted, one or several with a line `---` between them.
 * Above each may stand its link, day, time and page. Without the format's name
 * only what has such lines above two posts is taken for it.
 */
export const postsImporter: PlainImporter = {
  format: "posts",
  endings: [],
  recognises(head) {
    const wide = headEncoding(head);
    const start =
      wide === "utf-8"
        ? withoutByteOrderMark(head)
        : Buffer.from(new TextDecoder(wide).decode(head));
    const [first, ...others] = postBlocks(start);
    if (first === undefined || !hasHead(first.bytes)) return false;
    return others.some(({ bytes }) => hasHead(bytes));
  },
  read,
};
