import type { ScoreReport } from "../evaluation/score-report.js";
import { SHARE_KEYS, TALLY_KEYS } from "../evaluation/score-sheet.js";
import type { OutputStream } from "./command.js";
import { formatTable, type Cell, type Column } from "./table.js";

function numbers(titles: readonly string[]): readonly Column[] {
  return titles.map((title) => ({ title, align: "end" }));
}

function tallyRows(score: ScoreReport): readonly (readonly Cell[])[] {
  return TALLY_KEYS.map((key) => {
    const { precision, recall, f1, gold, predicted } = score.f1[key];
    return [key, precision, recall, f1, gold, predicted];
  });
}

function shareRows(score: ScoreReport): readonly (readonly Cell[])[] {
  return SHARE_KEYS.map((key) => {
    const { percent, of } = score.accuracy[key];
    return [key, percent, of];
  });
}

/** Lays the figures of one set out for reading; figures are per cent. */
export function scoreTable(
  name: string,
  score: ScoreReport,
  stream: OutputStream,
): string {
  const options = { isTerminal: stream.isTTY === true };
  const { reports, withoutPrediction, falseAlarmReports } = score;
  const lists = [
    { title: "list" },
    ...numbers(["precision", "recall", "F1", "gold", "coded"]),
  ];
  const shares = [{ title: "value" }, ...numbers(["per cent", "of"])];
  return [
    `${name}: reports ${reports}, not coded ${withoutPrediction}, false alarms on reports without incident ${falseAlarmReports}`,
    "",
    formatTable(lists, tallyRows(score), options),
    "",
    formatTable(shares, shareRows(score), options),
    "",
  ].join("\n");
}
