import {
  EVENT_TYPE_CODES,
  type CountedLine,
  type EventTypeCode,
} from "../../model/index.js";

/** Types that harm nobody by themselves: movements, politics, releases. */
const HARMLESS: readonly EventTypeCode[] = [
  "threat",
  "meeting",
  "agreement",
  "statement",
  "decree",
  "protest",
  "deployment",
  "withdrawal",
  "control_change",
  "surrender",
  "release",
];

/** Acts of violence and deprivation: what a register of harm counts. */
export const HARMFUL: CountedLine["in"] = EVENT_TYPE_CODES.filter(
  (type) => !HARMLESS.includes(type),
).map((type) => ({ type }));

/** Every type there is: for lines that count people whatever happened. */
export const ANY_TYPE: CountedLine["in"] = EVENT_TYPE_CODES.map((type) => ({
  type,
}));

/** Every type but these. */
export function typesWithout(
  types: readonly EventTypeCode[],
): CountedLine["in"] {
  return ANY_TYPE.filter(({ type }) => !types.includes(type));
}
