/**
 * Fictional reports with their claims, as many as asked for, the same for the
 * same seed: for soak tests and benchmarks, never for accuracy.
 */

/** A small generator of numbers from 0 to 1 (mulberry32). */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let word = Math.imul(state ^ (state >>> 15), 1 | state);
    word = (word + Math.imul(word ^ (word >>> 7), 61 | word)) ^ word;
    return ((word ^ (word >>> 14)) >>> 0) / 4294967296;
  };
}

const PLACES = ["داعل", "نوى", "طفس", "جاسم", "الحراك", "إنخل", "الصنمين"]
  .concat(["تسيل", "سحم", "المزيريب", "اليادودة", "خربة غزالة"])
  .concat(["أم المياذن", "نصيب", "الطيبة", "صيدا", "الكرك", "المسيفرة"]);
const OWN = ["سالم", "عامر", "فراس", "هيثم", "نزار", "مازن", "وائل", "رامي"];
const FAMILY = ["العوض", "الديري", "الكازمي", "الشريدة", "المناوي", "الجباوي"];
const OUTLETS = ["شبكة السهل", "موقع الضفة", "وكالة الريف", "صحيفة المنارة"];
const TYPES = ["assassination", "armed_attack", "explosion", "arrest", "raid"];
const DAY = 86_400_000;

/** @returns `{ reports, claims }`: JSON lines of both, in one order */
export function syntheticReports(count, seed = 1) {
  const random = seeded(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const reports = [];
  const claims = [];
  for (let number = 0; number < count; number += 1) {
    const id = `s${String(number).padStart(6, "0")}`;
    const published = Date.UTC(2020, 0, 1) + Math.floor(random() * 1461) * DAY;
    const iso = (days) => new Date(published - days * DAY).toISOString();
    const told = Array.from({ length: 1 + Math.floor(random() * 3) }, (_, i) =>
      incident({ id: `i${i + 1}`, day: iso(1 + i).slice(0, 10), pick, random }),
    );
    const sentences = told.map(
      ({ where, casualties: [row] }) =>
        `قُتل ${row.names[0]} برصاص مجهولين في ${where.name} بريف درعا، وفق مصدر محلي تحدث إلى الشبكة.`,
    );
    reports.push({
      id,
      outlet: pick(OUTLETS),
      url: `https://example.org/${id}`,
      title: `أخبار ${told[0].where.name}`,
      published: iso(0).slice(0, 10),
      text: `${sentences.join("\n")}\nرقم الخبر ${number}.`,
    });
    claims.push({
      id,
      publishedInferred: null,
      incidents: told,
      aggregates: [],
      people: told.map(({ casualties: [row] }) => ({
        name: row.names[0],
        aliases: [],
        actor: null,
        position: null,
      })),
    });
  }
  return { reports, claims };
}

function incident({ id, day, pick, random }) {
  const name = `${pick(OWN)} ${pick(OWN)} ${pick(FAMILY)}`;
  const killed = 1 + Math.floor(random() * 4);
  return {
    id,
    type: pick(TYPES),
    status: "occurred",
    when: { start: day, end: day, precision: "day" },
    where: {
      name: pick(PLACES),
      admin1: "درعا",
      country: "SY",
      precision: "town",
    },
    perpetrators: [{ id: "unknown", name: "مجهولون" }],
    targets: [{ id: null, name }],
    weapons: ["gunfire"],
    casualties: [
      {
        outcome: "killed",
        min: killed,
        max: killed,
        role: "unknown",
        names: [name],
      },
    ],
    sources: random() < 0.5 ? [["مصدر محلي"]] : [["تجمع السهل"]],
    background: false,
  };
}

/** One JSON text a line. */
export const asLines = (records) =>
  records.map((record) => `${JSON.stringify(record)}\n`).join("");
