import path from "node:path";
import { partnerReport } from "../../importers/partner.js";
import { partnerBytes } from "../../importers/partner/partner-bytes.js";
import {
  PARTNER_CODER,
  partnerClaims,
} from "../../importers/partner/partner-claims.js";
import type { PartnerRecord } from "../../model/partner-record.js";
import type { ReadRecord } from "../../register/exchange/partner/partner-intake.js";
import {
  takePartner,
  type PartnerTaken,
} from "../../register/exchange/partner/take-partner.js";
import { PARTNER_FORMAT } from "../../register/exchange/partner/partner-file.js";
import type { Register } from "../../register/open-register.js";
import type { CommandIo } from "../command.js";
import { linkNow } from "../link-now.js";
import type { OpenLines } from "./exchanged-lines.js";

/** Whether the first line of a file says that another office made it. */
export async function isPartnerFile(open: OpenLines): Promise<boolean> {
  for await (const line of open())
    return line.includes(`"format":"${PARTNER_FORMAT}"`);
  return false;
}

/** A record as the register keeps it; null for one that makes no report. */
function readRecord(record: PartnerRecord): ReadRecord | null {
  const read = partnerReport(record, { file: "-", line: 1 });
  if (!read.ok) return null;
  const bytes = partnerBytes(record);
  const line = partnerClaims(record);
  return { report: read.report, bytes, coder: PARTNER_CODER, line };
}

/** Incident numbers that are told one by one. */
const SHOWN = 20;

function tell(taken: PartnerTaken, io: CommandIo): void {
  const { name, records, newReports, newVersions, unchanged } = taken;
  const { withdrawn, missing } = taken;
  const lines = [
    `isnad: from ${name}: incidents ${records}, new ${newReports}, changed ${newVersions}, unchanged ${unchanged}, withdrawn here ${withdrawn}`,
    `isnad: من ${name}: حوادث ${records}، جديدة ${newReports}، متغيرة ${newVersions}، كما هي ${unchanged}، مسحوبة هنا ${withdrawn}`,
  ];
  if (missing.length > 0) {
    const ids = missing.slice(0, SHOWN).join(" ");
    const more = missing.length > SHOWN ? " …" : "";
    lines.push(
      `isnad: ${missing.length} incidents of that office are here and not in its file; ask whether it still stands by them: ${ids}${more}`,
      `isnad: حوادث لتلك الجهة هنا وليست في ملفها: ${missing.length}؛ اسألها أما زالت على قولها: ${ids}${more}`,
    );
  }
  for (const line of lines) io.stderr.write(`${line}\n`);
}

/** Takes a partner's file in and links it. */
export async function takePartnerFile({
  register,
  file,
  open,
  trusted,
  io,
}: {
  readonly register: Register;
  readonly file: string;
  readonly open: OpenLines;
  readonly trusted: readonly string[];
  readonly io: CommandIo;
}): Promise<void> {
  const name = path.basename(file);
  const taken = await takePartner(register, open, {
    trusted,
    readRecord,
    file: name,
  });
  await linkNow(register);
  tell(taken, io);
}
