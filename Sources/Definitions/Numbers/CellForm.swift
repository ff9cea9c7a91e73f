/// What a sentence says of a cell.
package enum CellForm: String, CaseIterable, Sendable {
  case percent = ""
  case about, count, value, change, points
}
