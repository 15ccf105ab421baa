/** Colours and letters of everything that is laid out. */
const LOOK = String.raw`
#let doc = json(bytes(sys.inputs.document))
#let soft = rgb("#52606d")
#let accent = rgb("#1d5c63")
#let rule = 0.4pt + rgb("#cfd6dc")
#set document(title: doc.title, date: none)
#set text(
  font: "Amiri", lang: doc.language, dir: if doc.language == "ar" { rtl } else { ltr },
  size: 10.5pt, kerning: false, ligatures: false,
  features: (calt: 0, liga: 0, rlig: 0, dlig: 0, clig: 0, kern: 0),
)
#set par(leading: 0.75em, spacing: 0.9em)
`;

const PAGE = String.raw`
#set page(
  paper: "a4", margin: (x: 16mm, top: 16mm, bottom: 20mm),
  footer: context {
    set text(size: 8.5pt, fill: soft)
    grid(columns: (1fr, auto, 1fr), align: (start, center, end),
      doc.audience,
      if doc.mark == none { [] } else { text(fill: rgb("#5b4b8a"), weight: "bold", doc.mark) },
      str(counter(page).get().first()))
  },
)
`;

/** How each part of a document is drawn. */
const PARTS = String.raw`
#show heading.where(level: 1): it => block(below: 0.6em, text(size: 17pt, weight: "bold", it.body))
#show heading.where(level: 2): it => block(above: 1.6em, below: 0.7em, width: 100%, stroke: (bottom: 1pt + accent), inset: (bottom: 4pt), text(size: 13pt, weight: "bold", it.body))
#show heading.where(level: 3): it => block(above: 1em, below: 0.6em, text(size: 11pt, weight: "bold", it.body))

#let words-cell(value, part, hand) = if hand { block(height: 17pt, value) } else if part { pad(x: 8pt, text(fill: soft, value)) } else { value }

#let table-block(b) = {
  let widths = b.columns.map(c => if c.kind == "number" { auto } else { c.weight * 1fr })
  set text(size: 9pt)
  table(
    columns: widths, stroke: rule, inset: (x: 4pt, y: 5pt),
    fill: (x, y) => if y == 0 { rgb("#f3f6f6") },
    align: (x, y) => if b.columns.at(x).kind == "number" { center } else { start },
    table.header(..b.columns.map(c => text(weight: "bold", c.title))),
    ..b.rows.map(r => r.cells.enumerate().map(((i, c)) => words-cell(c, r.part and i == 0, r.hand))).flatten(),
  )
}

#let bars-block(b) = {
  heading(level: 3, b.title)
  set text(size: 9pt)
  grid(
    columns: (auto, 1fr, auto), column-gutter: 8pt, row-gutter: 7pt, align: (start + horizon, start + horizon, start + horizon),
    ..b.rows.map(r => (
      r.label,
      box(width: 100%, height: 9pt, {
        place(start + horizon, rect(width: r.best * 100%, height: 8pt, fill: rgb("#6fa3a0")))
        if r.low != r.high {
          let before = r.low * 100%
          place(start + horizon, stack(dir: if doc.language == "ar" { rtl } else { ltr }, h(before), rect(width: (r.high - r.low) * 100%, height: 1.2pt, fill: rgb("#8a3b12"))))
        }
      }),
      r.figure,
    )).flatten(),
  )
}

#let calendar-block(b) = {
  heading(level: 3, b.title)
  for r in b.rows {
    block(breakable: false, {
      text(size: 9pt, fill: soft, r.label)
      v(-0.4em)
      set text(size: 6pt, dir: ltr)
      for week in r.days.chunks(31) {
        table(
          columns: week.map(d => 1fr), stroke: rule, inset: (x: 0.5pt, y: 3pt), align: center,
          ..week.map(d => str(d.number)),
          ..week.map(d => table.cell(fill: if d.gap { rgb("#f0d9c8") } else if d.captures > 0 { rgb("#dcebea") }, if d.captures == 0 { "·" } else { str(d.captures) })),
        )
      }
    })
  }
}

#let map-block(b) = figure(
  supplement: none, numbering: none, caption: none,
  block(breakable: false, {
    align(center, text(size: 9.5pt, b.title))
    v(-0.3em)
    let ratio = calc.min(150mm / b.width, 90mm / b.height)
    align(center, box(width: b.width * ratio, height: b.height * ratio, {
      place(left + top, image(bytes(b.svg), format: "svg", width: 100%, alt: b.title))
    }))
  }),
)

#let draw(part) = {
  if part.kind == "page" { pagebreak(weak: true) }
  else if part.kind == "whole" { block(breakable: false, above: 1.6em, for one in part.parts { draw(one) }) }
  else if part.kind == "title" { heading(level: 1, part.text) }
  else if part.kind == "heading" { heading(level: 2, part.text) }
  else if part.kind == "paragraph" {
    if part.tone == "plain" { par(part.text) }
    else if part.tone == "warning" { block(inset: 6pt, stroke: 0.6pt + rgb("#8a3b12"), part.text) }
    else { par(text(size: 9pt, fill: soft, part.text)) }
  }
  else if part.kind == "list" { list(..part.items) }
  else if part.kind == "table" { table-block(part) }
  else if part.kind == "bars" { bars-block(part) }
  else if part.kind == "calendar" { calendar-block(part) }
  else if part.kind == "map" { map-block(part) }
}
`;

const ALL = String.raw`
#for part in doc.parts { draw(part) }
`;

/**
 * How typst lays a document out. The document comes in as JSON: no word of it
 * is ever read as typst's markup. Kerning and ligatures are off, since with
 * them readers of PDF see a space after ر and letters in another order.
 */
export const PDF_TEMPLATE = LOOK + PAGE + PARTS + ALL;

/** A part by itself, as high as it is: a picture for formats that draw none. */
export const PICTURE_TEMPLATE = `${LOOK}
#set page(width: 160mm, height: auto, margin: 2mm)
${PARTS}${ALL}`;
