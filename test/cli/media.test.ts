import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { isnad } from "../e2e/isnad.js";
import { scratchFolder } from "../register/registers.js";

const scratch = scratchFolder();
const PLACE = "GPS 33.5138N";
const JPEG = Buffer.concat([
  Buffer.from("ffd8fffe000e", "hex"),
  Buffer.from(PLACE, "latin1"),
  Buffer.from("ffda0008010100003f0037ffd9", "hex"),
]);
const FILM = Buffer.from(`\0\0\0\x18ftypisom${PLACE}`, "latin1");

async function withMedia() {
  const folder = scratch();
  mkdirSync(path.join(folder, "in"), { recursive: true });
  for (const [name, bytes] of [
    ["a.jpg", JPEG],
    ["b.mp4", FILM],
  ] as const) {
    writeFileSync(path.join(folder, "in", name), bytes);
    writeFileSync(
      path.join(folder, "in", `${name}.txt`),
      `قُتل شخصان برصاص مجهولين في درعا، كما تظهر ${name}.`,
    );
  }
  const register = path.join(folder, "register");
  const done = await isnad([
    ...["run", path.join(folder, "in"), "--register", register],
  ]);
  expect(done.code, done.err).toBe(0);
  expect(done.err).toContain("new reports 2");
  const take = async (report: string, ...more: readonly string[]) => {
    const into = path.join(folder, `out-${report}-${more.length}`);
    const told = await isnad([
      ...["media", report, "--register", register, "--out", into, ...more],
    ]);
    return { ...told, into, files: readdirSync(into) };
  };
  return { take, register };
}

test("a picture leaves without its place, the original with it", async () => {
  const { take, register } = await withMedia();
  const copy = await take("a");
  expect(copy.code, copy.err).toBe(0);
  expect(JSON.parse(copy.out)).toMatchObject({ file: "01.jpg", why: null });
  expect(copy.err).toMatch(/faces[\s\S]*الوجوه/);
  const left = readFileSync(path.join(copy.into, "01.jpg"));
  expect(left.subarray(0, 2)).toEqual(JPEG.subarray(0, 2));
  expect(left.includes(PLACE)).toBe(false);
  const original = await take("a", "--original");
  expect(readFileSync(path.join(original.into, "01.jpg"))).toEqual(JPEG);
  // What left is not written over.
  expect((await take("a")).err).toContain("EXP-FILE-EXISTS");
  const verified = await isnad(["verify", "--register", register]);
  expect(verified.code, verified.out).toBe(0);
}, 60_000);

test("what no copy can be made of stays inside, and is named", async () => {
  const { take } = await withMedia();
  const film = await take("b");
  expect(film.code).toBe(3);
  expect(film.files).toEqual([]);
  expect(JSON.parse(film.out)).toMatchObject({ file: null, why: "kind" });
  const original = await take("b", "--original");
  expect(original.code).toBe(0);
  expect(readFileSync(path.join(original.into, "01.mp4"))).toEqual(FILM);
}, 60_000);
