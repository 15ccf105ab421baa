import { createHmac, hkdfSync } from "node:crypto";
import { z } from "zod";
import { isSameSeal } from "../evidence/row-seal.js";
import { pieces } from "../known-reports.js";
import { inTransaction, type Register } from "../open-register.js";

/** A report that a reader made of a record, as the register knows it. */
export interface ParsedReport {
  /** Where it begins in the record, from 1. */
  readonly line: number;
  readonly reportKey: string;
  readonly version: string;
  /** Of all that the reader told of it, see `storedReport`. */
  readonly digest: string;
}

/** What readers made of records, by the key of the record. */
export interface ParsedRecords {
  /** @returns null where nothing is known, or it is not as it was written */
  get(parseKey: string): Promise<readonly ParsedReport[] | null>;
  /** Notes what readers made; what was noted before stays. */
  put(records: ReadonlyMap<string, readonly ParsedReport[]>): Promise<void>;
}

const ROWS_AT_ONCE = 200;

const reportsSchema = z
  .array(z.tuple([z.int(), z.string(), z.string(), z.string()]))
  .min(1);

/** Opens what a register knows of records that were parsed. */
export function parsedRecords(register: Register): ParsedRecords {
  const key = Buffer.from(
    hkdfSync(
      "sha256",
      register.keys.evidence,
      "",
      "isnad parsed records 1",
      32,
    ),
  );
  const sealOf = (parseKey: string, reports: string) =>
    createHmac("sha256", key).update(`${parseKey} ${reports}`).digest("base64");
  return {
    async get(parseKey) {
      const row = await register.store
        .selectFrom("parsed_record")
        .selectAll()
        .where("parse_key", "=", parseKey)
        .executeTakeFirst();
      if (row === undefined) return null;
      const { reports, seal } = row;
      if (!isSameSeal(seal, sealOf(parseKey, reports))) return null;
      return reportsSchema
        .parse(JSON.parse(reports))
        .map(([line, reportKey, version, digest]) => ({
          line,
          reportKey,
          version,
          digest,
        }));
    },
    async put(records) {
      const rows = [...records].map(([parse_key, parsed]) => {
        const reports = JSON.stringify(
          parsed.map((one) => [
            one.line,
            one.reportKey,
            one.version,
            one.digest,
          ]),
        );
        return { parse_key, reports, seal: sealOf(parse_key, reports) };
      });
      if (rows.length === 0) return;
      await inTransaction(register, async (store) => {
        for (const piece of pieces(rows, ROWS_AT_ONCE))
          await store
            .insertInto("parsed_record")
            .values(piece)
            .onConflict((conflict) =>
              conflict.column("parse_key").doUpdateSet((eb) => ({
                reports: eb.ref("excluded.reports"),
                seal: eb.ref("excluded.seal"),
              })),
            )
            .execute();
      });
    },
  };
}
