/**
 * What is taken for true of an incident that is reviewed: the case, the field
 * that is wrong with the value that is right, the incident that was missed.
 */

/** Cases in turn: of five, two are right, two have a wrong field. */
const CASES = ["correct", "one-wrong", "missed", "one-wrong", "correct"];
/** Fields that are wrong, in turn. */
const FIELDS = ["type", "when", "where", "casualties", "perpetrators"];
const TYPES = ["shelling", "armed_attack", "arrest", "explosion", "airstrike"];
/** Names that a person would type, with what tells them from namesakes. */
const PLACES = [
  { name: "نوى", admin1: "درعا" },
  { name: "طفس", admin1: "درعا" },
  { name: "الباب", admin1: "حلب" },
  { name: "منبج", admin1: "حلب" },
  { name: "سرمين", admin1: "إدلب" },
];
/** What a person types, and the neutral name that he then picks. */
const ACTORS = [
  { typed: "داعش", name: "تنظيم الدولة الإسلامية" },
  { typed: "مجهولون", name: "مجهولون" },
  { typed: "14", name: "الفرقة 14" },
];

const of = (list, at) => list[at % list.length];
/** Another one than the one that is shown. */
const other = (list, at, shown) => {
  const found = of(list, at);
  return found === shown ? of(list, at + 1) : found;
};

/** Another day of the same month, or a day where none is shown. */
function otherDay({ start }) {
  if (start === null) return "2024-03-14";
  const day = Number(start.slice(8)) === 14 ? 15 : 14;
  return `${start.slice(0, 8)}${day}`;
}

function wanted(field, incident, at) {
  if (field === "type") return other(TYPES, at, incident.type);
  if (field === "when") return otherDay(incident.when);
  if (field === "where")
    return of(
      PLACES,
      incident.where.name === of(PLACES, at).name ? at + 1 : at,
    );
  if (field === "perpetrators") return of(ACTORS, at);
  return (incident.casualties[0]?.min ?? 0) + 3;
}

/** A row as it would be typed, from what is true. */
function rowOf(incident, more = {}) {
  const { type, when, where, perpetrators, weapons, casualties, victims } = {
    ...incident,
    ...more,
  };
  return { type, when, where, perpetrators, weapons, casualties, victims };
}

/** @param at - which item of the run it is, from 0 */
export function plannedCase(incident, at) {
  const round = Math.floor(at / CASES.length);
  const name = of(CASES, at);
  if (name === "correct") return { case: name, incident, row: rowOf(incident) };
  if (name === "missed") {
    const near = incident.when.start ?? "2024-03-01";
    const missed = {
      type: of(TYPES, round),
      when: `${near.slice(0, 8)}${of(["07", "18", "26"], round)}`,
      where: of(PLACES, round),
      number: 2 + (round % 9),
    };
    const row = {
      type: missed.type,
      when: { start: missed.when },
      where: missed.where,
      perpetrators: [],
      weapons: [],
      casualties: [{ outcome: "killed", min: missed.number, role: "civilian" }],
      victims: [],
    };
    return { case: name, incident, missed, row };
  }
  const turn = round * 2 + (at % CASES.length === 3 ? 1 : 0);
  const field = of(FIELDS, turn);
  const value = wanted(field, incident, turn);
  return { case: name, incident, field, value, row: rowOf(incident) };
}
