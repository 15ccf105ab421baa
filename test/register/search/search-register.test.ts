import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { matchesQuery } from "../../../src/languages/ar/search/match-query.js";
import { readQuery } from "../../../src/languages/ar/search/query.js";
import { searchTerms } from "../../../src/languages/ar/search/search-terms.js";
import { claimSetOf } from "../../../src/register/claim-set.js";
import { linkRegister } from "../../../src/register/link-register.js";
import type { Register } from "../../../src/register/open-register.js";
import type { ReportHit } from "../../../src/register/search/search-reports.js";
import { storeReports } from "../../../src/register/store-reports.js";
import { SEARCH_PAIRS } from "../../languages/ar/search/pairs.js";
import { claimLine, plainLinker, scratchRegister } from "../registers.js";
import { allOf, ask, idsOf, openerOf, reportOf } from "./asking.js";

const open = openerOf(scratchRegister());

describe("search", () => {
  let pairs: Register;
  beforeAll(async () => {
    pairs = await open();
    await storeReports(
      pairs,
      SEARCH_PAIRS.map(({ text }, at) => reportOf({ id: `p${at}`, text })),
    );
  });
  afterAll(() => pairs.close());

  test("the index answers as the judged pairs want", async () => {
    const wrong: string[] = [];
    for (const [at, { query, found }] of SEARCH_PAIRS.entries()) {
      const ids = await allOf(pairs, query, 100);
      if (ids.includes(`p${at}`) !== found) wrong.push(query);
    }
    expect(wrong).toEqual([]);
  });

  test("the index finds what a look at every text finds", async () => {
    const texts = SEARCH_PAIRS.map(({ text }) => searchTerms(text));
    const words = SEARCH_PAIRS.flatMap(({ text }) =>
      text.split(/\s+/).filter((word) => searchTerms(word).terms.length > 0),
    );
    const word = fc.constantFrom(...words);
    const part = fc.oneof(
      word,
      fc.tuple(word, word).map((two) => `"${two.join(" ")}"`),
      word.map((one) => `${one.replace(/^ال/, "")}xxx`.slice(0, 4) + "*"),
      word.map((one) => `-${one}`),
    );
    const question = fc
      .tuple(word, fc.array(part, { maxLength: 2 }))
      .map(([one, more]) => [one, ...more].join(" "));
    await fc.assert(
      fc.asyncProperty(question, async (text) => {
        const read = readQuery(text);
        if (!read.ok) return;
        const wanted = texts.flatMap((terms, at) =>
          matchesQuery([terms], read.value) ? [`p${at}`] : [],
        );
        const found = await allOf(pairs, text, 100);
        expect(found.toSorted()).toEqual(wanted.toSorted());
      }),
      { seed: 20261122, numRuns: 150 },
    );
  });

  test("passages are cut from the original, with its own spans", async () => {
    const register = await open();
    const text =
      "قال ناشطون إن دوريةً \u200fاعتـقلتْ الشابَّ أمس.\nلا خبر عن مصيره.";
    await storeReports(register, [
      reportOf({ id: "a", text, title: "اعتقال شاب في نوى" }),
    ]);
    const { hits } = await ask(register, "اعتقال الشاب");
    const [hit] = hits as readonly ReportHit[];
    expect(hit?.passages.map(({ field }) => field)).toEqual(["title", "text"]);
    const [, found] = hit?.passages ?? [];
    expect(found?.text).toBe(text.slice(found?.start, found?.end));
    expect(
      found?.marks.map(({ start, end }) => text.slice(start, end)),
    ).toEqual(["اعتـقلتْ", "الشابَّ"]);
    expect(hit?.score).toBe(1);
    await register.close();
  });

  test("no phrase spans title and text", async () => {
    const register = await open();
    await storeReports(register, [
      reportOf({ id: "a", title: "مقتل شاب", text: "مجهولون أطلقوا النار" }),
    ]);
    expect(idsOf(await ask(register, "«شاب مجهولون»"))).toEqual([]);
    expect(idsOf(await ask(register, "شاب مجهولون"))).toEqual(["a"]);
    await register.close();
  });

  test("newest first, page by page, and filters", async () => {
    const register = await open();
    const day = (n: number) =>
      new Date(Date.UTC(2023, 0, 1 + n)).toISOString().slice(0, 10);
    const reports = Array.from({ length: 250 }, (_, n) =>
      reportOf({
        id: `r${String(n).padStart(3, "0")}`,
        text: `قصف على نوى ${n}`,
        published: n === 249 ? null : day(n),
        outlet: n % 2 === 0 ? "شبكة السهل" : "موقع الضفة",
        place: n % 5 === 0 ? "خربة غزالة" : "نوى",
      }),
    );
    for (let at = 0; at < 250; at += 50) {
      await storeReports(register, reports.slice(at, at + 50));
    }
    const all = await allOf(register, "قصف", 30);
    const newest = reports.slice(0, 249).map(({ report }) => report.id);
    expect(all).toEqual([...newest.toReversed(), "r249"]);
    const some = await ask(register, "قصف", {
      from: "2023-02-01",
      to: "2023-02-04",
    });
    expect(idsOf(some)).toEqual(["r034", "r033", "r032", "r031"]);
    const filtered = await ask(register, "قصف", {
      from: "2023-02-01",
      to: "2023-02-10",
      outlet: "شبكة  السهل",
      place: "خربة غزاله",
    });
    expect(idsOf(filtered)).toEqual(["r040"]);
    const types = (type: string) => ask(register, "40", { types: [type] });
    expect(idsOf(await types("assassination"))).toEqual(["r040"]);
    expect(idsOf(await types("arrest"))).toEqual([]);
    const kinds = await ask(register, "40", { kinds: ["testimony"] });
    expect(idsOf(kinds)).toEqual([]);
    await register.close();
  });

  test("older versions are found only when asked for", async () => {
    const register = await open();
    const capture = { capturedAt: "2023-05-03T06:00:00.000Z" };
    await storeReports(register, [
      reportOf({ id: "a", text: "مقتل شاب برصاص مجهولين" }),
    ]);
    const later = reportOf({ id: "a", text: "وفاة شاب بحادث سير" });
    const container = null;
    await storeReports(register, [
      {
        ...later,
        capture: { capturedAt: "2023-06-01T00:00:00.000Z", container },
      },
    ]);
    expect(capture.capturedAt < "2023-06").toBe(true);
    expect(idsOf(await ask(register, "رصاص"))).toEqual([]);
    expect(idsOf(await ask(register, "حادث"))).toEqual(["a"]);
    const old = await ask(register, "رصاص", { part: "superseded" });
    expect(idsOf(old)).toEqual(["a"]);
    await register.close();
  });

  test("incidents by name, place, type and id, in step with linking", async () => {
    const register = await open();
    await storeReports(register, [
      reportOf({ id: "a", text: "خبر أول", place: "نوى" }),
      reportOf({ id: "b", text: "خبر ثان", place: "تل الريح" }),
    ]);
    await linkRegister(register, plainLinker);
    const incidents = (text: string) =>
      ask(register, text, { part: "incident" });
    expect(idsOf(await incidents("سالم العوض"))).toHaveLength(1);
    const [id = "", ...none] = idsOf(await incidents("نوى"));
    expect(none).toEqual([]);
    expect(idsOf(await incidents(id))).toEqual([id]);
    expect(idsOf(await incidents(id.slice(0, 12)))).toEqual([id]);
    expect(idsOf(await incidents("assassination درعا"))).toHaveLength(2);
    expect(idsOf(await incidents("اغتيال نوى"))).toEqual([id]);
    const found = await ask(register, "أول");
    expect(found.hits[0]).toMatchObject({ incidents: [id] });
    await storeReports(register, [
      {
        ...reportOf({ id: "a", text: "خبر أول", place: "طفس" }),
        claims: claimSetOf(
          claimLine("a", "طفس"),
          reportOf({ id: "a", text: "خبر أول" }),
          "coder 2",
        ),
      },
    ]);
    await linkRegister(register, plainLinker);
    expect(idsOf(await incidents("نوى"))).toEqual([]);
    expect(idsOf(await incidents("طفس"))).toHaveLength(1);
    expect(idsOf(await ask(register, "أول", { place: "نوى" }))).toEqual([]);
    expect(idsOf(await ask(register, "أول", { place: "طفس" }))).toEqual(["a"]);
    await register.close();
  });
});
