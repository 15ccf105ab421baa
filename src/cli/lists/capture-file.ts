import { csvRow } from "../../exporters/csv-cell.js";
import type { ListReading } from "../../importers/lists/read-list.js";
import {
  keyOfIncident,
  sourcesOfIncident,
  type LinkableReport,
} from "../../linkage/index.js";
import { isSameName, type ListDecision } from "../../linkage/lists/index.js";
import type { RegisterIncident } from "../../model/register-incident.js";
import {
  captureHistories,
  REGISTER_LIST,
  type CaptureTable,
} from "../../statistics/capture-histories.js";
import { feedingLists, type Feeding } from "../../statistics/feeding-lists.js";
import type { CommandIo } from "../command.js";

/**
 * Names the original sources behind a victim of an incident. Sources that no
 * pack knows are people for the most part, and stay in the register's column.
 */
function sourceReader(
  reports: readonly LinkableReport[],
  nameOf: CaptureInput["sourceName"],
) {
  const byId = new Map(reports.map((report) => [report.id, report]));
  return (incident: RegisterIncident, name: string): readonly string[] => {
    const told = incident.members.flatMap(([id = ""]) => byId.get(id) ?? []);
    const naming = told.flatMap((report) =>
      report.incidents
        .filter(({ casualties, victims = [] }) =>
          [
            ...casualties.flatMap(({ names }) => names),
            ...victims.flatMap(({ name: told }) =>
              told === null ? [] : [told.full],
            ),
          ].some((text) => isSameName(text, name)),
        )
        .map((own) => keyOfIncident(report, own)),
    );
    const claims = incident.claims.filter((key) => naming.includes(key));
    const { sources } = sourcesOfIncident(
      { members: incident.members, claims },
      told,
    );
    const names = sources
      .filter(({ kind }) => kind !== "anonymous")
      .map((one) =>
        one.kind === "outlet"
          ? (nameOf(one.name) ?? one.name)
          : nameOf(one.name),
      );
    const known = names.map((one) => one ?? REGISTER_LIST);
    // Somebody names him; who it was, no name tells.
    return known.length === 0 ? [REGISTER_LIST] : [...new Set(known)];
  };
}

/** What a capture file is made of. */
export interface CaptureInput {
  readonly readings: readonly ListReading[];
  readonly incidents: readonly RegisterIncident[];
  readonly reports: readonly LinkableReport[];
  /** The one name of an outlet or body that packs know; null for others. */
  readonly sourceName: (name: string) => string | null;
  readonly decided: readonly ListDecision[];
  /** Whether each original source of the register is a list of its own. */
  readonly bySource: boolean;
}

/** Histories of all lists, and which of the lists feed each other. */
export function capturesOf(input: CaptureInput): {
  readonly table: CaptureTable;
  readonly feeding: readonly Feeding[];
} {
  const { readings, incidents, reports, bySource } = input;
  const lists = readings.map(({ mapping, rows }) => ({
    name: mapping.name,
    aliases: mapping.aliases,
    rows,
  }));
  const table = captureHistories(incidents, lists, {
    decisions: input.decided,
    ...(bySource ? { sourcesOf: sourceReader(reports, input.sourceName) } : {}),
  });
  const known = new Set(lists.map(({ name }) => name));
  const own = table.lists
    .filter((name) => !known.has(name) && name !== REGISTER_LIST)
    .map((name) => ({ name, aliases: [] }));
  const register = bySource ? null : REGISTER_LIST;
  return {
    table,
    feeding: feedingLists([...lists, ...own], reports, register),
  };
}

const bit = (value: boolean) => (value ? 1 : 0);

/** Histories as CSV: no names, one 0/1 column a list. */
export function* captureCsv({
  lists,
  histories,
}: CaptureTable): Generator<string> {
  yield csvRow([
    "unit",
    "incident",
    ...lists,
    "month",
    "admin1",
    "sex",
    "identifiable",
    "doubtful",
  ]);
  for (const one of histories)
    yield csvRow([
      one.unit,
      one.incident,
      ...one.captured.map(bit),
      one.month,
      one.admin1,
      one.sex,
      bit(one.identifiable),
      bit(one.doubtful),
    ]);
}

/** Says on stderr what must be known before anything is estimated. */
export function reportCaptures(
  { histories, unnamed, lists }: CaptureTable,
  feeding: readonly Feeding[],
  io: CommandIo,
): void {
  const count = (is: (one: (typeof histories)[number]) => boolean) =>
    histories.filter(is).length;
  const known = count(({ identifiable }) => identifiable);
  const doubtful = count((one) => one.doubtful);
  const say = (en: string, ar: string) =>
    io.stderr.write(`isnad: ${en}\nisnad: ${ar}\n`);
  say(
    `${histories.length} people in ${lists.length} lists; identifiable ${known}, doubtful ${doubtful}, rows without a name ${unnamed}`,
    `الأشخاص ${histories.length}، القوائم ${lists.length}؛ معلومو الهوية ${known}، مشكوك فيهم ${doubtful}، صفوف بلا اسم ${unnamed}`,
  );
  for (const { list, from, times } of feeding)
    say(
      `warning: ${list} cites ${from} (${times}): these two are not independent`,
      `تنبيه: «${list}» تنقل عن «${from}» (${times}): ليستا مستقلتين`,
    );
  say(
    "no estimate is computed here; see docs/how-to/compare-lists.md",
    "لا يُحسب هنا أي تقدير؛ انظر docs/how-to/compare-lists.md",
  );
}
