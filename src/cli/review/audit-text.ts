import type { Sample } from "../../register/samples/samples.js";
import { AUDIT_WORDS } from "../../statistics/audit/index.js";
import type { OutputStream } from "../command.js";
import { formatTable, type Column } from "../table.js";
import { isolatedCell } from "../../operations/terminal-text.js";
import type { ToldAudit } from "./audit-verdicts.js";

const COLUMNS: readonly Column[] = [
  { title: "الحقل" },
  { title: "صحيح", align: "end" },
  { title: "من", align: "end" },
  { title: "٪", align: "end" },
  { title: "مجال 95٪", align: "end" },
  { title: "تعذّر الحكم", align: "end" },
];

/** A share in per cent, without decimals that the sample cannot carry. */
const percent = (share: number) => String(Math.round(share * 100));

function headOf({ name, seed }: Sample, audit: ToldAudit): readonly string[] {
  const { drawn, frame, counted, aside, disputed, missedIncidents } = audit;
  const waiting = drawn - counted - aside;
  return [
    `عيّنة عشوائية ${name}: سُحب ${drawn} من ${frame} (البذرة ${seed})`,
    `حُكم بترتيب السحب على ${counted}، وعليها وحدها تقوم النسب؛ خارج الترتيب ${aside}؛ ينتظر ${waiting}`,
    ...(disputed > 0
      ? [`اختلف فيها المدققون: ${disputed}؛ يُعتمد آخر حكم`]
      : []),
    ...(missedIncidents === null
      ? []
      : [`حوادث فاتت السجل في هذه المواد: ${missedIncidents}`]),
  ];
}

/** An audit for reading: how often each field of the register is right. */
export function auditText(
  sample: Sample,
  audit: ToldAudit,
  stream: OutputStream,
): string {
  const isTerminal = stream.isTTY === true;
  const sentence = (text: string) => (isTerminal ? isolatedCell(text) : text);
  const rows = audit.shares.map(
    ({ field, right, judged, unknown, interval }) => [
      AUDIT_WORDS[field].ar,
      right,
      judged,
      judged === 0 ? null : percent(right / judged),
      interval === null
        ? null
        : `${percent(interval.low)}–${percent(interval.high)}`,
      unknown,
    ],
  );
  return [
    headOf(sample, audit).map(sentence).join("\n"),
    formatTable(COLUMNS, rows, { isTerminal, width: stream.columns }),
  ].join("\n\n");
}
