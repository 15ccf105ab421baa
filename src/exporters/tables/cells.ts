import type { ShownActor } from "../../release/index.js";
import { isStated } from "../actor-text.js";

/** Between several values of one cell. */
const BETWEEN = "؛ ";

/** Several values in one cell; what is empty is left out. */
export const joined = (values: readonly (string | null | undefined)[]) =>
  values.filter(Boolean).join(BETWEEN);

/** A column of ids has no room for accusers: it holds only what is stated. */
export function statedIds(
  actors: readonly ShownActor[],
): readonly (string | null)[] {
  return actors.filter(isStated).map(({ id }) => id);
}
