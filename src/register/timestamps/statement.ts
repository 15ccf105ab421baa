import { createHash } from "node:crypto";
import { z } from "zod";
import { canonicalJson } from "../../model/canonical-json.js";
import type { LogHead } from "../log/heads.js";

/**
 * What an authority is asked to date: the last entry of every chain of the log.
 * An entry holds the hash of the one before it and, of an import, a digest of
 * all that came in, so the heads stand for everything that is in the register.
 */
export interface LogStatement {
  readonly schema: "isnad.timestamp/1";
  /** By device. */
  readonly heads: readonly LogHead[];
}

const digest = z.string().regex(/^[0-9a-f]{64}$/u);

const schema = z.strictObject({
  schema: z.literal("isnad.timestamp/1"),
  heads: z
    .array(
      z.strictObject({
        device: z.string(),
        number: z.number().int().positive(),
        id: digest,
      }),
    )
    .min(1),
});

/** @returns what is dated of a log with these last entries */
export const statementOf = (heads: readonly LogHead[]): LogStatement => ({
  schema: "isnad.timestamp/1",
  heads,
});

/** @returns SHA-256 of the statement's canonical JSON */
export const statementDigest = (statement: LogStatement): Uint8Array =>
  createHash("sha256").update(canonicalJson(statement), "utf8").digest();

/** @returns null when a text is no statement */
export function readStatement(text: string): LogStatement | null {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
