extension ReportPage {
  /// Light or dark as the reader's machine is set; one column on a phone; short sections whole on
  /// paper, its sheets numbered.
  static let style = """
    :root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fff; --soft: #595959; --line: #c9c9c9; \
    --bar: #1f5f8b; }
    @media (prefers-color-scheme: dark) { :root { --ink: #ececec; --paper: #16181a; --soft: #b4b4b4; \
    --line: #45494d; --bar: #6fb1dd; } }
    * { box-sizing: border-box; }
    body { font: 1rem/1.45 system-ui, sans-serif; color: var(--ink); background: var(--paper); \
    max-width: 52rem; margin: 0 auto; padding: 1rem; overflow-wrap: break-word; }
    h1 { font-size: 1.7rem; line-height: 1.2; margin: .4rem 0; }
    h2 { font-size: 1.2rem; line-height: 1.3; margin: 0 0 .4rem; }
    p { margin: .4rem 0; } a { color: var(--bar); }
    .mark { font-weight: 700; border: 2px solid; padding: .2rem .6rem; text-align: center; }
    .who { font-weight: 600; } header { margin-bottom: 1.6rem; }
    section { margin: 2.2rem 0; } header p:not(.mark, .who), section > p:not(.total) { color: var(--soft); }
    .total b { font-size: 1.8rem; font-weight: 600; }
    .wide { overflow-x: auto; }
    ul { padding-left: 1.2rem; margin: .4rem 0; } .many { columns: 17rem; column-gap: 2rem; }
    .many li { break-inside: avoid; }
    .figures { columns: 9.5rem; column-gap: 2rem; padding: 0; list-style: none; }
    .figures li { display: flex; justify-content: space-between; break-inside: avoid; \
    border-bottom: 1px solid var(--line); font-variant-numeric: tabular-nums; }
    b { font-weight: inherit; }
    table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
    caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    th, td { padding: .2rem .5rem; border-bottom: 1px solid var(--line); text-align: right; \
    vertical-align: middle; }
    th:first-child { padding-left: 0; }
    th[scope=row], thead th:first-child, .words { text-align: left; }
    th[scope=row] { font-weight: normal; }
    th.within { padding-left: 1.4rem; } thead th, thead th:first-child { font-weight: 600; }
    td.bar { width: 45%; padding-right: 0; } td.bar svg { height: .8rem; }
    .hidden { color: var(--soft); font-style: italic; }
    svg { display: block; width: 100%; } svg rect { fill: var(--bar); } rect.gone { fill: var(--soft); }
    svg.time { height: auto; margin: .6rem 0; overflow: visible; } \
    [rowspan] { vertical-align: top; } svg path { stroke: var(--line); }
    svg text { fill: var(--soft); font: 11px system-ui, sans-serif; }
    @media (max-width: 40rem) { td.bar { width: 25%; } .wide { font-size: .9rem; } svg text { font-size: 18px; } }
    @media print { :root { color-scheme: light; --ink: #000; --paper: #fff; --soft: #333; \
    --line: #999; --bar: #444; } body { max-width: none; padding: 0; font-size: 10pt; } \
    nav { display: none; } section { margin: 1.2rem 0; } h2, h2 + p { break-after: avoid; } \
    .short, tr, svg, li { break-inside: avoid; } .wide { overflow: visible; } }
    @page { margin: 18mm; @bottom-right { content: counter(page) " / " counter(pages); } }
    """
}
