import { formatError } from "../model/errors.js";
import { describeImport } from "../importers/messages.js";
import type { Notice, Position, Reject } from "../importers/importer.js";
import type { Outcome } from "../operations/outcome.js";
import {
  isolatedInput,
  quotedInput,
  visibleText,
} from "../operations/terminal-text.js";

/** Rejects shown in full; of the others only the counts by code. */
const LISTED_REJECTS = 100;
const LISTED_NOTICES = 20;

type Fault = Extract<Outcome, { kind: "fault" }>;

interface Entry extends Position {
  readonly code: string;
  readonly details: readonly string[];
}

interface Tally {
  readonly entries: Entry[];
  readonly unlisted: Map<string, number>;
  count: number;
}

/** Counts the records of a run and lists those that could not be read. */
export interface RejectList {
  add(outcome: Outcome): void;
  /** Adds a remark that is on no report, as on what an archive holds. */
  readonly remark: (notice: Notice) => void;
  /** Records that gave a line. */
  readonly read: number;
  /** Records that gave none. */
  readonly rejected: number;
  /** The list, in both languages; empty when there is nothing to say. */
  lines(): readonly string[];
}

/** What was seen, where the message itself does not show it. */
function unsaid({ seen }: Reject | Notice, saw: string): readonly string[] {
  const shown = quotedInput(seen);
  const isKnown = saw.includes(shown) || seen === "" || seen === "undefined";
  return isKnown ? [] : [`seen · ما وُجد: ${shown}`];
}

function importEntry(item: Reject | Notice): Entry {
  const { file, member = file, line, code } = item;
  const en = describeImport(item, "en", quotedInput);
  const ar = describeImport(item, "ar", isolatedInput);
  const details = [
    `${en.saw}; ${en.expected}; ${en.remedy}`,
    `${ar.saw}؛ ${ar.expected}؛ ${ar.remedy}`,
    ...unsaid(item, en.saw),
  ];
  return { file: member, line, code, details };
}

function faultEntry({ fault, id, position }: Fault): Entry {
  const context = Object.fromEntries(
    Object.entries({ id, ...fault.context }).map(([key, value]) => [
      key,
      typeof value === "string" ? visibleText(value) : value,
    ]),
  );
  const coded = { code: fault.code, context };
  const bare = (text: string) => text.replace(/^\S+: /, "").replace(/\.$/, "");
  return {
    file: position.member ?? position.file,
    line: position.line,
    code: fault.code,
    details: [bare(formatError(coded, "en")), bare(formatError(coded, "ar"))],
  };
}

function addEntry(
  tally: Tally,
  limit: number,
  entry: () => Entry,
  code: string,
) {
  tally.count += 1;
  if (tally.entries.length < limit) tally.entries.push(entry());
  else tally.unlisted.set(code, (tally.unlisted.get(code) ?? 0) + 1);
}

function listed({ entries, unlisted }: Tally): readonly string[] {
  const lines = entries.flatMap(({ file, line, code, details }) => [
    `${visibleText(file)}:${line} ${code}`,
    ...details.map((detail) => `  ${detail}`),
  ]);
  const more = [...unlisted].map(
    ([code, count]) => `… ${code}: ${count} more · و${count} أخرى`,
  );
  return [...lines, ...more];
}

/** Starts an empty list. */
export function rejectList(): RejectList {
  const rejects: Tally = { entries: [], unlisted: new Map(), count: 0 };
  const notices: Tally = { entries: [], unlisted: new Map(), count: 0 };
  let read = 0;
  const remark = (notice: Notice) => {
    const entry = () => importEntry(notice);
    addEntry(notices, LISTED_NOTICES, entry, notice.code);
  };
  return {
    remark,
    add(outcome) {
      if ("ok" in outcome) {
        const { reject } = outcome;
        const entry = () => importEntry(reject);
        addEntry(rejects, LISTED_REJECTS, entry, reject.code);
      } else if (outcome.kind === "fault") {
        const entry = () => faultEntry(outcome);
        addEntry(rejects, LISTED_REJECTS, entry, outcome.fault.code);
      } else {
        read += 1;
        for (const notice of outcome.notices) remark(notice);
      }
    },
    get read() {
      return read;
    },
    get rejected() {
      return rejects.count;
    },
    lines() {
      if (rejects.count + notices.count === 0) return [];
      return [
        ...listed(notices),
        ...listed(rejects),
        `isnad: read ${read}, rejected ${rejects.count}, remarks ${notices.count}`,
        `isnad: المقروء ${read}، المرفوض ${rejects.count}، الملاحظات ${notices.count}`,
      ];
    },
  };
}
