import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { exportCommand } from "../../src/cli/commands/export.js";
import { findIncidents } from "../../src/register/find-incidents.js";
import { openRegister } from "../../src/register/open-register.js";
import { decide } from "../../src/register/decisions/decide.js";
import { openAll } from "../exporters/opened.js";
import { scratchRegister } from "../register/registers.js";
import { tinyWorld } from "./tiny-world.js";
import { runOn, toldRegister } from "./told-register.js";

const newRegister = scratchRegister();
const folder = mkdtempSync(path.join(tmpdir(), "isnad-dossier-"));

async function idsIn(name: string) {
  const register = await openRegister(name, { create: false });
  const incidents = await findIncidents(register);
  const ids = new Map(incidents.map(({ id, where }) => [where.name, id]));
  const { [0]: last } = incidents.map(({ id }) => id).toReversed();
  await decide(register, [
    {
      author: "A1",
      incidents: [last!],
      decision: {
        ...{ kind: "embargo", reason: "سلامة" },
        until: "2999-01-01T00:00:00Z",
      },
    },
  ] as never);
  await register.close();
  return { ids: [...ids.values()], embargoed: last! };
}

async function dossier(name: string, out: string, ...more: readonly string[]) {
  const file = path.join(folder, out);
  const command = exportCommand({ loadWorld: tinyWorld });
  const given = ["--format", "dossier", "--out", file, ...more];
  const done = await runOn(name, command, ...given);
  const opened = async () => {
    const pieces = [readFileSync(file)];
    const mediaType = "application/docx";
    const [one] = await openAll([{ name: out, mediaType, pieces }]);
    return one!;
  };
  return { ...done, opened, file };
}

it("writes the incidents that are named, with the words of their reports", async () => {
  const name = newRegister();
  await toldRegister(name);
  const { ids, embargoed } = await idsIn(name);
  const [first = "", second = ""] = ids;
  const internal = ["--audience", "internal"];
  const both = ["--id", `${second},${first},${second}`];
  const all = await dossier(name, "all.docx", ...both, ...internal);
  expect(all.code, all.err).toBe(0);
  const { records, texts } = await all.opened();
  const told = records.map((one) => /(?<!=)inc-[0-9a-f]{32}/.exec(one)?.[0]);
  expect(told.slice(0, 2)).toEqual([second, first]);
  // How to read it, how it was made.
  expect(records).toHaveLength(4);
  expect(texts.join("\n")).toMatch(/r1\/i1/);
  // Others may not even learn that an embargoed one was asked for.
  const open = await dossier(name, "open.docx", ...both);
  expect(open.code, open.err).toBe(0);
  const shown = (await open.opened()).texts.join("\n");
  const beside = readFileSync(`${open.file}.manifest.json`, "utf8");
  expect(shown + beside).not.toContain(embargoed);
  expect(shown).not.toMatch(/r1\/i1|r2\/i1|الحامد|القاسم/);
  const wrong = await dossier(name, "no.docx", "--id", "inc-00");
  expect(wrong).toMatchObject({ code: 2 });
});
