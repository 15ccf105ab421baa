/** Ways in which bytes break: by a disk, a line, a hand, or on purpose. */
import { gzipSync } from "node:zlib";
import { zipOf } from "./zip-bytes.mjs";

const below = (random, most) => Math.floor(random() * most);

function randomBytes(random, length) {
  return Buffer.from({ length }, () => below(random, 256));
}

/** A place, and how many bytes from there, at most a quarter of all. */
function run(random, { length }) {
  const from = below(random, length);
  return [from, Math.min(length, from + 1 + below(random, 1 + length / 4))];
}

const LINE_ENDS = ["\n", "\r", "\r\n", "\0", "\u2028"];

/** `(bytes, random) → bytes` by name. */
export const BREAKAGES = {
  "cut off": (bytes, random) => bytes.subarray(0, below(random, bytes.length)),
  "cut off near the end": (bytes, random) =>
    bytes.subarray(
      0,
      bytes.length - 1 - below(random, Math.min(64, bytes.length)),
    ),
  "without its beginning": (bytes, random) =>
    bytes.subarray(1 + below(random, Math.min(64, bytes.length - 1))),
  "bits flipped": (bytes, random) => {
    const broken = Buffer.from(bytes);
    const count = 1 + below(random, 2 ** below(random, 8));
    for (let flipped = 0; flipped < count; flipped += 1)
      broken[below(random, broken.length)] ^= 1 << below(random, 8);
    return broken;
  },
  "zeros in it": (bytes, random) =>
    Buffer.from(bytes).fill(0, ...run(random, bytes)),
  "noise in it": (bytes, random) => {
    const broken = Buffer.from(bytes);
    const [from, to] = run(random, bytes);
    randomBytes(random, to - from).copy(broken, from);
    return broken;
  },
  "noise put in": (bytes, random) => {
    const at = below(random, bytes.length);
    const noise = randomBytes(random, 1 + below(random, 5000));
    return Buffer.concat([bytes.subarray(0, at), noise, bytes.subarray(at)]);
  },
  "a piece lost": (bytes, random) => {
    const [from, to] = run(random, bytes);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  "a piece twice": (bytes, random) => {
    const [from, to] = run(random, bytes);
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
  },
  "itself after itself": (bytes) => Buffer.concat([bytes, bytes]),
  "only its beginning, then noise": (bytes, random) => {
    const head = bytes.subarray(
      0,
      1 + below(random, Math.min(600, bytes.length)),
    );
    return Buffer.concat([head, randomBytes(random, below(random, 20_000))]);
  },
  "line ends changed": (bytes, random) => {
    const end = LINE_ENDS[below(random, LINE_ENDS.length)];
    return Buffer.from(
      bytes.toString("latin1").replaceAll("\n", end),
      "latin1",
    );
  },
  "in UTF-16": (bytes, random) => {
    const wide = Buffer.from(`\ufeff${bytes.toString("utf8")}`, "utf16le");
    return random() < 0.5 ? wide : Buffer.from(wide).swap16();
  },
  "digits changed": (bytes, random) => {
    // Lengths, offsets and counts of formats that write them as text.
    const text = bytes.toString("latin1");
    const digit = () =>
      String(below(random, 10)).repeat(
        1 + below(random, 12) * below(random, 2),
      );
    return Buffer.from(
      text.replace(/\d/g, (old) => (random() < 0.05 ? digit() : old)),
      "latin1",
    );
  },
};

/** `(bytes, name, random) → { name, bytes }`: put into another file, sound. */
export const WRAPPINGS = {
  zip: (bytes, name) => ({
    name: "outer.zip",
    bytes: zipOf({ [name]: bytes }),
  }),
  gzip: (bytes, name) => ({ name: `${name}.gz`, bytes: gzipSync(bytes) }),
  mail: (bytes, name) => ({
    name: "outer.eml",
    bytes: Buffer.from(
      `From: a@example.org\r\nMIME-Version: 1.0\r\nContent-Type: application/octet-stream; name="${name}"\r\n` +
        `Content-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n` +
        `${bytes.toString("base64").replace(/.{76}/g, "$&\r\n")}\r\n`,
    ),
  }),
  warc: (bytes, name) => ({
    name: "outer.warc",
    bytes: Buffer.concat([
      Buffer.from(
        `WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://example.org/${encodeURIComponent(name)}\r\n` +
          `WARC-Date: 2016-05-04T10:11:12Z\r\nContent-Length: ${bytes.length}\r\n\r\n`,
      ),
      bytes,
      Buffer.from("\r\n\r\n"),
    ]),
  }),
};

/** Random bytes of a random length. */
export const noise = (random) =>
  randomBytes(random, 1 + below(random, 2 ** below(random, 18)));

export { below };
