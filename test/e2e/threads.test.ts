import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { openRegister } from "../../src/register/open-register.js";
import { registerDump } from "../register/register-dump.js";
import { scratchFolder } from "../register/registers.js";
import { isnad } from "./program.js";

const folderOf = scratchFolder();

/** Lines and pages, some of them bad, all invented. */
function inputFolder(): string {
  const folder = folderOf();
  mkdirSync(folder);
  const lines = Array.from({ length: 150 }, (_, i) =>
    i % 40 === 7
      ? "{bad"
      : JSON.stringify({
          id: `r${i}`,
          published: "2023-05-02",
          title: "مقتل شاب",
          text: `قُتل الشاب سالم العوض رقم ${i} أمس برصاص مجهولين في بلدة طفس.`,
        }),
  );
  writeFileSync(path.join(folder, "a.jsonl"), lines.join("\n"));
  for (let i = 0; i < 70; i += 1) {
    const body = `<p>${`قُتل ثلاثة مدنيين بقصف مدفعي على حي رقم ${i} في مدينة درعا يوم الثلاثاء. `.repeat(6)}</p>`;
    writeFileSync(
      path.join(folder, `p${i}.html`),
      `<html lang="ar"><head><title>خبر ${i}</title></head><body><article><h1>خبر ${i}</h1>${i === 20 ? "" : body}</article></body></html>`,
    );
  }
  return folder;
}

test("one thread or three: the same register, claims and messages", async () => {
  const input = inputFolder();
  const told = new Set<string>();
  for (const threads of ["1", "3"]) {
    const place = folderOf();
    const run = await isnad([
      "run",
      input,
      "--register",
      place,
      "--threads",
      threads,
    ]);
    expect(run.code).toBe(0);
    const said = run.stderr.replaceAll(/\(\d+\.\d (?:s|ث)\)/gu, "");
    const coded = await isnad(["code", input, "--threads", threads]);
    const register = await openRegister(place, { create: false });
    const dump = await registerDump(register);
    await register.close();
    told.add(
      JSON.stringify([
        said.split("\n").filter((line) => !line.includes("passphrase")),
        coded.stdout,
        coded.stderr,
        dump,
      ]),
    );
    const again = await isnad([
      "run",
      input,
      "--register",
      place,
      "--threads",
      threads,
    ]);
    expect(again.stderr).toMatch(/new reports 0, new versions 0, read again 0/);
  }
  expect(told.size).toBe(1);
}, 120_000);
