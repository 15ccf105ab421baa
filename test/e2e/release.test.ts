import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { EXPORTERS } from "../../src/exporters/registry.js";
import { loggedReleases } from "../../src/register/log/releases.js";
import { openRegister } from "../../src/register/open-register.js";
import { isnad } from "./isnad.js";
import {
  newFolder,
  RELEASED,
  JAILED,
  makeRegister,
  say,
  AUTHOR,
  release,
  bytesOf,
  leaksIn,
} from "./released.js";

const MONTH = ["--month", "2023-05", "--place", "درعا"];

describe("isnad release", () => {
  it("lets no byte of a hidden name out, and the released one", async () => {
    const name = await makeRegister();
    await say(name, "طفس", { kind: "release", field: "/victims" });
    await say(name, "داعل", { kind: "withhold", field: "/victims" });
    const all = ["export", "--format", "incidents-jsonl"];
    const own = ["--register", name, "--audience", "internal"];
    const { out: inside } = await isnad([...all, ...own]);
    // What is looked for is there.
    expect(new Set(leaksIn(inside)).size).toBeGreaterThan(10);
    for (const audience of ["public", "partner"]) {
      const done = await release(name, "--audience", audience, ...MONTH);
      expect(done.code, done.err).toBe(0);
      const text = bytesOf(done.folder);
      expect(leaksIn(text)).toEqual([]);
      expect(text).toContain(RELEASED);
      expect(text).toContain("آلي، غير مدقَّق");
      expect(text).not.toContain(AUTHOR);
      const made = EXPORTERS.filter(
        (one) => one.maxIncidents === undefined,
      ).flatMap(({ files }) => files.map((f) => f.name));
      const own = `codebook.csv codebook.md left-out.jsonl manifest.json
        months.json refuted.jsonl month-report.ar.html month-report.ar.pdf
        month-report.en.html month-report.en.pdf`.split(/\s+/);
      expect(readdirSync(done.folder).sort()).toEqual([...made, ...own].sort());
    }
  });

  it("gives the same bytes again, under one entry of the log", async () => {
    const name = await makeRegister();
    const [one, two] = [await release(name), await release(name)];
    expect(bytesOf(two.folder)).toBe(bytesOf(one.folder));
    await say(name, "طفس", { kind: "release", field: "/victims" });
    const three = await release(name);
    expect(bytesOf(three.folder)).not.toBe(bytesOf(one.folder));
    const register = await openRegister(name, { create: false });
    const logged = await loggedReleases(register.store);
    await register.close();
    expect(logged.map(({ edition }) => edition)).toEqual([1, 2]);
    for (const [at, { err }] of [one, three].entries())
      expect(err).toContain(logged[at]?.manifest);
  });

  it("holds the month's report, the same bytes again, sound", async () => {
    const name = await makeRegister();
    const [one, two] = [
      await release(name, ...MONTH),
      await release(name, ...MONTH),
    ];
    const file = (folder: string, at: string) =>
      readFileSync(path.join(folder, at));
    for (const language of ["ar", "en"]) {
      const pdf = `month-report.${language}.pdf`;
      expect(file(one.folder, pdf).subarray(0, 5).toString()).toBe("%PDF-");
      expect(file(two.folder, pdf).equals(file(one.folder, pdf))).toBe(true);
    }
    expect(bytesOf(two.folder)).toBe(bytesOf(one.folder));
    const check = await isnad(["verify", one.folder]);
    expect(check).toMatchObject({ code: 0, out: "" });
    await say(name, "طفس", { kind: "accept" });
    await say(name, "طفس", { kind: "grade", grade: "confirmed" });
    await say(name, "طفس", { kind: "release", field: "/victims" });
    const reviewed = await release(name, ...MONTH, "--reviewed-only");
    const page = file(reviewed.folder, "month-report.ar.html").toString();
    expect(page).toContain("طفس");
    expect(page).toContain(RELEASED);
    expect(page).not.toContain("داعل");
    expect(page).toContain("حوادث معدودة ليست في هذا الإصدار");
  });

  it("is seen to be changed, to the byte, and unmarked", async () => {
    const { folder } = await release(await makeRegister());
    const verify = async () => isnad(["verify", folder]);
    expect(await verify()).toMatchObject({ code: 0, out: "" });
    const file = path.join(folder, "incidents.jsonl");
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace('"unreviewed"', '"reviewed"'));
    writeFileSync(path.join(folder, "more.txt"), "x");
    const { code, out } = await verify();
    expect(code).toBe(4);
    for (const found of ["file-changed", "file-unlisted", "mark-missing"])
      expect(out).toContain(found);
    const diff = await isnad(["release", "diff", folder, folder]);
    expect(diff.code).toBe(2);
  });

  it("tells what became of what between two editions", async () => {
    const name = await makeRegister();
    const partner = ["--audience", "partner"];
    const before = await release(name, ...partner);
    await say(name, "طفس", { kind: "grade", grade: "found_alive" });
    const until = "2999-01-01T00:00:00Z";
    await say(name, `منزل ${JAILED}`, { kind: "embargo", until });
    await say(name, "داعل", { kind: "accept" });
    await say(name, "داعل", { kind: "grade", grade: "confirmed" });
    const after = await release(name, ...partner);
    const own = ["release", "diff", before.folder, after.folder];
    const diff = await isnad(own);
    const changes = diff.out
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { change: string; fields?: unknown });
    expect(changes.map(({ change }) => change).sort()).toEqual([
      "changed",
      "found_alive",
      "withdrawn",
    ]);
    expect(changes.find(({ fields }) => fields)?.fields).toEqual(["/review"]);
    expect(bytesOf(after.folder)).not.toContain("embargo");
    for (const [language, words] of [
      [
        "ar",
        ["تصويب: الإصدار 2", "حيّ (1)", "سُحب دون بيان السبب (1)", "التدقيق"],
      ],
      ["en", ["edition 2", "Found alive (1)", "no reason told (1)", "review"]],
    ] as const) {
      const notice = await isnad([...own, "--notice", language]);
      expect(notice.code, notice.err).toBe(0);
      for (const word of words) expect(notice.out).toContain(word);
      expect(leaksIn(notice.out)).toEqual([]);
      expect(notice.out).not.toContain(RELEASED);
    }
    const open = await release(name);
    const mixed = ["release", "diff", before.folder, open.folder];
    expect((await isnad([...mixed, "--notice", "ar"])).code).toBe(2);
    const accepted = await release(
      name,
      ...partner,
      "--min-grade",
      "confirmed",
    );
    expect(bytesOf(accepted.folder)).toContain("مدقَّق: مؤكدة");
    expect(accepted.err).toContain("incidents: 1");
  });

  it("takes no name as author, no time to come, no folder that is there", async () => {
    const name = await makeRegister();
    for (const wrong of [
      ["--author", "سالم العوض"],
      ["--author", "isnad"],
      ["--at", "2999-01-01T00:00:00Z"],
      ["--audience", "internal"],
      ["--min-grade", "debunked"],
      ["--out", newFolder().replace(/[^/]+$/, "")],
    ])
      expect((await release(name, ...wrong)).code).toBe(2);
  });
});
