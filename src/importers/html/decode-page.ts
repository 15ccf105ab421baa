import { isUtf8 } from "node:buffer";
import { isMostlyArabic, likelyArabic } from "../arabic-bytes.js";
import { encodingNamed } from "../decode-bytes.js";
import { headEncoding } from "../encoding.js";

/** The characters of a page and how its bytes were read. */
export interface DecodedPage {
  readonly html: string;
  /** As in `windows-1256`. */
  readonly encoding: string;
  /** Whether bytes stood there that are no characters in that encoding. */
  readonly isDamaged: boolean;
}

/** A page declares its encoding near its top; the standard asks for 1,024 bytes. */
const DECLARED_WITHIN = 8_192;

const META =
  /<meta[^>]{0,400}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([a-z0-9_-]{2,30})/i;

function charsetOf(mediaType: string | undefined): string | null {
  const found = /charset\s*=\s*["']?([^"';\s]+)/i.exec(mediaType ?? "");
  return found?.[1] ?? null;
}

function declared(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, DECLARED_WITHIN));
  return META.exec(head.toString("latin1"))?.[1] ?? null;
}

/** Where most of what is not ASCII is Arabic in an encoding of one byte. */
const MOSTLY = { share: 0.75, letters: 4 };

const isSingleByte = (encoding: string) =>
  /^(?:windows-|iso-8859|macintosh|koi8|x-mac)/.test(encoding);

/**
 * How a page is decoded: what the user says, a byte order mark, UTF-8 that is
 * sound, then the page's declaration and the server's, unless the bytes speak
 * against it, and last the Arabic of the bytes themselves.
 */
function encodingOf(
  bytes: Uint8Array,
  given: string | null | undefined,
  mediaType: string | undefined,
): string {
  const chosen = encodingNamed(given);
  if (chosen !== null) return chosen;
  const head = headEncoding(bytes.subarray(0, 4096));
  if (head !== "utf-8") return head;
  if (isUtf8(bytes)) {
    // Seven-bit encodings (ISO-2022) are sound UTF-8 and declare themselves.
    const named = encodingNamed(declared(bytes) ?? charsetOf(mediaType));
    return named?.startsWith("iso-2022") === true ? named : "utf-8";
  }
  const named =
    encodingNamed(declared(bytes)) ?? encodingNamed(charsetOf(mediaType));
  const legacy = likelyArabic(bytes, MOSTLY);
  if (named === null) return legacy ?? "utf-8";
  // A page of Windows-1256 that is declared as UTF-8 or Latin is common; one
  // that is declared as the other encoding of Arabic is shown by its letters.
  const isOther = named === "utf-8" || isSingleByte(named);
  const isArabic = isSingleByte(named) && isMostlyArabic(bytes, named, MOSTLY);
  if (isOther && !isArabic && legacy !== null) return legacy;
  return named;
}

/** Decodes a page of any encoding that the platform knows. */
export function decodePage(
  bytes: Uint8Array,
  given?: string | null,
  mediaType?: string,
): DecodedPage {
  const encoding = encodingOf(bytes, given, mediaType);
  const html = new TextDecoder(encoding).decode(bytes);
  const isDamaged = encoding === "utf-8" && !isUtf8(bytes);
  return { html, encoding, isDamaged };
}
