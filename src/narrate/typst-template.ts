/**
 * The Typst side of a PDF. All words come from `document.json`, which `write-pdf.ts` makes: nothing of a document is
 * ever written into this source, so no text can be read as markup. Sizes and distances are those of Nghị định 30/2020.
 */
export const typstTemplate = `
#let d = json("document.json")
#set document(title: d.title, author: d.about.author, description: d.about.subject, keywords: d.about.keywords, date: auto)

#let run(r) = {
  let t = r.text
  let c = if r.at("bold", default: false) { strong(t) } else [#t]
  if r.at("italic", default: false) { c = emph(c) }
  if r.at("superscript", default: false) { c = super(c) }
  let to = r.at("to", default: none)
  if to != none { link(to, c) } else { c }
}
#let runs(rs) = rs.map(run).join()
#let lines(ls) = ls.join(linebreak())
#let ruled(c) = box(stroke: (bottom: .6pt), inset: (bottom: 3pt), c)
#let short-rule(part) = block(above: 6pt, below: 0pt, line(length: part, stroke: .6pt))

#let foot = context {
  let marks = (d.foot, d.mark).filter(x => x != "")
  if marks.len() > 0 {
    set text(9pt)
    set par(first-line-indent: 0pt, justify: false)
    grid(columns: (1fr, auto), text(d.foot), strong(d.mark))
  }
}
#let numbered = context {
  // An annex counts its own pages. Its start stands below this header on the same page, so the counter comes too late.
  let starts = query(<annex>).map(m => m.location().page()).filter(p => p <= here().page())
  let p = here().page() - (if starts.len() > 0 { starts.last() } else { 1 }) + 1
  if p > 1 { align(center, text(13pt, str(p))) }
}
#set page(paper: "a4", margin: (top: 20mm, bottom: 20mm, left: 30mm, right: 20mm), header: numbered, header-ascent: 6mm, footer: foot, footer-descent: 5mm)
#set text(font: "Tinos", size: 14pt, lang: d.lang, region: if d.lang == "vi" { "VN" } else { "GB" }, hyphenate: false)
#set par(justify: true, first-line-indent: (amount: 1cm, all: true), spacing: 9pt, leading: 0.62em)
#set figure(numbering: none, supplement: none, gap: 6pt)
#set figure.caption(separator: none)
#show figure.where(kind: table): set block(breakable: true)
#show figure.where(kind: table): set figure.caption(position: top)
#show figure.caption: it => block(sticky: true, width: 100%, above: 4pt, below: 4pt, {
  set par(first-line-indent: 0pt, justify: false)
  set text(13pt)
  strong(it.body)
})
#show link: it => it
#set table(stroke: .5pt)

#let small(c) = { set text(11.5pt); set par(first-line-indent: 0pt, justify: false, spacing: 5pt); c }

#let show-heading(b) = {
  let label-text = b.label
  let body = if b.rank == "part" {
    if label-text != "" { [#(label-text + " ")#linebreak()#upper(b.text)] } else { upper(b.text) }
  } else if b.rank == "section" {
    [#(label-text + " ")#upper(b.text)]
  } else { [#(label-text + " ")#b.text] }
  let styled = heading(level: b.level, numbering: none, body)
  show heading: it => block(above: 14pt, below: 9pt, sticky: true, width: 100%, {
    set text(14pt, weight: "bold", style: if b.rank == "point" { "italic" } else { "normal" })
    set par(first-line-indent: 0pt, justify: false)
    if b.rank == "part" { align(center, it.body) } else { pad(left: 1cm, it.body) }
  })
  [#styled#label(b.id)]
}

#let show-paragraph(b) = {
  if b.style == "centred" { align(center, par(first-line-indent: 0pt, runs(b.runs))) }
  else if b.style == "source" { small(runs(b.runs)) }
  else if b.style == "basis" { par(emph(runs(b.runs))) }
  else if b.style == "lead" { par(runs(b.runs)) }
  else { par(runs(b.runs)) }
}

#let show-list(b) = {
  for (i, item) in b.items.enumerate() {
    let sign = if b.marker == "dash" { "- " } else if b.marker == "plus" { "+ " } else { str(i + 1) + ") " }
    par(first-line-indent: (amount: if b.marker == "plus" { 1.4cm } else { 1cm }, all: true), [#sign#runs(item)])
  }
}

#let cell-of(c, row, gap) = {
  let inset = (left: if row.role == "part" and c.align == "left" { 10pt } else { 3.5pt }, right: 3.5pt, y: gap)
  let body = { runs(c.runs); c.pad }
  if c.missing { body = text(0.85em, body) }
  table.cell(colspan: c.columns, align: (if c.align == "right" { right } else if c.align == "center" { center } else { left }) + horizon, inset: inset,
    fill: if row.role == "group" { luma(94%) } else { none }, body)
}

// Rows as high as Word sets them, without their words: for where headings fall.
#let blank-rows(b) = table(
  columns: 1fr,
  inset: 0pt,
  stroke: none,
  table.header(..b.heights.head.map(h => box(width: 100%, height: h * 1pt))),
  ..b.heights.rows.map(h => box(width: 100%, height: h * 1pt))
)

#let show-table(b) = {
  let gap = if b.close { 2.5pt } else { 3.5pt }
  let body = {
    set text(b.size * 1pt)
    set par(first-line-indent: 0pt, justify: false, spacing: 3pt, leading: 0.5em)
    if b.unit != "" { block(width: 100%, above: 2pt, below: 4pt, sticky: true, align(right, emph(text(b.size * 1pt, b.unit)))) }
    if d.blank { blank-rows(b) } else { table(
      columns: b.shares.map(s => s * 1fr),
      inset: (x: 3.5pt, y: gap),
      stroke: (x, y) => (rest: .5pt),
      table.header(..b.head.flatten().map(h => table.cell(colspan: h.columns, rowspan: h.rows, align: center + horizon, strong(h.text)))),
      ..b.rows.map(r => {
        let cells = r.cells.map(c => cell-of(c, r, gap))
        if r.threshold or r.role == "total" { (table.hline(stroke: 1.2pt), ..cells) } else { cells }
      }).flatten()
    ) }
  }
  // What explains a table stays with it.
  block(above: 10pt, below: 8pt, breakable: not b.whole, {
    figure(kind: table, caption: if b.caption != "" { b.caption } else { none }, alt: b.caption, body)
    for n in b.below { small(runs(n)) }
  })
}

#let show-chart(b) = {
  figure(kind: image, placement: none, alt: b.alt, {
    if d.blank { box(width: 100%, height: b.height * 1pt) } else { image(b.file, width: calc.min(b.width, 100) * 1%, alt: b.alt) }
    align(center, block(above: 5pt, below: 4pt, width: 100%, { set par(first-line-indent: 0pt, justify: false); strong(text(13pt, b.caption)) }))
    for s in b.sources { align(left, small(runs(s))) }
  })
}

#let show-note(b) = block(above: 8pt, below: 8pt, width: 100%, inset: (left: 8pt, rest: 5pt), stroke: if b.tone == "remark" { (left: 2pt) } else if b.tone == "draft" { (paint: black, thickness: .8pt, dash: "dashed") } else { .8pt }, {
  set par(first-line-indent: 0pt)
  set text(12.5pt)
  runs(b.runs)
})

#let show-quote(b) = block(above: 8pt, below: 10pt, width: 100%, inset: (left: 10pt, y: 2pt), stroke: (left: 1.5pt + luma(45%)), {
  set par(first-line-indent: 0pt, spacing: 6pt)
  set text(13pt)
  for p in b.paragraphs { par(p) }
  let words = text(11pt, b.place)
  par(justify: false, if b.to != none { link(b.to, words) } else { words })
})

#let show-block(b) = {
  if b.kind == "heading" { show-heading(b) }
  else if b.kind == "paragraph" { show-paragraph(b) }
  else if b.kind == "list" { show-list(b) }
  else if b.kind == "table" { show-table(b) }
  else if b.kind == "chart" { show-chart(b) }
  else if b.kind == "note" { show-note(b) }
  else if b.kind == "quote" { show-quote(b) }
  else if b.kind == "page-break" { pagebreak(weak: true) }
  else if b.kind == "landscape" { page(flipped: true, margin: (top: 20mm, bottom: 18mm, left: 20mm, right: 20mm), for one in b.blocks { show-block(one) }) }
}

#let official(h) = {
  set par(first-line-indent: 0pt, justify: false, spacing: 7pt, leading: 7pt)
  grid(columns: (2fr, 3.1fr), column-gutter: 6pt, align: center,
    {
      if h.parent != "" { par(text(13pt, h.parent)) }
      par(strong(text(13pt, h.issuer)))
      short-rule(30%)
      v(8pt)
      par(text(13pt, h.number))
      if d.draft != "" { v(4pt); box(stroke: .8pt, inset: (x: 8pt, y: 4pt), strong(text(13pt, d.draft))) }
    },
    {
      par(strong(text(13pt, h.nation)))
      par(ruled(strong(text(14pt, h.motto))))
      v(4pt)
      par(emph(text(14pt, h.date)))
    })
  v(16pt)
  align(center, block(width: 88%, {
    par(strong(text(14pt, h.type)))
    for line in h.subject { par(strong(line)) }
    short-rule(25%)
  }))
  v(12pt)
  if h.to.len() == 1 { align(center, [#h.to-word #h.to.first()]) }
  else if h.to.len() > 1 { pad(left: 2.5cm, { [#h.to-word]; for one in h.to { linebreak(); "- " + one } }) }
  v(6pt)
}

#let plain(h) = {
  set par(first-line-indent: 0pt, justify: false)
  if d.draft != "" { box(stroke: .8pt, inset: (x: 8pt, y: 4pt), strong(text(13pt, d.draft))); v(4pt) }
  if h.over != "" { text(12pt, h.over); v(2pt) }
  strong(text(18pt, h.title))
  for line in h.under { v(2pt); text(12pt, line) }
  v(10pt)
}

#if d.header.kind == "official" { official(d.header) } else { plain(d.header) }

#if d.contents != "" {
  // Annexes count their own pages, so the contents give none for them.
  show outline.entry: it => {
    show linebreak: none
    set par(first-line-indent: 0pt, justify: false)
    set text(13pt, weight: "regular")
    if str(it.element.label).starts-with("annex-") { block(link(it.element.location(), it.body())) } else { it }
  }
  show heading: it => block(above: 10pt, below: 8pt, width: 100%, align(center, strong(text(14pt, upper(it.body)))))
  outline(title: d.contents, depth: 3, indent: 0.6cm)
  pagebreak(weak: true)
}

#for b in d.body { show-block(b) }

#if d.closing != none {
  set par(first-line-indent: 0pt, justify: false, spacing: 3pt)
  v(12pt)
  block(breakable: false, grid(columns: (1fr, 1.1fr),
    { text(12pt, strong(emph(d.closing.word))); for l in d.closing.recipients { linebreak(); text(11pt, l) } },
    align(center, { strong(text(14pt, lines(d.closing.authority))); v(3cm) })))
}

#let annex(a) = {
  counter(page).update(1)
  {
    set par(first-line-indent: 0pt, justify: false)
    show heading: it => block(width: 100%, above: 0pt, below: 5pt, align(center, { set text(14pt, weight: "bold"); it.body }))
    [#metadata(a.id)<annex>]
    [#heading(level: 1, numbering: none, [#(a.label + " ")#linebreak()#upper(a.title)])#label(a.id)]
    align(center, emph(text(13pt, a.line)))
    v(4pt)
  }
  for b in a.blocks { show-block(b) }
}
#for a in d.annexes {
  if a.landscape { page(flipped: true, margin: (top: 20mm, bottom: 18mm, left: 20mm, right: 20mm), annex(a)) }
  else { pagebreak(weak: true); annex(a) }
}

// Where each heading stands, for contents made elsewhere.
#context [#metadata(query(heading).filter(h => h.at("label", default: none) != none).map(h => {
  let page-of = h.location().page()
  let starts = query(<annex>).map(m => m.location().page()).filter(p => p <= page-of)
  (id: str(h.label), level: h.level, page: page-of - (if starts.len() > 0 { starts.last() } else { 1 }) + 1)
}))<pages>]
`;
