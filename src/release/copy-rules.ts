import {
  BASIS_CODES,
  DATE_PRECISION_CODES,
  EVENT_TYPE_CODES,
  GROUP_CODES,
  OUTCOME_CODES,
  PLACE_PRECISION_CODES,
  ROLE_CODES,
  STATUS_CODES,
  UNIT_CODES,
  WEAPON_CODES,
} from "../model/vocabulary.js";
import type { TownOf } from "./coarse-place.js";
import type { LeaveOut } from "./left-out.js";
import type { MaskText } from "./mask/mask-text.js";
import type { IsPublicName } from "./shown-source.js";

/** What a copy of one incident is made by. */
export interface CopyRules {
  readonly mask: MaskText;
  /** Whether somebody of that name may be named in this incident. */
  readonly isNamed: (name: string) => boolean;
  readonly isPublicName: IsPublicName;
  /** Names of places that a gazetteer lists: no person's. */
  readonly isPlaceName: IsPublicName;
  /** The town of a finer place, where somebody lives; else the place itself. */
  readonly townOf: TownOf | null;
  readonly reportId: (id: string) => string;
  readonly leaveOut: LeaveOut;
}

const CODES: ReadonlySet<string> = new Set<string>([
  ...BASIS_CODES,
  ...DATE_PRECISION_CODES,
  ...EVENT_TYPE_CODES,
  ...GROUP_CODES,
  ...OUTCOME_CODES,
  ...PLACE_PRECISION_CODES,
  ...ROLE_CODES,
  ...STATUS_CODES,
  ...UNIT_CODES,
  ...WEAPON_CODES,
]);
const DAY = /^\d{4}(?:-\d{2}){0,2}$/;

/**
 * Words as an audience may see them. Codes of the closed lists and days are no
 * words: `raid` is not the name رائد.
 */
export function shownWords(
  words: string,
  field: string,
  { mask, leaveOut }: CopyRules,
): string {
  if (CODES.has(words) || DAY.test(words)) return words;
  const { text, count } = mask(words);
  if (count > 0) leaveOut(field, "name-withheld", count);
  return text;
}

/** Codes beyond the closed lists, as offices may add; without what is masked. */
export function shownCodes(
  codes: readonly string[],
  field: string,
  rules: CopyRules,
): readonly string[] {
  return codes.filter((code) => shownWords(code, field, rules) === code);
}

/** Whatever JSON holds, its words masked and its keys too. */
export function shownJson(
  value: unknown,
  field: string,
  rules: CopyRules,
): unknown {
  if (typeof value === "string") return shownWords(value, field, rules);
  if (Array.isArray(value))
    return value.map((item, at) => shownJson(item, `${field}/${at}`, rules));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      rules.mask(key).count > 0
        ? []
        : [[key, shownJson(inner, `${field}/${key}`, rules)]],
    ),
  );
}
