import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { foldKey } from "../../src/languages/ar/letters.js";

const bigEndian = (text: string) => Buffer.from(text, "utf16le").swap16();

/** Each UTF-16 unit as JSON may escape it. */
const jsonEscaped = (text: string) =>
  Array.from(
    { length: text.length },
    (_, at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, "0")}`,
  ).join("");

/** Each byte as a URL may escape it. */
const percentEscaped = (text: string) =>
  [...Buffer.from(text, "utf8")]
    .map((byte) => `%${byte.toString(16).padStart(2, "0")}`)
    .join("");

/** The bytes in which a name may stand somewhere, by how it is written. */
export function writtenForms(name: string): ReadonlyMap<string, Buffer> {
  const forms = new Map<string, Buffer>();
  for (const [kind, text] of [
    ["", name],
    ["folded ", foldKey(name)],
  ] as const) {
    forms.set(`${kind}UTF-8`, Buffer.from(text, "utf8"));
    forms.set(`${kind}UTF-16LE`, Buffer.from(text, "utf16le"));
    forms.set(`${kind}UTF-16BE`, bigEndian(text));
    for (const [way, escaped] of [
      ["percent", percentEscaped(text)],
      ["JSON", jsonEscaped(text)],
    ] as const) {
      const digits = (all: string) => Buffer.from(all, "latin1");
      const upper = escaped.replaceAll(/[a-f]/g, (sign) => sign.toUpperCase());
      forms.set(`${kind}${way} lower`, digits(escaped));
      forms.set(`${kind}${way} upper`, digits(upper));
    }
  }
  return forms;
}

/**
 * Reads every byte under some folders, names of files included.
 *
 * @returns how many bytes were read, and each file in which a name stands with
 * how it is written there
 */
export function readBytes(
  folders: readonly string[],
  names: readonly string[],
): { readonly bytes: number; readonly traces: readonly string[] } {
  const needles = names.flatMap((name) => [...writtenForms(name)]);
  const traces: string[] = [];
  let bytes = 0;
  for (const folder of folders.filter((one) => existsSync(one))) {
    const options = { recursive: true, withFileTypes: true } as const;
    for (const entry of readdirSync(folder, options)) {
      const file = path.join(entry.parentPath, entry.name);
      const content = entry.isFile() ? readFileSync(file) : Buffer.alloc(0);
      const own = Buffer.from(entry.name, "utf8");
      bytes += content.length;
      for (const [form, needle] of needles) {
        if (content.includes(needle) || own.includes(needle)) {
          traces.push(`${path.basename(file)}: ${form}`);
        }
      }
    }
  }
  return { bytes, traces };
}
