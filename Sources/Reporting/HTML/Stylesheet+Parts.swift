/// The styles that only some pages need.
extension Stylesheet {
  /// What a page needs besides what all of them have.
  static func parts(of document: Document) -> [StaticString] {
    let leaves = document.sections.flatMap(\.leaves)
    let hasMap = leaves.contains { if case .map = $0 { true } else { false } }
    let hasChapters = document.sections.flatMap(\.blocks).contains(where: \.isChapter)
    let hasGroups = document.tables.contains { $0.isGrouped && !$0.isPaired }
    return (hasMap ? [tiles] : []) + (hasChapters ? [chapters] : []) + (hasGroups ? [groups] : [])
  }

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
    .g10 td:nth-child(10),.g10 thead th:nth-child(10),.g11 td:nth-child(11),.g11 thead th:nth-child(11),.g12 td:nth-child(12),.g12 thead th:nth-child(12),.g13 td:nth-child(13),.g13 thead th:nth-child(13),

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
