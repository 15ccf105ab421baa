import type { Amount } from "../../linkage/index.js";

const western = (text: string) =>
  text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf));

/**
 * A count: `3`, `3-5`, `5+`; Western or Arabic digits.
 *
 * @returns undefined for an empty cell, null for what is no count
 */
export function readAmount(cell: string): Amount | null | undefined {
  const text = western(cell).trim();
  if (text === "" || text === "-" || text === "–") return undefined;
  const [, min, max, plus] =
    /^(\d{1,6})(?:\.0+)?(?:\s*[-–]\s*(\d{1,6})|(\+))?$/.exec(text) ?? [];
  if (min === undefined) return null;
  const low = Number(min);
  if (plus !== undefined) return { min: low, max: null };
  const high = max === undefined ? low : Number(max);
  return high < low ? null : { min: low, max: high };
}

/**
 * Degrees, with a point or a comma.
 *
 * @param limit 90 for a latitude, 180 for a longitude
 * @returns undefined for an empty cell, null for what is none
 */
export function readDegrees(
  cell: string,
  limit: number,
): number | null | undefined {
  const text = western(cell).trim().replace(",", ".");
  if (text === "") return undefined;
  const value = /^-?\d{1,3}(?:\.\d+)?$/.test(text) ? Number(text) : NaN;
  return Math.abs(value) <= limit ? value : null;
}

/** Years of age: the number at the head of the cell; null without one. */
export function readAge(cell: string): Amount | null {
  const [, min, max] =
    /^(\d{1,3})(?:\s*[-–]\s*(\d{1,3}))?(?!\d)(?!\s*(?:شهر|أشهر|يوم|أيام|month|day))/i.exec(
      western(cell).trim(),
    ) ?? [];
  if (min === undefined || Number(min) > 120) return null;
  return { min: Number(min), max: Number(max ?? min) };
}

const SEXES: Readonly<Record<string, "female" | "male">> = {
  m: "male",
  male: "male",
  man: "male",
  ذكر: "male",
  f: "female",
  female: "female",
  woman: "female",
  أنثى: "female",
  انثى: "female",
};

/** Sex by the mapping's codes, else by the words that most tables use. */
export function readSex(
  cell: string,
  codes: Readonly<Record<string, "female" | "male">>,
): "female" | "male" | null {
  return codes[cell.trim()] ?? SEXES[cell.trim().toLowerCase()] ?? null;
}

/** Names of one cell; a line end always parts them. */
export function splitNames(
  cell: string,
  separators: readonly string[],
): readonly string[] {
  const parts = separators.reduce<readonly string[]>(
    (names, mark) => names.flatMap((name) => name.split(mark)),
    cell.split(/\r?\n/),
  );
  return parts.map((name) => name.trim()).filter((name) => /\p{L}/u.test(name));
}

/** ISO codes of the countries of the packs and their neighbours. */
const COUNTRIES =
  "SY IQ LB PS IL JO YE SD SS LY EG TR IR SA AE KW QA BH OM DZ TN MA TD SO".split(
    " ",
  );

const OTHER_NAMES: Readonly<Record<string, string>> = {
  palestine: "PS",
  "west bank": "PS",
  "gaza strip": "PS",
  turkey: "TR",
};

const countryKey = (name: string) =>
  name
    .replace(/\([^)]*\)/g, "")
    .trim()
    .toLowerCase();

/**
 * Country by its code or its name in English or Arabic; null when it is none
 * of the region.
 */
export function readCountry(cell: string): string | null {
  const key = countryKey(cell);
  const code = key.toUpperCase();
  if (COUNTRIES.includes(code)) return code;
  const other = OTHER_NAMES[key];
  if (other !== undefined) return other;
  for (const language of ["en", "ar"]) {
    const names = new Intl.DisplayNames([language], { type: "region" });
    const found = COUNTRIES.find(
      (known) => countryKey(names.of(known) ?? "") === key,
    );
    if (found !== undefined) return found;
  }
  return null;
}
