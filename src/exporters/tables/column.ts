import type { CellKind, TableColumn } from "./table.js";

/** A column in one line. */
export const column = <Row>(
  key: string,
  kind: CellKind,
  ar: string,
  en: string,
  cell: TableColumn<Row>["cell"],
): TableColumn<Row> => ({ key, kind, title: { ar, en }, cell });
