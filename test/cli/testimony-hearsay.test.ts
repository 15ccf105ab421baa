import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { withHearsay } from "../../src/operations/coding/hearsay-chains.js";
import { EXPORTERS } from "../../src/exporters/registry.js";
import type { ReportDetail } from "../../src/importers/report-detail.js";
import type { RegisterIncident } from "../../src/model/register-incident.js";
import { isnad } from "../e2e/isnad.js";
import { scratchFolder } from "../register/registers.js";

const scratch = scratchFolder();
const folderOf = () => {
  const folder = scratch();
  mkdirSync(folder);
  return folder;
};

const FORM = {
  form: "testimony",
  takenBy: "A1",
  takenOn: "2016-05-02",
  channel: "phone",
  consent: "given",
  pseudonym: "شاهد-4417",
  seen: "في 12 نيسان 2016 قتل مسلحون مجهولون الشاب عامر الدالي بالرصاص في بلدة طفس بريف درعا.",
  heard: [
    {
      from: "سائق صهريج",
      depth: 1,
      text: "اعتقل الأمن العسكري الشاب سامر الحوراني في مدينة نوى بريف درعا يوم 13 نيسان 2016، بحسب شرطي في المخفر.",
    },
    {
      from: "ممرض في المشفى",
      depth: 2,
      text: "أصيب خالد الزعبي بجروح بانفجار عبوة ناسفة في مدينة داعل يوم 14 نيسان 2016.",
    },
  ],
};
const OTHER = {
  ...FORM,
  pseudonym: "شاهد-52",
  seen: "رأيت ملثمين أطلقوا النار يوم 12 نيسان 2016 في بلدة طفس فقُتل عامر الدالي على الفور.",
  heard: [
    {
      from: "سائق صهريج",
      depth: 1,
      text: "يوم 13 نيسان 2016 في مدينة نوى اعتقلت دورية للأمن العسكري سامر الحوراني.",
    },
  ],
};

async function told(...forms: readonly object[]) {
  const folder = folderOf();
  const register = path.join(folder, "register");
  for (const [at, form] of forms.entries()) {
    const file = path.join(folder, `${at}.json`);
    writeFileSync(file, JSON.stringify({ id: `t${at}`, ...form }));
    const { code, err } = await isnad([
      ...["testimony", file, "--register", register],
    ]);
    expect(code, err).toBe(0);
  }
  const { out } = await isnad(["incidents", "--register", register]);
  const lines = out.split("\n").filter(Boolean);
  const incidents = lines.map((line) => JSON.parse(line) as RegisterIncident);
  const at = (town: string) =>
    incidents.find(({ where }) => where.name === town)!;
  return { register, at, folder };
}

describe("what a witness heard from others", () => {
  test("stands in the chain, at its remove, before whoever is cited", async () => {
    const { at, register } = await told(FORM);
    expect(at("طفس").sources).toEqual([["شاهد-4417"]]);
    expect(at("نوى").sources).toEqual([
      ["شاهد-4417", "سائق صهريج", "شرطي في المخفر"],
    ]);
    expect(at("داعل").sources).toEqual([
      ["شاهد-4417", "سائق صهريج", "ممرض في المشفى"],
    ]);
    const { code, out } = await isnad(["verify", "--register", register]);
    expect(code, out).toBe(0);
  }, 60_000);

  test("is one original source for two who heard it of one", async () => {
    const [first, ...rest] = FORM.heard;
    const own = first!.text.replace("، بحسب شرطي في المخفر", "");
    const of = (from: string) =>
      told(
        { ...FORM, heard: [{ ...first, from, text: own }, ...rest] },
        { ...OTHER, heard: [{ ...OTHER.heard[0]!, from }] },
      );
    const { at } = await of("شاهد-9");
    expect(at("طفس").members).toHaveLength(2);
    expect(at("طفس").independentSources).toBe(2);
    expect(at("نوى").members).toHaveLength(2);
    expect(at("نوى").independentSources).toBe(1);
    // Whether two eyewitnesses were one person, nobody knows.
    const byRole = await of("شاهد عيان");
    expect(byRole.at("نوى").independentSources).toBe(2);
  }, 60_000);

  test("and two testimonies of one witness are one", async () => {
    const { at } = await told(FORM, { ...OTHER, pseudonym: FORM.pseudonym });
    expect(at("طفس").members).toHaveLength(2);
    expect(at("طفس").independentSources).toBe(1);
  }, 60_000);

  test("goes to nobody outside: neither the witness nor who told him", async () => {
    const { register, folder } = await told(FORM, OTHER);
    for (const audience of ["public", "partner"] as const)
      for (const { format } of EXPORTERS.filter((one) =>
        /jsonl|^csv$|json-ld/.test(one.format),
      )) {
        const out = path.join(folder, `${audience}-${format}`);
        const done = await isnad([
          ...["export", "--register", register, "--format", format],
          ...["--audience", audience, "--out", out],
        ]);
        expect(done.code, done.err).toBe(0);
        const bytes = readFileSync(out, "utf8");
        for (const word of ["شاهد-4417", "شاهد-52", "صهريج", "المشفى"])
          expect(bytes).not.toContain(word);
      }
  }, 60_000);
});

