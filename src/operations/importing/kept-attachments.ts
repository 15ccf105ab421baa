import type { Imported, Notice } from "../../importers/importer.js";
import type { KeptAttachment } from "../../register/attachments.js";
import {
  keepAttachments,
  type AttachmentFault,
} from "../../register/evidence/keep-attachments.js";
import type { Register } from "../../register/open-register.js";
import { withdrawnReports } from "../../register/withdrawal/withdrawn-reports.js";

type Accepted = Extract<Imported, { ok: true }>;

/** What came with one report, and a notice of each that is not kept. */
export interface KeptWith {
  readonly attachments: readonly KeptAttachment[];
  readonly notices: readonly Notice[];
}

const noticeOf = (
  { position }: Accepted,
  { name, trouble, seen }: AttachmentFault,
): Notice => ({
  ...position,
  code:
    trouble === "withdrawn"
      ? "IMP-ATTACHMENT-WITHDRAWN"
      : "IMP-ATTACHMENT-UNREADABLE",
  seen: [...name].slice(0, 60).join(""),
  context: { field: seen },
});

/**
 * Stores what came with reports as evidence; of reports that were withdrawn
 * nothing is stored.
 *
 * @returns one for each report, in order
 */
export async function keptWith(
  register: Register,
  items: readonly (Accepted & {
    readonly of: { readonly reportKey: string };
  })[],
): Promise<readonly KeptWith[]> {
  const keys = items.flatMap(({ of, attachments }) =>
    attachments === undefined ? [] : [of.reportKey],
  );
  if (keys.length === 0)
    return items.map(() => ({ attachments: [], notices: [] }));
  const gone = await withdrawnReports(register.store, keys);
  const kept: KeptWith[] = [];
  for (const item of items) {
    const isGone = gone.has(item.of.reportKey);
    const arrived = isGone ? [] : (item.attachments ?? []);
    const found =
      arrived.length === 0 ? [] : await keepAttachments(register, arrived);
    kept.push({
      attachments: found.flatMap((one) => (one.ok ? [one.attachment] : [])),
      notices: found.flatMap((one) =>
        one.ok ? [] : [noticeOf(item, one.fault)],
      ),
    });
  }
  return kept;
}
