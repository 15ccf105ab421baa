import { describe, expect, test, vi } from "vitest";
import { zipParts } from "../../../src/exporters/stable-zip.js";
import { jobHandlers } from "../../../src/operations/jobs/job-handlers.js";
import type { JobMeans } from "../../../src/operations/jobs/job-means.js";
import {
  entryMessage,
  type RecordTally,
} from "../../../src/operations/jobs/kept-rejects.js";
import { findIncidents } from "../../../src/register/find-incidents.js";
import { listImports } from "../../../src/register/imports/list-imports.js";
import type { Job, JobOrder } from "../../../src/workers/index.js";
import { bytesOf, ended, scratchJobs } from "../../workers/scratch-jobs.js";
import { linesOf, officeMeans, reportLine } from "./office-means.js";

vi.setConfig({ testTimeout: 60_000 });
const scratch = scratchJobs();

/** Asks for a job, has it done, and tells what came of it. */
async function done(
  order: Omit<JobOrder, "author">,
  changes: Partial<JobMeans> = {},
): Promise<Job> {
  const { register } = scratch;
  const jobs = scratch.made();
  const { id } = await jobs.submit({ author: "A1", ...order });
  jobs.start({ handlers: jobHandlers(officeMeans(register, changes)) });
  return ended(jobs, id);
}

const upload = (name: string, lines: readonly string[]) => ({
  kind: "import",
  request: { namespace: "office" },
  inputs: [{ name, bytes: [linesOf(lines)] }],
});

describe("an import", () => {
  const lines = [reportLine(1), "{not json", reportLine(2), reportLine(3)];

  test("stores what its files hold, logs it and links it", async () => {
    const job = await done(upload("مواد.jsonl", lines));
    expect(job).toMatchObject({
      state: "done",
      progress: { phase: "linking", records: 4, stored: 3, rejected: 1 },
      result: {
        read: 3,
        rejected: 1,
        rejectedBy: { "IMP-NOT-JSON": 1 },
        acknowledged: { "new-report": 3 },
        isLogged: true,
      },
    });
    const { bytes, totalBytes } = job.progress as Record<string, number>;
    expect(bytes).toBe(totalBytes);
    const { rejects } = job.result as unknown as RecordTally;
    expect(rejects).toMatchObject([{ file: "مواد.jsonl", line: 2 }]);
    expect(entryMessage(rejects[0]!, "en")).toMatch(
      /^IMP-NOT-JSON: .*not json/,
    );
    expect(entryMessage(rejects[0]!, "ar")).toMatch(/^IMP-NOT-JSON: .*السطر/);
    const { register } = scratch;
    expect(await findIncidents(register)).toHaveLength(2);
    const captures = await register.store
      .selectFrom("capture")
      .select(["captured_at", "container_name", "position"])
      .orderBy("position")
      .execute();
    expect(captures).toEqual(
      [1, 3, 4].map((position) => ({
        captured_at: job.createdAt,
        container_name: "مواد.jsonl",
        position,
      })),
    );
    expect(await listImports(register.store)).toMatchObject([
      { namespace: "office", newReports: 3, rejected: 1 },
    ]);
  });

  test("that is done again finds what is stored, and is logged once", async () => {
    await done(upload("a.jsonl", lines));
    const again = await done(upload("a.jsonl", lines));
    expect(again.result).toMatchObject({
      acknowledged: { "new-report": 0, unchanged: 3 },
      isLogged: false,
    });
    expect(await listImports(scratch.register.store)).toHaveLength(1);
  });

  test("of a request that says otherwise fails by name", async () => {
    const request = { namespace: "office", format: "jsonl" };
    expect(await done({ kind: "import", request })).toMatchObject({
      state: "failed",
      error: { code: "JOB-BAD-REQUEST", context: { kind: "import" } },
    });
  });

  test("is taken back in the name of who asked", async () => {
    const { register } = scratch;
    await done(upload("a.jsonl", [reportLine(1)]));
    const [imported] = await listImports(register.store);
    const job = await done({
      kind: "undo-import",
      request: { import: imported!.id, reason: "ملف خاطئ" },
    });
    expect(job).toMatchObject({ state: "done", result: { versions: 1 } });
    expect(await findIncidents(register)).toEqual([]);
    expect((await listImports(register.store))[0]!.undone).toMatchObject({
      author: "A1",
      reason: "ملف خاطئ",
    });
  });

  test("that nobody knows cannot be taken back", async () => {
    const request = { import: "0123456789", reason: "خطأ" };
    expect(await done({ kind: "undo-import", request })).toMatchObject({
      state: "failed",
      attempts: 1,
      error: { code: "REG-IMPORT-UNKNOWN" },
    });
  });
});

describe("an export", () => {
  const request = { format: "incidents-jsonl", audience: "internal" };

  test("is the job's one file, with what was left out", async () => {
    const { register } = scratch;
    await done(upload("a.jsonl", [reportLine(1), reportLine(2)]));
    const job = await done({ kind: "export", request });
    expect(job.state).toBe("done");
    const [file, ...others] = await scratch.made().outputs(job.id);
    expect(others).toEqual([]);
    expect(file).toMatchObject({
      name: "isnad-incidents-jsonl-internal.zip",
      mediaType: "application/zip",
      bytes: (job.result as { bytes: number }).bytes,
    });
    const parts = await zipParts(await bytesOf(file!));
    const names = parts.map(({ name }) => name);
    expect(names).toContain("manifest.json");
    expect(names).toContain("left-out.jsonl");
    const lines = parts.find(({ name }) => /incidents/.test(name))!.bytes;
    const ids = (await findIncidents(register)).map(({ id }) => id);
    for (const id of ids) expect(Buffer.from(lines).includes(id)).toBe(true);
  });

  test("larger than its limit fails, and nothing of it is kept", async () => {
    const job = await done({ kind: "export", request }, { largestExport: 10 });
    expect(job).toMatchObject({
      state: "failed",
      error: { code: "JOB-OUTPUT-TOO-LARGE", context: { limit: 10 } },
    });
    expect(await scratch.chunks()).toBe(0);
  });

  test("of a format that is none fails by name", async () => {
    const asked = { ...request, format: "docx" };
    expect(await done({ kind: "export", request: asked })).toMatchObject({
      state: "failed",
      error: { code: "EXP-UNKNOWN-FORMAT" },
    });
  });
});

test("linking is done by its own job", async () => {
  let times = 0;
  const link = () => Promise.resolve(void (times += 1));
  const job = await done({ kind: "link", request: {} }, { link });
  expect(job).toMatchObject({ state: "done", result: {} });
  expect(times).toBe(1);
});
