import type { LeftOutReason } from "./exporter.js";
import {
  WITHHELD_NAME,
  WITHHELD_SOURCE,
  type MaskNames,
} from "./mask-names.js";

/** What a copy for the public is made by. */
export interface CopyRules {
  readonly mask: MaskNames;
  /** Bodies and figures whose name is public by pack list. */
  readonly isPublicName: (name: string) => boolean;
  /** Told of everything that is not copied. */
  readonly leaveOut: (
    field: string,
    reason: LeftOutReason,
    count: number,
  ) => void;
}

/** Codes, ids and days: never the words of a text. */
const CODED = new Set([
  "id",
  "type",
  "status",
  "precision",
  "country",
  "admin1",
  "placeId",
  "relation",
  "outcome",
  "role",
  "group",
  "unit",
  "basis",
  "rule",
  "start",
  "end",
  "anchor",
  "partOfDay",
  "weapons",
  "members",
  "claims",
  "formerIds",
  "toldNone",
  "subtype",
  "attributes",
  "struckObjects",
  "method",
  "delivery",
  "weaponKinds",
  "review",
]);

const ACTORS = new Set(["perpetrators", "targets"]);
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const pointerPart = (key: string) =>
  key.replaceAll("~", "~0").replaceAll("/", "~1");

function nameOf(words: string, field: string, rules: CopyRules): string {
  if (SLUG.test(words) || rules.isPublicName(words)) return words;
  rules.leaveOut(field, "name-withheld", 1);
  return WITHHELD_NAME;
}

function sourceOf(words: string, field: string, rules: CopyRules): string {
  if (rules.isPublicName(words)) return words;
  rules.leaveOut(field, "source-withheld", 1);
  return WITHHELD_SOURCE;
}

function textOf(words: string, field: string, rules: CopyRules): string {
  const { text, count } = rules.mask(words);
  if (count > 0) rules.leaveOut(field, "name-withheld", count);
  return text;
}

/** Outcome, role, group and sex are counted; all else could name somebody. */
function victimOf(victim: object, field: string, rules: CopyRules): object {
  const shown = Object.entries(victim).filter(([key]) =>
    ["outcome", "role", "group", "sex", "perpetrator"].includes(key),
  );
  const kept = { ...Object.fromEntries(shown), name: null };
  const hidden = Object.keys(victim).length - shown.length;
  if (hidden > 0) rules.leaveOut(field, "victim-withheld", hidden);
  return kept;
}

function copyRecord(record: object, field: string, rules: CopyRules): object {
  const isPerson = "id" in record && record.id === null && "name" in record;
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => {
      const at = `${field}/${pointerPart(key)}`;
      if (isPerson && key === "name" && typeof value === "string") {
        return [key, nameOf(value, at, rules)];
      }
      return [key, withheldCopy(value, { key, field: at }, rules)];
    }),
  );
}

/**
 * Copies a value without what the public may not see.
 *
 * @param place - the key under which it stands, and its JSON pointer
 */
export function withheldCopy(
  value: unknown,
  place: { readonly key: string; readonly field: string },
  rules: CopyRules,
): unknown {
  const { key, field } = place;
  if (CODED.has(key)) return value;
  if (typeof value === "string") {
    if (key === "sources") return sourceOf(value, field, rules);
    if (ACTORS.has(key)) return nameOf(value, field, rules);
    return textOf(value, field, rules);
  }
  if (Array.isArray(value)) {
    if (key === "names") {
      if (value.length > 0) {
        rules.leaveOut(field, "name-withheld", value.length);
      }
      return [];
    }
    const copyOf = (item: unknown, index: number) => {
      const at = `${field}/${index}`;
      return key === "victims" && typeof item === "object" && item !== null
        ? victimOf(item, at, rules)
        : withheldCopy(item, { key, field: at }, rules);
    };
    return value.map(copyOf);
  }
  if (typeof value !== "object" || value === null) return value;
  return copyRecord(value, field, rules);
}
