import { createHash, randomBytes } from "node:crypto";

/** A secret of 256 bits that goes into an address or a header. */
export const freshSecret = (): string => randomBytes(32).toString("base64url");

/** What is kept of a secret; 256 random bits need no salt and no stretching. */
export const digestOf = (secret: string): string =>
  createHash("sha256").update(secret, "utf8").digest("hex");

/** An id that says nothing. */
export const freshId = (): string => randomBytes(16).toString("hex");

/** An instant so many seconds from another one, ISO. */
export const after = (now: number, seconds: number): string =>
  new Date(now + seconds * 1000).toISOString();
