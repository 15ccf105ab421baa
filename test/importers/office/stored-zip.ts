import { crc32 } from "node:zlib";

/** 1 January 1980, the first day that a ZIP can name. */
const NO_DATE = 0x0021;
const VERSION = 20;
const UTF8_NAME = 0x0800;

function fields(name: Buffer, bytes: Uint8Array): Buffer {
  const out = Buffer.alloc(26);
  out.writeUInt16LE(VERSION, 0);
  out.writeUInt16LE(UTF8_NAME, 2);
  out.writeUInt16LE(NO_DATE, 8);
  out.writeUInt32LE(crc32(bytes), 10);
  out.writeUInt32LE(bytes.length, 14);
  out.writeUInt32LE(bytes.length, 18);
  out.writeUInt16LE(name.length, 22);
  return out;
}

/**
 * A ZIP without compression. A reader that takes a ZIP only gets one that was
 * written here: it sees the parts that were counted, and no others.
 *
 * @source APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16
 */
export function storedZip(parts: ReadonlyMap<string, Uint8Array>): Buffer {
  const files: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [path, bytes] of parts) {
    const name = Buffer.from(path);
    const shared = fields(name, bytes);
    const version = Buffer.from([VERSION, 0]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    files.push(Buffer.from("PK\x03\x04"), shared, name, bytes);
    directory.push(Buffer.from("PK\x01\x02"), version, shared, tail, name);
    offset += 30 + name.length + bytes.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, listed, end]);
}
