import Sampling
import Testing

@Suite struct SampleQuarterTests {
  @Test func orderAndText() throws {
    let autumn = try #require(SampleQuarter(year: 2019, quarter: 4))
    let spring = try #require(SampleQuarter(year: 2020, quarter: 2))
    #expect(autumn < spring)
    #expect(SampleQuarter.first < autumn)
    #expect(spring.description == "2020-Q2")
  }

  @Test func noFifthQuarter() {
    #expect(SampleQuarter(year: 2022, quarter: 5) == nil)
    #expect(SampleQuarter(year: 2022, quarter: 0) == nil)
  }
}
