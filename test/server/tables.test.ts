import { expect, test } from "vitest";
import { workbookBytes } from "../../src/exporters/table-files.js";
import { scratchFolder } from "../register/registers.js";
import { toldServer, type ToldServer } from "./told-server.js";

const place = scratchFolder();

const HEAD = ["الرقم", "الاسم", "اسم الأب", "الكنية", "تاريخ الوفاة", "البلدة"];
const ROWS = [
  ["1", "سالم", "هاني", "العوض", "9/3/2021", "نوى"],
  ["2", "سالم", "هانى", "العوض", "9/3/2021", "نوى"],
  ["3", "رائد", "فارس", "الصالحي", "12/3/2021", "جاسم"],
  ["4", "أحمد", "خالد", "الدالي", "2/4/2021", "إنخل"],
  ["5", "احمد", "خالد", "الدالي", "9/8/2021", "طفس"],
  ["6", "وسيم", "فارس", "الحوراني", "قبل العيد", "طفس"],
];
const TOTALS = [
  ["الشهر", "عدد القتلى"],
  ["2021-03", "2"],
  ["2021-04", "1"],
  ["2021-08", "1"],
];

async function workbook(): Promise<File> {
  const dates = new Set<string>();
  const bytes = await workbookBytes([
    { name: "الشهداء", rows: [HEAD, ...ROWS], dates },
    { name: "المجموع", rows: TOTALS, dates },
  ]);
  return new File([new Uint8Array(bytes)], "shuhada.xlsx");
}

interface ShownSheet {
  readonly tellsMonths: boolean;
  readonly columns: readonly {
    readonly field: string | null;
    readonly samples: readonly string[];
  }[];
}

interface Findings {
  readonly duplicates: {
    readonly total: number;
    readonly items: readonly {
      readonly reports: readonly string[];
      readonly ids: readonly string[];
      readonly incidents: readonly string[];
    }[];
  };
  readonly names: {
    readonly items: readonly {
      readonly spellings: readonly { readonly name: string }[];
    }[];
  };
  readonly rows: Readonly<
    Record<string, { readonly cells: readonly (readonly string[])[] }>
  >;
}

interface Told {
  readonly sheets: readonly ShownSheet[];
  readonly mapping: {
    readonly sheets: readonly { readonly columns: Record<string, string> }[];
  };
  readonly isRemembered: boolean;
  readonly texts: { readonly isKnown: boolean };
  readonly owner: string;
  readonly months: { readonly differ: readonly unknown[] };
  readonly strange: { readonly cells: readonly unknown[] };
}

interface ShownJob {
  readonly id: string;
  readonly state: string;
  readonly result: Told;
  readonly error: unknown;
}

async function ended(server: ToldServer, token: string, started: Response) {
  expect(started.status).toBe(202);
  const { id } = (await started.json()) as ShownJob;
  const events = await server.ask(`/api/v1/jobs/${id}/events`, { token });
  const last = (await events.text()).split("\n\n").filter(Boolean).at(-1)!;
  const job = JSON.parse(
    last
      .split("\n")
      .find((line) => line.startsWith("data: "))!
      .slice(6),
  ) as ShownJob;
  expect([job.state, job.error]).toEqual(["done", null]);
  return job;
}

const look = async (server: ToldServer, token: string, file: File) => {
  const body = new FormData();
  body.append("file", file);
  const answer = await fetch(`${server.origin}/api/v1/tables`, {
    method: "POST",
    body,
    headers: { Authorization: `Bearer ${token}` },
  });
  return ended(server, token, answer);
};

const read = async (
  server: ToldServer,
  token: string,
  id: string,
  body: object,
) =>
  server.ask(`/api/v1/tables/${id}`, {
    token,
    method: "POST",
    body: JSON.stringify(body),
  });

