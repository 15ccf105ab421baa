import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { FORM_FIELDS } from "../../src/importers/form/form-fields.js";
import { EXPORTERS } from "../../src/exporters/registry.js";
import { openRegister } from "../../src/register/open-register.js";
import { isnad } from "../e2e/isnad.js";
import { scratchFolder } from "../register/registers.js";

const scratch = scratchFolder();
const folderOf = () => {
  const folder = scratch();
  mkdirSync(folder);
  return folder;
};

const SEEN =
  "في 12 نيسان 2016 قتل مسلحون مجهولون رجلين بالرصاص في بلدة طفس بريف درعا، وكنت أقف عند باب الفرن.";
const HEARD =
  "اعتقل الأمن العسكري شابين في مدينة نوى بريف درعا يوم 13 نيسان 2016.";
const FORM = {
  form: "testimony",
  takenBy: "A1",
  takenOn: "2016-05-02",
  channel: "phone",
  relationToVictim: "زميل في الورشة",
  consent: "given",
  pseudonym: "شاهد-4417",
  place: "طفس",
  date: "12 نيسان 2016",
  seen: SEEN,
  heard: [{ from: "سائق صهريج", depth: 1, text: HEARD }],
  account: "",
  answers: { "هل من تفصيل آخر؟": "رأيت سيارة بيضاء بلا لوحة" },
};

function fileOf(form: object): string {
  const file = path.join(folderOf(), "w.json");
  writeFileSync(file, JSON.stringify(form, null, 2));
  return file;
}

test("an empty form has every field, each explained in both languages", async () => {
  const { code, out, err } = await isnad(["testimony", "--new"]);
  expect(code).toBe(0);
  const form = JSON.parse(out) as typeof FORM;
  const names = Object.keys(FORM_FIELDS);
  expect(Object.keys(form)).toEqual(names.filter((name) => !/\./.test(name)));
  expect(Object.keys(form.heard[0]!)).toEqual(["from", "depth", "text"]);
  for (const [name, { ar, en }] of Object.entries(FORM_FIELDS))
    expect(err).toContain(`${name}: ${en}\n  ${ar}`);
  const register = path.join(folderOf(), "r");
  const unfilled = await isnad([
    "testimony",
    fileOf(form),
    "--register",
    register,
  ]);
  expect([unfilled.code, unfilled.out]).toEqual([3, ""]);
  expect(unfilled.err).toContain("IMP-FORM-FIELD");
  expect(unfilled.err).toContain("takenBy");
  const filled = await isnad([
    "testimony",
    fileOf({ ...form, ...FORM }),
    "--register",
    register,
  ]);
  expect(filled.code).toBe(0);
}, 60_000);

test("a testimony comes in once, with how it was taken, and is verified", async () => {
  const register = folderOf();
  const args = ["testimony", fileOf(FORM), "--register", register];
  const { code, out, err } = await isnad(args);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    takenOn: "2016-05-02",
    consent: "given",
    told: 2,
    answers: 1,
  });
  expect(out).not.toContain("4417");
  expect(err).toContain("new reports 1");
  const { store, close } = await openRegister(register, { create: false });
  const [capture] = await store.selectFrom("capture").selectAll().execute();
  expect(capture).toMatchObject({
    kind: "form",
    format: "form",
    report_kind: "testimony",
  });
  expect(JSON.parse(String(capture?.detail))).toMatchObject({
    testimony: { pseudonym: "شاهد-4417", consent: "given" },
    chain: ["شاهد-4417", "سائق صهريج"],
    fields: { seen: SEEN, "heard.1.text": HEARD },
  });
  await close();
  const again = await isnad(["run", ...args.slice(1)]);
  expect(again.err).toContain("new reports 0, new versions 0");
  expect((await isnad(["verify", "--register", register])).code).toBe(0);
}, 60_000);

test.for(["refused", "withdrawn"])(
  "nothing is kept of a testimony whose consent is %s",
  { timeout: 60_000 },
  async (consent) => {
    const register = folderOf();
    const file = fileOf({ ...FORM, consent });
    for (const command of ["testimony", "run"]) {
      const { out, err } = await isnad([command, file, "--register", register]);
      expect(out).not.toContain("طفس");
      expect(err).toContain("IMP-FORM-NO-CONSENT");
      expect(err).not.toContain("طفس");
    }
    const { store, close } = await openRegister(register, { create: false });
    for (const table of ["capture", "evidence", "report_version"] as const)
      expect(await store.selectFrom(table).selectAll().execute()).toEqual([]);
    await close();
    for (const name of readdirSync(register, { recursive: true })) {
      const whole = path.join(register, String(name));
      const bytes = readdirSync(path.dirname(whole), {
        withFileTypes: true,
      }).some((one) => one.isFile() && one.name === path.basename(whole))
        ? readFileSync(whole)
        : Buffer.alloc(0);
      for (const word of ["طفس", "شاهد-4417", "صهريج"])
        expect(bytes.includes(word)).toBe(false);
    }
  },
);

test("no public copy has the pseudonym or a sentence of the witness", async () => {
  const register = folderOf();
  await isnad(["testimony", fileOf(FORM), "--register", register]);
  const copies = folderOf();
  const span = ["--from", "2016-01-01", "--to", "2016-12-31"];
  const given = ["--register", register, "--audience", "public"];
  for (const { format } of EXPORTERS) {
    const out = ["--format", format, "--out", path.join(copies, format)];
    expect((await isnad(["export", ...given, ...out])).code).toBe(0);
  }
  const edition = path.join(copies, "edition");
  const { code } = await isnad([
    ...["release", ...given, ...span, "--author", "K7", "--out", edition],
  ]);
  expect(code).toBe(0);
  const files = readdirSync(copies, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => path.join(one.parentPath, one.name));
  expect(files.length).toBeGreaterThan(EXPORTERS.length);
  const texts = files.map((file) => readFileSync(file).toString());
  // There are incidents of it to be told.
  expect(texts.filter((text) => text.includes("طفس")).length).toBeGreaterThan(
    1,
  );
  for (const word of [
    ...["4417", "زميل", "الورشة", "صهريج", "الفرن", "بيضاء", "لوحة"],
    ...["روايته", "ما رآه", "سمعه", SEEN, HEARD],
  ])
    expect(texts.filter((text) => text.includes(word))).toEqual([]);
}, 120_000);
