import { existsSync, readFileSync } from "node:fs";
import {
  adoptMappingSchema,
  type AdoptMapping,
} from "../../importers/adopted/adopt-mapping.js";
import { IsnadError } from "../../model/errors.js";
import { newFile } from "../new-file.js";

/**
 * Reads how an office's columns are to be read.
 *
 * @returns undefined when there is no such file yet
 * @throws IsnadError `IMP-LIST-MAPPING`
 */
export function readAdoptMapping(file: string): AdoptMapping | undefined {
  if (!existsSync(file)) return undefined;
  const wrong = (seen: string, wanted: string) =>
    new IsnadError("IMP-LIST-MAPPING", { file, seen, wanted });
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, "utf8").replace(/^\ufeff/, ""));
  } catch (error) {
    throw wrong(String(error), "JSON");
  }
  const found = adoptMappingSchema.safeParse(json);
  if (found.success) return found.data;
  const [issue] = found.error.issues;
  throw wrong(`/${issue?.path.join("/") ?? ""}`, issue?.message ?? "?");
}

/** Keeps a guess for a person to look at and correct. */
export async function saveAdoptMapping(
  file: string,
  mapping: AdoptMapping,
): Promise<void> {
  await newFile(file).write([`${JSON.stringify(mapping, null, 2)}\n`]);
}
