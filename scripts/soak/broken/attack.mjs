/** What attacks are made with. */
import { below } from "./breakages.mjs";

export const file = (name, bytes) => ({ name, bytes: Buffer.from(bytes) });

export const pick = (random, list) => list[below(random, list.length)];
