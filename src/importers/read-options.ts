import type { NumberCodes } from "./chats/codes.js";
import type { ImportFormat, Notice } from "./importer.js";

/** How the inputs are read. */
export interface ReadOptions {
  /** Format of all inputs; without it each is recognised by name and content. */
  readonly from?: ImportFormat | undefined;
  /** Encoding of all inputs; without it each is detected. */
  readonly encoding?: string | undefined;
  /** Columns of tables, as a mapping that was saved. */
  readonly columns?: unknown;
  /** Keeps which code stands for which phone number of a chat. */
  readonly codes?: NumberCodes | undefined;
  readonly maxRecordBytes?: number | undefined;
  /** Called with the number of bytes of each piece read. */
  readonly onBytes?: ((count: number) => void) | undefined;
  /** Told of remarks on a container itself; those on reports come with them. */
  readonly onNotice?: ((notice: Notice) => void) | undefined;
}
