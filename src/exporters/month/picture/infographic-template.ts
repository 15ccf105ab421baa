/** Pixels of the picture: the upright 4:5 that social networks show whole. */
export const INFOGRAPHIC_SIZE = { width: 1080, height: 1350 } as const;

/**
 * How typst lays the picture out, a point a pixel. The data come in as JSON: no
 * word of them is read as markup. A figure is set from left to right in both
 * languages: `15+` stays as it is.
 */
export const INFOGRAPHIC_TEMPLATE = String.raw`
#let doc = json(bytes(sys.inputs.document))
#let ink = rgb("#1f2933")
#let soft = rgb("#52606d")
#let accent = rgb("#1d5c63")
#set page(width: 1080pt, height: 1350pt, margin: (x: 64pt, top: 56pt, bottom: 48pt), fill: rgb("#fbfaf6"))
#set text(
  font: "Amiri", lang: doc.language, dir: if doc.language == "ar" { rtl } else { ltr },
  size: 30pt, fill: ink, number-width: "tabular",
)
#set par(leading: 0.5em, spacing: 0.6em)
#let figure-text(value, size) = text(dir: ltr, size: size, weight: "bold", fill: accent, value)

#block(width: 100%, stroke: (bottom: 3pt + accent), inset: (bottom: 18pt), {
  text(size: if doc.area.clusters().len() > 30 { 34pt } else { 56pt }, weight: "bold", doc.area)
  linebreak()
  text(size: 34pt, fill: soft, doc.period)
})

#if doc.tiles.len() > 0 {
  grid(
    columns: doc.tiles.map(t => 1fr), column-gutter: 18pt,
    ..doc.tiles.map(t => block(width: 100%, height: 235pt, fill: white, radius: 10pt, stroke: 1pt + rgb("#cfd6dc"), inset: 18pt, {
      text(size: 30pt, fill: soft, t.label)
      linebreak()
      figure-text(t.figure, 80pt)
      if t.range != "" { linebreak(); text(size: 23pt, fill: soft, t.range) }
      for one in t.parts { linebreak(); text(size: 23pt, fill: soft, one) }
    })),
  )
} else {
  block(inset: 18pt, text(fill: soft, doc.nothing))
}

#if doc.types.len() > 0 {
  v(6pt)
  text(size: 28pt, weight: "bold", doc.title)
  v(-8pt)
  grid(
    columns: (auto, 1fr, auto), column-gutter: 18pt, row-gutter: 11pt, align: start + horizon,
    ..doc.types.map(t => (
      text(size: 25pt, t.label),
      box(width: 100%, height: 24pt, place(start + horizon, rect(width: calc.max(t.share, 0.01) * 100%, height: 22pt, radius: 3pt, fill: rgb("#6fa3a0")))),
      figure-text(t.figure, 25pt),
    )).flatten(),
  )
}

// The map takes what room is left.
#block(width: 100%, height: 1fr, inset: (y: 14pt), if doc.map != none {
  layout(room => {
    let ratio = calc.min(room.width / doc.map.width, room.height / doc.map.height)
    align(center + horizon, box(width: doc.map.width * ratio, height: doc.map.height * ratio, image(bytes(doc.map.svg), format: "svg", width: 100%)))
  })
})
#block(width: 100%, stroke: (top: 1pt + rgb("#cfd6dc")), inset: (top: 14pt), {
  set text(size: 21pt, fill: soft)
  grid(columns: (1fr, auto), align: (start, end + bottom),
    for (i, line) in doc.basis.enumerate() { if i > 0 { linebreak() }; line },
    {
      if doc.mark != none { text(size: 26pt, weight: "bold", fill: rgb("#5b4b8a"), doc.mark); linebreak() }
      text(dir: ltr, doc.digest)
    },
  )
})
`;
