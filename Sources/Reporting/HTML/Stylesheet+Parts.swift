/// The styles that only some pages need.
extension Stylesheet {
  /// What a page needs besides what all of them have.
  static func parts(of document: Document) -> [StaticString] {
    let leaves = document.sections.flatMap(\.leaves)
    let drawings = document.figures.compactMap { figure -> [Figure.Panel]? in
      if case .drawing(_, let panels, _) = figure.content { panels } else { nil }
    }
    let marks = Set(drawings.joined().flatMap(\.drawing.shapes).flatMap(\.styles))
    let needed: [(StaticString, isNeeded: Bool)] = [
      (bars, !marks.isDisjoint(with: ["bar", "past", "hollow", "track", "tick", "range"])),
      (lines, !marks.isDisjoint(with: ["point", "point provisional", "break"])),
      (dots, marks.contains("unit")),
      (panels, drawings.contains { $0.count > 1 }),
      (halves, document.sections.contains { $0.style == .halves }),
      (shares, document.tables.contains { $0.bars != nil }),
      (tiles, leaves.contains { if case .map = $0 { true } else { false } }),
      (chapters, document.sections.flatMap(\.blocks).contains(where: \.isChapter)),
      (groups, document.tables.contains { $0.isGrouped && !$0.isPaired }),
    ]
    return needed.filter(\.isNeeded).map(\.0)
  }

  /// Everything that some page needs.
  static let all = [bars, lines, dots, panels, halves, shares, tiles, chapters, groups]

  static let bars: StaticString = #"""
    .bar{fill:var(--bar)}
    .past{fill:var(--past)}
    .hollow{fill:var(--paper);stroke:var(--edge);stroke-width:1.5}
    .track{fill:var(--tint)}
    .tick{stroke:var(--ink);stroke-width:2.5;filter:drop-shadow(1.75px 0 var(--paper)) drop-shadow(-1.75px 0 var(--paper))}
    .range{stroke:var(--ink);stroke-width:1.5;filter:drop-shadow(0 1.25px var(--paper)) drop-shadow(0 -1.25px var(--paper))}
    @media (forced-colors:active){
    .bar{fill:WindowText}
    .past{fill:GrayText}
    .track{fill:Window;stroke:GrayText}
    .hollow{fill:Window;stroke:WindowText}
    .tick,.range{stroke:WindowText}
    }

    """#
  static let lines: StaticString = #"""
    .series-line{stroke:var(--bar);stroke-width:2.5;stroke-linecap:round}
    .point{fill:var(--bar);stroke:var(--bar);stroke-width:2}
    .point.provisional{fill:var(--paper)}
    .break{stroke:var(--mark);stroke-width:1.5;stroke-dasharray:5 4}
    .chart text.break-label{fill:var(--mark);font-weight:600}
    @media (forced-colors:active){
    .point{fill:WindowText;stroke:WindowText}
    .point.provisional{fill:Window}
    .break,.series-line{stroke:WindowText}
    .chart text.break-label{fill:WindowText}
    }

    """#
  static let dots: StaticString = #"""
    .unit{fill:var(--bar);stroke:var(--paper);stroke-width:1.5}
    .nation{fill:var(--paper);stroke:var(--ink);stroke-width:2}
    .span{stroke:var(--edge);stroke-width:2}
    @media (forced-colors:active){
    .unit{fill:WindowText;stroke:Window}
    .nation{fill:Window;stroke:WindowText}
    .span{stroke:WindowText}
    }

