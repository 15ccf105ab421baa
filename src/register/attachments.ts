import type { RowOf } from "./tables.js";

/** A picture, recording or file whose bytes are kept as evidence. */
export interface KeptAttachment {
  /** Its own name; only ever shown. */
  readonly name: string;
  /** As in `image/jpeg`. */
  readonly mediaType: string;
  readonly caption: string | null;
  /** Of its bytes as they came. */
  readonly sha256: string;
  readonly bytes: number;
  /** Place among those it came with, from 1; by its place in the list else. */
  readonly position?: number;
}

/** A row that names an attachment. */
export type AttachmentRow = RowOf<"attachment">;

interface Place {
  readonly reportKey: string;
  readonly version: string;
}

/** The rows of what came with one arrival, in its order. */
export function attachmentRows(
  { reportKey: report_key, version }: Place,
  attachments: readonly KeptAttachment[],
): readonly AttachmentRow[] {
  return attachments.map(({ mediaType, position, ...told }, at) => ({
    report_key,
    version,
    ...told,
    media_type: mediaType,
    position: position ?? at + 1,
  }));
}

const told = ({ position, name, caption, media_type }: AttachmentRow) =>
  JSON.stringify([
    String(position).padStart(9, "0"),
    name,
    caption ?? "",
    media_type,
  ]);

/** In the order in which they are shown and sealed. */
export const inOrder = (rows: Iterable<AttachmentRow>): AttachmentRow[] =>
  [...rows].sort(
    (a, b) => a.position - b.position || (a.sha256 < b.sha256 ? -1 : 1),
  );

/**
 * Brings together what came with several arrivals of one version: a picture
 * that one of them lacks is not lost. Of one that came twice the words that sort
 * first stay, so the order of arrival leaves no trace.
 *
 * @returns undefined when nothing is to be changed
 */
export function withArrived(
  known: readonly AttachmentRow[],
  arrived: readonly AttachmentRow[],
): readonly AttachmentRow[] | undefined {
  const rows = new Map(known.map((row) => [row.sha256, row]));
  let isChanged = false;
  for (const row of arrived) {
    const earlier = rows.get(row.sha256);
    if (earlier !== undefined && told(earlier) <= told(row)) continue;
    rows.set(row.sha256, row);
    isChanged = true;
  }
  return isChanged ? inOrder(rows.values()) : undefined;
}
