import { z } from "zod";

/** A column by one name or several, of which the first in the file counts. */
export const headersSchema = z.union([
  z.string().min(1),
  z.array(z.string().min(1)).min(1),
]);

/** How a table writes its dates. */
export const datesSchema = z.strictObject({
  /** Order of the numbers of a date such as 5/3/2022. */
  order: z.enum(["dmy", "mdy", "ymd"]).default("dmy"),
  calendar: z.enum(["gregorian", "hijri"]).default("gregorian"),
  /**
   * Last year of this century, 14xx in the Hijri calendar, that may stand in
   * two digits: with 30, 22 is 2022 and 87 is 1987. Without it a year in two
   * digits is no year.
   */
  pivot: z.int().min(0).max(99).optional(),
});

/** The names of a column that a mapping gives, in order of preference. */
export function namesOf(
  headers: z.infer<typeof headersSchema> | undefined,
): readonly string[] {
  if (headers === undefined) return [];
  return typeof headers === "string" ? [headers] : headers;
}

/** A header as it is compared: case, spaces, marks and underscores aside. */
export function headerKey(header: string): string {
  return header
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_\-.]+/g, "");
}
