/// The place of a cell as it is written in a sheet: `AB12`.
struct CellReference {
  /// From 0.
  let column: Int
  /// From 1.
  let row: Int

  init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }

  /// `nil` when this is no place; `$` may stand before both.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    var (column, row) = (0, 0)
    for byte in text where byte != 0x24 {
      switch byte {
      case 0x41...0x5A where row == 0 && column < 100_000: column = column * 26 + Int(byte - 0x40)
      case 0x30...0x39 where column > 0 && row < 100_000_000: row = row * 10 + Int(byte - 0x30)
      default: return nil
      }
    }
    guard column > 0, row > 0 else { return nil }
    self.init(column: column - 1, row: row)
  }

  /// `AB12`
  var name: String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      letters = String(Character(Unicode.Scalar(UInt8(0x41 + (rest - 1) % 26)))) + letters
      rest = (rest - 1) / 26
    }
    return "\(letters)\(row)"
  }
}
