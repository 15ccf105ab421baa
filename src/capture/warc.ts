import { STATUS_CODES } from "node:http";
import { WARCRecord, WARCSerializer } from "warcio";
import type { Exchange, HeaderList } from "./exchange.js";

/**
 * Headers that no longer say what the kept body is: it is kept without the
 * chunks in which it was sent. Their old values stay under another name.
 */
const OF_TRANSFER = new Set(["transfer-encoding"]);

const keptHeaders = (headers: HeaderList): [string, string][] =>
  headers.map(([name, value]) => [
    OF_TRANSFER.has(name.toLowerCase()) ? `X-Archive-Orig-${name}` : name,
    value,
  ]);

const serialized = (record: WARCRecord) =>
  WARCSerializer.serialize(record, { gzip: true });

/** The first record of an archive: what made it. */
export async function warcInfo(
  userAgent: string,
  filename: string,
  date: string,
): Promise<Uint8Array> {
  const info = { software: userAgent, format: "WARC File Format 1.1" };
  const options = { warcVersion: "WARC/1.1", filename, date } as const;
  return serialized(WARCRecord.createWARCInfo(options, info));
}

/**
 * One request and its answer as records of an archive, the body as it was sent.
 *
 * @returns gzip members, to be appended
 * @source WARC 1.1, ISO 28500:2017
 */
export async function warcRecords(exchange: Exchange): Promise<Uint8Array> {
  const { url, at, requestHeaders, status, headers, body } = exchange;
  const shared = { url: url.href, date: at, warcVersion: "WARC/1.1" } as const;
  const answer = WARCRecord.create(
    {
      ...shared,
      type: "response",
      statusline: `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}`.trim(),
      httpHeaders: keptHeaders(headers),
      keepHeadersCase: true,
    },
    [body],
  );
  const request = WARCRecord.create(
    {
      ...shared,
      type: "request",
      statusline: `GET ${url.pathname}${url.search} HTTP/1.1`,
      httpHeaders: [["host", url.host], ...requestHeaders].map(
        ([name = "", value = ""]): [string, string] => [name, value],
      ),
      keepHeadersCase: true,
      warcHeaders: {
        "WARC-Concurrent-To": answer.warcHeader("WARC-Record-ID") ?? "",
      },
    },
    [],
  );
  return Buffer.concat([await serialized(answer), await serialized(request)]);
}
