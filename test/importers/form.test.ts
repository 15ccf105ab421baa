import { describe, expect, it } from "vitest";
import { formImporter } from "../../src/importers/form.js";
import { describeImport } from "../../src/importers/messages.js";
import { readReports } from "../../src/importers/read-reports.js";
import { standardInput } from "../../src/importers/input.js";
import { recognised } from "../../src/importers/registry.js";
import { describeTextImporter } from "../conformance/importers.js";
import { all, theReject, utf8 } from "./bytes.js";

const SEEN = "رأيت ثلاثة مسلحين يوقفون السيارة عند الجسر.\nثم سمعت إطلاق نار.";
const FORM = {
  form: "testimony",
  id: "t-7",
  takenBy: "A1",
  takenOn: "2024-05-31",
  channel: "in_person",
  relationToVictim: "جار",
  consent: "given_unnamed",
  pseudonym: "W-0007",
  place: "تل السنابل",
  date: "قبل العيد بيومين",
  seen: SEEN,
  heard: [
    { from: "سائق الحافلة", depth: 1, text: "نُقل الرجل إلى المخفر." },
    { from: "حارس في المخفر", depth: 2, text: "توفي في اليوم نفسه." },
  ],
  account: "",
  answers: { "هل تعرف الفاعلين؟": "لا", "عدد السيارات": "اثنتان" },
};
const TEXT = `صلته بالضحية: جار
المكان: تل السنابل
الزمان: قبل العيد بيومين
ما رآه بنفسه: ${SEEN}
سمع من: سائق الحافلة
درجة السماع: 1
ما سمعه: نُقل الرجل إلى المخفر.
سمع من: حارس في المخفر
درجة السماع: 2
ما سمعه: توفي في اليوم نفسه.
هل تعرف الفاعلين؟ لا
عدد السيارات: اثنتان`;

const json = (form: unknown) => JSON.stringify(form, null, 2);
const read = (text: string) => {
  const input = { ...standardInput(() => [utf8(text)]), file: "ف" };
  return all(readReports([input], { from: "form" }));
};
const only = async (form: unknown) => {
  const [item, ...others] = await read(json(form));
  if (item?.ok !== true || others.length > 0)
    throw new Error(JSON.stringify(item));
  return item;
};
const refused = async (text: string) => theReject(await read(text));

describeTextImporter(formImporter, {
  good: utf8(json(FORM)),
  expected: [{ id: "t-7", text: TEXT }],
  empty: { bytes: utf8("\n"), rejects: 1 },
});

