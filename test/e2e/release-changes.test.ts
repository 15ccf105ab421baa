import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parseCsv } from "../exporters/opened.js";
import { isnad } from "./isnad.js";
import {
  newFolder,
  DEAD,
  JAILED,
  makeRegister,
  say,
  release,
  bytesOf,
  leaksIn,
} from "./released.js";

describe("isnad release --previous", () => {
  it("tells in changes.csv what became of what since the edition before", async () => {
    const name = await makeRegister();
    for (const town of ["طفس", "داعل"])
      await say(name, town, { kind: "release", field: "/victims" });
    const before = await release(name);
    expect(bytesOf(before.folder)).toContain(DEAD);
    // A name is withdrawn, a home is embargoed, a type is corrected.
    await say(name, "داعل", { kind: "withhold", field: "/victims" });
    const until = "2999-01-01T00:00:00Z";
    await say(name, `منزل ${JAILED}`, { kind: "embargo", until });
    await say(name, "طفس", {
      kind: "correct",
      field: "/type",
      value: "shelling",
    });
    const previous = ["--previous", before.folder];
    const after = await release(name, ...previous);
    expect(after.code, after.err).toBe(0);
    const file = path.join(after.folder, "changes.csv");
    const table = readFileSync(file, "utf8");
    const rows = parseCsv(table).slice(1);
    const told = rows
      .filter((row) => row.length > 1)
      .map(([change = "", , , , fields = "", why = ""]) => {
        const known = /\/(?:casualties|type)(?= |$)/g;
        return [change, why, ...(fields.match(known) ?? [])].join(" ");
      });
    expect(new Set(told)).toEqual(
      new Set(["changed  /casualties", "changed  /type", "deleted withdrawn"]),
    );
    // What the earlier edition named and this one withholds is nowhere.
    expect(leaksIn(bytesOf(after.folder))).toEqual([]);
    const text = readFileSync(path.join(after.folder, "manifest.json"), "utf8");
    const manifest = JSON.parse(text) as {
      readonly previous: { readonly manifest: string };
      readonly files: Readonly<Record<string, { readonly sha256: string }>>;
    };
    expect(before.err).toContain(manifest.previous.manifest);
    expect(manifest.files["changes.csv"]?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(await isnad(["verify", after.folder])).toMatchObject({ code: 0 });
    const diff = ["release", "diff", before.folder, after.folder];
    expect((await isnad([...diff, "--format", "csv"])).out).toBe(table);
    const again = await release(name, ...previous);
    expect(bytesOf(again.folder)).toBe(bytesOf(after.folder));
    // Nothing has changed since: a head without rows.
    const back = await release(name, "--previous", after.folder);
    expect(back.code, back.err).toBe(0);
    const none = path.join(back.folder, "changes.csv");
    expect(parseCsv(readFileSync(none, "utf8"))).toHaveLength(1);
  });

  it("compares with no edition of others, of another choice, changed or unknown", async () => {
    const name = await makeRegister();
    const { folder } = await release(name);
    const later = await release(name, "--at", "2024-02-01T00:00:00.000Z");
    const foreign = await release(await makeRegister());
    const refused = async (...more: readonly string[]) =>
      expect(await release(name, ...more)).toMatchObject({ code: 2 });
    await refused("--previous", folder, "--audience", "partner");
    await refused("--previous", folder, "--place", "طفس");
    await refused("--previous", foreign.folder);
    await refused("--previous", later.folder);
    await refused("--previous", newFolder());
    const wider = ["--previous", folder, "--to", "2023-12-31"];
    expect((await release(name, ...wider)).code).toBe(0);
    writeFileSync(path.join(folder, "incidents.csv"), "");
    await refused("--previous", folder);
  });
});
