import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { RunCommand } from "../../src/cli/command.js";
import { compareCommand } from "../../src/cli/commands/compare.js";
import { WORLD } from "../packs/bundled-world.js";
import { scratchFolder } from "../register/registers.js";
import { fileIn, NAMESAKE, runOn, toldRegister } from "./told-register.js";

const ACLED = [
  "event_id_cnty,event_date,time_precision,sub_event_type,country,admin1,location,latitude,longitude,geo_precision,fatalities,source,notes",
  "S1,2 May 2023,1,Attack,Syria,Dar'a,Tafas,,,1,2,,Samer Adnan al-Hamed was shot.",
  "S2,9 May 2023,1,Attack,Syria,Dar'a,Nawa,,,1,1,,",
  "S3,some day,1,Attack,Syria,Dar'a,Nawa,,,1,1,,",
].join("\n");

const PEOPLE =
  "الاسم,اليوم,البلدة,المحافظة\nسامر عدنان الحامد,2/5/2023,طفس,درعا\nوائل نادر الخطيب,3/5/2023,نوى,درعا\n";
const MAPPING = {
  name: "مكتب مختلق",
  rows: "people",
  country: "SY",
  columns: {
    names: "الاسم",
    date: "اليوم",
    place: "البلدة",
    admin1: "المحافظة",
  },
};

const compare = compareCommand({ loadWorld: () => WORLD });

const folderOf = scratchFolder();
let folder = "";
beforeAll(async () => {
  folder = folderOf();
  await toldRegister(folder);
});

const file = (name: string, text: string) => fileIn(folder, name, text);
const run = (command: RunCommand, ...args: readonly string[]) =>
  runOn(folder, command, ...args);

