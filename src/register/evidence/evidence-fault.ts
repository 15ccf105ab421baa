/** Why captured bytes cannot be had. */
export type EvidenceTrouble =
  /** No row names them. */
  | "unknown"
  /** Their key was destroyed on purpose. */
  | "withdrawn"
  /** The pack that should hold them is not there. */
  | "pack-missing"
  /** The pack ends before they do. */
  | "cut-off"
  /** The key does not open: the row was changed, or another register's key is used. */
  | "key-differs"
  /** The bytes in the pack are not the ones that were written. */
  | "damaged"
  /** They open, yet have another SHA-256 or length. */
  | "hash-differs";

/** Thrown when captured bytes cannot be had as they were captured. */
export class EvidenceFault extends Error {
  override readonly name = "EvidenceFault";
  readonly trouble: EvidenceTrouble;
  readonly sha256: string;
  /** Where the pack stands; null when no pack is known. */
  readonly place: string | null;

  /**
   * @param trouble - what is wrong
   * @param sha256 - of the bytes that were asked for
   */
  constructor(trouble: EvidenceTrouble, sha256: string, place: string | null) {
    super(`captured bytes ${sha256}: ${trouble} (${place ?? "no pack"})`);
    this.trouble = trouble;
    this.sha256 = sha256;
    this.place = place;
  }
}
