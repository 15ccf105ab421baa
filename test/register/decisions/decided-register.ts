import type { DecisionInput } from "../../../src/model/decision.js";
import type { RegisterIncident } from "../../../src/model/register-incident.js";
import { claimSetOf } from "../../../src/register/claim-set.js";
import {
  applyDecisions,
  decide,
} from "../../../src/register/decisions/decide.js";
import { decisionOf } from "../../../src/register/decisions/decision-rows.js";
import { findIncidents } from "../../../src/register/find-incidents.js";
import { linkRegister } from "../../../src/register/link-register.js";
import { acceptEntries } from "../../../src/register/log/accept-entries.js";
import { readDevices, readLog } from "../../../src/register/log/read-log.js";
import {
  inTransaction,
  openRegister,
  type Register,
} from "../../../src/register/open-register.js";
import { storeReports } from "../../../src/register/store-reports.js";
import { programLinker } from "../../../src/operations/linker.js";
import { arrival, claimLine } from "../registers.js";

/** Opens a register of its own, and closes it after the work. */
export async function withRegister(
  name: string,
  work: (register: Register) => Promise<void>,
): Promise<void> {
  const register = await openRegister(name, { create: true, plain: true });
  try {
    await work(register);
  } finally {
    await register.close();
  }
}

const PLACES = [
  "تل الريح",
  "تل الورد",
  "عين الغزال",
  "كفر الماء",
  "وادي السهل",
];

/** A report of its own, whose incident cites the words of its type. */
export function report(number: number, place = PLACES[number % 5]!) {
  const text = `قُتل شخص برصاص مجهولين في بلدة ${place}، المادة ${number}.`;
  const one = arrival({ id: `r${number}`, text, title: null });
  const line = claimLine(`r${number}`, place);
  const span = { in: "text", start: 0, end: 9 };
  const evidence = { "/type": { citations: [span], confidence: 1 } };
  const incidents = line.incidents.map((incident) => ({
    ...incident,
    key: `c${String(number).padStart(32, "0")}`,
    when: { start: day(number), end: day(number), precision: "day" },
    evidence,
  }));
  const claims = claimSetOf({ ...line, incidents }, one, "coder 1");
  return { ...one, claims };
}

const day = (number: number) =>
  `2023-0${1 + (number % 9)}-${String(1 + (number % 28)).padStart(2, "0")}`;

/** The key of the claim of {@link report}. */
export const keyOf = (number: number) => `c${String(number).padStart(32, "0")}`;

/** Stores reports and links them. */
export async function fill(
  register: Register,
  numbers: readonly number[],
): Promise<void> {
  await storeReports(
    register,
    numbers.map((number) => report(number)),
  );
  await link(register);
}

export const link = (register: Register) =>
  linkRegister(register, programLinker());

/** A decision whose reason may be left out. */
type Said = DecisionInput extends infer One
  ? One extends DecisionInput
    ? Omit<One, "reason"> & { readonly reason?: string }
    : never
  : never;

/** Decides on claims or incidents, with a reason. */
export async function say(
  register: Register,
  decision: Said,
  incidents: readonly string[] = [],
  extra: Partial<Parameters<typeof decide>[1][number]> = {},
) {
  const whole = { reason: "تحقق", ...decision } as DecisionInput;
  const request = { author: "A1", decision: whole, incidents, ...extra };
  const [made] = await decide(register, [request], () => (clock += 1000));
  return made!;
}

let clock = 1_700_000_000_000;

/** The incident that has a claim. */
export async function incidentOf(
  register: Register,
  number: number,
): Promise<RegisterIncident | undefined> {
  const all = await findIncidents(register);
  return all.find(({ claims }) => claims.includes(keyOf(number)));
}

/** Brings the log of one register to another. */
export async function meet(from: Register, to: Register): Promise<void> {
  const devices = await readDevices(from.store);
  const entries = await readLog(from.store);
  await inTransaction(to, async (store) => {
    const { added } = await acceptEntries(store, { devices, entries }, 0);
    const decisions = added.flatMap((entry) => decisionOf(entry) ?? []);
    await applyDecisions(store, decisions);
  });
}
