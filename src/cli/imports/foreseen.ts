import type { Imported } from "../../importers/importer.js";
import type { identify, ArrivalCapture } from "../../register/arrival.js";
import { knownReports } from "../../register/known-reports.js";
import type { Register } from "../../register/open-register.js";
import { refusals, type Acknowledged } from "../../register/store-reports.js";
import { admissionsOf } from "../../operations/importing/import-batch.js";
import type { BatchReader } from "../../operations/coding/report-reader.js";

/** A report that would come in. */
export interface Coming {
  readonly item: Extract<Imported, { ok: true }>;
  readonly of: ReturnType<typeof identify>;
  readonly capture: ArrivalCapture;
}

/** What would become of a report, as `run` acknowledges it. */
export interface Foreseen {
  readonly what: Acknowledged;
  /** Whether it would wait for a person before it is coded. */
  readonly isHeld: boolean;
}

/** Tells what would become of reports, in the order in which they come. */
export type Foresee = (
  coming: readonly Coming[],
) => Promise<readonly Foreseen[]>;

/**
 * Makes that teller. What came before in the same run counts as stored.
 *
 * @param register - null where there is none yet: then all is new
 */
export function foreseer(
  register: Register | null,
  reader: BatchReader,
): Foresee {
  const came = new Map<string, Set<string>>();
  const noteCome = ({ reportKey, version }: Coming["of"]) => {
    const versions = came.get(reportKey) ?? new Set();
    came.set(reportKey, versions.add(version));
  };
  return async (coming) => {
    const ids = coming.map(({ item, of }) => ({ ...item, of }));
    const keys = ids.map(({ of }) => of.reportKey);
    const known = register && (await knownReports(register.store, keys));
    const refusable = coming.map(({ of, capture }) => ({ ...of, capture }));
    const isRefused =
      register === null
        ? () => false
        : await refusals(register.store, refusable);
    const isAdmitted =
      register === null ? () => false : await admissionsOf(register, ids);
    return coming.map(({ item, of, capture }): Foreseen => {
      const { reportKey, version } = of;
      const isHeld = item.report.detail?.hold !== undefined && !isAdmitted(of);
      if (isRefused({ reportKey, capture }))
        return { what: "withdrawn", isHeld: false };
      const report = known?.get(reportKey);
      const standing = [...(report?.captures.keys() ?? [])].filter(
        (one) => report?.undone.has(one) !== true,
      );
      const versions = new Set([...standing, ...(came.get(reportKey) ?? [])]);
      const isComing = came.get(reportKey)?.has(version) === true;
      noteCome(of);
      if (versions.size === 0) return { what: "new-report", isHeld };
      if (!versions.has(version)) return { what: "new-version", isHeld };
      const coder = report?.coders.get(version);
      const isOther =
        coder !== undefined && coder !== reader.coderOf(item.report);
      const isReadAgain = isOther && !isComing && !isHeld;
      return { what: isReadAgain ? "read-again" : "unchanged", isHeld };
    });
  };
}
