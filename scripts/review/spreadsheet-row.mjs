import {
  EVENT_TYPES,
  OUTCOMES,
  ROLES,
  WEAPONS,
} from "../../dist/codebook/index.js";

const labels = (table, codes) =>
  codes.map((code) => table[code].label.ar).join("، ");

/**
 * Keys of typing a row into a spreadsheet: its letters, a Tab after each cell
 * but the last, Enter after that one. Codes are typed as their Arabic labels;
 * pasted or completed cells are not reckoned with.
 */
export function spreadsheetKeys(row) {
  const { type, when, where, perpetrators, weapons, casualties, victims } = row;
  const cells = [
    EVENT_TYPES[type].label.ar,
    when.start ?? "",
    where.name ?? "",
    where.admin1 ?? "",
    perpetrators.map(({ name }) => name).join("، "),
    labels(WEAPONS, weapons),
    ...casualties.flatMap(({ outcome, min, role }) => [
      OUTCOMES[outcome].label.ar,
      String(min ?? ""),
      ROLES[role].label.ar,
    ]),
    (victims ?? []).flatMap(({ name }) => name?.full ?? []).join("، "),
  ];
  return cells.reduce((sum, cell) => sum + cell.length + 1, 0);
}
