import { createHash } from "node:crypto";
import { openEvidence } from "../../../src/register/evidence/evidence-store.js";
import type { EvidenceRecord } from "../../../src/register/evidence/sealer.js";
import {
  inTransaction,
  openRegister,
  type Register,
} from "../../../src/register/open-register.js";

export const record = (text: string): EvidenceRecord => ({
  bytes: Buffer.from(text),
  mediaType: "text/plain",
});

export const hash = (bytes: Uint8Array) =>
  createHash("sha256").update(bytes).digest("hex");

/** Works on a new register, which is closed after it. */
export async function withRegister(
  name: string,
  work: (register: Register) => Promise<void>,
): Promise<void> {
  const register = await openRegister(name, { create: true });
  try {
    await work(register);
  } finally {
    await register.close();
  }
}

export const put = (register: Register, records: readonly EvidenceRecord[]) =>
  inTransaction(register, (on) => openEvidence(register).put(on, records));

export async function* streamOf(bytes: Uint8Array, size = 700_001) {
  for (let at = 0; at < bytes.length; at += size) {
    yield await Promise.resolve(bytes.subarray(at, at + size));
  }
}
