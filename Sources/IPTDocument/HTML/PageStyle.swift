/// The look of a page: light and dark by the reader's setting, black on white on paper.
///
/// Nothing is told by colour alone. All contrasts of text are 7 to 1 and more.
enum PageStyle {
  static let sheet = """
    :root { color-scheme: light dark; --ink: #1a1a1a; --paper: #ffffff; --soft: #4a4a4a;
      --line: #8a8a8a; --tint: #f0f0f0; --mark: #0b4a8f; --warn: #7a2e00; --danger: #8f0b0b; }
    @media (prefers-color-scheme: dark) { :root { --ink: #ececec; --paper: #161616;
      --soft: #c4c4c4; --line: #8a8a8a; --tint: #262626; --mark: #9cc9ff; --warn: #ffbf80;
      --danger: #ff9c9c; } }
    html { font: 100%/1.5 system-ui, "DejaVu Sans", sans-serif; background: var(--paper);
      color: var(--ink); }
    body { margin: 0 auto; padding: 1.5rem; max-width: 52rem; overflow-wrap: break-word; }
    h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 1rem; }
    h2 { font-size: 1.2rem; margin: 2rem 0 0.5rem; border-bottom: 1px solid var(--line); }
    h3 { font-size: 1rem; margin: 1.5rem 0 0.5rem; }
    p, ul, dl, table, figure, pre { margin: 0.5rem 0 1rem; }
    dl > div { display: grid; grid-template-columns: minmax(6rem, min(13rem, 30%)) 1fr;
      gap: 0 1rem; padding-bottom: 0.25rem; }
    dt { font-weight: 600; } dd { margin: 0; }
    .scroll { overflow-x: auto; }
    table { border-collapse: collapse; font-size: 0.9rem; }
    th, td { text-align: left; vertical-align: top; padding: 0.25rem 0.75rem 0.25rem 0;
      border-bottom: 1px solid var(--line); }
    th.number, td.number { text-align: right; }
    .number, .short { white-space: nowrap; }
    .strip td, .strip th { padding: 0.1rem 0.35rem; text-align: center; }
    .notice { border-left: 0.3rem solid var(--soft); padding: 0.5rem 0.75rem;
      background: var(--tint); }
    .warning { border-left-style: double; border-color: var(--warn); }
    .safety { border: 0.15rem solid var(--danger); }
    .fineprint { color: var(--soft); font-size: 0.85rem; }
    figure svg { width: 100%; height: auto; max-width: 46rem; }
    figcaption { color: var(--soft); font-size: 0.9rem; }
    pre { overflow-x: auto; }
    svg text { fill: var(--ink); font: 12px system-ui, "DejaVu Sans", sans-serif; }
    svg .line { stroke: var(--mark); stroke-width: 2; fill: none; }
    svg .point { fill: var(--paper); stroke: var(--mark); stroke-width: 2; }
    svg .rule { stroke: var(--line); fill: none; } svg .dashed { stroke-dasharray: 4 3; }
    svg .band { fill: var(--ink); fill-opacity: 0.05; } svg .soft { fill: var(--soft); }
    svg .halo { paint-order: stroke; stroke: var(--paper); stroke-width: 4px; }
    .handout { font-size: 1.15rem; } .handout h2 { border: 0; margin: 1.2rem 0 0.25rem; }
    @page { size: A4; margin: 18mm; }
    @media print { :root { color-scheme: light; --ink: #000000; --paper: #ffffff;
      --soft: #333333; --line: #666666; --tint: #ffffff; --mark: #000000; --warn: #000000;
      --danger: #000000; }
      body { padding: 0; max-width: none; font-size: 10.5pt; } h1, h2, h3 { break-after: avoid; }
      svg, .strip, tr, .notice, dl > div, li { break-inside: avoid; }
      thead, dl > div:first-child:not(:last-child) { break-after: avoid; }
      figcaption, dl > div:last-child:not(:first-child) { break-before: avoid; }
      .scroll { overflow: visible; }
      figure svg { max-width: 38rem; }
      .handout { font-size: 13pt; } }
    """
}
