import { isUtf8 } from "node:buffer";
import type { RecordContext } from "../importer.js";

const DECLARED =
  /^\s{0,64}<\?xml[^>]{0,100}?\bencoding\s{0,8}=\s{0,8}["']([\w.:-]{1,40})["']/i;
const CHARSET = /;\s{0,8}charset\s{0,8}=\s{0,8}["']?([\w.:-]{1,40})/i;
const ARABIC = /[\u0621-\u064a]/g;
const BROKEN = /\ufffd/g;

/** The standard's name of an encoding, or null when nobody knows it. */
function known(label: string | undefined): string | null {
  try {
    return label === undefined ? null : new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function marked(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  // `<?` or `{ ` without a mark: XML names nothing else that begins so.
  if (bytes[0] === 0x3c && bytes[1] === 0) return "utf-16le";
  if (bytes[0] === 0 && bytes[1] === 0x3c) return "utf-16be";
  return null;
}

const count = (text: string, sign: RegExp) => text.match(sign)?.length ?? 0;

/**
 * What bytes that are not UTF-8 throughout are in. A summary that its site cut
 * in the middle of a letter is UTF-8 all the same; a page of Windows-1256 has
 * hardly a letter left when it is read so.
 */
function notQuiteUtf8(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, 65_536);
  const asUtf8 = new TextDecoder().decode(sample);
  const letters = count(asUtf8, ARABIC);
  if (count(asUtf8, BROKEN) * 4 <= letters) return "utf-8";
  const asArabic = new TextDecoder("windows-1256").decode(sample);
  return count(asArabic, ARABIC) > letters ? "windows-1256" : "utf-8";
}

/**
 * The encoding of a feed: what the user says, its byte order mark, its XML
 * declaration, what the server said, else UTF-8. Bytes that are sound UTF-8 are
 * taken as such whatever was declared, since servers convert feeds and leave
 * the old name in them; a chance match of Arabic in an older encoding would need
 * every letter to pair up.
 *
 * @returns name as `TextDecoder` gives it
 */
export function feedEncoding(
  bytes: Uint8Array,
  { encoding, hints }: RecordContext,
): string {
  const said = known(encoding) ?? marked(bytes);
  if (said !== null) return said;
  if (isUtf8(bytes)) return "utf-8";
  const head = Buffer.from(bytes.subarray(0, 256)).toString("latin1");
  const declared =
    known(DECLARED.exec(head)?.[1]) ??
    known(CHARSET.exec(hints?.mediaType ?? "")?.[1]);
  // A file without zero bytes that calls itself UTF-16 is not.
  const isSound = declared !== null && !/^utf-(?:8|16)/.test(declared);
  return isSound ? declared : notQuiteUtf8(bytes);
}
