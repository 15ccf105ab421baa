import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { openRegister } from "../../src/register/open-register.js";
import { isnad } from "../e2e/isnad.js";
import { scratchFolder } from "../register/registers.js";

const scratch = scratchFolder();
const folderOf = () => {
  const folder = scratch();
  mkdirSync(folder);
  return folder;
};
const LINK = "https://social.example/wadi/17";
const FIRST = "قُتل رجلان في بلدة تل السنابل أمس.";
const SECOND = "اعتُقل ثلاثة شبان عند حاجز الجسر.";
const TWO = `الرابط: ${LINK}\nالوقت: 12 نيسان 2016 10:30 م\nالصفحة: شبكة الوادي\n\n${FIRST}\n---\nالوقت: قبل ساعتين\n${SECOND}\n`;
/** A picture of one point. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==",
  "base64",
);

/** Lines of JSON on standard output. */
const posts = (out: string) =>
  out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);

test("posts come in as run takes them, and what was read of each is printed", async () => {
  const register = folderOf();
  const { code, out, err } = await isnad(
    ["paste", "--register", register],
    TWO,
  );
  expect(code).toBe(0);
  expect(posts(out)).toMatchObject([
    {
      line: 1,
      id: LINK,
      begins: FIRST,
      url: LINK,
      outlet: "شبكة الوادي",
      published: "2016-04-12",
      unknown: ["publishedAt"],
    },
    {
      line: 7,
      begins: SECOND,
      published: null,
      unknown: ["url", "outlet", "published", "publishedAt"],
    },
  ]);
  expect(err).toContain("IMP-POST-LINE-UNREAD");
  expect(err).toContain("قبل ساعتين");
  expect(err).toContain("new reports 2");
  const file = path.join(folderOf(), "posts.txt");
  writeFileSync(file, TWO);
  const again = await isnad(["run", file, "--register", register]);
  expect(again.err).toContain("new reports 0, new versions 0");
  expect((await isnad(["verify", "--register", register])).code).toBe(0);
}, 60_000);

test("a screenshot is kept with its post, and what is told stands above its words", async () => {
  const folder = folderOf();
  const register = path.join(folder, "r");
  const png = path.join(folder, "شاشة.png");
  writeFileSync(png, PNG);
  const { code, out } = await isnad(
    [
      ...["paste", "--register", register, "--url", LINK, "--screenshot", png],
      ...["--time", "2016-04-12 22:30 +03:00", "--source", "شبكة الوادي"],
    ],
    SECOND,
  );
  expect(code).toBe(0);
  expect(posts(out)).toMatchObject([
    {
      id: LINK,
      outlet: "شبكة الوادي",
      published: "2016-04-12",
      publishedAt: "2016-04-12T19:30:00.000Z",
      screenshots: 1,
      unknown: [],
    },
  ]);
  const { store, close } = await openRegister(register, { create: false });
  const kept = await store.selectFrom("attachment").selectAll().execute();
  expect(kept).toMatchObject([
    { name: "شاشة.png", media_type: "image/png", bytes: PNG.length },
  ]);
  const captures = await store.selectFrom("capture").selectAll().execute();
  expect(captures).toMatchObject([{ report_kind: "post", format: "posts" }]);
  await close();
  expect((await isnad(["verify", "--register", register])).code).toBe(0);
}, 60_000);

test("what stands above a post is kept beside what is told of it", async () => {
  const register = folderOf();
  const text = `التاريخ: 2016-04-12\nالمكان: تل السنابل\n${FIRST}`;
  const own = await isnad(
    ["paste", "--register", register, "--url", LINK],
    text,
  );
  expect(posts(own.out)).toMatchObject([
    { url: LINK, published: null, begins: "التاريخ: 2016-04-12" },
  ]);
  const head = `الصفحة: شبكة الوادي\n\n${SECOND}`;
  const args = ["paste", "--register", register, "--time", "2016-04-13"];
  expect(posts((await isnad(args, head)).out)).toMatchObject([
    { outlet: "شبكة الوادي", published: "2016-04-13", begins: SECOND },
  ]);
}, 60_000);

test.for([
  [["--screenshot", "PNG"], TWO, "2 posts"],
  [["--url", LINK], TWO, "one post"],
  [["--url", LINK], "\n", "0 posts"],
  [["--url", "social.example/1"], SECOND, "https://"],
  [["--time", "قبل ساعتين"], SECOND, "2016-04-12"],
  [["--time", "12/4/2016"], SECOND, "2016-04-12"],
  [["--source", "أ\nب"], SECOND, "one line"],
  [["--source", "أخرى"], `Page: شبكة الوادي\n\n${SECOND}`, "stands above"],
  [["--screenshot", "TEXT"], SECOND, "a picture"],
  [["--screenshot", "MISSING"], SECOND, "IMP-FILE-MISSING"],
  [["--file", "MISSING"], "", "IMP-FILE-MISSING"],
] as const)(
  "%s with %s is an error that is named: %s",
  async ([option, text, said]) => {
    const folder = folderOf();
    const files = { PNG: "a.png", TEXT: "a.txt", MISSING: "b.png" };
    writeFileSync(path.join(folder, files.PNG), PNG);
    writeFileSync(path.join(folder, files.TEXT), "ليست صورة");
    const given = option.map((word) =>
      word in files
        ? path.join(folder, files[word as keyof typeof files])
        : word,
    );
    const register = path.join(folder, "r");
    const { code, out, err } = await isnad(
      ["paste", "--register", register, ...given],
      text,
    );
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(said);
  },
);

test("a post without words is rejected by name, the others are taken in", async () => {
  const { code, out, err } = await isnad(
    ["paste", "--strict", "--register", folderOf()],
    `الرابط: ${LINK}\n---\n${SECOND}`,
  );
  expect(code).toBe(3);
  expect(posts(out)).toMatchObject([{ begins: SECOND }]);
  expect(err).toContain("IMP-TEXT-EMPTY");
}, 60_000);
