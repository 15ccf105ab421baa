import { decodeAs, keptEncoding, withEncodingNotice } from "./decode-bytes.js";
import { encodedLines, type EncodedLine } from "./encoded-lines.js";
import { binarySignature, decodeUtf16, headEncoding } from "./encoding.js";
import {
  MAX_RECORD_BYTES,
  type ByteStream,
  type Fault,
  type ImportContext,
  type Imported,
  type PlainImporter,
  type Position,
  type Reject,
} from "./importer.js";
import { jsonMembers } from "./json-members.js";
import { importedReport, rejected } from "./report-fields.js";
import { seenStart } from "./seen.js";

const EXAMPLE = '{"id":"r1","published":"2022-10-21","text":"…"}';
const RECORD = {
  kind: "line",
  format: "jsonl",
  mediaType: "application/json",
} as const;
const FIELDS = ["id", "outlet", "url", "title", "published", "text"] as const;

function syntaxFault(json: string, error: unknown): Fault {
  const at = /position (\d+)/.exec(String(error))?.[1];
  const column = at === undefined ? json.length + 1 : Number(at) + 1;
  return { code: "IMP-NOT-JSON", seen: seenStart(json), context: { column } };
}

function parse(json: string): { value: unknown } | { fault: Fault } {
  try {
    return { value: JSON.parse(json) };
  } catch (error) {
    return { fault: syntaxFault(json, error) };
  }
}

/** A field's key that stands twice in the object: which one holds is unknown. */
function repeatedKey(json: string): string | undefined {
  const suspects = FIELDS.filter((key) => {
    const quoted = `"${key}"`;
    return json.indexOf(quoted) !== json.lastIndexOf(quoted);
  });
  if (suspects.length === 0) return undefined;
  const keys = jsonMembers(json).map((member) => member.key);
  return suspects.find((key) => keys.indexOf(key) !== keys.lastIndexOf(key));
}

/** A number as its source writes it: ids of posts exceed what a double holds. */
function exactId(id: unknown, json: string): unknown {
  if (typeof id !== "number" || Number.isSafeInteger(id)) return id;
  const member = jsonMembers(json).find(({ key }) => key === "id");
  return member ? json.slice(member.start, member.end).trim() : id;
}

function readObject(
  json: string,
  { bytes, encoding }: EncodedLine,
  position: Position,
): Imported {
  const parsed = parse(json);
  if ("fault" in parsed) return rejected(position, parsed.fault);
  const { value } = parsed;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return rejected(position, {
      code: "IMP-NOT-OBJECT",
      seen: seenStart(json),
      context: { example: EXAMPLE },
    });
  }
  const repeated = repeatedKey(json);
  if (repeated !== undefined) {
    return rejected(position, {
      code: "IMP-KEY-REPEATED",
      seen: seenStart(json),
      context: { field: repeated },
    });
  }
  const record = value as Readonly<Record<string, unknown>>;
  const { outlet, url, title, published, text } = record;
  const id = exactId(record["id"], json);
  const kept = keptEncoding(encoding);
  const raw = { id, outlet, url, title, published, text, ...kept };
  return importedReport(raw, { ...RECORD, bytes }, position);
}

interface LineContext {
  readonly position: Position;
  readonly maxRecordBytes: number;
}

/** One line, or null for a blank one. */
function readLine(
  line: EncodedLine,
  { position, maxRecordBytes }: LineContext,
): Imported | null {
  const { bytes, encoding } = line;
  if (line.tooLong) {
    return rejected(position, {
      code: "IMP-RECORD-TOO-LONG",
      seen: seenStart(new TextDecoder(encoding).decode(bytes)),
      context: { limit: maxRecordBytes },
    });
  }
  const decoded = decodeAs(bytes, encoding);
  if (!decoded.ok) return rejected(position, decoded.fault);
  const { text: json } = decoded;
  return json.trim() === "" ? null : readObject(json, line, position);
}

const OPENING = /^\s*[[{]\s*$/;

/** A file that is no text is one reject: no line of it can be read. */
function fileReject(first: EncodedLine, file: string): Imported | null {
  const position = { file, line: first.line };
  const binary = binarySignature(first.bytes.subarray(0, 4096));
  if (binary === null) return null;
  return rejected(position, { code: "IMP-BINARY", seen: binary });
}

/** Records of the lines, blank ones left out. */
async function* readLines(
  bytes: ByteStream,
  context: ImportContext,
): AsyncGenerator<Imported> {
  const { file, encoding, maxRecordBytes = MAX_RECORD_BYTES } = context;
  // What the user named is no news; the rest is told once a file.
  let isTold = encoding !== undefined;
  for await (const line of encodedLines(bytes, maxRecordBytes, encoding)) {
    const whole = line.line === 1 ? fileReject(line, file) : null;
    if (whole !== null) {
      yield whole;
      return;
    }
    const position = { file, line: line.line };
    const item = readLine(line, { position, maxRecordBytes });
    if (item === null) continue;
    yield isTold ? item : withEncodingNotice(item, line.encoding);
    isTold ||= item.ok && line.encoding !== "utf-8";
  }
}

/** One JSON document written over many lines is one reject, not one a line. */
function documentReject(opening: Reject, next: Reject): Imported {
  const { file, line } = opening;
  const fault: Fault = {
    code: "IMP-NOT-LINES",
    seen: seenStart(`${opening.seen.trim()} ${next.seen.trim()}`),
  };
  return rejected({ file, line }, fault);
}

/** Reads JSON lines: one report a line, blank lines skipped. */
async function* read(
  bytes: ByteStream,
  context: ImportContext,
): AsyncGenerator<Imported> {
  let opening: Reject | null = null;
  let isFirst = true;
  for await (const item of readLines(bytes, context)) {
    if (isFirst && !item.ok && OPENING.test(item.reject.seen)) {
      opening = item.reject;
    } else if (opening !== null) {
      if (!item.ok && item.reject.code === "IMP-NOT-JSON") {
        yield documentReject(opening, item.reject);
        return;
      }
      yield { ok: false, reject: opening };
      opening = null;
      yield item;
    } else {
      yield item;
    }
    isFirst = false;
  }
  if (opening !== null) yield { ok: false, reject: opening };
}

/** A line that opens a JSON object, somewhere in the first bytes. */
const OBJECT_LINE = /^[ \t\ufeff]*\{[ \t]*(?:"|\}|\r?$)/m;
const ARRAY_START = /^\s*\[\s*(?:\{|$)/;

/** JSON lines: `{"id","outlet","url","title","published","text"}` a line. */
export const jsonlImporter: PlainImporter = {
  format: "jsonl",
  endings: ["jsonl", "ndjson", "json"],
  recognises(head) {
    const encoding = headEncoding(head);
    const start =
      encoding === "utf-8"
        ? new TextDecoder().decode(head)
        : decodeUtf16(head, encoding);
    return OBJECT_LINE.test(start) || ARRAY_START.test(start);
  },
  read,
};
