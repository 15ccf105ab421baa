import { hasPerson, type Row } from "./casualty-row.js";

/**
 * One row an outcome × role; child and woman rows stay beside theirs.
 *
 * @source gold/GUIDE.md, "casualties": a row with `group` is part of another
 */
export function joinRows(rows: readonly Row[]): readonly Row[] {
  const out: Row[] = [];
  for (const row of rows) {
    const old = out.find(
      (r) =>
        r.outcome === row.outcome &&
        r.role === row.role &&
        r.group === row.group &&
        r.unit === row.unit,
    );
    if (old) addRow(old, row);
    else out.push({ ...row, addends: [...row.addends] });
  }
  addPartRows(out, rows);
  return out;
}

function addRow(old: Row, row: Row): void {
  old.min =
    old.min === null || row.min === null
      ? (old.min ?? row.min)
      : old.min + row.min;
  old.max = old.max === null || row.max === null ? null : old.max + row.max;
  old.addends.push(...row.addends);
  old.people.push(...row.people.filter((p) => !hasPerson(old, p)));
}

/** Rows whose people are all children or women are repeated as a part. */
function addPartRows(out: Row[], rows: readonly Row[]): void {
  const own = new Set<string>();
  for (const row of rows) {
    const { childOrWoman } = row;
    if (childOrWoman === null || row.group !== null) continue;
    const kind = `${row.outcome} ${childOrWoman}`;
    const old = out.find(
      (r) => r.outcome === row.outcome && r.group === childOrWoman,
    );
    if (!old)
      out.push({ ...row, group: childOrWoman, addends: [...row.addends] });
    // A part told as such (بينهم طفلان) already counts the first own row.
    else if (own.has(kind)) {
      old.addends.push(...row.addends);
      old.min = (old.min ?? 0) + (row.min ?? 0);
      old.max = old.max === null || row.max === null ? null : old.max + row.max;
    }
    own.add(kind);
  }
}
