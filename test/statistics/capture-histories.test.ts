import { expect, test } from "vitest";
import type { ListRow } from "../../src/linkage/lists/index.js";
import { captureHistories, feedingLists } from "../../src/statistics/index.js";
import { incident, report } from "../linkage/fictional.js";
import { plantedIncident } from "../linkage/lists/planted.js";

function row(
  list: string,
  name: string,
  changes: Partial<ListRow> = {},
): ListRow {
  return {
    list,
    line: 2,
    id: null,
    types: [],
    when: { start: "2023-03-02", end: "2023-03-02", precision: "day" },
    where: { name: "طفس", admin1: "درعا", country: "SY", precision: "town" },
    amounts: {},
    persons: [{ name, outcome: "killed", sex: "male", age: null }],
    perpetrators: [],
    targets: [],
    notes: null,
    cells: {},
    ...changes,
  };
}

const REGISTER = [plantedIncident("a1"), plantedIncident("a5")];

test("who stands in which list, once each", () => {
  const lists = [
    {
      name: "ب",
      rows: [row("ب", "سامر عدنان الحامد"), row("ب", "وائل نادر الخطيب")],
    },
    {
      name: "أ",
      rows: [
        row("أ", "Wael Nader al-Khatib"),
        row("أ", "سامر الحامد", {
          when: { start: "2021-01-01", end: "2021-12-31", precision: "year" },
        }),
      ],
    },
  ];
  const table = captureHistories(REGISTER, lists);
  expect(table.lists).toEqual(["register", "أ", "ب"]);
  const shown = table.histories.map(
    ({ captured, month, admin1, identifiable, doubtful }) => [
      captured.map(Number).join(""),
      month,
      admin1,
      identifiable,
      doubtful,
    ],
  );
  expect(shown.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))).toEqual([
    ["010", null, "درعا", false, true],
    ["011", "2023-03", "درعا", true, false],
    ["100", "2023-03", "درعا", true, false],
    ["101", "2023-03", "درعا", true, true],
  ]);
  expect(
    captureHistories([...REGISTER].reverse(), [...lists].reverse()),
  ).toEqual(table);
});

test("no name leaves in a history", () => {
  const table = captureHistories(REGISTER, []);
  expect(JSON.stringify(table)).not.toContain("سامر");
});

test("people without a name are counted apart", () => {
  const rows = [row("أ", "سامر الحامد", { persons: [] })];
  expect(captureHistories([], [{ name: "أ", rows }])).toMatchObject({
    histories: [],
    unnamed: 1,
  });
});

test("each original source can be a list", () => {
  const table = captureHistories(REGISTER, [], {
    sourcesOf: ({ id }) =>
      id === "inc-a1" ? ["مصدر 1", "مصدر 2"] : ["مصدر 2"],
  });
  expect(table.lists).toEqual(["مصدر 1", "مصدر 2"]);
  expect(
    table.histories.map(({ captured }) => captured.map(Number).join("")).sort(),
  ).toEqual(["01", "11"]);
});

test("lists that cite each other are named", () => {
  const lists = [
    { name: "مكتب التوثيق المختلق", aliases: ["المكتب المختلق"] },
    {
      name: "شبكة مختلقة",
      aliases: [],
      rows: [
        row("شبكة مختلقة", "س", {
          cells: {
            source: { column: "المصدر", text: "المكتب المختلق؛ اتصال" },
          },
        }),
      ],
    },
    { name: "قائمة وحدها", aliases: [] },
  ];
  const reports = [
    report("1", [incident("i1", { sources: [["مكتب التوثيق المختلق"]] })], {
      outlet: "شبكة مختلقة",
    }),
    report("2", [incident("i1", { sources: [["مصدر طبي"]] })], {
      outlet: "شبكة مختلقة",
    }),
  ];
  expect(feedingLists(lists, reports, "register")).toEqual([
    { list: "register", from: "مكتب التوثيق المختلق", times: 1 },
    { list: "شبكة مختلقة", from: "مكتب التوثيق المختلق", times: 2 },
  ]);
  expect(feedingLists(lists, [...reports].reverse(), "register")).toHaveLength(
    2,
  );
});
