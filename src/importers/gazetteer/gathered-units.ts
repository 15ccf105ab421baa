import { foldKey } from "../../languages/ar/letters.js";
import { seenStart } from "../seen.js";
import type { LeftOutRow, ListedPlace } from "./place.js";

/** What is wrong with a record. */
export type Fault = Pick<LeftOutRow, "code" | "seen" | "context">;

/** What stands at one level of a record of P-codes. */
export interface Unit {
  readonly level: 1 | 2 | 3 | 4;
  readonly code: string;
  /** Names as written, the Arabic ones first. */
  readonly written: readonly string[];
  readonly names: readonly string[];
}

/**
 * Areas of a table as they are gathered: each is told by every row below it,
 * and kept once.
 */
export class Gathered {
  readonly places = new Map<string, ListedPlace>();
  readonly #nameless = new Set<string>();
  readonly leftOut: LeftOutRow[] = [];
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  leave(line: number, fault: Fault, unit?: Unit): void {
    const { code = "", written = [] } = unit ?? {};
    const at = { file: this.#file, line, id: code, name: written[0] ?? "" };
    this.leftOut.push({ ...at, ...fault });
  }

  add(place: ListedPlace, unit: Unit): void {
    const before = this.places.get(place.id);
    if (before === undefined) {
      this.places.set(place.id, place);
      return;
    }
    if (foldKey(before.name) !== foldKey(place.name)) {
      const context = { id: place.id, first: before.line };
      const fault = {
        code: "IMP-PLACE-REPEATED",
        seen: place.name,
        context,
      } as const;
      this.leave(place.line, fault, unit);
    }
  }

  addNameless(line: number, unit: Unit): void {
    if (this.#nameless.has(unit.code)) return;
    this.#nameless.add(unit.code);
    const seen = seenStart(unit.written[0] ?? unit.code);
    this.leave(line, { code: "IMP-PLACE-NO-ARABIC", seen }, unit);
  }
}
