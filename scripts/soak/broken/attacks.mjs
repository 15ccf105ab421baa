/** Files that somebody made to hurt. */
import { BOMBS } from "./bombs.mjs";
import { DEPTHS, ENTITIES } from "./depths.mjs";
import { NAMES } from "./hostile-names.mjs";

export { FILE_NAMES } from "./hostile-names.mjs";

/** `(tag, random, { secret, planted }) → { name, bytes }` by name. */
export const ATTACKS = { ...BOMBS, ...DEPTHS, ...ENTITIES, ...NAMES };
