import { openEvidence } from "./evidence/evidence-store.js";
import type { Register } from "./open-register.js";

/** The bytes that the version of a report that counts was read from. */
export interface KeptRecord {
  readonly reportKey: string;
  readonly version: string;
  readonly bytes: Uint8Array;
}

/** Records whose names are fetched at a time. */
const AT_ONCE = 500;

async function namesAfter(
  { store }: Register,
  after: string,
  {
    format,
    namespace,
  }: { readonly format: string; readonly namespace: string },
) {
  return (
    store
      .selectFrom("report")
      .innerJoin("capture", (join) =>
        join
          .onRef("capture.report_key", "=", "report.report_key")
          .onRef("capture.version", "=", "report.current_version"),
      )
      .select([
        "report.report_key as reportKey",
        "capture.version as version",
        "capture.sha256 as sha256",
      ])
      .where("capture.format", "=", format)
      .where("report.report_key", ">", after)
      // `;` follows `:`, so these are the keys that begin with the namespace.
      .where("report.report_key", ">", `${namespace}:`)
      .where("report.report_key", "<", `${namespace};`)
      .orderBy("report.report_key")
      .limit(AT_ONCE)
      .execute()
  );
}

/**
 * Captured bytes of one namespace's reports, by report key: of the versions that
 * count, as far as this format read them. Withdrawn ones are left out.
 *
 * @throws EvidenceFault for bytes that are not as they were written
 */
export async function* keptRecords(
  register: Register,
  of: { readonly format: string; readonly namespace: string },
): AsyncGenerator<KeptRecord> {
  const evidence = openEvidence(register);
  let after = "";
  for (;;) {
    const rows = await namesAfter(register, after, of);
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.reportKey;
    const hashes = rows.flatMap(({ sha256 }) => sha256 ?? []);
    const living = await evidence.has(hashes);
    for (const { reportKey, version, sha256 } of rows) {
      if (sha256 === null || !living.has(sha256)) continue;
      yield { reportKey, version, bytes: await evidence.get(sha256) };
    }
  }
}
