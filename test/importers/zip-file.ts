import { crc32, deflateRawSync } from "node:zlib";
import { utf8 } from "./bytes.js";

/** A file of an archive; what is not given is told as it is. */
export interface ZippedFile {
  readonly name: string | Uint8Array;
  readonly data: string | Uint8Array;
  /** Compression method; 8 when left out. */
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  readonly size?: number;
  /** Offset of the local header, as the directory tells it. */
  readonly offset?: number;
  readonly extra?: Uint8Array;
}

const UTF8_FLAG = 0x800;

const bytesOf = (value: string | Uint8Array) =>
  typeof value === "string" ? utf8(value) : value;

/** A number in little-endian bytes. */
function le(...parts: readonly (readonly [number, number])[]): Buffer {
  return Buffer.concat(
    parts.map(([value, size]) => {
      const bytes = Buffer.alloc(size);
      if (size === 8) bytes.writeBigUInt64LE(BigInt(value));
      else bytes.writeUIntLE(value, 0, size);
      return bytes;
    }),
  );
}

function described(file: ZippedFile) {
  const { method = 8, flags = UTF8_FLAG, extra = new Uint8Array() } = file;
  const data = bytesOf(file.data);
  const name = bytesOf(file.name);
  const packed = method === 8 ? deflateRawSync(data) : Buffer.from(data);
  const { crc = crc32(data), size = data.length } = file;
  const shared = le(
    [20, 2],
    [flags, 2],
    [method, 2],
    [0, 2],
    [0x5621, 2],
    [crc, 4],
    [packed.length, 4],
    [size, 4],
    [name.length, 2],
    [extra.length, 2],
  );
  return { packed, name, extra, shared };
}

/** A ZIP archive with all its files in order, sound or not. */
export function zipFile(
  files: readonly ZippedFile[],
  options: { readonly isZip64?: boolean } = {},
): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const file of files) {
    const { packed, name, extra, shared } = described(file);
    const header = Buffer.concat([le([0x04034b50, 4]), shared, name, extra]);
    local.push(header, packed);
    directory.push(
      le([0x02014b50, 4], [20, 2]),
      shared,
      le([0, 2], [0, 2], [0, 2], [0, 4], [file.offset ?? at, 4]),
      Buffer.from(name),
      Buffer.from(extra),
    );
    at += header.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const count = files.length;
  const zip64 = Buffer.concat([
    le([0x06064b50, 4], [44, 8], [45, 2], [45, 2], [0, 4], [0, 4]),
    le([count, 8], [count, 8], [listed.length, 8], [at, 8]),
    le([0x07064b50, 4], [0, 4], [at + listed.length, 8], [1, 4]),
  ]);
  const { isZip64 = false } = options;
  const most = isZip64 ? 0xffff : count;
  return Buffer.concat([
    ...local,
    listed,
    ...(isZip64 ? [zip64] : []),
    le([0x06054b50, 4], [0, 2], [0, 2], [most, 2], [most, 2]),
    le([listed.length, 4], [isZip64 ? 0xffffffff : at, 4], [0, 2]),
  ]);
}