test("a table is looked at, corrected, taken in, and what is odd in it is told", async () => {
  const server = await toldServer(place());
  const { token } = await server.account("C1", "editor");
  const looked = await look(server, token, await workbook());
  const [sheet, totals] = looked.result.sheets;
  if (sheet === undefined || totals === undefined) throw new Error("sheets");
  expect(looked.result.isRemembered).toBe(false);
  expect([sheet.tellsMonths, totals.tellsMonths]).toEqual([false, true]);
  expect(sheet.columns.map(({ field }) => field)).toEqual([
    "id",
    "names",
    "father",
    "family",
    "date",
    "place",
  ]);
  expect(sheet.columns[4]).toMatchObject({ filled: 6, understood: 5 });
  expect(sheet.columns[1]?.samples).toEqual(["سالم", "رائد", "أحمد"]);
  const mapping = { ...looked.result.mapping, name: "مكتب السهل" };
  const asked = { as: "rows", mapping, totals: ["المجموع"], remember: true };
  const done = await ended(
    server,
    token,
    await read(server, token, looked.id, asked),
  );
  const { owner, months, strange } = done.result;
  expect(done.result).toMatchObject({ read: 6, rejected: 0 });
  expect(strange.cells).toEqual([
    expect.objectContaining({ row: 7, seen: "قبل العيد", kind: "date" }),
  ]);
  // Of March the sheet tells two, its rows are three: one stands twice.
  expect(months.differ).toEqual([
    expect.objectContaining({ month: "2021-03", told: 2, rows: 3 }),
  ]);
  const findings = async () => {
    const path = `/api/v1/tables/rows/${owner}/findings`;
    const answer = await server.ask(path, { token });
    expect(answer.status).toBe(200);
    return (await answer.json()) as Findings;
  };
  const { duplicates, names, rows } = await findings();
  expect(duplicates.items.map(({ ids }) => ids)).toEqual([
    ["الشهداء/1", "الشهداء/2"],
  ]);
  const pair = duplicates.items[0]!;
  const cells = pair.reports.map((key) => rows[key]?.cells[2]?.[1]);
  expect(cells).toEqual(["هاني", "هانى"]);
  const spelled = names.items.map(({ spellings }) =>
    spellings.map(({ name }) => name),
  );
  expect(spelled).toContainEqual(["أحمد خالد الدالي", "احمد خالد الدالي"]);
  const versions: Record<string, string> = {};
  for (const id of pair.incidents) {
    const answer = await server.ask(`/api/v1/incidents/${id}/version`, {
      token,
    });
    versions[id] = ((await answer.json()) as { version: string }).version;
  }
  const decided = await server.ask("/api/v1/decisions", {
    token,
    method: "POST",
    body: JSON.stringify({
      kind: "not-same",
      incidents: pair.incidents,
      reason: "اثنان",
      versions,
    }),
  });
  expect(decided.status).toBe(201);
  expect((await findings()).duplicates.total).toBe(0);
}, 60_000);

test("a table of the same head is read as a person had the last one read", async () => {
  const server = await toldServer(place());
  const { token } = await server.account("C1", "coder");
  const csv = (name: string) =>
    new File([`${HEAD.join(",")}\n${ROWS[2]!.join(",")}\n`], name);
  const first = await look(server, token, csv("a.csv"));
  const { mapping } = first.result;
  const sheet = mapping.sheets[0]!;
  const { place: _, ...columns } = sheet.columns;
  const corrected = {
    ...mapping,
    sheets: [{ ...sheet, columns: { ...columns, origin: "البلدة" } }],
  };
  const again = await ended(
    server,
    token,
    await read(server, token, first.id, { as: "look", mapping: corrected }),
  );
  expect(again.result.sheets[0]?.columns[5]?.field).toBe("origin");
  const rows = { as: "rows", mapping: corrected, remember: true };
  await ended(server, token, await read(server, token, again.id, rows));
  const next = await look(server, token, csv("b.csv"));
  expect(next.result).toMatchObject({
    isRemembered: true,
    mapping: corrected,
  });
}, 60_000);

test("a table of texts is taken in as texts by the columns that a person named", async () => {
  const server = await toldServer(place());
  const { token } = await server.account("C1", "coder");
  const file = new File(
    ["عمود,يوم\nقُتل شاب برصاص مجهولين في بلدة نوى أمس.,2021-03-09\n"],
    "texts.csv",
  );
  const looked = await look(server, token, file);
  expect(looked.result.texts.isKnown).toBe(false);
  const columns = { columns: { text: "عمود", published: "يوم" } };
  const done = await ended(
    server,
    token,
    await read(server, token, looked.id, { as: "texts", columns }),
  );
  expect(done.result).toMatchObject({ read: 1, rejected: 0 });
  const job = await read(server, token, done.id, { as: "texts", columns });
  expect(job.status).toBe(404);
  const bad = { as: "rows", mapping: { name: "x", sheets: [{ columns: 7 }] } };
  expect((await read(server, token, looked.id, bad)).status).toBe(400);
}, 60_000);
