import { attachmentsOf } from "../attachment-rows.js";
import type { AttachmentRow } from "../attachments.js";
import { evidenceRows } from "../evidence/evidence-rows.js";
import type { EvidenceStore } from "../evidence/evidence-store.js";
import type { Store } from "../open-register.js";
import type { PieceLine, VersionLine } from "./bundle.js";

/** Bytes in one line: base64 of it has no filling. */
const PIECE_BYTES = 192 * 1024;

/** Attachments of the versions of some reports, without those withdrawn. */
export async function travellingAttachments(
  store: Store,
  keys: readonly string[],
): Promise<
  (place: {
    readonly reportKey: string;
    readonly version: string;
  }) => Promise<readonly AttachmentRow[]>
> {
  const all = await attachmentsOf(store, keys);
  return async ({ reportKey: report_key, version }) => {
    const own = all({ report_key, version });
    if (own.length === 0) return own;
    const hashes = own.map(({ sha256 }) => sha256);
    const known = await evidenceRows(store, hashes);
    return own.filter(({ sha256 }) => known.get(sha256)?.wrapped_key != null);
  };
}

/** An attachment as the line of its version names it. */
export const attachmentCell = ({
  position,
  name,
  media_type: mediaType,
  caption,
  sha256,
  bytes,
}: AttachmentRow): NonNullable<VersionLine["attachments"]>[number] => ({
  position,
  name,
  mediaType,
  caption,
  sha256,
  bytes,
});

/** The bytes of an attachment, line by line. */
export async function* pieceLines(
  evidence: EvidenceStore,
  { sha256, media_type: mediaType }: AttachmentRow,
): AsyncGenerator<PieceLine> {
  const line = (bytes: Uint8Array, last: boolean): PieceLine => ({
    line: "piece",
    sha256,
    mediaType,
    bytes: Buffer.from(bytes).toString("base64"),
    last,
  });
  let held = Buffer.alloc(0);
  for await (const piece of evidence.stream(sha256)) {
    held = Buffer.concat([held, piece]);
    while (held.length > PIECE_BYTES) {
      yield line(held.subarray(0, PIECE_BYTES), false);
      held = held.subarray(PIECE_BYTES);
    }
  }
  yield line(held, true);
}
