import { badValue } from "../operations/bad-value.js";

/** How a listing that may also list suggestions is printed. */
export interface ListingOptions {
  readonly format: string;
  readonly suggestions?: true;
}

/**
 * Refuses a format that a listing has not; suggestions have no table.
 *
 * @throws IsnadError `CLI-BAD-OPTION-VALUE`
 */
export function checkListing({ format, suggestions }: ListingOptions): void {
  if (format !== "jsonl" && format !== "table") {
    throw badValue("--format", format, "jsonl, table");
  }
  if (suggestions && format === "table") {
    throw badValue("--format", format, {
      ar: "jsonl مع --suggestions",
      en: "jsonl with --suggestions",
    });
  }
}
