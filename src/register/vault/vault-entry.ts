import { z } from "zod";
import { testimonySchema } from "../../model/report.js";

/** Longest pseudonym or code in UTF-16 units; the register holds it as well. */
const LONGEST_PSEUDONYM = 100;

const text = z.string().trim().min(1).max(10_000);

/** Who a witness is. */
export const vaultPersonSchema = z
  .strictObject({
    /** Stands for the witness in the register; says nothing about who it is. */
    pseudonym: z.string().trim().min(1).max(LONGEST_PSEUDONYM),
    name: text,
    contact: text.nullable().default(null),
    consent: testimonySchema.shape.consent,
    notes: text.nullable().default(null),
  })
  .refine(({ pseudonym, name }) => pseudonym !== name, {
    path: ["pseudonym"],
    message: "is the name",
  });

/** Who a witness is. */
export type VaultPerson = Readonly<z.infer<typeof vaultPersonSchema>>;

/** A digit of the Arabic or Persian row → its value. */
const asciiDigit = (digit: string) => String(digit.charCodeAt(0) & 0xf);

/**
 * Brings a phone number to one form: `+` or a national zero, then digits.
 * `0099…`, spaces, dashes and digits of three scripts are one number; a
 * national form and an international one stay two, since no country is known.
 *
 * @returns null for what is no phone number
 */
export function phoneNumber(written: string): string | null {
  const number = written
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, asciiDigit)
    .replace(
      /[\s().\-\u2010-\u2015\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g,
      "",
    )
    .replace(/^00/, "+");
  return /^\+?[0-9]{5,15}$/.test(number) ? number : null;
}

/** The code of the n-th phone number, counted from 1, as in `P-0001`. */
export const phoneCode = (serial: number) =>
  `P-${String(serial).padStart(4, "0")}`;

/** @returns null for what is no code */
export function phoneSerial(code: string): number | null {
  const [, digits] = /^P-(\d{4,9})$/.exec(code) ?? [];
  return digits === undefined ? null : Number(digits);
}

const numberSchema = z.strictObject({ number: z.string() });

/** One entry that is to be kept, or what is wrong with it. */
export type VaultEntry =
  | { readonly person: VaultPerson }
  | { readonly number: string }
  /** Names of fields, never what stands in them. */
  | { readonly fault: string };

/** Reads an entry as it was typed or handed in. */
export function readVaultEntry(value: unknown): VaultEntry {
  const isNumber =
    typeof value === "object" && value !== null && "number" in value;
  if (isNumber) {
    const { data } = numberSchema.safeParse(value);
    const number = data === undefined ? null : phoneNumber(data.number);
    return number === null ? { fault: "number" } : { number };
  }
  const { data, error } = vaultPersonSchema.safeParse(value);
  if (data !== undefined) return { person: data };
  const fields = error.issues.map(({ path }) => String(path[0] ?? "JSON"));
  return { fault: [...new Set(fields)].join(", ") };
}
