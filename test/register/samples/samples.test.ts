import { beforeEach, describe, expect, test } from "vitest";
import {
  openRegister,
  type Register,
} from "../../../src/register/open-register.js";
import { storeReports } from "../../../src/register/store-reports.js";
import {
  codingsOf,
  eraseCodings,
  handIn,
} from "../../../src/register/samples/double-codings.js";
import {
  findSample,
  keepSample,
  readSample,
  type Sample,
} from "../../../src/register/samples/samples.js";
import {
  addVerdicts,
  verdictsOf,
} from "../../../src/register/samples/verdicts.js";
import {
  machineIncidents,
  textsOf,
} from "../../../src/register/samples/version-readings.js";
import { arrival, scratchRegister } from "../registers.js";

const placeOf = scratchRegister();

const SAMPLE: Sample = {
  name: "2022-05",
  kind: "incidents",
  seed: "سبعة",
  frame: 40,
  question: { month: "2022-05", place: null },
  author: "م1",
  drawnAt: "2026-11-22T10:00:00.000Z",
  items: [
    { item: "inc-b", version: "1" },
    { item: "inc-a", version: "2" },
  ],
};

let register: Register;
beforeEach(async () => {
  register = await openRegister(placeOf(), { create: true, plain: true });
  return () => register.close();
});

const codeOf = async (work: Promise<unknown>) =>
  work.then(
    () => "nothing",
    (error: unknown) => (error as { code: string }).code,
  );

describe("a sample", () => {
  test("comes back as it was kept, in the order of the draw", async () => {
    await keepSample(register, SAMPLE);
    expect(await findSample(register, "2022-05")).toEqual(SAMPLE);
    expect(await findSample(register, "2022-06")).toBeUndefined();
  });

  test("is drawn once: another of its name is refused, and it stays", async () => {
    await keepSample(register, SAMPLE);
    const again = { ...SAMPLE, seed: "other", items: SAMPLE.items.slice(0, 1) };
    expect(await codeOf(keepSample(register, again))).toBe("REG-SAMPLE-EXISTS");
    expect(await findSample(register, "2022-05")).toEqual(SAMPLE);
  });

  test("that is unknown, or of another kind, is answered by those there are", async () => {
    await keepSample(register, SAMPLE);
    await expect(
      readSample(register, "2022-07", ["incidents"]),
    ).rejects.toMatchObject({
      code: "REG-SAMPLE-UNKNOWN",
      context: { known: "2022-05" },
    });
    await expect(
      readSample(register, "2022-05", ["texts"]),
    ).rejects.toMatchObject({
      code: "REG-SAMPLE-UNKNOWN",
      context: { known: "–" },
    });
  });
});

describe("verdicts", () => {
  const by = (author: string, judgedAt = "2026-11-23T08:00:00.000Z") => {
    return { author, judgedAt };
  };
  const right = { item: "inc-a", verdict: { incident: "right" } };
  const wrong = { item: "inc-a", verdict: { incident: "wrong" } };

  beforeEach(async () => keepSample(register, SAMPLE));

  test("are added, never overwritten, and told in the order of the draw", async () => {
    expect(await addVerdicts(register, SAMPLE, [right], by("م1"))).toBe(1);
    expect(await addVerdicts(register, SAMPLE, [wrong], by("م2"))).toBe(1);
    const told = await verdictsOf(register, SAMPLE);
    expect(told.map(({ item }) => item)).toEqual(["inc-b", "inc-a"]);
    expect(
      told[1]!.verdicts.map(({ author, verdict }) => [author, verdict]),
    ).toEqual([
      ["م1", right.verdict],
      ["م2", wrong.verdict],
    ]);
  });

  test("the same again writes nothing; a change of mind does", async () => {
    const add = (...given: (typeof right)[]) =>
      addVerdicts(register, SAMPLE, given, by("م1"));
    expect([await add(right), await add(right)]).toEqual([1, 0]);
    expect([await add(wrong), await add(right)]).toEqual([1, 1]);
    expect((await verdictsOf(register, SAMPLE))[1]!.verdicts).toHaveLength(3);
  });

  test("on what was not drawn are refused, with all that came with them", async () => {
    const other = { item: "inc-z", verdict: { incident: "right" } };
    const work = addVerdicts(register, SAMPLE, [right, other], by("م1"));
    expect(await codeOf(work)).toBe("REG-NOT-DRAWN");
    expect((await verdictsOf(register, SAMPLE))[1]!.verdicts).toEqual([]);
  });
});

describe("codings", () => {
  const one = arrival();
  const texts: Sample = {
    ...SAMPLE,
    name: "pairs",
    kind: "texts",
    items: [{ item: one.reportKey, version: one.version }],
  };
  const line = { id: one.reportKey, incidents: [] };
  const by = (coder: string) => {
    return { coder, handedInAt: "2026-11-23T08:00:00.000Z" };
  };

  beforeEach(async () => {
    await storeReports(register, [one]);
    await keepSample(register, texts);
  });

  const give = (coder: string, incidents: readonly unknown[] = []) =>
    handIn(
      register,
      texts,
      [{ reportKey: one.reportKey, line: { ...line, incidents } }],
      by(coder),
    );

  test("of two people stand side by side; one person codes once", async () => {
    expect([await give("م1"), await give("م2"), await give("م1")]).toEqual([
      1, 1, 0,
    ]);
    expect(await codeOf(give("م1", [{ id: "i1" }]))).toBe("REG-CODING-STANDS");
    const kept = await codingsOf(register, texts);
    expect(kept.map(({ coder, line: own }) => [coder, own])).toEqual([
      ["م1", line],
      ["م2", line],
    ]);
  });

  test("of a report that was not drawn are refused", async () => {
    const other = [{ reportKey: "test:r9", line }];
    expect(await codeOf(handIn(register, texts, other, by("م1")))).toBe(
      "REG-NOT-DRAWN",
    );
  });

  test("of a withdrawn report are erased, and who coded it stays", async () => {
    await give("م1");
    await eraseCodings(register.store, one.reportKey);
    expect(await codingsOf(register, texts)).toEqual([]);
    const rows = await register.store
      .selectFrom("double_coding")
      .selectAll()
      .execute();
    expect(rows).toMatchObject([{ coder: "م1", body: null }]);
  });

  test("rest on the text alone; what the program read stands apart", async () => {
    const { reportKey, version } = one;
    const [text, ...more] = await textsOf(register, [{ reportKey, version }]);
    expect(more).toEqual([]);
    expect(Object.keys(text!).sort()).toEqual([
      "outlet",
      "published",
      "reportKey",
      "text",
      "title",
      "version",
    ]);
    const machine = await machineIncidents(register, [{ reportKey, version }]);
    expect(machine.get(reportKey)).toMatchObject([{ type: "assassination" }]);
  });
});
