import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { textTable, workbookBytes } from "../../exporters/table-files.js";
import { IsnadError } from "../../model/errors.js";
import { listDecisions } from "../../register/decisions/list-decisions.js";
import { findIncidents } from "../../register/find-incidents.js";
import { linkRegister } from "../../register/link-register.js";
import type { Register } from "../../register/open-register.js";
import { EXIT, type CommandIo } from "../command.js";
import { programLinker } from "../../operations/linker.js";
import {
  adoptedClaims,
  incidentByClaim,
} from "../../operations/adopting/adopted-claims.js";
import {
  adoptedFiles,
  type AdoptedFile,
  type FurtherColumns,
} from "./adopted-files.js";

/** What is written where. */
export interface AdoptedExport {
  /** Namespace of the office. */
  readonly owner: string;
  /** A folder that does not exist yet. */
  readonly folder: string;
  readonly withDecisions?: true;
}

/** What people decided of each claim, by author code and day; what is undone too. */
async function decidedTexts(
  register: Register,
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const { decision, state, claims } of await listDecisions(
    register.store,
  )) {
    const { kind, author, reason, time } = decision;
    const day = new Date(time.millis).toISOString().slice(0, 10);
    const undone = state === "in-force" ? "" : ` (${state})`;
    const told = `${kind} ${author} ${day}${undone}: ${reason}`;
    for (const { anchor } of claims) {
      const known = anchor === null ? undefined : texts.get(anchor);
      if (anchor !== null)
        texts.set(anchor, known === undefined ? told : `${known}; ${told}`);
    }
  }
  return texts;
}

async function decisionColumns(
  register: Register,
  owner: string,
): Promise<FurtherColumns> {
  await linkRegister(register, programLinker());
  const { keysOf, idOf } = await adoptedClaims(register, owner);
  const incidents = incidentByClaim(await findIncidents(register));
  const texts = await decidedTexts(register);
  const rowOf = new Map(
    [...keysOf].flatMap(([row, keys]) =>
      keys.map((key) => [key, row] as const),
    ),
  );
  return {
    header: [
      "isnad_incident",
      "isnad_review",
      "isnad_grade",
      "isnad_same_as",
      "isnad_decisions",
    ],
    cells(reportKey) {
      const own = keysOf.get(reportKey)?.[0];
      const incident = own === undefined ? undefined : incidents.get(own);
      if (incident === undefined) return [];
      const same = incident.claims
        .flatMap((key) => rowOf.get(key) ?? [])
        .filter((row) => row !== reportKey)
        .map((row) => idOf.get(row) ?? row);
      const { decided } = incident;
      return [
        incident.id,
        decided?.review ?? "",
        decided?.grade ?? "",
        same.join("; "),
        texts.get(own ?? "") ?? "",
      ];
    },
  };
}

async function bytesOf({ separator, sheets }: AdoptedFile) {
  const [only] = sheets;
  return separator !== null && only !== undefined
    ? [...textTable(only, separator)].join("")
    : workbookBytes(sheets);
}

/**
 * Writes an office's files again, as they were taken in.
 *
 * @throws IsnadError `EXP-FILE-EXISTS`
 */
export async function writeAdopted(
  register: Register,
  { owner, folder, withDecisions }: AdoptedExport,
  io: CommandIo,
): Promise<number> {
  if (existsSync(folder))
    throw new IsnadError("EXP-FILE-EXISTS", { file: folder });
  const further =
    withDecisions === true ? await decisionColumns(register, owner) : null;
  const files = await adoptedFiles(register, owner, further);
  await mkdir(folder);
  for (const file of files) {
    // A name from a register that was merged leads nowhere else.
    const name = path.basename(file.file.replaceAll("\\", "/")) || "table";
    const target = path.join(folder, name);
    await writeFile(target, await bytesOf(file), { flag: "wx" });
    const rows = file.sheets.map(({ rows: all }) => all.length);
    io.stderr.write(`isnad: ${target}: ${rows.join(" + ")}\n`);
  }
  if (files.length === 0)
    io.stderr.write(
      `isnad: no rows of ${owner} in this register\n` +
        `isnad: لا صفوف للمكتب ${owner} في هذا السجل\n`,
    );
  return EXIT.ok;
}
