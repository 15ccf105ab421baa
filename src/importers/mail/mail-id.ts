import { createHash } from "node:crypto";

const MAX_HEADER_BYTES = 256 * 1024;

/** The `Message-ID` header, which folding may have put on a line of its own. */
function messageIdOf(bytes: Uint8Array): string | null {
  const { buffer, byteOffset } = bytes;
  const length = Math.min(bytes.length, MAX_HEADER_BYTES);
  const start = Buffer.from(buffer, byteOffset, length).toString("latin1");
  const [head = ""] = start.split(/\r?\n\r?\n/, 1);
  const seen = /^message-id:[ \t]*(?:\r?\n[ \t]+)?(\S+)/im.exec(head);
  return seen?.[1] ?? null;
}

/**
 * Id of a mail: the same wherever it is found. Mails name their sender's
 * computer, and often the sender, in their own ids: a hash stands for it.
 */
export function mailId(bytes: Uint8Array): string {
  const digest = createHash("sha256").update(messageIdOf(bytes) ?? bytes);
  return `mail-${digest.digest("hex").slice(0, 32)}`;
}
