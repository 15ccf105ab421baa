import { IMPORT_FORMATS } from "../importers/registry.js";

/** The argument of the commands that read reports. */
export const INPUT_ARGUMENT = [
  "[FILE...]",
  "files of any format below, also in archives, and folders; - is stdin",
] as const;

/** Their option for a format; the list is the importers' own. */
export const FROM_OPTION = [
  "--from <FORMAT>",
  `${IMPORT_FORMATS.join(", ")}; known by content when left out`,
] as const;
