/** A document and a picture, byte by byte. */

/** A page of one line, without compression. */
export function pdf(tag) {
  const text = `BT /F1 12 Tf 72 700 Td (Two men were killed in Tal al-Rih, item ${tag}.) Tj ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let whole = "%PDF-1.4\n";
  const offsets = objects.map((object, at) => {
    const offset = whole.length;
    whole += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const start = whole.length;
  return (
    `${whole}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}` +
    `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  );
}

/** A picture of one point, with a remark of its own in it. */
export function jpeg(tag) {
  const remark = Buffer.from(`report ${tag}`);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(remark.length + 2);
  const tables = Buffer.from(
    "ffdb004300" +
      "01".repeat(64) +
      "ffc0000b080001000101011100" +
      "ffc40014000100000000000000000000000000000009" +
      "ffc40014100100000000000000000000000000000000" +
      "ffda0008010100003f0037ffd9",
    "hex",
  );
  return Buffer.concat([
    Buffer.from("ffd8fffe", "hex"),
    length,
    remark,
    tables,
  ]);
}
