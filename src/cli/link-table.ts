import type { OutputStream } from "./command.js";
import type { MemberLink } from "../operations/member-views.js";
import { formatTable, type Column } from "./table.js";

const COLUMNS: readonly Column[] = [
  { title: "الروايتان", maxWidth: 40 },
  { title: "البتات", align: "end" },
  { title: "السبب", maxWidth: 48 },
  { title: "why", maxWidth: 48 },
];

const signed = (bits: number) =>
  `${bits < 0 ? "−" : "+"}${Math.abs(bits).toFixed(1)}`;

function rowsOf(link: MemberLink): readonly (readonly (string | null)[])[] {
  const { members, weight, prior, fields, barrier } = link;
  const told = fields.filter(({ bits }) => bits !== 0);
  const stop = barrier === null ? [] : [["", "", barrier.ar, barrier.en]];
  return [
    [members.join(" – "), signed(weight), "المجموع", "sum"],
    ["", signed(prior), "قبل المقارنة", "before any field"],
    ...told.map(({ bits, words }) => ["", signed(bits), words.ar, words.en]),
    ...stop,
  ];
}

/** Why the claims of an incident are one happening, pair by pair. */
export function linkTable(
  links: readonly MemberLink[],
  stream: OutputStream,
): string {
  if (links.length === 0)
    return "رواية واحدة، لا ربط فيها\none claim, nothing was linked";
  const isTerminal = stream.isTTY === true;
  const width = isTerminal ? stream.columns : undefined;
  return formatTable(COLUMNS, links.flatMap(rowsOf), { isTerminal, width });
}
