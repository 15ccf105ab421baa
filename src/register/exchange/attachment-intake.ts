import { PassThrough } from "node:stream";
import { once } from "node:events";
import { evidenceRows } from "../evidence/evidence-rows.js";
import { openEvidence } from "../evidence/evidence-store.js";
import type { EvidenceName } from "../evidence/sealer.js";
import type { Register, Store } from "../open-register.js";
import type { PieceLine } from "./bundle.js";

interface Open {
  readonly sha256: string;
  /** Null when its bytes are there, or were withdrawn: they are passed over. */
  readonly sink: {
    readonly stream: PassThrough;
    readonly kept: Promise<EvidenceName>;
  } | null;
}

/** Takes in bytes of attachments, piece by piece, inside a transaction. */
export class AttachmentIntake {
  readonly register: Register;
  readonly store: Store;
  /** Hashes of bytes that were withdrawn here: they do not come back. */
  readonly withdrawn = new Set<string>();
  #open: Open | null = null;

  constructor(register: Register, store: Store) {
    this.register = register;
    this.store = store;
  }

  get isOpen(): boolean {
    return this.#open !== null;
  }

  async #begin({ sha256, mediaType }: PieceLine): Promise<Open> {
    const known = (await evidenceRows(this.store, [sha256])).get(sha256);
    if (known !== undefined) {
      if (known.withdrawn_at !== null) this.withdrawn.add(sha256);
      return { sha256, sink: null };
    }
    const stream = new PassThrough();
    const { putStreamOn } = openEvidence(this.register);
    const kept = putStreamOn(this.store, stream, mediaType);
    kept.catch((error: unknown) => stream.destroy(error as Error));
    return { sha256, sink: { stream, kept } };
  }

  /** @returns whether the piece fits those before it */
  async take(line: PieceLine): Promise<boolean> {
    const open = this.#open ?? (await this.#begin(line));
    this.#open = line.last ? null : open;
    if (open.sha256 !== line.sha256) return false;
    if (open.sink === null) return true;
    const { stream, kept } = open.sink;
    const isFull = !stream.write(Buffer.from(line.bytes, "base64"));
    if (!line.last) {
      if (isFull) await Promise.race([once(stream, "drain"), kept]);
      return true;
    }
    stream.end();
    return (await kept).sha256 === line.sha256;
  }
}
