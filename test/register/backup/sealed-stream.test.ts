import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import {
  dumpKey,
  openStream,
  sealStream,
} from "../../../src/register/backup/sealed-stream.js";
import {
  SEGMENT_BYTES,
  TAG_BYTES,
} from "../../../src/register/evidence/record-cipher.js";

const key = dumpKey(randomBytes(32), randomBytes(16));

async function* cut(bytes: Uint8Array, size: number) {
  await Promise.resolve();
  for (let at = 0; at < bytes.length; at += size)
    yield bytes.subarray(at, at + size);
}

async function joined(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const found: Uint8Array[] = [];
  for await (const piece of stream) found.push(piece);
  return Buffer.concat(found);
}

const seal = (plain: Uint8Array) => joined(sealStream(key, cut(plain, 65_521)));
const open = (sealed: Uint8Array, by = key) =>
  joined(openStream(by, cut(sealed, 70_001)));

const SIZES = [0, 1, SEGMENT_BYTES - 1, SEGMENT_BYTES, SEGMENT_BYTES + 1];

test.each([...SIZES, 2 * SEGMENT_BYTES])("%i bytes come back", async (size) => {
  const plain = randomBytes(size);
  const sealed = await seal(plain);
  const segments = Math.max(1, Math.ceil(size / SEGMENT_BYTES));
  expect(sealed.length).toBe(size + segments * TAG_BYTES);
  expect((await open(sealed)).equals(plain)).toBe(true);
});

test("an end cut off, segments exchanged and another key do not open", async () => {
  const sealed = await seal(randomBytes(2 * SEGMENT_BYTES));
  const one = SEGMENT_BYTES + TAG_BYTES;
  const [first, second] = [sealed.subarray(0, one), sealed.subarray(one)];
  await expect(open(first)).rejects.toThrow("segment 0");
  await expect(open(sealed.subarray(0, -1))).rejects.toThrow("segment 1");
  await expect(open(Buffer.concat([second, first]))).rejects.toThrow("segment");
  const other = dumpKey(randomBytes(32), randomBytes(16));
  await expect(open(sealed, other)).rejects.toThrow("segment 0");
  await expect(open(new Uint8Array())).rejects.toThrow("segment 0");
});