    """#
  /// Drawings beside each other.
  static let panels: StaticString = #"""
    .panels{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,17rem),1fr));gap:1.5rem 2.5rem;margin:.75rem 0}
    .quarters{grid-template-columns:repeat(auto-fill,minmax(min(100%,12.5rem),1fr));gap:1.1rem 2rem}
    .panel-title{font-size:.9375rem;line-height:1.35;margin:0 0 .4rem;padding-top:.4rem;border-top:1px solid var(--rule)}
    .quarters .panel-title{font-size:.875rem}
    .panel-title span{color:var(--soft);font-size:.8125rem}
    @media print{
    .panel-title{font-size:9pt;break-after:avoid}.panel-title span{font-size:8pt}
    .panels{grid-template-columns:1fr 1fr 1fr;gap:6pt 16pt;margin:4pt 0}.panels>div{break-inside:avoid}
    }

    """#
  /// Subjects in twos, each in one piece; where a table needs it, that takes the whole width when it is open.
  static let halves: StaticString = #"""
    @media (min-width:64rem){
    .halves{display:block;columns:2;column-gap:3rem}
    .halves>h2,.halves>ul,.halves .spread details[open]{column-span:all}
    .halves>.subject:not(.spread),.halves ul{break-inside:avoid}
    .halves h3{break-after:avoid}
    .halves .subject:not(.spread) table{--gap:.2rem;font-size:.8125rem}
    .halves .subject:not(.spread) th:first-child{min-width:6rem}
    .halves thead th{white-space:normal}
    }
    @media print{.halves{columns:1}}

    """#
  /// A share as a bar beside the head of its row, or under it where there is less room, and a mark where the share that
  /// it is compared with would end. Their fills are tokens of the page.
  static let shares: StaticString = #"""
    tbody th[style]::after{content:"";display:block;height:.8rem;margin-top:.15rem;background:var(--mark-fill) var(--n,-1rem) 0/2px 100% no-repeat,var(--gap-fill) var(--n,-1rem) 0/4px 100% no-repeat,var(--bar-fill) 0 50%/var(--b) .45rem no-repeat,var(--rule-fill) 0 50%/100% 1px no-repeat;-webkit-print-color-adjust:exact}
    @media (min-width:60rem){tbody th[style]{width:32rem}tbody th[style]::after{float:right;width:11rem;margin-top:.2rem}}
    @media (forced-colors:active){tbody th[style]::after{display:none}}
    @media print{tbody th[style]::after{float:right;width:40%;height:7pt;margin:1pt 0 0}}

    """#

  /// What a page with a tile map needs too.
  static let tiles: StaticString = #"""
    .map{max-width:44rem}
    .map .legend svg{width:1em}
    .tiles{display:block;width:100%;max-width:30rem;height:auto}
    .tiles.few{max-width:14rem}
    .tiles text{font:600 4px var(--text);fill:var(--ink);fill-opacity:1;stroke:none;text-anchor:middle}
    .tiles .t5 text,.tiles .t6 text{fill:var(--paper)}
    .tiles a:hover path{stroke:var(--ink);stroke-width:.8}
    .t0{fill:var(--paper);stroke:var(--edge);stroke-width:.4;stroke-dasharray:1 1}
    .t1{fill:var(--paper);stroke:var(--edge);stroke-width:.4}
    .t2,.t3,.t4,.t5,.t6{fill:var(--bar);stroke:var(--edge);stroke-width:.2}
    .t2{fill-opacity:.14}.t3{fill-opacity:.34}.t4{fill-opacity:.55}.t5{fill-opacity:.77}
    @media (forced-colors:active){.t2,.t3,.t4,.t5,.t6,.tiles text{fill:WindowText}}

    """#
  /// What a page with questions or parts of a chapter needs too, and with shaded cells.
  static let chapters: StaticString = #"""
    .question{max-width:44rem;margin:.75rem 0 1rem}
    .margin+.question{margin-top:2.5rem;padding-top:1.25rem;border-top:1px solid var(--rule)}
    .question h3{font:600 1.1875rem/1.3 var(--head)}
    .question p{margin:0}
    .question small{display:block;font-size:.8125rem;color:var(--soft)}
    .subject{padding-top:.5rem}
    .subject h3{font-size:1.0625rem}
    .subject>p:only-child{margin:0}
    .subject .finding{margin-bottom:.75rem}
    .more,.less{font-weight:700}
    .more{background:var(--tint);box-shadow:inset 3px 0 var(--bar)}
    .less{background:var(--tint);box-shadow:inset 3px 0 var(--mark)}
    .more.much{box-shadow:inset 7px 0 var(--bar)}
    .less.much{box-shadow:inset 7px 0 var(--mark)}

    """#
  /// What a page needs too with tables whose columns stand in groups.
  static let groups: StaticString = #"""
    .g2 td:nth-child(2),.g2 thead th:nth-child(2),.g3 td:nth-child(3),.g3 thead th:nth-child(3),.g4 td:nth-child(4),.g4 thead th:nth-child(4),.g5 td:nth-child(5),.g5 thead th:nth-child(5),
    .g6 td:nth-child(6),.g6 thead th:nth-child(6),.g7 td:nth-child(7),.g7 thead th:nth-child(7),.g8 td:nth-child(8),.g8 thead th:nth-child(8),.g9 td:nth-child(9),.g9 thead th:nth-child(9),
    .g10 td:nth-child(10),.g10 thead th:nth-child(10),.g11 td:nth-child(11),.g11 thead th:nth-child(11),.g12 td:nth-child(12),.g12 thead th:nth-child(12),.g13 td:nth-child(13),.g13 thead th:nth-child(13){border-left:1px solid var(--rule);padding-left:calc(1.7*var(--gap,.45rem))}
    .scroll:not(.wide) .g6{--gap:.2rem}
    .wide .g13{--gap:.2rem;font-size:.75rem}
    @media print{.wide .g13{--gap:1pt;font-size:6.2pt}.wide .g13 th,.wide .g13 td{padding:1.3pt 1pt}}

    """#
}

extension Block {
  /// A question of a survey, or a part of a chapter with a heading of its own.
  fileprivate var isChapter: Bool {
    switch self {
    case .question, .subject: true
    default: false
    }
  }
}
