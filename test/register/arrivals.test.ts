import { expect, test } from "vitest";
import type { Arrival } from "../../src/register/arrival.js";
import type { KeptAttachment } from "../../src/register/attachments.js";
import { openEvidence } from "../../src/register/evidence/evidence-store.js";
import { keepAttachments } from "../../src/register/evidence/keep-attachments.js";
import { bundleLines } from "../../src/register/exchange/write-bundle.js";
import { mergeBundle } from "../../src/register/exchange/merge-bundle.js";
import { linkRegister } from "../../src/register/link-register.js";
import { type Register } from "../../src/register/open-register.js";
import { storeReports } from "../../src/register/store-reports.js";
import { verifyRegister } from "../../src/register/verify/verify-register.js";
import { withRegister } from "./evidence/records.js";
import { registerDump } from "./register-dump.js";
import { plainLinker, scratchRegister } from "./registers.js";
import {
  citedArrival,
  fill,
  logArrivals,
  postArrival,
} from "./verify/filled-register.js";
import { verified } from "./verify/verified.js";
import {
  withdraw,
  withPlain,
  everything,
} from "./withdrawal/withdrawn-register.js";

const scratch = scratchRegister();

const file = (name: string, bytes = Buffer.from(`bytes of ${name}`)) => ({
  name,
  mediaType: "image/png",
  caption: `صورة ${name}`,
  open: () => [bytes],
});

async function kept(
  register: Register,
  files: readonly ReturnType<typeof file>[],
): Promise<readonly KeptAttachment[]> {
  const found = await keepAttachments(register, files);
  return found.flatMap((one) => (one.ok ? [one.attachment] : []));
}

const attachmentRows = ({ store }: Register) =>
  store
    .selectFrom("attachment")
    .selectAll()
    .orderBy("report_key")
    .orderBy("position")
    .execute();

test("kind, detail and pictures stand with the report", async () => {
  await withRegister(scratch(), async (register) => {
    const post = await postArrival(register);
    expect(await storeReports(register, [post])).toEqual(["new-report"]);
    const { store } = register;
    const report = await store.selectFrom("report").selectAll().execute();
    expect(report).toMatchObject([{ kind: "post" }]);
    const [capture] = await store.selectFrom("capture").selectAll().execute();
    expect(capture?.detail).toBe('{"author":"P-0001","member":"chat/1"}');
    const rows = await attachmentRows(register);
    expect(rows).toMatchObject([
      { position: 1, name: "a.jpg", caption: "الشارع بعد القصف" },
      { position: 2, name: "b.jpg", caption: null, media_type: "image/jpeg" },
    ]);
    const bytes = await openEvidence(register).get(rows[1]?.sha256 ?? "");
    expect(Buffer.from(bytes).toString()).toBe("picture b.jpg");
    await linkRegister(register, plainLinker);
    expect((await verified(register)).faults).toEqual([]);
    const before = await registerDump(register);
    expect(await storeReports(register, [post])).toEqual(["unchanged"]);
    expect(await registerDump(register)).toBe(before);
  });
});

test("what came with any arrival of a version is kept, in whatever order", async () => {
  const dumps: string[] = [];
  const early = "2023-05-01T06:00:00.000Z";
  for (const order of [
    [0, 1, 2],
    [2, 1, 0],
    [1, 2, 0],
  ]) {
    await withRegister(scratch(), async (register) => {
      const arrivals: readonly Arrival[] = [
        citedArrival({}),
        {
          ...citedArrival({}, undefined, early),
          attachments: await kept(register, [file("1.png"), file("2.png")]),
        },
        {
          ...citedArrival({ kind: "post" }),
          attachments: await kept(register, [file("2.png"), file("3.png")]),
        },
      ];
      for (const at of order) await storeReports(register, [arrivals[at]!]);
      const rows = await attachmentRows(register);
      expect(rows.map(({ name }) => name).sort()).toEqual([
        "1.png",
        "2.png",
        "3.png",
      ]);
      await linkRegister(register, plainLinker);
      expect((await verified(register)).faults).toEqual([]);
      dumps.push(await registerDump(register));
    });
  }
  expect(new Set(dumps).size).toBe(1);
});

test("an attachment that cannot be read costs only itself; long ones are streamed", async () => {
  await withRegister(scratch(), async (register) => {
    const long = Buffer.alloc(5 * 1024 * 1024, "ق");
    const broken = {
      ...file("broken.png"),
      open: async function* () {
        yield await Promise.resolve(Buffer.from("half"));
        throw new Error("invalid stored block");
      },
    };
    const found = await keepAttachments(register, [
      file("a.png"),
      broken,
      file("film.mp4", long),
      file("empty.png", Buffer.alloc(0)),
    ]);
    expect(found.map((one) => one.ok)).toEqual([true, false, true, false]);
    expect(found[3]).toMatchObject({ fault: { name: "empty.png" } });
    expect(found[1]).toMatchObject({
      fault: {
        name: "broken.png",
        trouble: "unreadable",
        seen: "invalid stored block",
      },
    });
    const film = found[2]?.ok === true ? found[2].attachment.sha256 : "";
    const bytes = await openEvidence(register).get(film);
    expect(Buffer.compare(bytes, long)).toBe(0);
  });
});

