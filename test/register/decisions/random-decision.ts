import {
  GRADE_CODES,
  type DecisionInput,
} from "../../../src/model/decision.js";
import type { DecisionRequest } from "../../../src/register/decisions/complete-decision.js";
import { report, keyOf } from "./decided-register.js";

/** A generator of numbers from 0 to 1, the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const TYPES = ["homicide", "raid", "assassination"];
const CLASSES = ["public", "private", "protected"] as const;

/**
 * Any decision on some of the reports of a register.
 *
 * @param ids - decisions that may be taken back
 */
export function randomDecision(
  random: () => number,
  reports: number,
  ids: readonly string[],
): DecisionRequest {
  const pick = <T>(list: readonly T[]): T =>
    list[Math.floor(random() * list.length)]!;
  const claim = () => keyOf(1 + Math.floor(random() * reports));
  const claims = [claim()];
  const pair = () => {
    const first = claim();
    const second = claim();
    return first === second ? [keyOf(1), keyOf(2)] : [first, second];
  };
  const kinds: readonly (() => object)[] = [
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
    () => ({ kind: "grade", claims: pair(), grade: pick(GRADE_CODES) }),
    () => ({
      kind: "classify",
      claims,
      field: "/victims/0",
      sensitivity: pick(CLASSES),
    }),
    () => ({ kind: "release", claims, field: "/victims/0" }),
    () => ({ kind: "withhold", claims: pair(), field: "/victims/0" }),
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
    () => added(random, reports),
    ...(ids.length === 0
      ? []
      : Array.from({ length: 4 }, () => () => ({
          kind: "undo",
          decision: pick(ids),
        }))),
  ];
  const decision = { reason: "تحقق", ...pick(kinds)() } as DecisionInput;
  return { author: "A1", decision };
}

function added(random: () => number, reports: number): object {
  const one = report(1 + Math.floor(random() * reports));
  const start = 3 + Math.floor(random() * 20);
  const value = { ...one.claims.claims[0]!.value };
  const span = { in: "text", start, end: start + 6 };
  return {
    kind: "add",
    value: { ...value, type: "raid" },
    place: { report: one.reportKey, reportVersion: one.version, span },
  };
}
