import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { Decrypter, Encrypter } from "age-encryption";
import { expect, test } from "vitest";
import type { RegisterIncident } from "../../src/model/register-incident.js";
import { openRegister } from "../../src/register/index.js";
import { folder, lines, told } from "./decided.js";
import { isnad } from "./isnad.js";
import {
  AS,
  at,
  decide,
  give,
  incidentsOf,
  named,
  newFile,
  newKey,
  newRegister,
  office,
  ok,
  take,
} from "./two-offices.js";

/** Owner and detail of the reports of a register. */
async function owned(register: string) {
  const open = await openRegister(register, { create: false });
  try {
    return await open.store
      .selectFrom("report")
      .innerJoin("capture", (join) =>
        join
          .onRef("capture.report_key", "=", "report.report_key")
          .onRef("capture.version", "=", "report.current_version"),
      )
      .select(["report.id", "owner", "detail"])
      .where("owner", "is not", null)
      .orderBy("report.id")
      .execute();
  } finally {
    await open.close();
  }
}

const DAYS = ["2022-05-01", "2022-05-03", "2022-05-05"] as const;

async function sahl() {
  const register = await office([
    told("s1", "تل الريح", DAYS[0]),
    named("s2", "كفر الماء", DAYS[1], ["نادر العوض"]),
    told("s3", "خربة التين", DAYS[2]),
  ]);
  return { register, all: await incidentsOf(register) };
}

test("another office gets what a partner may see, and it stays that office's", async () => {
  const { register, all } = await sahl();
  const graded = at(all, "تل الريح").id;
  await decide(register, "accept", graded);
  await decide(register, "grade", graded, "confirmed");
  await decide(register, "grade", at(all, "خربة التين").id, "debunked");
  const { identity, recipient } = await newKey();
  const { file, err } = await give(register, recipient);
  expect(err).toContain("incidents given 2, kept back 1");

  const own = await office([told("j1", "عين الجبل", DAYS[0])]);
  const taken = await take(own, file, identity);
  expect(taken.code, taken.err).toBe(0);
  expect(taken.err).toContain("incidents 2, new 2, changed 0, unchanged 0");
  const here = await incidentsOf(own);
  expect(new Set(here.map(({ where }) => where.name))).toEqual(
    new Set(["تل الريح", "عين الجبل", "كفر الماء"]),
  );
  expect(at(here, "تل الريح").members).toEqual([[graded, "i1"]]);
  const rows = await owned(own);
  expect(rows.map(({ owner }) => owner)).toEqual([
    "sahl-office",
    "sahl-office",
  ]);
  const detail = JSON.parse(rows.find(({ id }) => id === graded)!.detail!) as {
    fields: Record<string, string>;
  };
  expect(detail.fields).toMatchObject({
    owner: "sahl-office",
    grade: "confirmed",
    reviewed: "yes",
  });
  // Its number there finds it here.
  const found = await ok("incidents", "--report", graded, "--register", own);
  expect(lines<RegisterIncident>(found.out)).toEqual([at(here, "تل الريح")]);
  await ok("verify", "--register", own);

  // The same file again changes nothing.
  const again = await take(own, file, identity);
  expect(again.err).toContain("new 0, changed 0, unchanged 2");
  expect(await incidentsOf(own)).toEqual(here);

  // What only that office tells is not passed on.
  const out = newFile();
  await ok(
    ...["export", "--register", own, "--format", "incidents-jsonl"],
    ...["--audience", "partner", "--out", out],
  );
  expect(readFileSync(out, "utf8")).toContain("عين الجبل");
  expect(readFileSync(out, "utf8")).not.toContain("كفر الماء");
  const third = await give(own, (await newKey()).recipient);
  expect(third.err).toContain("incidents given 1, kept back 2");

  // Another laptop of this office has it with its owner.
  const laptop = newRegister();
  const key = await newKey();
  const whole = newFile();
  await ok(
    ...["exchange", "--register", own, "--to", key.recipient],
    ...["--out", whole, "--author", "J1"],
  );
  const met = await take(laptop, whole, key.identity);
  expect(met.code, met.err).toBe(0);
  expect(await owned(laptop)).toEqual(rows);
  expect(await incidentsOf(laptop)).toEqual(here);
}, 240_000);

test("a newer file counts, an older one never again, and what is gone is named", async () => {
  const { register, all } = await sahl();
  const { identity, recipient } = await newKey();
  const first = await give(register, recipient);
  const own = newRegister();
  expect((await take(own, first.file, identity)).code).toBe(0);
  expect(await incidentsOf(own)).toHaveLength(3);

  const [a, b, c] = ["تل الريح", "كفر الماء", "خربة التين"].map(
    (place) => at(all, place).id,
  );
  await decide(register, "merge", a!, b!);
  await decide(register, "grade", c!, "debunked");
  const second = await give(register, recipient);
  const taken = await take(own, second.file, identity);
  expect(taken.code, taken.err).toBe(0);
  expect(taken.err).toContain("1 incidents of that office are here");
  expect(taken.err).toContain(c);
  // Two became one there: here too, and neither is left over.
  const kept = a! < b! ? a! : b!;
  const here = await incidentsOf(own);
  const members = here.flatMap((one) => one.members.map(([id]) => id!));
  expect(members).toHaveLength(2);
  expect(new Set(members)).toEqual(new Set([kept, c!]));

  const old = await take(own, first.file, identity);
  expect(old.code, old.err).toBe(0);
  expect(await incidentsOf(own)).toEqual(here);
}, 240_000);