describe("chains of a form", () => {
  const heard = (...list: readonly (readonly [string, number])[]) => {
    const fields = list.flatMap(([from, depth], at) => [
      [`heard.${at + 1}.from`, from],
      [`heard.${at + 1}.depth`, String(depth)],
      [`heard.${at + 1}.text`, "…"],
    ]);
    const spans = fields.map(([name], at) => [name, [at * 10, at * 10 + 9]]);
    return {
      testimony: {
        takenBy: "A1",
        takenOn: "2016-05-02",
        channel: "phone",
        relationToVictim: null,
        consent: "given",
        pseudonym: "W-7",
      },
      fields: Object.fromEntries(fields) as Record<string, string>,
      fieldSpans: Object.fromEntries(spans) as Record<string, [number, number]>,
    } satisfies ReportDetail;
  };
  const lineAt = (start: number, sources: readonly string[][] = []) => ({
    id: "r",
    incidents: [
      {
        sources,
        evidence: {
          "/type": { citations: [{ in: "text", start, end: start + 2 }] },
        },
      },
    ],
  });
  const sourcesOf = (line: { readonly incidents: readonly object[] }) =>
    (line.incidents[0] as { sources: string[][] }).sources;

  test("name nobody at a remove where two stand, or none", () => {
    const two = heard(["جار", 1], ["بائع", 1], ["ممرض", 2]);
    expect(sourcesOf(withHearsay(lineAt(80), two))).toEqual([
      ["W-7", "شخص لم يُذكر", "ممرض"],
    ]);
    expect(sourcesOf(withHearsay(lineAt(20), heard(["ممرض", 3])))).toEqual([
      ["W-7", "شخص لم يُذكر", "شخص لم يُذكر", "ممرض"],
    ]);
  });

  test("cite whoever told where the form says it, and move what was cited", () => {
    const line = lineAt(20, [["شرطي"]]);
    const cited = { citations: [{ in: "text", start: 22, end: 25 }] };
    const [incident] = line.incidents;
    Object.assign(incident!.evidence, { "/sources/0/0": cited });
    const [read] = withHearsay(line, heard(["جار", 1])).incidents;
    const { evidence, sources } = read as unknown as {
      evidence: Record<string, { citations: unknown }>;
      sources: unknown;
    };
    expect(sources).toEqual([["W-7", "جار", "شرطي"]]);
    expect(evidence["/sources/0/2"]).toEqual(cited);
    expect(evidence["/sources/0/1"]?.citations).toEqual([
      { in: "text", start: 0, end: 9 },
    ]);
    expect(evidence).not.toHaveProperty("/sources/0/0");
  });

  test("leave a report that is no testimony as it is", () => {
    const line = lineAt(0, [["ناشطون"]]);
    expect(withHearsay(line, { author: "x" })).toBe(line);
    expect(withHearsay(line, undefined)).toBe(line);
  });
});
