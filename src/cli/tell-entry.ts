import type { CommandIo } from "./command.js";

/**
 * Says where a server listens, and prints the link by which somebody comes in.
 *
 * @param link - null where nobody needs one
 */
export function tellEntry(
  io: CommandIo,
  origin: string,
  link: string | null,
): void {
  io.stderr.write(`isnad: serving at ${origin}\n`);
  io.stderr.write(`isnad: يعمل على \u2066${origin}\u2069\n`);
  if (link === null) return;
  io.stderr.write("isnad: come in by this link, good once:\n");
  io.stderr.write("isnad: ادخل بهذا الرابط، وهو لمرة واحدة:\n");
  // Data: a script may open a browser with it.
  io.stdout.write(`${link}\n`);
}
