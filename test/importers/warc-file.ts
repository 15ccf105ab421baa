import { createHash } from "node:crypto";
import { WARCRecord, WARCSerializer } from "warcio";
import { utf8 } from "./bytes.js";

/** One record; what is not given is told as it is. */
export interface ArchivedRecord {
  readonly type?: string;
  readonly url?: string;
  readonly date?: string;
  readonly status?: string;
  readonly mediaType?: string;
  /** Header fields of HTTP beside the media type. */
  readonly http?: Readonly<Record<string, string>>;
  /** Header fields of the record. */
  readonly warc?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

const bytesOf = (value: string | Uint8Array) =>
  typeof value === "string" ? utf8(value) : value;

const lines = (fields: Readonly<Record<string, string>>) =>
  Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join("");

/** A digest as crawlers write it. */
export function sha1(bytes: string | Uint8Array): string {
  const digest = createHash("sha1").update(bytesOf(bytes)).digest("hex");
  return `sha1:${digest}`;
}

/** One record in bytes, written by hand. */
export function warcRecord(record: ArchivedRecord): Buffer {
  const {
    type = "response",
    url = "https://example.org/a",
    date = "2016-05-04T10:11:12Z",
    status = "200 OK",
    mediaType = "text/plain; charset=utf-8",
    http = {},
    warc = {},
    body = "قصف",
  } = record;
  const isHttp = type === "response" || type === "revisit";
  const head = isHttp
    ? `HTTP/1.1 ${status}\r\n${lines({ "Content-Type": mediaType, ...http })}\r\n`
    : "";
  const block = Buffer.concat([utf8(head), bytesOf(body)]);
  const fields = {
    "WARC-Type": type,
    "WARC-Target-URI": url,
    "WARC-Date": date,
    "Content-Type": isHttp ? "application/http; msgtype=response" : mediaType,
    "Content-Length": String(block.length),
    ...warc,
  };
  const named = utf8(`WARC/1.0\r\n${lines(fields)}\r\n`);
  return Buffer.concat([named, block, utf8("\r\n\r\n")]);
}

/** A file of records, written by hand. */
export function warcFile(records: readonly ArchivedRecord[]): Buffer {
  return Buffer.concat(records.map(warcRecord));
}

/** A file as another program writes it: one page a record, each in gzip or not. */
export async function writtenWarc(
  pages: readonly { readonly url: string; readonly body: string }[],
  gzip: boolean,
): Promise<Buffer> {
  const records = pages.map(async ({ url, body }) => {
    const httpHeaders = { "Content-Type": "text/plain" };
    const date = "2016-05-04T10:11:12Z";
    const record = WARCRecord.create(
      { url, date, type: "response", httpHeaders },
      [utf8(body)],
    );
    return WARCSerializer.serialize(record, { gzip });
  });
  return Buffer.concat(await Promise.all(records));
}
