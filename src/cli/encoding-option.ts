import { encodingNamed } from "../importers/decode-bytes.js";
import { badValue } from "../operations/bad-value.js";

/** Option that names the encoding of the inputs. */
export const ENCODING_OPTION = [
  "--encoding <NAME>",
  "utf-8, windows-1256, iso-8859-6, utf-16le …; else detected",
] as const;

/**
 * The standard's name of the encoding that the user named.
 *
 * @throws IsnadError `CLI-BAD-OPTION-VALUE`
 */
export function readEncoding(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  const encoding = encodingNamed(name);
  if (encoding !== null) return encoding;
  throw badValue("--encoding", name, {
    ar: "اسم ترميز معروف، مثل windows-1256",
    en: "an encoding's name, as windows-1256",
  });
}
