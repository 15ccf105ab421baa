import { describe, expect, it, vi } from "vitest";
import type { CodingTask } from "../../src/operations/coding/coder-access.js";
import { codeOnThreads } from "../../src/operations/coding/coding-pool.js";
import type { Outcome } from "../../src/operations/outcome.js";
import { parseAhead } from "../../src/operations/coding/parse-ahead.js";
import {
  BATCH_SIZE,
  workerPool,
  type StartWorker,
} from "../../src/operations/coding/worker-pool.js";
import type {
  Deferred,
  Imported,
  RecordContext,
} from "../../src/importers/importer.js";
import { standardInput } from "../../src/importers/input.js";
import { parseRecord } from "../../src/importers/parse-record.js";
import { importedReport } from "../../src/importers/report-fields.js";
import { readReports } from "../../src/importers/read-reports.js";
import { IsnadError } from "../../src/model/errors.js";
import { hashOf } from "../../src/register/evidence/hash-of.js";
import { all, utf8 } from "../importers/bytes.js";
import { fakeWorkers } from "./fake-worker.js";

/** A format of records with pictures: one may be too long to be sent. */
function parseNote(
  bytes: Uint8Array,
  { file, fileId }: RecordContext,
): Promise<readonly Imported[]> {
  const text = Buffer.from(bytes).toString();
  const number = Number(fileId?.slice(1));
  const picture = (size: number) => ({
    name: `${number}.png`,
    mediaType: "image/png",
    caption: null,
    open: () => [Buffer.alloc(size, number)],
  });
  const raw = {
    ...{ id: fileId, outlet: null, url: null, title: null, published: null },
    text,
    attachments:
      number % 5 > 0 ? [] : [picture(number === 45 ? 9 * 1024 * 1024 : 9)],
  };
  const record = {
    // Of every other one a part alone is kept.
    bytes: number % 2 === 0 ? bytes : bytes.subarray(0, 5),
    kind: "mail" as const,
    format: "mail" as const,
    mediaType: "message/rfc822",
  };
  return Promise.resolve([importedReport(raw, record, { file, line: 1 })]);
}

vi.mock("../../src/importers/registry.js", async (original) => ({
  ...(await original<object>()),
  importerOf: () => ({ parse: parseNote }),
}));

const TASK: CodingTask = { trace: false, actorIds: [["pack-army", "army"]] };

function items(count: number): AsyncIterable<Imported> {
  const lines = Array.from({ length: count }, (_, i) =>
    i % 50 === 7 ? "{bad" : JSON.stringify({ id: `r${i}`, text: "قصف" }),
  );
  return readReports([standardInput(() => [utf8(lines.join("\n"))])]);
}

async function coded(
  source: AsyncIterable<Imported>,
  start: StartWorker,
  threads = 3,
) {
  const pool = workerPool(threads, TASK, start);
  try {
    return await all(codeOnThreads(source, pool));
  } finally {
    await pool.close();
  }
}

function order(outcomes: readonly Outcome[]): string[] {
  return outcomes.map((outcome) => {
    if ("ok" in outcome) return `${outcome.reject.line}`;
    return outcome.kind === "line"
      ? (JSON.parse(outcome.line) as { id: string }).id
      : outcome.id;
  });
}

/** Notes, every fifth with a picture, and a line between some of them. */
async function* mails(count: number): AsyncGenerator<Imported | Deferred> {
  const [line] = await all(items(1));
  for (let i = 0; i < count; i += 1) {
    await Promise.resolve();
    const bytes = utf8(i % 20 === 3 ? "" : `قصف حي ${i}`);
    const context = { file: `m${i}.eml`, fileId: `m${i}` };
    yield { step: "parse", format: "mail", bytes, context };
    if (i % 90 === 10) yield line!;
  }
}

const plain = (found: readonly Imported[]) =>
  found.map((item) =>
    item.ok
      ? {
          ...item,
          attachments: (item.attachments ?? []).map(({ open, ...told }) => ({
            ...told,
            sha256: [...(open() as Iterable<Uint8Array>)].map(hashOf),
          })),
        }
      : item,
  );

