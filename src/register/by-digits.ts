import type { Store } from "./open-register.js";

const DIGITS = /^[0-9a-f]{8,64}$/;

/**
 * The one id that begins with some hexadecimal digits.
 *
 * @param digits - eight at least, as people copy them from a line
 * @param find - ids from the first up to, but not with, the second; two do
 * @returns null when there is none, or more than one
 */
async function onlyId(
  digits: string,
  find: (
    from: string,
    to: string,
  ) => Promise<readonly { readonly id: string }[]>,
): Promise<string | null> {
  if (!DIGITS.test(digits)) return null;
  // After every id that begins so: "g" follows the hexadecimal digits.
  const [only, another] = await find(digits, `${digits}g`);
  return only !== undefined && another === undefined ? only.id : null;
}

/** A decision by the first digits of its id; null as {@link onlyId}. */
export const decisionByDigits = (
  store: Store,
  digits: string,
): Promise<string | null> =>
  onlyId(digits, (from, to) =>
    store
      .selectFrom("decision")
      .select("id")
      .where("id", ">=", from)
      .where("id", "<", to)
      .limit(2)
      .execute(),
  );

/** An import by the first digits of its entry's id; null as {@link onlyId}. */
export const importByDigits = (
  store: Store,
  digits: string,
): Promise<string | null> =>
  onlyId(digits, (from, to) =>
    store
      .selectFrom("log_entry")
      .select("id")
      .where("kind", "=", "import")
      .where("id", ">=", from)
      .where("id", "<", to)
      .limit(2)
      .execute(),
  );
