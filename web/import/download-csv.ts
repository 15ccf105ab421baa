const cellOf = (cell: string) =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/**
 * Gives a person a table as a file that spreadsheets open: UTF-8 with its mark.
 * A cell that would begin a formula is written with an apostrophe before it.
 */
export function downloadCsv(
  name: string,
  rows: readonly (readonly (string | number)[])[],
): void {
  const safe = (cell: string | number) => {
    const text = String(cell);
    return cellOf(/^[=+\-@\t]/.test(text) ? `'${text}` : text);
  };
  const text = rows.map((row) => `${row.map(safe).join(",")}\r\n`).join("");
  const url = URL.createObjectURL(
    new Blob([`\ufeff${text}`], { type: "text/csv;charset=utf-8" }),
  );
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
