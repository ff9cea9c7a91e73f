import Definitions
@testable import Reporting
import Testing

/// The numbers of a line: each has its room, also on the narrowest screen.
@Suite struct TrendLabelsTests {
  /// A text of a drawing, with its room from left to right at 288 pixels, in hundredths of a percent.
  private struct Written {
    let style: String
    let text: String
    let room: ClosedRange<Double>
    let y: Double
  }

  private func shapes(_ values: [Int?], from start: String, breaks: Set<Int> = [], axis: Axis? = nil) throws
    -> [Shape]
  {
    let first = try #require(Period(start))
    let points = values.enumerated().map { place, value in
      TrendChart.Point(
        period: first.shifted(by: place), value: value, isProvisional: false,
        followsBreak: breaks.contains(place))
    }
    let axis = axis ?? Axis.counts(values.compactMap { $0 }.max() ?? 1)
    return try TrendChart(points: points, axis: axis, words: ReportingFixture.words.get()).drawing.shapes
  }

  private func attribute(_ name: String, of shape: Shape) -> String? {
    shape.attributes.first { $0.0.description == name }?.1
  }
  private func number(_ name: String, of shape: Shape) -> Double {
    attribute(name, of: shape).flatMap { Double($0.filter { "0123456789.-".contains($0) }) } ?? 0
  }

  private func texts(_ shapes: [Shape]) -> [Written] {
    shapes.compactMap { shape in
      guard let text = shape.text, let style = attribute("class", of: shape) else { return nil }
      let (x, width) = (number("x", of: shape) * 100, Double(text.count * TrendLabel.character))
      let anchor = attribute("text-anchor", of: shape)
      let left = anchor == "end" ? x - width : anchor == "middle" ? x - width / 2 : x
      return Written(style: style, text: text, room: left...left + width, y: number("y", of: shape))
    }
  }

  @Test func theLastNumberBeforeABreakIsThere() throws {
    let shapes = try shapes([390, 440, 445, 380, 425, 635, 794, nil], from: "2022-Q3", breaks: [7])
    #expect(texts(shapes).contains { $0.style == "v" && $0.text == "794" })
  }

  @Test func theLineLeavesTheNumbersOfTheScaleFree() throws {
    let shapes = try shapes(
      [1210, 1560, 1700, 1360, 1400, 1985, 2550, 2435], from: "2022-Q3", breaks: [7])
    let scale = texts(shapes).filter { $0.style == "q" && $0.text.contains(".") }
    #expect(scale.map(\.text) == ["1.000", "2.000", "3.000"])
    let points = shapes.filter { attribute("class", of: $0)?.hasPrefix("point") == true }
    #expect(points.count == 8)
    for point in points {
      let (x, y) = (number("cx", of: point) * 100, number("cy", of: point))
      #expect(!scale.contains { $0.room.contains(x) && abs($0.y - 0.35 - y) < 0.7 }, "a point at \(x), \(y)")
    }
    #expect(texts(shapes).contains { $0.style == "v" && $0.text == "1.210" })
  }

  @Test func theFirstNumberStandsFreeOfTheScale() throws {
    let texts = try texts(shapes([110, 210], from: "2021-Q3", axis: Axis(maximum: 400, step: 100)))
    let numbers = texts.filter { $0.style == "v" }
    #expect(numbers.map(\.text).sorted() == ["110", "210"])
    for number in numbers {
      for tick in texts where tick.style == "q" && Int(tick.text) != nil {
        #expect(
          !tick.room.overlaps(number.room) || abs(tick.y - number.y) >= 1.1, "\(number.text), \(tick.text)")
      }
    }
  }

  /// Where nothing is in the way the line takes the whole width.
  @Test func theLineStartsAtTheEdgeWhereItCan() throws {
    let shapes = try shapes([300, 900, 12_000, 24_000], from: "2021-Q3")
    let first = try #require(shapes.first { attribute("class", of: $0) == "point" })
    #expect(number("cx", of: first) == 4)
  }

  @Test func numbersKeepApartFromEachOtherAndFromBreaks() throws {
    let few = Array(repeating: 300 as Int?, count: 23) + [303]
    let many = [1851] + Array(repeating: 4000 as Int?, count: 34)
    let shapes = try shapes(few + many, from: "2019-07", breaks: [24])
    let numbers = texts(shapes).filter { $0.style == "v" }
    let lines = shapes.filter { attribute("class", of: $0) == "break" }.map { number("x2", of: $0) * 100 }
    #expect(lines.count == 1)
    #expect(numbers.count > 2)
    for (place, one) in numbers.enumerated() {
      for other in numbers.dropFirst(place + 1) where abs(one.y - other.y) < 1.1 {
        let apart = max(
          other.room.lowerBound - one.room.upperBound, one.room.lowerBound - other.room.upperBound)
        #expect(apart >= 100, "\(one.text) and \(other.text)")
      }
      for line in lines {
        #expect(one.room.upperBound <= line - 100 || one.room.lowerBound >= line + 100, "\(one.text)")
      }
    }
  }
}
