/** Letters put on a page of a test: each item is one glyph. */
export interface Run {
  /** From left to right. */
  readonly glyphs: readonly string[];
  /** Left edge, and baseline upwards from the bottom, in points. */
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** Drawn one by one from the right, as programs do that keep typed order. */
  readonly isFromRight?: boolean;
}

/** A page of a test. */
export interface TestPage {
  readonly runs: readonly Run[];
  readonly rotate?: number;
  /** Width and height of a picture at the lower left corner. */
  readonly picture?: readonly [number, number];
  /** Text is a layer that does not show. */
  readonly isHidden?: boolean;
}

export interface TestPdf {
  readonly pages: readonly TestPage[];
  /** What the font says a glyph is; nothing for null. */
  readonly named?: (glyph: string) => string | null;
  readonly isLocked?: boolean;
  /** Times that the pages are listed. */
  readonly times?: number;
}

const MARK = /^\p{M}+$/u;
const hex = (code: number) => code.toString(16).padStart(4, "0");
const utf16 = (text: string) =>
  Array.from({ length: text.length }, (_, at) => hex(text.charCodeAt(at))).join(
    "",
  );
const widthOf = (glyph: string) => (MARK.test(glyph) ? 0 : 0.5);

/** Width of glyphs at a size, in points. */
export function widthOfGlyphs(glyphs: readonly string[], size: number): number {
  return glyphs.reduce((sum, glyph) => sum + widthOf(glyph) * size, 0);
}

/** Writes a PDF that names its glyphs with a ToUnicode map, without a font file. */
export function pdfOf(pdf: TestPdf): Buffer {
  const { pages, named = (glyph) => glyph, isLocked = false, times = 1 } = pdf;
  const codes = new Map<string, number>();
  const codeOf = (glyph: string) => {
    const code = codes.get(glyph) ?? codes.size + 1;
    codes.set(glyph, code);
    return hex(code);
  };
  const drawn = (run: Run) => {
    const { glyphs, x, y, size = 12, isFromRight = false } = run;
    if (!isFromRight) {
      return `1 0 0 1 ${x} ${y} Tm /F ${size} Tf <${glyphs.map(codeOf).join("")}> Tj`;
    }
    let at = x;
    const places = glyphs.map((glyph) => {
      const place = `1 0 0 1 ${at} ${y} Tm /F ${size} Tf <${codeOf(glyph)}> Tj`;
      at += widthOf(glyph) * size;
      return place;
    });
    return places.reverse().join("\n");
  };
  const contents = pages.map(({ runs, picture, isHidden = false }) => {
    const [width = 0, height = 0] = picture ?? [];
    const image =
      picture === undefined ? "" : `q ${width} 0 0 ${height} 0 0 cm /P Do Q\n`;
    return `${image}BT ${isHidden ? "3 Tr " : ""}${runs.map(drawn).join("\n")} ET`;
  });
  const maps = [...codes].flatMap(([glyph, code]) => {
    const name = named(glyph);
    return name === null ? [] : [`<${hex(code)}> <${utf16(name)}>`];
  });
  const widths = [...codes].map(
    ([glyph, code]) => `${code} [${widthOf(glyph) * 1000}]`,
  );
  const stream = (text: string, head = "") =>
    `<< ${head} /Length ${Buffer.byteLength(text)} >>\nstream\n${text}\nendstream`;
  const first = 8;
  const kids = pages.map((_, at) => `${first + at * 2} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages.length * times} /Kids [${`${kids} `.repeat(times)}] >>`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /Test /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>",
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Test /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 5 0 R /DW 500 /W [${widths.join(" ")}] >>`,
    "<< /Type /FontDescriptor /FontName /Test /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
    stream(
      `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def\n1 begincodespacerange <0000> <ffff> endcodespacerange\n${maps.length} beginbfchar\n${maps.join("\n")}\nendbfchar\nendcmap end end`,
    ),
    stream(
      "\0",
      "/Type /XObject /Subtype /Image /Width 2000 /Height 2000 /BitsPerComponent 8 /ColorSpace /DeviceGray",
    ),
    ...pages.flatMap(({ rotate = 0 }, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate ${rotate} /Resources << /Font << /F 3 0 R >> /XObject << /P 7 0 R >> >> /Contents ${first + at * 2 + 1} 0 R >>`,
      stream(contents[at] ?? ""),
    ]),
  ];
  let file = "%PDF-1.7\n";
  const offsets = objects.map((object, at) => {
    const offset = Buffer.byteLength(file, "latin1");
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, "0");
  });
  const start = Buffer.byteLength(file, "latin1");
  const lock = isLocked
    ? `/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <${"ab".repeat(32)}> /U <${"cd".repeat(32)}> >> /ID [<${"01".repeat(16)}> <${"01".repeat(16)}>]`
    : "";
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${offset} 00000 n \n`).join("")}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${lock} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}
