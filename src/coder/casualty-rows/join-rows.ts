import { withFields } from "../../text/with-fields.js";
import { hasPerson, readingOfPerson, type Row } from "./casualty-row.js";

/**
 * One row an outcome × role; child and woman rows stay beside theirs, and
 * stand alone where nobody else came to that harm.
 *
 * @source gold/GUIDE.md, "casualties": a row with `group` is part of another;
 * Rulings: where the child or woman is the only victim, the one row carries it
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
    else out.push(withFields(row, { addends: [...row.addends] }));
  }
  addPartRows(out, rows);
  return out.filter((row) => !isRepeated(row, out));
}

/** The only row of its outcome, all of whose people are told in a part row. */
function isRepeated(row: Row, all: readonly Row[]): boolean {
  if (row.group !== null || row.min === null) return false;
  const same = all.filter((r) => r.outcome === row.outcome && r !== row);
  const [part, ...others] = same;
  return (
    part !== undefined &&
    others.length === 0 &&
    part.group !== null &&
    part.role === row.role &&
    part.min === row.min &&
    part.max === row.max
  );
}

function addRow(old: Row, row: Row): void {
  old.min =
    old.min === null || row.min === null
      ? (old.min ?? row.min)
      : old.min + row.min;
  old.max = old.max === null || row.max === null ? null : old.max + row.max;
  old.addends.push(...row.addends);
  for (const person of row.people) {
    if (hasPerson(old, person)) continue;
    old.people.push(person);
    old.namedIn.set(person, readingOfPerson(row, person));
  }
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