test("private names stay inside, whatever is asked", async () => {
  const killed = named("s1", "تل الريح", DAYS[0], ["سليم الحاج"]);
  const [incident] = killed.claims.incidents;
  incident!.casualties.push({
    ...incident!.casualties[0]!,
    outcome: "wounded",
    names: ["نادر العوض"] as never,
  });
  const register = await office([killed]);
  const { identity, recipient } = await newKey();
  const { file } = await give(register, recipient);
  const text = await plain(file, identity);
  expect(text).toContain("سليم الحاج");
  expect(text).not.toContain("نادر");
  // Reports, claims and the log stay inside.
  expect(text).not.toContain("المادة s1");
  expect(lines<{ line: string }>(text).map(({ line }) => line)).toEqual([
    "head",
    "record",
    "device",
    "entry",
  ]);
}, 240_000);

async function plain(file: string, identity: string) {
  const decrypter = new Decrypter();
  const [key] = readFileSync(identity, "utf8")
    .split("\n")
    .filter((line) => line.startsWith("AGE-"));
  decrypter.addIdentity(key!);
  const bytes = await decrypter.decrypt(readFileSync(file));
  return gunzipSync(bytes).toString("utf8");
}

async function sealed(text: string, recipient: string) {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const file = newFile();
  writeFileSync(file, await encrypter.encrypt(gzipSync(text)));
  return file;
}

test("a file that was changed, cut off or signed by nobody brings nothing", async () => {
  const { register } = await sahl();
  const { identity, recipient } = await newKey();
  const { file } = await give(register, recipient);
  const text = await plain(file, identity);
  const all = text.trimEnd().split("\n");
  const own = newRegister();
  const [, device = ""] =
    /--trust ([0-9a-f]{32})/.exec(
      (await isnad(["merge", file, "--register", own, "--identity", identity]))
        .err,
    ) ?? [];
  expect(device).not.toBe("");
  const changed = [
    text.replace("تل الريح", "تل الربح"),
    text.replace('"owner":"sahl-office"', '"owner":"other"'),
    [...all.slice(0, 1), ...all.slice(2)].join("\n"),
    all.slice(0, -1).join("\n"),
    [all[0], all[1], all[1], ...all.slice(2)].join("\n"),
    [...all, all.at(-1)].join("\n"),
    all.slice(1).join("\n"),
  ];
  for (const one of changed) {
    const { code, err } = await isnad([
      ...["merge", await sealed(`${one}\n`, recipient), "--register", own],
      ...["--identity", identity, "--trust", device],
    ]);
    expect([code, err]).toEqual([
      2,
      expect.stringContaining("REG-EXCHANGE-DAMAGED"),
    ]);
    expect(await owned(own)).toEqual([]);
  }
  // Untouched, it comes in.
  const same = await sealed(text, recipient);
  expect((await take(own, same, identity)).code).toBe(0);
  expect(await owned(own)).toHaveLength(3);
}, 240_000);

test("a device stays with one office", async () => {
  const { register } = await sahl();
  const { identity, recipient } = await newKey();
  const { file } = await give(register, recipient);
  const own = newRegister();
  expect((await take(own, file, identity)).code).toBe(0);
  const other = newFile();
  await ok(
    ...["exchange", "--register", register, "--for", "jabal-office"],
    ...["--as", "another", "--name", "مكتب آخر", "--to", recipient],
    ...["--out", other, "--author", "A1"],
  );
  const refused = await take(own, other, identity);
  expect(refused.code).toBe(2);
  expect(refused.err).toContain("REG-PARTNER-DEVICE");
  expect(await owned(own)).toHaveLength(3);
}, 240_000);

test.each([
  [["--for", "Homs Office", ...AS], "--for"],
  [["--for", "homs", "--name", "مكتب"], "--as"],
  [["--for", "homs", "--as", "sahl"], "--name"],
  [["--for", "homs", ...AS, "--since", "2022"], "--since"],
  [["--for", "homs", ...AS, "--type", "weather"], "--type"],
] as const)(
  "exchange %j is refused before anything is opened",
  async ([...args], seen) => {
    const { recipient } = await newKey();
    const { code, err } = await isnad([
      ...["exchange", ...args, "--to", recipient, "--out", newFile()],
      ...["--author", "A1", "--register", path.join(folder, "nowhere")],
    ]);
    expect(code).toBe(2);
    expect(err).toContain("CLI-BAD-OPTION-VALUE");
    expect(err).toContain(seen);
  },
);
