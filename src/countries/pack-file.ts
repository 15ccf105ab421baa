import { openNameTable, type NameTable } from "./name-table.js";

/** Tables of a pack. */
export const TABLE_KINDS = ["places", "actors", "outlets", "calendar"] as const;

/** A table of a pack by what it lists. */
export type TableKind = (typeof TABLE_KINDS)[number];

/** What stands at the head of a pack file, as JSON. */
export interface PackHeader {
  readonly pack: string;
  /** Byte offsets count from the start of the file. */
  readonly tables: Readonly<
    Record<TableKind, { offset: number; length: number; rows: number }>
  >;
}

/** A pack, opened: nothing of it is decoded yet. */
export interface OpenPack {
  readonly name: string;
  readonly tables: Readonly<Record<TableKind, NameTable>>;
}

const MAGIC = 0x504e5349; // "ISNP"
/** Version of the format of a pack file. */
export const PACK_VERSION = 2;
/** Bytes of magic, version and length of the header in UTF-16 units. */
const PREFIX = 12;
/** Bytes kept for the prefix and the header; tables begin behind them. */
const HEAD = 2048;

const aligned = (size: number) => Math.ceil(size / 4) * 4;

/**
 * Joins the tables of a pack into one file: prefix, JSON header in UTF-16,
 * tables, each on a 4-byte boundary.
 */
export function joinPack(
  pack: string,
  tables: Readonly<Record<TableKind, { bytes: Uint8Array; rows: number }>>,
): Uint8Array {
  let offset = HEAD;
  const places = TABLE_KINDS.map((kind) => {
    const { bytes, rows } = tables[kind];
    const place = { offset, length: bytes.length, rows };
    offset += aligned(bytes.length);
    return [kind, place] as const;
  });
  const text = JSON.stringify({ pack, tables: Object.fromEntries(places) });
  const buffer = new ArrayBuffer(offset);
  new Uint32Array(buffer, 0, 3).set([MAGIC, PACK_VERSION, text.length]);
  const units = new Uint16Array(buffer, PREFIX, text.length);
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
  const file = new Uint8Array(buffer);
  for (const [kind, place] of places)
    file.set(tables[kind].bytes, place.offset);
  return file;
}

/**
 * Opens a pack file.
 *
 * @param bytes on a 4-byte boundary
 * @returns null when the bytes are of another format or version
 */
export function openPack(bytes: Uint8Array): OpenPack | null {
  const { buffer, byteOffset, byteLength } = bytes;
  if (byteLength < PREFIX || byteOffset % 4 !== 0) return null;
  const [magic, version, length = 0] = new Uint32Array(buffer, byteOffset, 3);
  if (magic !== MAGIC || version !== PACK_VERSION) return null;
  const units = new Uint16Array(buffer, byteOffset + PREFIX, length);
  const header = JSON.parse(String.fromCharCode(...units)) as PackHeader;
  const tables: Partial<Record<TableKind, NameTable>> = {};
  for (const kind of TABLE_KINDS) {
    const place = header.tables[kind];
    const table = openNameTable(
      bytes.subarray(place.offset, place.offset + place.length),
    );
    if (table === null) return null;
    tables[kind] = table;
  }
  return { name: header.pack, tables: tables as Record<TableKind, NameTable> };
}
