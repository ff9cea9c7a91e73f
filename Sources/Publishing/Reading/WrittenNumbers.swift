import Edition

/// An `observations.csv` read back, by unit, with what is wrong with its form.
struct WrittenNumbers {
  static let header = Observations.header.joined(separator: ",")

  /// In the order in which they first occur.
  private(set) var units: [WrittenUnit] = []
  private var places: [WrittenUnit.Name: Int] = [:]
  private(set) var count = 0
  private(set) var faults: [String] = []

  var nation: WrittenUnit { self[.nation] ?? WrittenUnit(.nation) }

  subscript(name: WrittenUnit.Name) -> WrittenUnit? { places[name].map { units[$0] } }

  init(_ bytes: [UInt8], onlyNation: Bool = false) {
    var lines = WrittenLines(bytes)
    guard let first = lines.next(), bytes[first].elementsEqual(Self.header.utf8) else {
      faults.append("the header is not that of an observations file")
      return
    }
    if bytes.last != UInt8(ascii: "\n") { faults.append("the last line does not end") }
    var last = 0..<0
    var lastCounted = ""
    var lastStatus = ("", [String]())
    var line = 1
    var place = 0
    while let range = lines.next() {
      line += 1
      guard let cells = WrittenLines.cells(bytes, range), cells.count == 12 else {
        faults.append("line \(line) is not one number")
        continue
      }
      // Lines beside each other mostly have the same status.
      if cells[11] != lastStatus.0 {
        lastStatus = (cells[11], cells[11].split(separator: " ").map(String.init))
      }
      guard let number = WrittenNumber(cells, status: lastStatus.1) else {
        faults.append("line \(line) is not one number")
        continue
      }
      if onlyNation, number.level != "nl" { continue }
      count += 1
      let key = range.lowerBound..<Self.end(ofKey: bytes, range)
      if !Self.precedes(bytes, last, lastCounted, key, number.key.counted) {
        faults.append("line \(line) is out of order or has the key of the line before")
      }
      (last, lastCounted) = (key, number.key.counted)
      let name = WrittenUnit.Name(level: number.level, id: number.unit)
      // Lines beside each other mostly are of one unit.
      if units.isEmpty || units[place].name != name {
        place = places[name] ?? units.count
        if place == units.count {
          units.append(WrittenUnit(name))
          places[name] = place
        }
      }
      if !units[place].add(number) {
        faults.append("line \(line) has the key of an earlier line")
      }
    }
  }

  /// Where the sixth cell of a line ends, its comma included. No cell before it holds a comma.
  private static func end(ofKey bytes: [UInt8], _ line: Range<Int>) -> Int {
    var commas = 0
    for place in line where bytes[place] == UInt8(ascii: ",") {
      commas += 1
      if commas == 6 { return place + 1 }
    }
    return line.upperBound
  }

  private static func precedes(
    _ bytes: [UInt8], _ one: Range<Int>, _ counted: String, _ other: Range<Int>, _ otherCounted: String
  ) -> Bool {
    var (left, right) = (one.lowerBound, other.lowerBound)
    while left < one.upperBound, right < other.upperBound {
      if bytes[left] != bytes[right] { return bytes[left] < bytes[right] }
      left += 1
      right += 1
    }
    if one.count != other.count { return one.count < other.count }
    return counted.utf8.lexicographicallyPrecedes(otherCounted.utf8)
  }
}
