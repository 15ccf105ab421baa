import {
  AGREEMENT_FIELDS,
  type CodersAgreement,
  type FieldAgreement,
} from "../../evaluation/double-coding/index.js";
import type { Bilingual } from "../../model/counting-rule.js";
import type { Sample } from "../../register/samples/samples.js";
import type { AlphaUnknown } from "../../statistics/agreement/index.js";
import type { OutputStream } from "../command.js";
import { formatTable, type Cell, type Column } from "../table.js";
import { isolatedCell } from "../../operations/terminal-text.js";
import type { DoubleStudy } from "../../operations/sampling/double-study.js";

const FOUND: Bilingual = { ar: "الحادثة وُجدت أم فاتت", en: "incident found" };

const REASONS: Readonly<Record<AlphaUnknown, string>> = {
  nothing_coded: "لا قيم",
  one_coder: "لم يرمّزها اثنان",
  no_variation: "القيم كلها واحدة",
};

/**
 * From 0.8 a field may be relied upon, from 0.667 conclusions are tentative.
 *
 * @source Krippendorff 2004, "Content Analysis", 2nd edition, page 241
 */
function judgement({ alpha }: FieldAgreement): string {
  if (!alpha.known) return REASONS[alpha.reason];
  if (alpha.alpha >= 0.8) return "يُعتمد عليه";
  return alpha.alpha >= 0.667 ? "استنتاج مؤقت" : "لا يُعتمد عليه";
}

const COLUMNS: readonly Column[] = [
  { title: "الحقل" },
  { title: "ألفا", align: "end" },
  { title: "مجال 95٪", align: "end" },
  { title: "وحدات", align: "end" },
  { title: "" },
];

const alphaCell = ({ alpha }: FieldAgreement): Cell =>
  alpha.known ? alpha.alpha.toFixed(2) : null;

function labelOf(field: string): string {
  const known = AGREEMENT_FIELDS.find(({ code }) => code === field);
  return (known?.label ?? FOUND).ar;
}

function agreementRows({
  fields,
}: CodersAgreement): readonly (readonly Cell[])[] {
  return fields.map((one) => [
    labelOf(one.field),
    alphaCell(one),
    one.interval === null
      ? null
      : `${one.interval.low.toFixed(2)}–${one.interval.high.toFixed(2)}`,
    one.alpha.known ? one.alpha.units : null,
    judgement(one),
  ]);
}

function headOf(
  { name, frame, items }: Sample,
  { handedIn, people }: DoubleStudy,
): readonly string[] {
  const { incidents, reports } = people;
  const given = Object.entries(handedIn)
    .map(([coder, count]) => `${coder} ${count}`)
    .join("، ");
  return [
    `ترميز مزدوج ${name}: سُحب ${items.length} من ${frame} · سُلّم: ${given || "لا شيء"}`,
    `مواد رمّزها اثنان أو أكثر: ${reports} · حوادث وجدها أحدهم: ${incidents.any}، ووجدها كل من قرأ مادتها: ${incidents.all}`,
  ];
}

/** Fields by pairs of coders: alpha alone. */
function pairsTable(
  pairs: readonly CodersAgreement[],
): readonly [readonly Column[], readonly (readonly Cell[])[]] {
  const columns: readonly Column[] = [
    { title: "الحقل" },
    ...pairs.map(({ coders }): Column => {
      return { title: coders.join(" / "), align: "end" };
    }),
  ];
  const rows = (pairs[0]?.fields ?? []).map(({ field }, at) => [
    labelOf(field),
    ...pairs.map(({ fields }) => alphaCell(fields[at]!)),
  ]);
  return [columns, rows];
}

function driftTable(
  drift: DoubleStudy["drift"],
): readonly [readonly Column[], readonly (readonly Cell[])[]] {
  const fields = drift[0]?.fields ?? [];
  const columns: readonly Column[] = [
    { title: "المرمّز" },
    { title: "الشهر" },
    { title: "مواد", align: "end" },
    ...fields.map(({ field }): Column => {
      return { title: labelOf(field), align: "end" };
    }),
  ];
  const rows = drift.map(({ coder, month, reports, fields: own }) => [
    coder,
    month,
    reports,
    ...own.map(alphaCell),
  ]);
  return [columns, rows];
}

/** What blind codings tell, for reading. */
export function studyText(
  sample: Sample,
  study: DoubleStudy,
  stream: OutputStream,
): string {
  const isTerminal = stream.isTTY === true;
  const layout = { isTerminal, width: stream.columns };
  const sentence = (text: string) => (isTerminal ? isolatedCell(text) : text);
  const { people, pairs, drift, differences } = study;
  const isPlain = pairs.length <= 1;
  return [
    headOf(sample, study).map(sentence).join("\n"),
    formatTable(COLUMNS, agreementRows(people), layout),
    ...(isPlain
      ? []
      : [
          sentence("ألفا بين كل اثنين"),
          formatTable(...pairsTable(pairs), layout),
        ]),
    ...(drift.length === 0
      ? []
      : [
          sentence("ألفا لكل مرمّز مع سائرهم، شهراً بشهر"),
          formatTable(...driftTable(drift), layout),
        ]),
    sentence(
      `مواضع الخلاف للحسم: ${differences.length} (تُطبع بخيار --differences)`,
    ),
  ].join("\n\n");
}
