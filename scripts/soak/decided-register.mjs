/**
 * Registers to decide on: fictional reports with one claim each, and decisions
 * of all kinds at random, the same for the same seed.
 */
import { programLinker } from "../../dist/operations/linker.js";
import {
  claimSetOf,
  identify,
  linkRegister,
  openRegister,
  storeReports,
} from "../../dist/register/index.js";

const PLACES = ["تل الريح", "تل الورد", "عين الغزال", "كفر الماء"];
const day = (number) =>
  `2023-0${1 + (number % 9)}-${String(1 + (number % 28)).padStart(2, "0")}`;

/** Key of the claim of a report. */
const keyOf = (number) => `c${String(number).padStart(32, "0")}`;

/** A report with one killing, cited by the words of its type. */
export function report(number) {
  const place = PLACES[number % PLACES.length];
  const text = `قُتل شخص برصاص مجهولين في بلدة ${place}، المادة ${number}.`;
  const own = { outlet: "شبكة السهل", url: null, title: null };
  const whole = { ...own, id: `r${number}`, published: day(number), text };
  const of = identify(whole, "soak");
  const citations = [{ in: "text", start: 0, end: 9 }];
  const incident = {
    id: "i1",
    key: keyOf(number),
    type: "assassination",
    status: "occurred",
    when: { start: day(number), end: day(number), precision: "day" },
    where: { name: place, admin1: "درعا", country: "SY", precision: "town" },
    perpetrators: [],
    targets: [],
    weapons: ["gunfire"],
    casualties: [],
    sources: [],
    background: false,
    evidence: { "/type": { citations, confidence: 1 } },
  };
  const line = { id: whole.id, incidents: [incident] };
  const claims = claimSetOf(line, of, "soak 1");
  const capture = { capturedAt: "2023-10-01T00:00:00.000Z", container: null };
  return { ...of, report: whole, capture, claims };
}

/** A new register with reports 1 … count, linked. */
export async function filled(name, count) {
  const register = await openRegister(name, { create: true, plain: true });
  for (let from = 1; from <= count; from += 500) {
    const numbers = Array.from(
      { length: Math.min(500, count - from + 1) },
      (_, at) => from + at,
    );
    await storeReports(register, numbers.map(report));
  }
  await link(register);
  return register;
}

/** Brings the incidents up to date. */
export const link = (register) => linkRegister(register, programLinker());

const GRADES = ["in_progress", "confirmed", "contested", "debunked"];
const TYPES = ["homicide", "raid", "assassination"];

/** Any decision on the reports 1 … count; `ids` may be taken back. */
export function randomDecision(random, count, ids) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const number = () => 1 + Math.floor(random() * count);
  const claims = [keyOf(number())];
  const pair = () => {
    const [one, other] = [number(), number()];
    return [keyOf(one), keyOf(one === other ? (one % count) + 1 : other)];
  };
  const field = "/victims/0";
  const kinds = [
    () => ({ kind: "accept", claims }),
    () => ({ kind: "reject", claims, ground: pick(["noise", "wrong"]) }),
    () => ({ kind: "correct", claims, field: "/type", value: pick(TYPES) }),
    () => ({
      kind: "correct",
      claims,
      field: "/where/name",
      value: "تل القمح",
    }),
    () => ({ kind: "must_link", claims: pair() }),
    () => {
      const [one, other] = pair();
      return { kind: "cannot_link", claims: [one], others: [other] };
    },
    () => ({ kind: "grade", claims: pair(), grade: pick(GRADES) }),
    () => ({
      kind: "classify",
      claims,
      field,
      sensitivity: pick(["public", "private", "protected"]),
    }),
    () => ({ kind: "release", claims, field }),
    () => ({ kind: "withhold", claims: pair(), field }),
    () => ({
      kind: "embargo",
      claims,
      until: pick(["2023-10-01T00:00:00Z", null]),
    }),
    () => ({ kind: "note", claims, text: "ملاحظة" }),
    () => ({
      kind: "reply",
      claims,
      asked: "2023-05-01T00:00:00Z",
      answer: pick(["لا تعليق", null]),
    }),
    () => added(random, number()),
  ];
  // An eighth of all takes one back, at times an undo.
  const isUndo = ids.length > 0 && random() < 0.125;
  const said = isUndo ? { kind: "undo", decision: pick(ids) } : pick(kinds)();
  return { author: "S1", decision: { reason: "تحقق", ...said } };
}

function added(random, number) {
  const one = report(number);
  const start = 3 + Math.floor(random() * 20);
  const { value } = one.claims.claims[0];
  const span = { in: "text", start, end: start + 6 };
  const place = { report: one.reportKey, reportVersion: one.version, span };
  return { kind: "add", value: { ...value, type: "raid" }, place };
}
