/** Writes ZIP archives, sound ones and such as no honest program writes. */
import { crc32, deflateRawSync } from "node:zlib";

const UTF8_NAMES = 0x800;

/** Little-endian numbers: `[value, bytes]` each. */
function numbers(...parts) {
  const all = Buffer.alloc(parts.reduce((sum, [, size]) => sum + size, 0));
  let at = 0;
  for (const [value, size] of parts) at = all.writeUIntLE(value, at, size);
  return all;
}

/** Compresses once what goes into many archives. */
export function packed(data) {
  const bytes = Buffer.from(data);
  return {
    bytes: deflateRawSync(bytes, { level: 9 }),
    size: bytes.length,
    crc: crc32(bytes),
  };
}

/**
 * @param {readonly { name: string | Uint8Array, data?: string | Uint8Array,
 *   packed?: ReturnType<typeof packed>, at?: number, size?: number }[]} files -
 *   with `at` an entry shares the local file at that offset; `size` is what it
 *   claims to expand to
 */
export function zipBytes(files) {
  const local = [];
  const directory = [];
  let at = 0;
  for (const file of files) {
    const name = Buffer.from(file.name);
    const data = file.packed ?? packed(file.data ?? "");
    const shared = numbers(
      ...[20, UTF8_NAMES, 8, 0, 0x5621].map((value) => [value, 2]),
      [data.crc, 4],
      [data.bytes.length, 4],
      [file.size ?? data.size, 4],
      [name.length, 2],
      [0, 2],
    );
    directory.push(
      numbers([0x02014b50, 4], [20, 2]),
      shared,
      numbers([0, 2], [0, 2], [0, 2], [0, 4], [file.at ?? at, 4]),
      name,
    );
    if (file.at !== undefined) continue;
    local.push(numbers([0x04034b50, 4]), shared, name, data.bytes);
    at += 30 + name.length + data.bytes.length;
  }
  const listed = Buffer.concat(directory);
  const count = Math.min(files.length, 0xffff);
  const end = numbers(
    [0x06054b50, 4],
    ...[0, 0, count, count].map((value) => [value, 2]),
    [listed.length, 4],
    [at, 4],
    [0, 2],
  );
  return Buffer.concat([...local, listed, end]);
}

/** A ZIP of parts by name. */
export const zipOf = (parts) =>
  zipBytes(Object.entries(parts).map(([name, data]) => ({ name, data })));
