import { readFileSync } from "node:fs";
import {
  listMappingSchema,
  type ListMapping,
} from "../../importers/lists/list-mapping.js";
import { readList, type ListReading } from "../../importers/lists/read-list.js";
import { formatError, IsnadError, type Coded } from "../../model/errors.js";
import { badValue } from "../../operations/bad-value.js";
import type { CommandIo } from "../command.js";

function bytesOf(option: string, file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw badValue(option, `${file} (${code ?? "?"})`, {
      ar: "ملف يمكن قراءته",
      en: "a file that can be read",
    });
  }
}

/**
 * Reads a mapping of a partner's columns.
 *
 * @throws IsnadError `IMP-LIST-MAPPING`, `CLI-BAD-OPTION-VALUE`
 */
export function readMapping(file: string): ListMapping {
  const text = new TextDecoder().decode(bytesOf("--map", file));
  const wrong = (seen: string, wanted: string) =>
    new IsnadError("IMP-LIST-MAPPING", { file, seen, wanted });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw wrong(String(error), "JSON");
  }
  const found = listMappingSchema.safeParse(json);
  if (found.success) return found.data;
  const [issue] = found.error.issues;
  throw wrong(`/${issue?.path.join("/") ?? ""}`, issue?.message ?? "?");
}

/**
 * Reads a list.
 *
 * @throws IsnadError `IMP-LIST-NOT-TABLE`, `IMP-LIST-HEADER`,
 * `CLI-BAD-OPTION-VALUE`
 */
export async function readListFile(
  file: string,
  mappings: readonly ListMapping[],
): Promise<ListReading> {
  const bytes = [bytesOf("compare", file)];
  const found = await readList(bytes, { file, path: file, mappings });
  if (found.ok) return found.reading;
  const { code, context } = found.fault;
  throw new IsnadError(code as "IMP-LIST-NOT-TABLE", context);
}

/** Rejects printed one by one; of more only the number is told. */
const SHOWN = 20;

/** Says on stderr, in both languages, what was not read and what was strange. */
export function reportReading(reading: ListReading, io: CommandIo): void {
  const say = (fault: Coded) => {
    io.stderr.write(`isnad: ${formatError(fault, "en")}\n`);
    io.stderr.write(`isnad: ${formatError(fault, "ar")}\n`);
  };
  const { rejected, notices } = reading;
  for (const { fault } of rejected.slice(0, SHOWN)) say(fault);
  const more = rejected.length - SHOWN;
  if (more > 0)
    io.stderr.write(
      `isnad: … +${more} rejected rows (all in --format jsonl) · ${more} صفاً آخر لم يُقرأ\n`,
    );
  notices.forEach(say);
}
