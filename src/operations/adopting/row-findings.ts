import { readAdoptedBytes } from "../../importers/adopted/adopted-row.js";
import { linkRegister } from "../../register/link-register.js";
import { keptRecords } from "../../register/kept-records.js";
import type { Register } from "../../register/open-register.js";
import { programLinker } from "../linker.js";
import { adoptedClaims } from "./adopted-claims.js";
import { listDuplicates } from "./list-duplicates.js";
import { spelledNames } from "./spelled-names.js";

/** Pairs and names that are shown at most; all are counted. */
const SHOWN = 200;

/** A row as it stands in its table. */
export interface ShownRow {
  readonly report: string;
  readonly file: string;
  readonly sheet: string | null;
  /** As the spreadsheet counts, from 1. */
  readonly row: number;
  /** What its columns are called, and its cells. */
  readonly cells: readonly (readonly [column: string, cell: string])[];
}

async function rowsShown(
  register: Register,
  owner: string,
  wanted: ReadonlySet<string>,
): Promise<Readonly<Record<string, ShownRow>>> {
  const rows: Record<string, ShownRow> = {};
  const of = { format: "adopted", namespace: owner };
  for await (const { reportKey, bytes } of keptRecords(register, of)) {
    if (!wanted.has(reportKey)) continue;
    const read = readAdoptedBytes(bytes);
    if (read === null) continue;
    const { table, row, cells } = read;
    rows[reportKey] = {
      report: reportKey,
      file: table.file,
      sheet: table.sheet,
      row,
      cells: table.keys.map((key, at) => [key, cells[at] ?? ""] as const),
    };
  }
  return rows;
}

/**
 * What is worth a look in the rows of one office: pairs that are likely one
 * happening and that nobody decided yet, and names that are written in several
 * ways. Nothing is changed.
 */
export async function rowFindings(
  register: Register,
  { owner }: { readonly owner: string },
) {
  await linkRegister(register, programLinker());
  const pairs = await listDuplicates(register, owner);
  const { reports } = await adoptedClaims(register, owner);
  const names = spelledNames(
    reports.flatMap(({ id, incidents }) =>
      incidents.flatMap(({ victims = [] }) =>
        victims.flatMap(({ name }) =>
          name?.full ? [{ report: id, name: name.full }] : [],
        ),
      ),
    ),
  );
  const duplicates = pairs.slice(0, SHOWN).map((pair) => ({
    reports: pair.rows,
    ids: pair.ids,
    incidents: pair.incidents,
    weight: Math.round(pair.weight * 10) / 10,
    slip: pair.slip === null ? null : { ar: pair.slip.ar, en: pair.slip.en },
    why: pair.fields
      .filter(({ bits }) => bits !== 0)
      .map(({ bits, words }) => ({
        bits: Math.round(bits * 10) / 10,
        words: { ar: words.ar, en: words.en },
      })),
  }));
  const spelled = names.slice(0, SHOWN);
  const wanted = new Set([
    ...duplicates.flatMap((pair) => pair.reports),
    ...spelled.flatMap(({ spellings }) =>
      spellings.flatMap((way) => way.reports.slice(0, 1)),
    ),
  ]);
  return {
    duplicates: { total: pairs.length, items: duplicates },
    names: { total: names.length, items: spelled },
    rows: await rowsShown(register, owner, wanted),
  };
}
