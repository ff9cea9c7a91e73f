package import Definitions

/// The files of units: each holds the lines of `observations.csv` about its unit, but for those of a survey, which is a
/// matter of the national page.
package struct UnitLines: Sendable {
  private let observations: [UInt8]
  private let header: Range<Int>
  /// By level and unit as they stand in a line: `municipality,GM0344`, `library,"B,4"`.
  private var lines: [ArraySlice<UInt8>: [Range<Int>]] = [:]

  /// Those of a file that was read without fault.
  package init(_ observations: [UInt8]) {
    self.observations = observations
    header = Self.line(in: observations, from: 0)
    // Lines beside each other mostly are of one unit.
    var (last, together) = (ArraySlice<UInt8>(), 0..<0)
    var end = header.upperBound
    while end < observations.count {
      let line = Self.line(in: observations, from: end)
      end = line.upperBound
      guard let unit = Self.unit(observations[line]) else { continue }
      if together.upperBound == line.lowerBound, unit.elementsEqual(last) {
        together = together.lowerBound..<end
      } else {
        lines[last, default: []].append(together)
        (last, together) = (unit, line)
      }
    }
    lines[last, default: []].append(together)
  }

  /// The file of a unit; its header alone where nothing is published of it.
  package func file(_ level: Level, _ unit: String) -> [UInt8] {
    var cells = Array("\(level.rawValue),".utf8)
    CSVWriter.append(unit, to: &cells)
    let own = lines[cells[...]] ?? []
    return own.reduce(into: Array(observations[header])) { $0 += observations[$1] }
  }

  /// A line with its end.
  private static func line(in bytes: [UInt8], from start: Int) -> Range<Int> {
    start..<(bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count)
  }

  /// Level and unit of a line; `nil` for a line of a survey.
  private static func unit(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let comma = UInt8(ascii: ",")
    let rest = line[..<line.lastIndex(of: comma)!]
    let counted = rest[(rest.lastIndex(of: comma)! + 1)...]
    if counted.elementsEqual(Counted.respondents.rawValue.utf8) { return nil }
    // The first two cells are a table and a period.
    let level = line[(line[(line.firstIndex(of: comma)! + 1)...].firstIndex(of: comma)! + 1)...]
    return level[..<end(ofCell: level[(level.firstIndex(of: comma)! + 1)...])]
  }

  /// Where the first cell of the rest of a line ends; a code may stand in quotes.
  private static func end(ofCell rest: ArraySlice<UInt8>) -> Int {
    let quote = UInt8(ascii: "\"")
    guard rest.first == quote else { return rest.firstIndex(of: UInt8(ascii: ","))! }
    var end = rest.startIndex
    repeat { end = rest[(end + 1)...].firstIndex(of: quote)! + 1 } while rest[end] == quote
    return end
  }
}
