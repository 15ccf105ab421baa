import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import type { DecisionInput } from "../../src/model/decision.js";
import { decide } from "../../src/register/decisions/decide.js";
import { findIncidents } from "../../src/register/find-incidents.js";
import { openRegister } from "../../src/register/open-register.js";
import { scratchFolder, scratchRegister } from "../register/registers.js";
import { isnad } from "./isnad.js";

export const newFolder = scratchFolder();
const newRegister = scratchRegister();

/** Fictional persons; no two share a part. */
export const RELEASED = "برهام شعلان الدغبوسي";
export const DEAD = "مثقال حيدرة الزنكلوني";
export const JAILED = "تيسير عجاج البطحيش";
const WITNESS = "فطيم نوفل القرمطان";
const ACCUSED = "عبد المهيمن جدعان الطوبجي";
const HIDDEN = [DEAD, JAILED, WITNESS, ACCUSED];
const LATIN = ["zankalouni", "bathish", "qarmatan", "tobji"];

const attack = (id: string, day: string, town: string, more: object) => ({
  id,
  publishedInferred: null,
  aggregates: [],
  people: HIDDEN.map((name) => ({
    name,
    aliases: ["أبو وجدي"],
    actor: null,
    position: `قريب ${name}`,
  })),
  incidents: [
    {
      id: "i1",
      type: "assassination",
      status: "occurred",
      when: { start: day, end: day, precision: "day" },
      where: { name: town, admin1: "درعا", country: "SY", precision: "town" },
      perpetrators: [
        {
          id: null,
          name: ACCUSED,
          basis: "accused",
          sources: [[`${WITNESS}، شاهدة`]],
        },
      ],
      targets: [{ id: null, name: DEAD }],
      weapons: ["gunfire"],
      casualties: [],
      sources: [[`قريب ${JAILED}`]],
      background: false,
      ...more,
    },
  ],
});

const row = (outcome: string, ...names: readonly string[]) => ({
  outcome,
  min: names.length,
  max: names.length,
  role: "civilian",
  names,
});

const CLAIMS = [
  attack("mithqal-al-zankalouni-2023", "2023-05-02", "طفس", {
    casualties: [row("killed", RELEASED)],
    targets: [],
  }),
  attack(`خبر-${WITNESS.replaceAll(" ", "-")}`, "2023-05-10", "داعل", {
    casualties: [row("killed", DEAD), row("arrested", JAILED)],
  }),
  attack("d3", "2023-05-20", `منزل ${JAILED}`, {
    casualties: [row("wounded", WITNESS)],
  }),
];

/** A register of three attacks, everybody named. */
export async function makeRegister(): Promise<string> {
  const [name, files] = [newRegister(), newFolder()];
  const [reports, claims] = [`${files}.r.jsonl`, `${files}.c.jsonl`];
  const lines = (list: readonly unknown[]) =>
    list.map((one) => JSON.stringify(one)).join("\n");
  writeFileSync(
    reports,
    lines(
      CLAIMS.map(({ id }) => ({
        id,
        outlet: "شبكة السهل",
        url: `https://news.example/${encodeURIComponent(DEAD)}`,
        title: `مقتل ${DEAD}`,
        published: "2023-05-21",
        text: `رواه ${WITNESS} عن ${JAILED}، والمتهم ${ACCUSED}، ${id}.`,
      })),
    ),
  );
  writeFileSync(claims, lines(CLAIMS));
  const run = ["run", reports, "--claims", claims, "--register", name];
  const { code, err } = await isnad(run);
  expect(code, err).toBe(0);
  return name;
}

/** Decides on the incidents of a town. */
export async function say(
  name: string,
  town: string,
  said: object,
): Promise<void> {
  const register = await openRegister(name, { create: false });
  const all = await findIncidents(register);
  const incidents = all
    .filter(({ where }) => where.name === town)
    .map(({ id }) => id);
  const decision = { reason: "تحقق", ...said } as unknown as DecisionInput;
  await decide(register, [{ author: "A1", decision, incidents }]);
  await register.close();
}

export const AUTHOR = "K7-reviewer";
const AT = "2024-01-01T00:00:00.000Z";

/** Releases into a new folder. */
export async function release(name: string, ...more: readonly string[]) {
  const out = newFolder();
  const options = ["--register", name, "--out", out, "--author", AUTHOR];
  const done = await isnad(["release", ...options, "--at", AT, ...more]);
  return { ...done, folder: out };
}

/** Everything that lies in a folder. */
export const bytesOf = (folder: string) =>
  readdirSync(folder)
    .sort()
    .map((file) => `${file}\n${readFileSync(path.join(folder, file), "utf8")}`)
    .join("\n");

/** Parts of hidden names in all bytes, folded as nobody of the program folds. */
export function leaksIn(text: string): readonly string[] {
  const naked = (words: string) =>
    words
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[أإآ]/g, "ا")
      .replace(/ة/g, "ه")
      .replace(/[^\p{L}\p{N}]/gu, "");
  const unescaped = text.replace(/(?:%[0-9a-f]{2})+/gi, (run) =>
    // A run of bytes in a PDF need not be UTF-8.
    Buffer.from(run.replaceAll("%", ""), "hex").toString("utf8"),
  );
  const wanted = [...HIDDEN.flatMap((name) => name.split(" ")), ...LATIN]
    .map((word) => naked(word.replace(/^ال/u, "")))
    .filter((word) => word.length > 3);
  const shown = [naked(text), naked(unescaped)];
  return wanted.filter((word) => shown.some((one) => one.includes(word)));
}
