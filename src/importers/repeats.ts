import { createHash } from "node:crypto";
import {
  type Imported,
  type ImportedReport,
  type Notice,
  type NoticeCode,
} from "./importer.js";
import { seenStart } from "./seen.js";

/** First 48 bits of a hash: exact as a number, and small in a map. */
function shortHash(text: string): number {
  return createHash("sha256").update(text).digest().readUIntBE(0, 6);
}

function contentHash(report: ImportedReport): number {
  const { text, title, outlet, published } = report;
  return shortHash(JSON.stringify([text, title, outlet, published]));
}

/**
 * Marks reports whose id came before: the same content again, or a new version.
 *
 * Both are kept, since which version is current depends on capture times that
 * a file does not tell. Ids are remembered as 48-bit hashes: some 50 bytes a
 * report; a chance collision costs one needless notice.
 *
 * @param items Records of one or more inputs, in order.
 */
export async function* markRepeats(
  items: AsyncIterable<Imported>,
): AsyncGenerator<Imported> {
  const contentOf = new Map<number, number>();
  for await (const item of items) {
    if (!item.ok) {
      yield item;
      continue;
    }
    const id = shortHash(item.report.id);
    const content = contentHash(item.report);
    const earlier = contentOf.get(id);
    contentOf.set(id, content);
    if (earlier === undefined) {
      yield item;
      continue;
    }
    const code: NoticeCode =
      earlier === content ? "IMP-REPORT-REPEATED" : "IMP-NEW-VERSION";
    const seen = seenStart(item.report.id);
    const notice: Notice = { ...item.position, code, seen };
    yield { ...item, notices: [...item.notices, notice] };
  }
}
