export type { NumberMention } from "./mention.js";
export { readNumbers } from "./read-numbers.js";
export { NUMBER_RULES } from "./rules/index.js";
