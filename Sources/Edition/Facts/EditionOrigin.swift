/// What an edition was made with besides its input: with it the same bytes can be made again.
package struct EditionOrigin: Equatable, Sendable {
  /// The edition of the period before that it was compared with, such as `2022-Q1.2`.
  package let before: String?
  /// The run made no pages below national level.
  package let isNationalOnly: Bool
  /// Cells that other editions of the publication withheld when it was made, and that it withholds with them.
  package let withheld: [String]
  /// The editions that its numbers were attacked with, such as `kwartaalrapportage/2022-Q1.2`.
  package let beside: [String]

  /// What an edition was made with.
  package init(
    before: String? = nil, isNationalOnly: Bool = false, withheld: [String] = [], beside: [String] = []
  ) {
    self.beside = beside
    self.before = before
    self.isNationalOnly = isNationalOnly
    self.withheld = withheld
  }
}
