import { authorCode, PROGRAM_AUTHOR } from "../../register/log/author-code.js";
import { badValue } from "../../operations/bad-value.js";

/**
 * The release's own time: a later one would open embargoes too early.
 *
 * @param now - milliseconds since 1970
 * @returns an instant in UTC, ISO
 * @throws IsnadError `CLI-BAD-OPTION-VALUE`
 */
export function timeOf(value: string | undefined, now: number): string {
  if (value === undefined) return new Date(now).toISOString();
  const isInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z$/.test(value);
  const millis = isInstant ? Date.parse(value) : Number.NaN;
  if (millis <= now) return new Date(millis).toISOString();
  throw badValue("--at", value, {
    ar: "لحظة مضت، مثل 2024-05-01T00:00:00Z",
    en: "an instant that has passed, such as 2024-05-01T00:00:00Z",
  });
}

/**
 * The code of who answers for a release.
 *
 * @throws IsnadError `CLI-BAD-OPTION-VALUE`, `REG-AUTHOR-IS-NO-CODE`
 */
export function authorOf(author: string): string {
  const code = authorCode(author);
  if (code !== PROGRAM_AUTHOR) return code;
  throw badValue("--author", author, {
    ar: "رمز من يعتمد الإصدار",
    en: "the code of who answers for the release",
  });
}

/** What was asked for, without what the manifest says by itself. */
export const askedOfIncidents = (
  asked: Readonly<Record<string, string | boolean>>,
): Readonly<Record<string, string | boolean>> =>
  Object.fromEntries(
    Object.entries(asked).filter(
      ([name]) => name !== "at" && name !== "previous",
    ),
  );