async function parsed(start: StartWorker, threads: number, count: number) {
  const pool = workerPool(threads, null, start);
  try {
    return await all(parseAhead(mails(count), pool));
  } finally {
    await pool.close();
  }
}

async function inTurn(count: number) {
  const found: Imported[] = [];
  for await (const item of mails(count)) {
    if ("step" in item) found.push(...(await parseRecord(item)));
    else found.push(item);
  }
  return found;
}

describe("codeOnThreads", () => {
  it("gives all records in input order, ids rewritten", async () => {
    const count = BATCH_SIZE * 7 + 5;
    const outcomes = await coded(items(count), fakeWorkers().start);
    const wanted = Array.from({ length: count }, (_, i) =>
      i % 50 === 7 ? `${i + 1}` : `r${i}`,
    );
    expect(order(outcomes)).toEqual(wanted);
    expect(outcomes[0]).toMatchObject({
      kind: "line",
      line: expect.stringContaining('"id":"army"'),
    });
  });

  it("starts no thread for records that are all bad", async () => {
    const bad = readReports([standardInput(() => [utf8('{"bad\n{"bad')])]);
    const { start, seen } = fakeWorkers();
    expect(order(await coded(bad, start))).toEqual(["1", "2"]);
    expect(seen.started).toBe(0);
  });

  it("goes on when a worker dies; the report that kills twice is a fault", async () => {
    const { start, seen } = fakeWorkers((job) =>
      job.kind === "code" && job.items.some(({ id }) => id === "r70")
        ? "exit"
        : "answer",
    );
    const outcomes = await coded(items(200), start, 2);
    expect(outcomes).toHaveLength(200);
    const faults = outcomes.filter(
      (outcome) => "kind" in outcome && outcome.kind === "fault",
    );
    expect(faults).toMatchObject([
      {
        id: "r70",
        fault: { context: { seen: "worker: stopped with code 1" } },
      },
    ]);
    expect(seen.most).toBeLessThanOrEqual(2);
  });

  it("a worker that dies by chance costs nothing", async () => {
    let deaths = 0;
    const { start } = fakeWorkers(() =>
      (deaths += 1) === 2 ? "exit" : "answer",
    );
    const outcomes = await coded(items(300), start, 2);
    const usual = await coded(items(300), fakeWorkers().start, 1);
    expect(outcomes).toEqual(usual);
  });

  it("fails with its own code when no worker can be started", async () => {
    const start: StartWorker = () => ({
      postMessage: () => undefined,
      on(event: string, listen: (said: never) => void) {
        const fault = new IsnadError("CLI-UNEXPECTED", { seen: "no packs" });
        if (event === "error") setTimeout(() => listen(fault as never), 1);
      },
      terminate: () => Promise.resolve(),
    });
    await expect(coded(items(10), start)).rejects.toThrow("no packs");
  });
});

describe("parseAhead", () => {
  it.for([1, 2, 5])(
    "gives on %i threads what is read in turn, pictures too",
    async (threads) => {
      const wanted = await inTurn(200);
      const found = await parsed(fakeWorkers().start, threads, 200);
      expect(plain(found)).toEqual(plain(wanted));
      expect(found.some((item) => item.ok && item.attachments)).toBe(true);
    },
  );

  it("rejects by name the record that kills its worker, and no other", async () => {
    const { start } = fakeWorkers((job) =>
      job.kind === "parse" &&
      job.items.some(({ context }) => context.file === "m33.eml")
        ? "exit"
        : "answer",
    );
    const found = await parsed(start, 2, 100);
    const rejects = found.flatMap((item) => (item.ok ? [] : [item.reject]));
    expect(
      rejects.filter(({ code }) => code === "IMP-UNREADABLE-RECORD"),
    ).toMatchObject([
      {
        file: "m33.eml",
        seen: "stopped with code 1",
      },
    ]);
    expect(found).toHaveLength((await inTurn(100)).length);
  });

  it("gives a worker's place to another after some hundred records", async () => {
    const { start, seen } = fakeWorkers();
    await parsed(start, 1, 1200);
    expect(seen.started).toBe(3);
    expect(seen.most).toBe(1);
  });
});