describe("isnad compare", () => {
  test("prints what both have, what differs, and what only one has", async () => {
    const { code, out, err } = await run(compare, file("a.csv", ACLED));
    expect(code).toBe(0);
    expect(out).toContain("آلي، غير مدقَّق");
    expect(out).toContain("في الاثنين: 1");
    expect(out).toContain("القتلى: 1 ≠ 2");
    expect(out).toContain(
      "السطر 2: الأساس -4؛ أسماء الضحايا: اسم ضحية مطابق بأجزائه +6",
    );
    expect(out).toContain("صفوف لم تُقرأ: 1");
    expect(err).toContain("IMP-LIST-DATE");
    expect(err).toContain("ليس تاريخاً");
  });

  test("as JSON lines: each row and incident once, the reject too", async () => {
    const { out } = await run(
      compare,
      file("a.csv", ACLED),
      "--format",
      "jsonl",
      "--to",
      "2023-05-31",
    );
    const lines = out
      .trim()
      .split("\n")
      .map(
        (line) => JSON.parse(line) as { placement: string; weight?: number },
      );
    expect(lines.map(({ placement }) => placement)).toEqual([
      "both",
      "only_there",
      "only_here",
      "rejected",
    ]);
    expect(lines[0]!.weight).toBeGreaterThan(5);
  });

  test("as CSV: one header, a line a row", async () => {
    const { out } = await run(compare, file("a.csv", ACLED), "--format", "csv");
    expect(
      out
        .trim()
        .split("\n")
        .map((line) => line.split(",")[0]),
    ).toEqual(["placement", "both", "only_there", "rejected"]);
  });

  test("holds people against people", async () => {
    const map = file("map.json", JSON.stringify(MAPPING));
    const { out } = await run(
      compare,
      file("p.csv", PEOPLE),
      "--map",
      map,
      "--victims",
      "--format",
      "jsonl",
    );
    const lines = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { placement: string });
    expect(lines.map(({ placement }) => placement)).toEqual([
      "both",
      "only_there",
    ]);
  });

  test("writes capture histories without a name, and warns", async () => {
    const map = file("map.json", JSON.stringify(MAPPING));
    const out = path.join(folder, "h.csv");
    const { code, err } = await run(
      compare,
      file("p.csv", PEOPLE),
      "--map",
      map,
      "--capture-histories",
      out,
    );
    expect(code).toBe(0);
    const [header, ...rows] = readFileSync(out, "utf8").trim().split("\r\n");
    expect(header).toBe(
      "unit,incident,register,مكتب مختلق,month,admin1,sex,identifiable,doubtful",
    );
    expect(rows.map((row) => row.split(",").slice(2).join(",")).sort()).toEqual(
      [
        "0,1,2023-05,درعا,,1,0",
        "1,0,2023-05,درعا,,1,0",
        "1,1,2023-05,درعا,,1,0",
      ],
    );
    expect(rows.join()).not.toContain("سامر");
    expect(err).toContain("no estimate is computed");
    const again = await run(
      compare,
      file("p.csv", PEOPLE),
      "--map",
      map,
      "--capture-histories",
      out,
    );
    expect(again).toMatchObject({ code: 2 });
  });

  test("sources are those of the report, also where two share an id", async () => {
    const own = folderOf();
    await toldRegister(own, NAMESAKE);
    const out = path.join(own, "h.csv");
    const { code } = await runOn(
      own,
      compare,
      fileIn(own, "p.csv", PEOPLE),
      "--map",
      fileIn(own, "map.json", JSON.stringify(MAPPING)),
      "--sources-as-lists",
      "--capture-histories",
      out,
    );
    expect(code).toBe(0);
    const [header = ""] = readFileSync(out, "utf8").split("\r\n");
    expect(header).toContain("شبكة السهل");
    expect(header.split(",")).not.toContain("register");
  });

  test("a place limits both sides", async () => {
    const { out } = await run(
      compare,
      file("a.csv", ACLED),
      "--place",
      "نوى",
      "--format",
      "jsonl",
    );
    const lines = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { placement: string });
    expect(lines.map(({ placement }) => placement)).toEqual([
      "only_there",
      "filtered",
      "rejected",
    ]);
  });

  test.for([
    ["an unknown table", ["x.csv"], "IMP-LIST-HEADER"],
    ["a missing file", ["none.csv"], "ENOENT"],
    ["an unknown format", ["a.csv", "--format", "xml"], "--format"],
    ["a broken mapping", ["a.csv", "--map", "x.csv"], "IMP-LIST-MAPPING"],
  ] as const)(
    "%s exits 2 and says why in both languages",
    async ([, args, said]) => {
      file("x.csv", "a,b\n1,2\n");
      file("a.csv", ACLED);
      const named = args.map((arg) =>
        /\./.test(arg) ? path.join(folder, arg) : arg,
      );
      const { code, out, err } = await run(compare, ...named);
      expect([code, out]).toEqual([2, ""]);
      expect(err).toContain(said);
      expect(err).toMatch(/[\u0600-\u06ff]/);
    },
  );

  test("what people decided is read, and two minds on one row are refused", async () => {
    const words = (...same: readonly boolean[]) =>
      file(
        `d${same.join("")}.json`,
        JSON.stringify(
          same.map((one) => ({
            list: "ACLED",
            id: "S1",
            incident: "inc-x",
            same: one,
          })),
        ),
      );
    const asked = [file("a.csv", ACLED), "--decisions"] as const;
    const lone = await run(compare, ...asked, words(true));
    expect(lone.code).toBe(0);
    expect(lone.err).toContain("row S1 of ACLED and inc-x meets nothing");
    expect(lone.err).toContain("لا يطابق شيئاً");
    const { code, err } = await run(compare, ...asked, words(true, false));
    expect(code).toBe(2);
    expect(err).toContain("one decision on each row and incident");
  });

  test("--victims heeds what people decided of a person", async () => {
    const map = file(
      "map.json",
      JSON.stringify({
        ...MAPPING,
        columns: { ...MAPPING.columns, id: "الرقم" },
      }),
    );
    const [head, ...rest] = PEOPLE.trim().split("\n");
    const list = [`الرقم,${head}`, ...rest.map((row, at) => `p${at},${row}`)];
    const asked = [
      file("p.csv", list.join("\n")),
      "--map",
      map,
      "--victims",
      "--format",
      "jsonl",
    ];
    const linesOf = async (...more: readonly string[]) =>
      (await run(compare, ...asked, ...more)).out
        .trim()
        .split("\n")
        .map(
          (line) =>
            JSON.parse(line) as {
              placement: string;
              here?: { name: string; incident: string };
            },
        );
    const [both] = await linesOf();
    expect(both!.placement).toBe("both");
    const { name: person, incident } = both!.here!;
    const decided = {
      list: MAPPING.name,
      id: "p0",
      person,
      incident,
      same: false,
    };
    const lines = await linesOf(
      "--decisions",
      file("d.json", JSON.stringify([decided])),
    );
    expect(lines.map(({ placement }) => placement)).not.toContain("both");
  });

  test("--strict exits 3 after a reject", async () => {
    expect(await run(compare, file("a.csv", ACLED), "--strict")).toMatchObject({
      code: 3,
    });
  });
});