test("a withdrawal takes names, captions, details and keys of what came", async () => {
  await withPlain(scratch(), async (register) => {
    const shared = file("shared.png");
    const secret = file("وجه الشاهد.png");
    const stays = {
      ...citedArrival({}),
      attachments: await kept(register, [shared]),
    };
    const goes = {
      ...citedArrival(
        { id: "r9", detail: { author: "كاتب سري" } },
        "وادي السدر",
      ),
      attachments: await kept(register, [shared, secret]),
    };
    await storeReports(register, [stays, goes]);
    await logArrivals(register, [stays, goes]);
    await linkRegister(register, plainLinker);
    const [, hidden] = goes.attachments;
    expect(await withdraw(register, "r9")).toMatchObject({
      records: 2,
      shared: 1,
    });
    const left = await everything(register);
    expect(left.includes("وجه الشاهد")).toBe(false);
    expect(left.includes("كاتب سري")).toBe(false);
    const evidence = openEvidence(register);
    await expect(evidence.get(hidden!.sha256)).rejects.toMatchObject({
      trouble: "withdrawn",
    });
    expect((await evidence.get(stays.attachments[0]!.sha256)).length).toBe(
      "bytes of shared.png".length,
    );
    expect((await verified(register)).faults).toEqual([]);
    const [again] = await keepAttachments(register, [secret]);
    expect(again).toMatchObject({ fault: { trouble: "withdrawn" } });
    await withdraw(register, "r1");
    await expect(
      evidence.get(stays.attachments[0]!.sha256),
    ).rejects.toMatchObject({ trouble: "withdrawn" });
    expect((await verified(register)).faults).toEqual([]);
  });
});

async function linesOf(register: Register): Promise<string[]> {
  const request = { author: "A1", recipient: "age1" };
  const lines: string[] = [];
  for await (const line of bundleLines(register, request))
    lines.push(line.trimEnd());
  return lines;
}

async function* each(lines: readonly string[]) {
  for (const line of lines) yield await Promise.resolve(line);
}

test("another device gets what came with reports, and which import brought them", async () => {
  await withRegister(scratch(), async (from) => {
    await fill(from);
    const long = Buffer.alloc(700_000, "film");
    const film = {
      ...citedArrival({ id: "r5" }),
      attachments: await kept(from, [
        file("film.mp4", long),
        file("none.txt", Buffer.alloc(0)),
      ]),
    };
    await storeReports(from, [film]);
    await linkRegister(from, plainLinker);
    const lines = await linesOf(from);
    const { device } = JSON.parse(
      JSON.stringify(
        lines
          .map((line) => JSON.parse(line) as { entry?: { device: string } })
          .find(({ entry }) => entry)?.entry,
      ),
    ) as { device: string };
    const trusted = [device];
    await withRegister(scratch(), async (to) => {
      const merged = await mergeBundle(to, each(lines), { trusted });
      expect(merged).toMatchObject({ newReports: 4, newVersions: 1 });
      expect(await attachmentRows(to)).toEqual(await attachmentRows(from));
      const items = ({ store }: Register) =>
        store
          .selectFrom("import_item")
          .selectAll()
          .orderBy("report_key")
          .execute();
      expect(await items(to)).toEqual(await items(from));
      expect(await items(to)).toHaveLength(2);
      await linkRegister(to, plainLinker);
      expect(await registerDump(to)).toBe(await registerDump(from));
      expect((await verified(to)).faults).toEqual([]);
      const sha256 = film.attachments[0]!.sha256;
      const bytes = await openEvidence(to).get(sha256);
      expect(Buffer.compare(bytes, long)).toBe(0);
      const again = await mergeBundle(to, each(lines), { trusted });
      expect(again).toMatchObject({ newReports: 0, newEntries: 0 });
    });
    await withRegister(scratch(), async (to) => {
      const at = lines.findIndex((line) => line.includes('"line":"piece"'));
      const other = lines.with(
        at,
        lines[at]!.replace(/"bytes":"[^"]{4}/, '"bytes":"AAAA'),
      );
      await expect(
        mergeBundle(to, each(other), { trusted }),
      ).rejects.toMatchObject({ code: "REG-EXCHANGE-DAMAGED" });
      expect(await attachmentRows(to)).toEqual([]);
    });
  });
});

test("what an earlier reader took from a page is told, not called damage", async () => {
  await withRegister(scratch(), async (register) => {
    const detail = { readBy: "html 1" };
    await storeReports(register, [
      citedArrival({ detail }),
      citedArrival({ id: "r2" }, "وادي السدر"),
    ]);
    await linkRegister(register, plainLinker);
    const codes = async (readBy: string) => {
      const found: string[] = [];
      await verifyRegister(register, {
        readAgain: (_, __, { hints }) =>
          Promise.resolve({
            text: "نص آخر",
            title: hints.title ?? null,
            outlet: hints.outlet ?? null,
            published: hints.published ?? null,
            url: hints.url ?? null,
            detail: { readBy },
          }),
        now: "2030-01-01T00:00:00.000Z",
        onFinding: async ({ code }) => void found.push(code),
      });
      return found.sort();
    };
    expect(await codes("html 2")).toEqual([
      "VER-RECORD-DIFFERS",
      "VER-RECORD-READER",
    ]);
    expect(await codes("html 1")).toEqual([
      "VER-RECORD-DIFFERS",
      "VER-RECORD-DIFFERS",
    ]);
  });
});
