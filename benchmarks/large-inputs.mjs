/**
 * Reads inputs far larger than memory, made while they are read and kept
 * nowhere: how much memory that takes, and how fast it is.
 *
 * Usage: node benchmarks/large-inputs.mjs [--gigabytes 5] [--out FILE]
 *   [--only jsonl|warc|warc.gz]
 *
 * Each input comes through a pipe to a process of its own, which takes it as
 * standard input is taken: `readRecords`, and `parseRecord` for what that hands
 * on. The peak is the resident memory of that process. The gzip input is as
 * large before it is compressed. Coding and storing are not part of it.
 */
import { fork, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";

const GIGABYTE = 1024 ** 3;
const SELF = fileURLToPath(import.meta.url);

const sentence = (number) =>
  `قُتل شخصان برصاص مجهولين في بلدة تل الريح، وفق مصدر محلي، المادة ${number}. `;

/** About four kilobytes, the size of a long report. */
const body = (number) => sentence(number).repeat(32);

function jsonlRecord(number) {
  const report = { id: `r${number}`, outlet: "شبكة السهل", text: body(number) };
  return Buffer.from(`${JSON.stringify(report)}\n`);
}

function warcRecord(number) {
  const block = Buffer.from(
    `HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${body(number)}`,
  );
  const head =
    "WARC/1.1\r\nWARC-Type: response\r\n" +
    `WARC-Target-URI: https://example.org/${number}\r\n` +
    "WARC-Date: 2016-05-04T10:11:12Z\r\n" +
    "Content-Type: application/http; msgtype=response\r\n" +
    `Content-Length: ${block.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), block, Buffer.from("\r\n\r\n")]);
}

const KINDS = {
  jsonl: { make: jsonlRecord, pack: (bytes) => bytes },
  warc: { make: warcRecord, pack: (bytes) => bytes },
  // One member a record, as crawlers write it.
  "warc.gz": {
    make: warcRecord,
    pack: (bytes) => gzipSync(bytes, { level: 1 }),
  },
};

/** Writes so many bytes of records, as fast as they are taken. */
async function write(kind, bytes, pipe) {
  const { make, pack } = KINDS[kind];
  let [made, records] = [0, 0];
  while (made < bytes) {
    const pieces = [];
    for (let at = 0; at < 64 && made < bytes; at += 1) {
      const record = make((records += 1));
      made += record.length;
      pieces.push(pack(record));
    }
    if (!pipe.write(Buffer.concat(pieces)))
      await new Promise((resolve) => pipe.once("drain", resolve));
  }
  pipe.end();
  return { made, records };
}

/** The reading process: tells what it read, and its own peak. */
async function read() {
  const { findInputs, parseRecord, readRecords } =
    await import("../dist/importers/index.js");
  const { inputs } = await findInputs(["-"], () => process.stdin);
  const from = performance.now();
  let [reports, rejects] = [0, 0];
  for await (const item of readRecords(inputs)) {
    const items = "step" in item ? await parseRecord(item) : [item];
    for (const { ok } of items) {
      if (ok) reports += 1;
      else rejects += 1;
    }
  }
  const seconds = (performance.now() - from) / 1000;
  const { maxRSS } = process.resourceUsage();
  process.send({ reports, rejects, seconds, peak: maxRSS * 1024 });
}

async function measure(kind, bytes) {
  const reader = fork(SELF, ["--read"], { stdio: ["pipe", 1, 2, "ipc"] });
  const told = new Promise((resolve, reject) => {
    reader.once("message", resolve);
    reader.once("exit", (code) => reject(new Error(`${kind}: exit ${code}`)));
  });
  // Made by a process of its own: compressing would slow down who reads.
  const writer = spawn(
    process.execPath,
    [SELF, "--write", kind, "--bytes", String(bytes)],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  writer.stdout.pipe(reader.stdin);
  let last = "";
  writer.stderr.on("data", (text) => (last += text));
  const written = new Promise((resolve) => writer.once("close", resolve));
  const { reports, rejects, seconds, peak } = await told;
  await written;
  const { made, records } = JSON.parse(last);
  return {
    kind,
    megabytes: Math.round(made / 1024 ** 2),
    records,
    reports,
    rejects,
    seconds: Math.round(seconds),
    megabytesPerSecond: Math.round(made / 1024 ** 2 / seconds),
    peakMegabytes: Math.round(peak / 1024 ** 2),
  };
}

const { values } = parseArgs({
  options: {
    gigabytes: { type: "string", default: "5" },
    only: { type: "string" },
    out: { type: "string" },
    read: { type: "boolean", default: false },
    write: { type: "string" },
    bytes: { type: "string" },
  },
});
if (values.read) {
  await read();
} else if (values.write !== undefined) {
  const told = await write(values.write, Number(values.bytes), process.stdout);
  console.error(JSON.stringify(told));
} else {
  const results = [];
  for (const kind of values.only === undefined
    ? Object.keys(KINDS)
    : [values.only]) {
    results.push(await measure(kind, Number(values.gigabytes) * GIGABYTE));
    console.log(JSON.stringify(results.at(-1)));
  }
  const summary = {
    benchmark: "large-inputs",
    node: process.version,
    processor: cpus()[0]?.model,
    results,
  };
  if (values.out !== undefined)
    writeFileSync(values.out, `${JSON.stringify(summary, null, 2)}\n`);
  const isWhole = results.every(
    (one) => one.reports === one.records && one.rejects === 0,
  );
  process.exitCode = isWhole ? 0 : 1;
}
