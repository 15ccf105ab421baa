/** One part of a saved page: its headers and its bytes, still encoded. */
export interface MimePart {
  /** By lower-case name; the first counts. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
}

/** A saved page of several parts. */
export interface MimeFile {
  readonly headers: ReadonlyMap<string, string>;
  readonly parts: readonly MimePart[];
  /** Whether the end is missing. */
  readonly isCutShort: boolean;
}

const MOST_PARTS = 20_000;
const MOST_HEADER_BYTES = 64 * 1024;

/** Reads header lines; a line that begins with a blank goes on with the last. */
function readHeaders(text: string): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const line of text.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/)) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !headers.has(name))
      headers.set(name, line.slice(colon + 1).trim());
  }
  return headers;
}

/** Headers up to the first empty line, and what follows it. */
function split(bytes: Buffer): MimePart {
  const head = bytes.subarray(0, MOST_HEADER_BYTES).toString("latin1");
  const gap = /(?:^|\r?\n)\r?\n/.exec(head);
  if (gap === null)
    return { headers: readHeaders(head), body: Buffer.alloc(0) };
  return {
    headers: readHeaders(head.slice(0, gap.index)),
    body: bytes.subarray(gap.index + gap[0].length),
  };
}

/** A value after a header's first, as in `charset=utf-8`; null without it. */
export function parameter(
  header: string | undefined,
  name: string,
): string | null {
  const pattern = new RegExp(
    `;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`,
    "i",
  );
  const found = pattern.exec(header ?? "");
  return found?.[1] ?? found?.[2] ?? null;
}

/**
 * Splits an MHTML file into its parts, none of which is decoded yet.
 *
 * @returns null where it is none
 * @source RFC 2557 (MHTML), RFC 2046 section 5.1 (multipart)
 */
export function mimeParts(file: Uint8Array): MimeFile | null {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.length);
  const { headers, body } = split(bytes);
  const type = headers.get("content-type");
  const boundary = parameter(type, "boundary");
  if (boundary === null || boundary === "") {
    const isPage = /^text\/html/i.test(type ?? "");
    return isPage
      ? { headers, parts: [{ headers, body }], isCutShort: false }
      : null;
  }
  const content = Buffer.from(body.buffer, body.byteOffset, body.length);
  const mark = Buffer.from(`--${boundary}`, "latin1");
  const parts: MimePart[] = [];
  let at = content.indexOf(mark);
  while (at >= 0 && parts.length < MOST_PARTS) {
    const from = at + mark.length;
    if (content[from] === 0x2d && content[from + 1] === 0x2d)
      return { headers, parts, isCutShort: false };
    const next = content.indexOf(mark, from);
    const end = next < 0 ? content.length : next;
    const start = content.indexOf(0x0a, from) + 1;
    if (start > 0 && start <= end)
      parts.push(split(content.subarray(start, end)));
    at = next;
  }
  return { headers, parts, isCutShort: true };
}

function fromQuotedPrintable(body: Uint8Array): Buffer {
  const text = Buffer.from(body)
    .toString("latin1")
    .replace(/[ \t]+(?=\r?\n)/g, "")
    .replace(/=\r?\n/g, "");
  const plain = text.replace(/=([0-9a-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return Buffer.from(plain, "latin1");
}

/** The bytes of a part as they were before they were sent. */
export function decodedBody({ headers, body }: MimePart): Uint8Array {
  const encoding = headers.get("content-transfer-encoding")?.toLowerCase();
  if (encoding === "quoted-printable") return fromQuotedPrintable(body);
  if (encoding !== "base64") return body;
  return Buffer.from(Buffer.from(body).toString("latin1"), "base64");
}
