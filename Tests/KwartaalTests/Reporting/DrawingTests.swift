import Definitions
@testable import Reporting
import Testing

@Suite struct DrawingTests {
  @Test(arguments: [(1500, "1.5em"), (0, "0em"), (16_704, "16.704em"), (-80, "-.08em"), (5, ".005em")])
  func ems(thousandths: Int, text: String) { #expect(Drawing.em(thousandths) == text) }

  @Test(arguments: [(3429, "34.29%"), (10_000, "100%"), (4000, "40%"), (1236, "12.36%")])
  func percents(hundredths: Int, text: String) { #expect(Drawing.percent(hundredths) == text) }

  @Test(arguments: [
    (460, 500, 100), (310, 400, 100), (210, 250, 50), (500, 500, 100), (620, 800, 200), (30, 50, 10),
    (840, 900, 300), (410, 450, 150),
  ])
  func axisOfSeveralAnswers(highest: Int, maximum: Int, step: Int) {
    let axis = Axis.percentages(highest, isWhole: false)
    #expect(axis.maximum == maximum)
    #expect(axis.ticks.last == maximum)
    #expect(axis.step == step)
  }

  @Test(arguments: [(14_000, 15_000), (3, 3), (0, 1), (99, 100), (101, 150), (24_000, 30_000), (401, 600)])
  func axisOfCounts(highest: Int, maximum: Int) {
    let axis = Axis.counts(highest)
    #expect(axis.maximum >= highest)
    #expect(axis.ticks.count <= 5)
    #expect(axis.maximum == maximum)
  }

  @Test func longLabelsWrapAtAWord() {
    #expect(BarChart.wrap("Kort") == ["Kort"])
    #expect(
      BarChart.wrap("Doorverwezen naar landelijke partner") == ["Doorverwezen naar landelijke", "partner"])
  }

  @Test func noLineAcrossABreak() throws {
    let points = ["2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4"].enumerated().map { place, period in
      TrendChart.Point(
        period: Period(period)!, value: 100 * (place + 1), isProvisional: false, followsBreak: place == 2)
    }
    let shapes = try TrendChart(points: points, axis: .counts(400), words: ReportingFixture.words.get())
      .drawing.shapes
    func count(_ style: String) -> Int {
      shapes.filter { $0.attributes.contains { $0.0 == "class" && $0.1 == style } }.count
    }
    #expect(count("series-line") == 2)
    #expect(count("break") == 1)
    #expect(count("point") == 4)
  }
}
