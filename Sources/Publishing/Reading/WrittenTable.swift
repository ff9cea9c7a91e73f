import Edition

/// A table as a page shows it, whatever the format.
struct WrittenTable {
  /// One cell.
  struct Cell {
    /// What the eye reads; in a head, what it stands for too.
    var text = ""
    /// The anchor of a number.
    var id = ""
    var isHead = false
    /// The page that the cell leads to.
    var link = ""

    /// The text without what the formats write differently: spaces, and in heads the brackets of a mark.
    var compared: [UInt8] {
      text.utf8.filter { byte in
        byte > 0x20 && !(isHead && (byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")")))
      }
    }
  }

  /// The anchor of the table; empty in Markdown.
  var id = ""
  /// The heads of the columns and all rows after it.
  var rows: [[Cell]] = []
}
