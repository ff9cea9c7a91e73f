/// The styles of the pages and of the figure files. Colours are tokens; a chart is drawn once for all of them.
enum Stylesheet {
  /// The last column of a table before which a group can be set apart, that of the heads of rows being the first.
  static let groupedColumns = 13

  /// What follows the tokens on every page: screens, more contrast, forced colours and paper.
  static let rules: [StaticString] = [
    ground, masthead, opening, themes, figures, tables, forcedColours, paper,
  ]

  /// Type, links and what only a screen reader has.
  private static let ground: StaticString = #"""
    @media (prefers-contrast:more){:root{--soft:var(--ink);--rule:var(--edge);--past:var(--edge)}}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
    body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 var(--text);overflow-wrap:break-word}
    .page{max-width:69rem;margin:0 auto;padding:0 clamp(1rem,4vw,2.5rem) 3rem}
    h1,h2,.finding,.key-figures dd.value{font-family:var(--head);font-weight:600}
    h1{font-size:clamp(1.8rem,1.3rem + 2.4vw,2.75rem);line-height:1.12;letter-spacing:-.01em;margin:.2rem 0 1.4rem}
    h1 span{display:block;font-weight:400}
    h2{font-size:1.5rem;line-height:1.25;margin:0 0 .4rem}
    h3,.label{font-size:.9375rem;line-height:1.4;font-weight:700;margin:0 0 .35rem}
    p,ul,ol,dl{margin:0 0 1rem}
    ul,ol{padding-left:1.2em}
    a{color:var(--link)}
    a:hover{background:var(--tint)}
    :focus-visible{outline:3px solid var(--link);outline-offset:2px}
    :target{outline:2px solid var(--mark);outline-offset:2px}
    section:target{outline:0}
    .measure{max-width:42rem}
    .vh{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    .nb{white-space:nowrap}
    .skip{position:absolute;left:.5rem;top:-6rem;padding:.6rem 1rem;background:var(--paper);color:var(--link);border:2px solid currentColor;z-index:2}
    .skip:focus{top:.5rem}
    .jumps a{display:inline-block;min-width:1.75rem;padding:.2rem 0}

    """#

  /// The head of a page, its status and its notices.
  private static let masthead: StaticString = #"""
    .masthead{padding-top:1.5rem}
    .quarter-rule{display:block;width:100%;height:9px;margin-bottom:1.1rem}
    .quarter-rule line{stroke:var(--edge)}
    .quarter-rule rect{fill:var(--bar)}
    .series{margin:0;font-size:.9375rem;line-height:1.75;color:var(--soft)}
    .status,.key-figures{grid-template-columns:repeat(2,minmax(0,1fr))}
    @media (min-width:40rem){.status,.key-figures{grid-template-columns:repeat(3,minmax(0,1fr))}.key-figures.four{grid-template-columns:repeat(4,minmax(0,1fr))}}
    @media (min-width:60rem){.status,.key-figures,.key-figures.four{grid-auto-flow:column;grid-template-columns:none;grid-auto-columns:minmax(0,1fr)}}
    .status{display:grid;gap:.9rem 1.25rem;margin:0 0 1.5rem;padding:.9rem 0;border:solid var(--rule);border-width:1px 0}
    .status dt,.key-figures dt{font-size:.875rem;color:var(--soft)}
    .status dd{margin:0;font-size:.9375rem;line-height:1.4}
    .status strong{font-size:1.0625rem}
    .box{background:var(--tint);border-left:5px solid var(--edge);padding:1rem clamp(.8rem,3vw,1.25rem);font-size:.9375rem}
    .boxes{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr));gap:1rem 2rem;margin-bottom:1.5rem}
    .box h2{font-size:1.125rem;margin-bottom:.3rem}
    .box p:last-child,.box ul:last-child{margin-bottom:0}
    .box.correction{border-left-color:var(--mark)}
    .box.example{border-left-style:double}

    """#

  /// Key figures, key sentences and contents.
  private static let opening: StaticString = #"""
    .key-figures{display:grid;gap:1.5rem 1.25rem;margin:.75rem 0 2rem}
    .key-figures div{border-top:3px solid var(--bar);padding-top:.5rem}
    .key-figures dd{margin:0;font-size:.875rem;line-height:1.45}
    .key-figures dd.value{font-size:2.25rem;line-height:1.15;font-variant-numeric:lining-nums;margin-bottom:.15rem}
    .key-figures small{font:1.1875rem var(--head)}
    .key-figures .absent{border-top-style:dashed;border-top-color:var(--edge)}
    .key-sentences{max-width:44rem;padding-left:0;list-style:none}
    .key-sentences li{padding:.6rem 0;border-bottom:1px solid var(--rule);font-size:1.125rem;line-height:1.45}
    .key-sentences a{font-weight:700}
    .contents ul{columns:14rem 4;column-gap:2rem;padding:0;list-style:none}
    .contents li{break-inside:avoid}
    .contents a{display:inline-block;padding:.2rem 0}

    """#

  /// A finding, its figure and its table together, with a margin column beside them.
  private static let themes: StaticString = #"""
    main>section,main>nav{padding-top:1.25rem;margin-top:1.75rem;border-top:1px solid var(--rule)}
    main>section.first{border-top:0;margin-top:0;padding-top:.5rem}
    .finding{font-size:1.1875rem;line-height:1.4;font-weight:400;max-width:36em;margin-bottom:1.25rem}
    .margin+.finding,.margin+.pair{margin-top:2rem}
    .margin,.notes,.downloads{font-size:.875rem;line-height:1.5}
    .margin ul,details ul{list-style:none;padding:0}
    .notes li{margin-bottom:.5rem}
    .downloads a{display:inline-block;padding:.2rem 0;vertical-align:top}
    @media (min-width:64rem){
    .theme{display:grid;grid-template-columns:minmax(0,44rem) minmax(0,1fr);column-gap:3rem;grid-auto-flow:row dense}
    .theme>*,.pair.wide>.wide{grid-column:1/-1}
    .theme>.pair,.pair.wide>*{grid-column:1}
    .theme>.margin{grid-column:2;border-left:1px solid var(--rule);padding-left:1.25rem;align-self:start}
    .pair.wide{display:contents}
    .margin+.pair.wide>:first-child{margin-top:2rem}
    .theme>.margin.under{grid-column:1/-1;display:grid;grid-template-columns:1fr 1fr;column-gap:3rem;border:0;padding:0}
    }

    """#

  /// Captions, legends and what all charts have.
  private static let figures: StaticString = #"""
    figure{margin:0 0 1rem}
    figcaption{font-weight:600;line-height:1.4;margin-bottom:.25rem}
    figcaption b{font-weight:400;color:var(--soft)}
    .legend{display:flex;flex-wrap:wrap;gap:.1rem 1.25rem;list-style:none;padding:0;margin:0 0 .5rem;font-size:.875rem;color:var(--soft)}
    .legend li{display:flex;align-items:center;gap:.45em}
    .legend svg{flex:none;overflow:visible}
    .source{font-size:.8125rem;line-height:1.5;color:var(--soft);margin:.5rem 0 0}
    .chart{display:block;width:100%;overflow:visible;font:.875rem/1 var(--text);font-variant-numeric:tabular-nums lining-nums}
    .chart text{fill:var(--ink)}
    .chart .v{font-weight:700}
    .chart .q{fill:var(--soft)}
    .grid{stroke:var(--rule)}
    .axis{stroke:var(--edge)}

    """#

  /// Tables, signs and the colophon.
  private static let tables: StaticString = #"""
    details{margin:0 0 1rem}
    summary{cursor:pointer;font-weight:600;font-size:.9375rem;padding:.4rem 0;color:var(--link)}
    details[open]>summary{margin-bottom:.5rem}
    .scroll{overflow-x:auto;margin:0 0 1.25rem;position:relative}
    .scroll:not(.wide){max-width:44rem}
    table{border-collapse:collapse;width:100%;font-size:.9375rem;line-height:1.35;font-variant-numeric:tabular-nums lining-nums}
    caption{text-align:left;padding:0 0 .5rem}
    caption span{display:inline-block;position:sticky;left:0;max-width:min(42rem,calc(100vw - 2.5rem));font-weight:600}
    caption small{display:block;font-weight:400;font-size:.8125rem;color:var(--soft)}
    @media (min-width:46rem){.scroll:not(.wide) .hint{display:none}}
    @media (min-width:34rem){.few{display:none}}
    .wide{--gap:.28rem}
    @media (min-width:69rem){.hint{display:none}.wide{--gap:.35rem}}
    th,td{padding:.4rem var(--gap,.45rem);text-align:right;vertical-align:baseline;border-bottom:1px solid var(--rule);position:relative}
    thead th{font-size:.8125rem;font-weight:600;vertical-align:bottom;border-bottom:2px solid var(--ink);white-space:nowrap;overflow-wrap:normal}
    thead th b{display:block;font-weight:400;color:var(--soft)}
    th:first-child{text-align:left;padding-left:0}
    tbody th,tfoot th{font-weight:400;min-width:8rem;position:sticky;left:0;background:var(--paper);z-index:1}
    thead th:first-child{position:sticky;left:0;background:var(--paper);z-index:1}
    tfoot th,tfoot td{font-weight:700;border-top:2px solid var(--ink)}
    .pairs td:nth-child(2n),.pairs thead th:nth-child(2n){border-left:1px solid var(--rule);padding-left:calc(1.7*var(--gap,.45rem))}
    .over{display:block;margin-right:-2.6em}
    .left{text-align:left}
    td.left{min-width:5.5em}
    thead .wrap,thead th:first-child{white-space:normal;hyphens:auto}
    .sign{font-weight:700}
    th .sign{color:var(--mark)}
    .theme>ul.measure{columns:16rem 2;column-gap:2.5rem}
    .signs{display:grid;grid-template-columns:3rem minmax(0,38rem);row-gap:.4rem}
    .signs dt{font-weight:700}
    .signs dd{margin:0}
    code{font:.875em/1.5 ui-monospace,Consolas,"Liberation Mono",monospace;overflow-wrap:anywhere}
    .colophon{margin-top:3rem;padding-top:1.25rem;border-top:3px solid var(--ink);font-size:.875rem;color:var(--soft)}
    .colophon h2{font-size:1.125rem;color:var(--ink)}
    .colophon dl{display:grid;grid-template-columns:minmax(8rem,13rem) minmax(0,1fr);gap:.3rem 1.25rem;max-width:52rem}
    .colophon dd{margin:0;color:var(--ink)}
    @media (max-width:30rem){.colophon dl{display:block}.colophon dd{margin-bottom:.6rem}th,td{padding:.4rem .35rem}tbody th,tfoot th{min-width:7.5rem;max-width:9rem}}

    """#

  private static let forcedColours: StaticString = #"""
    @media (forced-colors:active){
    .chart text,.chart .q{fill:WindowText}
    .quarter-rule rect{fill:WindowText}
    .grid{stroke:GrayText}
    .axis,.quarter-rule line{stroke:WindowText}
    .box,.key-figures div{border-color:WindowText}
    }

    """#

  private static let paper: StaticString = #"""
    @page{size:A4;margin:17mm 17mm 15mm;@bottom-right{content:counter(page) " / " counter(pages);font:7pt sans-serif}}
    @media print{
    html{font-size:12px}
    p,li{orphans:3;widows:3}
    :root{--paper:#fff;--tint:#eef1f4;--rule:#b5bdc5;--ink:#000;--soft:#3a424b;--edge:#5d6670;--link:#000}
    body{font-size:9pt;line-height:1.4}
    .page{max-width:none;padding:0}
    .skip,.contents,.downloads,caption .hint,summary,figcaption a{display:none}
    details::details-content{content-visibility:visible;display:block;height:auto}
    h1{font-size:22pt}h2{font-size:14pt}
    h2,h3,.finding,figcaption,caption,thead{break-after:avoid}
    tfoot{display:table-row-group;break-before:avoid}
    figure,details,.scroll,tr,p,.box,.finding,.margin,.key-figures,.status{break-inside:avoid}
    main>section{margin-top:9pt;padding-top:7pt}
    .masthead{padding-top:0}
    .key-figures{grid-template-columns:repeat(5,1fr);gap:10pt}
    .key-figures dd.value{font-size:18pt}
    .key-figures dd,.status dd,.status dt,.key-figures dt{font-size:8pt}
    .status{grid-template-columns:repeat(5,1fr);gap:10pt}
    .boxes{grid-template-columns:1fr 1fr;gap:12pt}.box{font-size:8.5pt}.box h2{font-size:10pt}

    """#

  /// The rest of the rules for paper, after that of the section of changes.
  static let printed: StaticString = #"""
    .key-sentences{max-width:none}.key-sentences li{font-size:10.5pt;padding:3pt 0}
    .finding{font-size:11pt;margin-bottom:6pt;max-width:none}
    .theme{display:block}
    .margin{border:0;padding:0;font-size:8pt;line-height:1.35;break-before:avoid}.notes ul{columns:2;column-gap:20pt;margin:0}.notes li{break-inside:avoid}
    .margin .label{font-size:8.5pt}
    .chart{font-size:7.5pt}
    figure{margin-bottom:8pt}
    table,.legend{font-size:8pt;line-height:1.25}
    caption small,.source,thead th{font-size:7.5pt}
    th,td{padding:1.3pt 4pt}.wide td.left:last-child{overflow-wrap:anywhere}
    tbody th,tfoot th{min-width:7.5em}
    thead th{white-space:normal}
    .wide{--gap:1.5pt}.wide table{font-size:7.5pt}.wide th,.wide td{padding:1.3pt 2pt}
    thead th:first-child,tbody th:first-child,tfoot th:first-child{padding-left:0}
    .scroll,.scroll:not(.wide){overflow:visible;margin-bottom:6pt;max-width:none}
    tbody th,tfoot th,thead th:first-child{position:static}
    caption span{max-width:none}
    a{text-decoration:none}
    .key-sentences a,.colophon a{color:inherit}
    }

    """#
}
