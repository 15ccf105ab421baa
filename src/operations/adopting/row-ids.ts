import { sha256 } from "../../model/sha256.js";

/** An own id that several rows bear. */
export interface RepeatedId {
  readonly id: string;
  readonly rows: number;
}

/**
 * Gives rows their ids: the own one, with the sheet before it where a file has
 * several; of rows that share one the later are numbered, `17/2`. A row without
 * one is named by what it says.
 */
export function rowIds(): {
  readonly idOf: (row: {
    /** Null where the sheet needs no mark. */
    readonly mark: string | null;
    readonly own: string;
    readonly cells: readonly string[];
  }) => string;
  readonly repeated: () => readonly RepeatedId[];
} {
  const seen = new Map<string, number>();
  const owned = new Set<string>();
  return {
    idOf({ mark, own, cells }) {
      const bare =
        own === "" ? `row-${sha256(JSON.stringify(cells)).slice(0, 16)}` : own;
      const id = mark === null ? bare : `${mark}/${bare}`;
      if (own !== "") owned.add(id);
      let time = (seen.get(id) ?? 0) + 1;
      let given = time === 1 ? id : `${id}/${time}`;
      // A row may bear that very id.
      while (time > 1 && seen.has(given)) given = `${id}/${(time += 1)}`;
      seen.set(id, time);
      if (given !== id) seen.set(given, seen.get(given) ?? 1);
      return given;
    },
    repeated: () =>
      [...seen]
        .filter(([id, rows]) => rows > 1 && owned.has(id))
        .map(([id, rows]) => ({ id, rows })),
  };
}
