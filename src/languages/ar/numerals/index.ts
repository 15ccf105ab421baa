export { cliticForms, cliticLookup, cliticMap } from "./clitic-forms.js";
export type { CliticForm } from "./clitic-forms.js";
export { boundsOf } from "./hedge.js";
export type {
  NumberExample,
  NumberHedge,
  NumberKind,
  NumberMention,
  NumberRule,
  NumberUse,
} from "./mention.js";
export { readNumbers } from "./read-numbers.js";
export { NUMBER_RULES } from "./rules/index.js";
