import type { Audience } from "../../release/index.js";
import type { MonthTable } from "../../statistics/index.js";

/**
 * A table as an audience may see it. Names of places can be somebody's house,
 * what became of persons names them, and bulletins are quoted word by word: for
 * others there are figures alone.
 */
export function tableFor(table: MonthTable, audience: Audience): MonthTable {
  if (audience === "internal") return table;
  const { area } = table;
  const { kind, name, country } = area;
  return {
    ...table,
    area: { kind, name, country },
    lines: table.lines.map((line) => ({
      ...line,
      unlisted: null,
      byPlace: [],
      perpetrators: [],
    })),
    published: [],
    bulletins: [],
    moved: [],
  };
}
