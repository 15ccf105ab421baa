import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  HEADER_BYTES,
  SEGMENT_BYTES,
  TAG_BYTES,
} from "../../../src/register/evidence/record-cipher.js";
import {
  openRecord,
  sealRecord,
  sealStream,
} from "../../../src/register/evidence/seal-record.js";
import {
  unwrapKey,
  wrapKey,
} from "../../../src/register/evidence/wrapped-key.js";

const KEY = Buffer.alloc(32, 5);

async function* inPieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) {
    yield await Promise.resolve(bytes.subarray(at, at + size));
  }
}

async function collect(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const found: Uint8Array[] = [];
  for await (const piece of pieces) found.push(piece);
  return Buffer.concat(found);
}

const opened = (
  sealed: Uint8Array,
  bytes: number,
  storedBytes = sealed.length,
) => collect(openRecord(KEY, inPieces(sealed, 70_000), { storedBytes, bytes }));

/** Three segments and a bit, which nothing compresses. */
const FILM = randomBytes(3 * SEGMENT_BYTES + 17);
const SEALED = SEGMENT_BYTES + TAG_BYTES;
const film = await collect(sealStream(KEY, inPieces(FILM, 300_001)));

function segments(sealed: Buffer): readonly Buffer[] {
  const cut: Buffer[] = [];
  for (let at = HEADER_BYTES; at < sealed.length; at += SEALED) {
    cut.push(sealed.subarray(at, at + SEALED));
  }
  return cut;
}

const joined = (parts: readonly Buffer[]) =>
  Buffer.concat([film.subarray(0, HEADER_BYTES), ...parts]);

test("what is sealed opens, whole or as a stream, at any length", async () => {
  const lengths = [0, 1, 1000, SEGMENT_BYTES - 1, SEGMENT_BYTES];
  for (const length of [...lengths, SEGMENT_BYTES + 1, 2 * SEGMENT_BYTES]) {
    for (const bytes of [randomBytes(length), Buffer.alloc(length, 0x61)]) {
      const whole = Buffer.concat([...sealRecord(KEY, bytes)]);
      expect((await opened(whole, length)).equals(bytes)).toBe(true);
      const streamed = await collect(sealStream(KEY, inPieces(bytes, 999_999)));
      expect((await opened(streamed, length)).equals(bytes)).toBe(true);
    }
  }
});

test("any text is sealed and opened, and none of it is seen", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ minLength: 9 }), async (text) => {
      const bytes = Buffer.from(text);
      const sealed = Buffer.concat([...sealRecord(KEY, bytes)]);
      expect(sealed.includes(bytes)).toBe(false);
      expect(await opened(sealed, bytes.length)).toEqual(bytes);
    }),
  );
});

test("a changed bit anywhere is seen", async () => {
  const bytes = Buffer.from("قُتل الشاب سالم العوض أمس.".repeat(20));
  const sealed = Buffer.concat([...sealRecord(KEY, bytes)]);
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed);
    changed[at] = changed[at]! ^ (1 << (at % 8));
    await expect(opened(changed, bytes.length)).rejects.toMatchObject({
      trouble: "damaged",
    });
  }
});

describe("segments of a film", () => {
  const [first, second, third, last] = segments(film) as [
    Buffer,
    Buffer,
    Buffer,
    Buffer,
  ];
  test.for([
    ["swapped", [second, first, third, last]],
    ["repeated", [first, first, third, last]],
    ["left out", [first, third, last]],
    ["cut off after a whole segment", [first, second, third]],
    ["cut off inside a segment", [first, second, third.subarray(0, 500)]],
    ["added at the end", [first, second, third, last, last]],
  ] as const)("%s are seen", async ([, parts]) => {
    const changed = joined(parts);
    await expect(opened(changed, FILM.length)).rejects.toThrow();
    await expect(opened(changed, FILM.length, film.length)).rejects.toThrow();
  });
});

test("a wrapped key opens for its own row only", () => {
  const row = {
    sha256: "a".repeat(64),
    bytes: 3,
    media_type: null,
    pack_id: "p",
    starts: 0,
    stored_bytes: 20,
  };
  const key = randomBytes(32);
  const wrapped = wrapKey(KEY, key, row);
  expect(unwrapKey(KEY, wrapped, row)).toEqual(new Uint8Array(key));
  expect(unwrapKey(randomBytes(32), wrapped, row)).toBeNull();
  const others = [
    { sha256: "b".repeat(64) },
    { bytes: 4 },
    { media_type: "text/plain" },
    { pack_id: "q" },
    { starts: 1 },
    { stored_bytes: 21 },
  ];
  for (const other of others) {
    expect(unwrapKey(KEY, wrapped, { ...row, ...other })).toBeNull();
  }
  for (let at = 0; at < wrapped.length; at += 1) {
    const sign = wrapped[at] === "A" ? "B" : "A";
    const changed = wrapped.slice(0, at) + sign + wrapped.slice(at + 1);
    expect(unwrapKey(KEY, changed, row)).toBeNull();
  }
});
