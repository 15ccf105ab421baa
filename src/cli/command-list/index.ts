import { ASKING } from "./asking.js";
import { COMING_IN } from "./coming-in.js";
import type { CommandEntry } from "./command-entry.js";
import { DECIDING } from "./deciding.js";
import { GOING_OUT } from "./going-out.js";
import { KEEPING } from "./keeping.js";
import { READING } from "./reading.js";

export type { CommandEntry } from "./command-entry.js";

/** All commands, in the order of the help. */
export const COMMANDS: readonly CommandEntry[] = [
  ...READING,
  ...COMING_IN,
  ...ASKING,
  ...DECIDING,
  ...KEEPING,
  ...GOING_OUT,
];
