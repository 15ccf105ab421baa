import type { KeptAttachment } from "../attachments.js";
import { inTransaction, type Register } from "../open-register.js";
import { EvidenceFault } from "./evidence-fault.js";
import { openEvidence, type EvidenceStore } from "./evidence-store.js";
import { evidenceRows } from "./evidence-rows.js";
import { hashOf } from "./hash-of.js";

/** A picture, recording or file as an importer hands it over. */
export interface ArrivedAttachment {
  readonly name: string;
  readonly mediaType: string;
  readonly caption: string | null;
  /** May be called again. */
  readonly open: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** Why an attachment is not kept. */
export interface AttachmentFault {
  readonly name: string;
  /** `withdrawn` when its bytes were withdrawn with another report. */
  readonly trouble: "unreadable" | "withdrawn";
  /** What the source said; empty when withdrawn. */
  readonly seen: string;
}

/** What became of each, in order. */
export type Kept =
  | { readonly ok: true; readonly attachment: KeptAttachment }
  | { readonly ok: false; readonly fault: AttachmentFault };

/** Longer ones are streamed into a pack of their own. */
const HELD_BYTES = 4 * 1024 * 1024;

/** Bytes of small ones that are held until they are written together. */
const HELD_TOGETHER = 32 * 1024 * 1024;

interface Held {
  readonly at: number;
  readonly of: ArrivedAttachment;
  readonly bytes: Uint8Array;
}

/** What a source that fails says; a fault of the store is thrown on. */
class SourceFault extends Error {}

async function* guarded(of: ArrivedAttachment): AsyncGenerator<Uint8Array> {
  try {
    yield* of.open();
  } catch (error) {
    const seen = error instanceof Error ? error.message : String(error);
    throw new SourceFault(seen.slice(0, 60), { cause: error });
  }
}

/** The bytes when they are few; null when they are to be streamed. */
async function heldBytes(of: ArrivedAttachment): Promise<Uint8Array | null> {
  const held: Uint8Array[] = [];
  let length = 0;
  for await (const piece of guarded(of)) {
    length += piece.length;
    if (length > HELD_BYTES) return null;
    held.push(piece);
  }
  // Nothing is no evidence: what stood there did not arrive.
  if (length === 0) throw new SourceFault("0 B");
  return Buffer.concat(held);
}

function faultOf(of: ArrivedAttachment, error: unknown): Kept {
  const { name } = of;
  if (error instanceof SourceFault) {
    const fault = { name, trouble: "unreadable", seen: error.message } as const;
    return { ok: false, fault };
  }
  if (error instanceof EvidenceFault && error.trouble === "withdrawn")
    return { ok: false, fault: { name, trouble: "withdrawn", seen: "" } };
  throw error;
}

const keptAs = (
  { name, mediaType, caption }: ArrivedAttachment,
  evidence: { readonly sha256: string; readonly bytes: number },
): Kept => ({
  ok: true,
  attachment: { name, mediaType, caption, ...evidence },
});

/** Writes small ones in one pack; those that were withdrawn are left out. */
async function putHeld(
  register: Register,
  evidence: EvidenceStore,
  held: readonly Held[],
): Promise<readonly (readonly [at: number, kept: Kept])[]> {
  return inTransaction(
    register,
    async (on) => {
      const hashes = held.map(({ bytes }) => hashOf(bytes));
      const known = await evidenceRows(on, [...new Set(hashes)]);
      const isGone = (at: number) =>
        (known.get(hashes[at] ?? "")?.withdrawn_at ?? null) !== null;
      const records = held.flatMap(({ bytes, of }, at) =>
        isGone(at) ? [] : [{ bytes, mediaType: of.mediaType }],
      );
      if (records.length > 0) await evidence.put(on, records);
      return held.map(({ at, of, bytes }, index) => {
        const { name } = of;
        if (isGone(index)) {
          const fault = { name, trouble: "withdrawn", seen: "" } as const;
          return [at, { ok: false, fault }] as const;
        }
        const sha256 = hashes[index] ?? "";
        return [at, keptAs(of, { sha256, bytes: bytes.length })] as const;
      });
    },
    { isRepeatable: true },
  );
}

/**
 * Stores the bytes of attachments as evidence, each under a key of its own,
 * before the rows that name them; not inside a transaction. At most 32 MiB are
 * held. One that cannot be read costs nothing but itself.
 *
 * @throws StoreError see `inTransaction`
 */
export async function keepAttachments(
  register: Register,
  arrived: readonly ArrivedAttachment[],
): Promise<readonly Kept[]> {
  const evidence = openEvidence(register);
  const kept: Kept[] = [];
  let held: Held[] = [];
  let bytesHeld = 0;
  const flush = async () => {
    const put = held.length > 0 ? await putHeld(register, evidence, held) : [];
    for (const [at, one] of put) kept[at] = one;
    held = [];
    bytesHeld = 0;
  };
  for (const [at, of] of arrived.entries()) {
    try {
      const bytes = await heldBytes(of);
      if (bytes === null) {
        kept[at] = keptAs(
          of,
          await evidence.putStream(guarded(of), of.mediaType),
        );
        continue;
      }
      held.push({ at, of, bytes });
      bytesHeld += bytes.length;
    } catch (error) {
      kept[at] = faultOf(of, error);
    }
    if (bytesHeld >= HELD_TOGETHER) await flush();
  }
  await flush();
  return kept;
}
