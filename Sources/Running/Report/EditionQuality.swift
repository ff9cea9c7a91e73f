import Counting
import Definitions
import Disclosure
import Publishing

extension Tally {
  /// What an edition says about its data, with the gates that compare it with the editions that stand.
  func published(
    _ period: Period, _ definition: PipelineDefinition, beside standing: [WrittenEdition]
  ) -> QualityFacts {
    let rounding = RandomRounding(base: definition.protection.base)
    var measured = quality(for: period) { rounding($0) }
    measured.gates += VanishedInputs(standing, self, definition, period).judged
    return measured.published(under: definition.protection)
  }
}
