import type { z } from "zod";

/** Parts of records about fictional persons. */
export const SHA = "a".repeat(64);
export const KEY = `c${"0".repeat(32)}`;
export const DAY = { start: "2022-05-17", end: "2022-05-17", precision: "day" };
export const TOWN = {
  name: "داعل",
  admin1: "درعا",
  country: "SY",
  precision: "town",
};
export const SPAN = { in: "text", start: 3, end: 9 };
export const INCIDENT = {
  type: "assassination",
  status: "attempted",
  when: DAY,
  where: TOWN,
  perpetrators: [{ id: "unknown", name: "مسلحون مجهولون" }],
  targets: [{ id: null, name: "سامر غيث الورداني" }],
  weapons: ["gunfire"],
  casualties: [],
  sources: [["شبكة مختلقة", "ناطقها"]],
  background: false,
};
export const DECISION = {
  id: SHA,
  author: "K7",
  device: "d1",
  number: 1,
  time: { millis: 1652745600000, counter: 0 },
  knew: {},
  reason: "اتصال بالعائلة",
  claims: [KEY],
  spans: [{ claim: KEY, report: "office:r1", reportVersion: SHA, span: SPAN }],
};
export const STATE = {
  state: "detained",
  when: DAY,
  holder: { id: "military-security", name: "الأمن العسكري" },
  where: null,
  reason: null,
  sources: [],
  citations: [SPAN],
};

/** A value and the record it is or is not. */
export type Case = readonly [title: string, schema: z.ZodType, value: unknown];
