/**
 * What a captured page may do where it is looked at: nothing runs, nothing is
 * fetched, it has no origin, and only the workbench frames it. Its own styles
 * are kept, so that it looks as it did.
 */
export const VIEW_POLICY = [
  "sandbox",
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src data:",
  "frame-ancestors 'self'",
].join("; ");

/** Bytes by which a kind is told. */
const HEAD = 1024;

const PAGE =
  /^(?:\u00EF\u00BB\u00BF)?\s*<(?:!doctype|html|head|body|!--|\?xml)/i;

/**
 * As what captured bytes are shown: a page, for which its own words name the
 * encoding, or text.
 *
 * @returns null for what is neither, such as a picture or an archive
 */
export function viewedAs(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString("latin1");
  if (PAGE.test(head)) return "text/html";
  return head.includes("\0") ? null : "text/plain; charset=utf-8";
}
