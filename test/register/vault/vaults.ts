import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { PassphraseSource } from "../../../src/register/keys/passphrase-source.js";

export const WORDS = "قمح نافذة بحر دراجة فانوس";
export const OTHER = "سلم رغيف غيمة مفتاح زعتر";

/** A person of nobody's family. */
export const WITNESS = {
  pseudonym: "W-07",
  name: "مهيار الدردوري",
  contact: "signal: mahyar.d",
  consent: "given_unnamed",
  notes: "يُتصل به بعد المغرب",
} as const;

export const NUMBER = "+963944000111";

/** Somebody who knows a passphrase, or nobody. */
export const knows = (words: string | null): PassphraseSource => ({
  existing: () => Promise.resolve(words),
  fresh: () => Promise.resolve(words),
});

/** All bytes of the files in a folder and under it, by name. */
export function bytesUnder(folder: string): ReadonlyMap<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(folder, file), readFileSync(file)]),
  );
}