describe("the form of a testimony", () => {
  it("is a report of what the witness says; how it was taken stands beside", async () => {
    const { report, record } = await only(FORM);
    expect(report).toMatchObject({
      kind: "testimony",
      outlet: null,
      url: null,
      title: null,
      published: null,
      detail: {
        testimony: {
          takenBy: "A1",
          takenOn: "2024-05-31",
          channel: "in_person",
          relationToVictim: "جار",
          consent: "given_unnamed",
          pseudonym: "W-0007",
        },
        chain: ["W-0007", "سائق الحافلة", "حارس في المخفر"],
        fields: {
          seen: SEEN,
          "heard.2.depth": "2",
          "answers.عدد السيارات": "اثنتان",
        },
      },
    });
    expect(record?.kind).toBe("form");
    for (const beside of ["W-0007", "A1", "2024-05-31", "given"])
      expect(report.text).not.toContain(beside);
  });

  it("tells no chain further than is said", async () => {
    const heard = (...depths: number[]) =>
      depths.map((depth, at) => ({
        from: `راوٍ ${at + 1}`,
        depth,
        text: "كلام",
      }));
    const chainOf = async (...depths: number[]) =>
      (await only({ ...FORM, heard: heard(...depths) })).report.detail?.chain;
    expect(await chainOf()).toBeUndefined();
    expect(await chainOf(2)).toEqual(["W-0007"]);
    expect(await chainOf(2, 1)).toEqual(["W-0007", "راوٍ 2", "راوٍ 1"]);
    expect(await chainOf(1, 2, 2)).toEqual(["W-0007", "راوٍ 1"]);
    expect(await chainOf(1, 1, 2)).toEqual(["W-0007"]);
  });

  it("leaves out what is blank, as an empty row of heard", async () => {
    const { id: _, relationToVictim: __, ...rest } = FORM;
    const blank = { from: "", depth: 1, text: " " };
    const { report } = await only({
      ...rest,
      heard: [blank],
      place: null,
      date: " ",
      answers: { "سؤال؟": "" },
    });
    expect(report.text).toBe(`ما رآه بنفسه: ${SEEN}`);
    expect(report.detail?.fields).toEqual({ seen: SEEN });
    expect(report.detail?.testimony?.relationToVictim).toBeNull();
    expect(report.detail).not.toHaveProperty("chain");
  });

  it("has an id of its own where none is given, another for another witness", async () => {
    const idOf = async (pseudonym: string) =>
      (await only({ ...FORM, id: "", pseudonym })).report.id;
    expect(await idOf("W-1")).toMatch(/^[0-9a-f]{64}$/);
    expect(await idOf("W-1")).toBe(await idOf("W-1"));
    expect(await idOf("W-1")).not.toBe(await idOf("W-2"));
  });

  it.for(["refused", "withdrawn"])(
    "is not taken in when consent is %s, whatever else is wrong",
    async (consent) => {
      const whole = await refused(json({ ...FORM, consent }));
      expect(whole).toMatchObject({
        code: "IMP-FORM-NO-CONSENT",
        seen: consent,
      });
      const broken = await refused(json({ name: "سالم", consent }));
      expect(broken.code).toBe("IMP-FORM-NO-CONSENT");
    },
  );

  it.for([
    ["takenBy", "سالم العوض"],
    ["takenBy", "سالم"],
    ["takenOn", "31/5/2024"],
    ["takenOn", "2024-02-30"],
    ["channel", "telegram"],
    ["consent", "yes"],
    ["consent", ""],
    ["pseudonym", "أم نور"],
    ["pseudonym", "نور"],
    ["pseudonym", ""],
    ["relationToVictim", 7],
    ["place", "سطر\nآخر"],
    ["seen", ["قائمة"]],
    ["heard", "جاري"],
    ["answers", { "سؤال\nفي سطرين": "نعم" }],
    ["answers", ["نعم"]],
    ["answers", [["سؤال", "نعم"]]],
    ["id", 12],
    ["form", "complaint"],
  ] as const)("names %s when it is %o", async ([field, value]) => {
    const reject = await refused(json({ ...FORM, [field]: value }));
    expect(reject).toMatchObject({
      code: "IMP-FORM-FIELD",
      context: { field },
    });
    for (const language of ["ar", "en"] as const) {
      const { saw, expected } = describeImport(reject, language);
      expect(saw).toContain(field);
      expect(expected).not.toMatch(/\{(wanted|field)/);
    }
    if (!["takenOn", "channel", "consent", "form"].includes(field))
      expect(reject.seen).toBe("");
  });

  it.for([
    [{ from: "جار", depth: 0, text: "كلام" }, "heard.2.depth"],
    [{ from: "جار", depth: 1.5, text: "كلام" }, "heard.2.depth"],
    [{ from: "جار", text: "كلام" }, "heard.2.depth"],
    [{ from: "", depth: 1, text: "كلام" }, "heard.2"],
    [{ from: "جار", depth: 1, text: "" }, "heard.2"],
    [{ from: "جار\nآخر", depth: 1, text: "كلام" }, "heard.2.from"],
  ] as const)("names the place of %o", async ([bad, field]) => {
    const heard = [FORM.heard[0], bad];
    const reject = await refused(json({ ...FORM, heard }));
    expect(reject).toMatchObject({
      code: "IMP-FORM-FIELD",
      context: { field },
    });
  });

  it("takes no field that it does not know, at any depth", async () => {
    const name = await refused(json({ ...FORM, witnessName: "سالم العوض" }));
    expect(name).toMatchObject({
      code: "IMP-FORM-UNKNOWN-FIELD",
      context: { field: "witnessName" },
    });
    const heard = [{ ...FORM.heard[0], name: "سالم العوض" }];
    const inner = await refused(json({ ...FORM, heard }));
    expect(inner.context).toMatchObject({ field: "heard.1.name" });
    const hidden = json(FORM).replace(
      "{",
      '{"__proto__":{"name":"سالم العوض"},',
    );
    expect((await refused(hidden)).code).toBe("IMP-FORM-UNKNOWN-FIELD");
    for (const reject of [name, inner])
      expect(JSON.stringify(reject)).not.toContain("سالم");
  });

  it.for(["consent", "seen"])("takes no second %s", async (key) => {
    const twice = json(FORM).replace("{", `{"${key}":"given",`);
    expect((await refused(twice)).code).toBe("IMP-FORM-KEY-REPEATED");
  });

  it("loses no answer to a question that stands twice, or to one of an odd name", async () => {
    const ask = (answers: string) =>
      json({ ...FORM, answers: 0 }).replace(
        '"answers": 0',
        `"answers": ${answers}`,
      );
    const twice = await refused(ask('{"متى؟":"أمس","متى؟":"اليوم"}'));
    expect(twice.code).toBe("IMP-FORM-KEY-REPEATED");
    const [odd] = await read(ask('{"__proto__":"نعم","constructor":"لا"}'));
    expect(odd).toMatchObject({
      report: {
        text: `${TEXT.split("\nهل")[0]}\n__proto__: نعم\nconstructor: لا`,
      },
    });
  });

  it("is not taken in when the witness says nothing", async () => {
    const nothing = { ...FORM, seen: "", heard: [], answers: {} };
    const reject = await refused(json(nothing));
    expect(reject.context).toMatchObject({ field: "account" });
  });

  it("shows no word of a form that is no JSON", async () => {
    const reject = await refused(json(FORM).replace('"heard"', "heard"));
    expect(reject.code).toBe("IMP-FORM-NOT-JSON");
    expect(reject.seen).toBe("");
    expect(reject.context).toEqual({
      column: json(FORM).indexOf('"heard"') + 1,
    });
  });

  it("is answered when it is nested deeply or very long", async () => {
    const deep = `{"form":"testimony","seen":${"[".repeat(2e5)}${"]".repeat(2e5)}}`;
    expect((await refused(deep)).code).toMatch(/^IMP-/);
    const long = await only({ ...FORM, seen: 'ا"'.repeat(1e5) });
    expect(long.report.text).toContain('ا"'.repeat(1e5));
  });

  it("is known by its content, whatever its name", () => {
    const formatOf = (name: string, text: string) =>
      recognised(name, utf8(text).subarray(0, 4096)).format;
    for (const name of ["w.json", "w.txt", "w", "w.jsonl"]) {
      expect(formatOf(name, json(FORM))).toBe("form");
      expect(formatOf(name, JSON.stringify(FORM))).toBe("form");
    }
    const { form, ...rest } = FORM;
    expect(formatOf("w.json", json({ id: "1", consent: "given", form }))).toBe(
      "form",
    );
    expect(formatOf("w.json", "\ufeff" + json(FORM))).toBe("form");
    for (const other of [
      JSON.stringify({ id: "1", text: "خبر", form }),
      JSON.stringify({ ...rest, form: "complaint" }),
      JSON.stringify({ text: '"form":"testimony"' }),
      JSON.stringify([FORM]),
    ])
      expect(formatOf("w.json", other)).toBe("jsonl");
  });
});
