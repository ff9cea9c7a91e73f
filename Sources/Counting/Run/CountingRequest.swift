package import Definitions
package import Intake

/// What a run counts.
package struct CountingRequest: Sendable {
  /// What is counted and how.
  package let definition: PipelineDefinition
  /// Input files; each entry's layout follows from its header.
  package let files: [String]
  /// What "today" is; `nil` is the latest date of entry.
  package let today: CivilDate?
  /// How many files are read at a time.
  package let threads: Int
  /// How large an input may be.
  package let limits: IntakeLimits
  /// Makes record keys from identities.
  package let hash: KeyedHash
  /// Whether locations are counted one by one, for pages below national level.
  package let isLocal: Bool
  /// Whether values of closed columns that no label matches are remembered, for the eyes of the user only.
  package let showsValues: Bool

  /// `key` is the secret record key, 16 bytes. With `nationalOnly` nothing is counted per location; with
  /// `withFeedback` everything is, whatever the pages of the pipeline.
  package init(
    _ definition: PipelineDefinition, files: [String], today: CivilDate? = nil, threads: Int, key: [UInt8],
    nationalOnly: Bool = false, withFeedback: Bool = false, showsValues: Bool = false,
    limits: IntakeLimits = .init()
  ) {
    self.showsValues = showsValues
    isLocal = withFeedback || !nationalOnly && definition.pages.contains { $0 != .national }
    self.definition = definition
    self.files = files
    self.today = today
    self.threads = max(1, threads)
    self.limits = limits
    hash = KeyedHash(key: key)
  }

  /// The layouts that an entry may have.
  var layouts: [SourceLayout] { definition.layouts }
}
