import { withoutByteOrderMark } from "./encoding.js";
import { headFault } from "./head-fault.js";
import {
  MAX_RECORD_BYTES,
  type ByteStream,
  type ImportContext,
  type Imported,
  type PlainImporter,
} from "./importer.js";
import { postBlocks } from "./posts/post-blocks.js";
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
  const fault = headFault(whole.subarray(0, 4096), "IMP-BINARY");
  if (fault !== null) {
    yield rejected(place, fault);
    return;
  }
  let isEmpty = true;
  for (const block of postBlocks(whole)) {
    isEmpty = false;
    yield readPost(block.bytes, { ...place, line: block.line });
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
    const [first, ...others] = postBlocks(withoutByteOrderMark(head));
    if (first === undefined || !hasHead(first.bytes)) return false;
    return others.some(({ bytes }) => hasHead(bytes));
  },
  read,
};
