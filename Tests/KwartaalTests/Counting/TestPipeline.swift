import Definitions
import Glibc

/// The pipelines that these tests count by: codebook and layouts of the project, with tables of their own.
enum TestPipeline: Int, CaseIterable {
  /// By date of visit, since the start.
  case visited
  /// By date of entry.
  case entered
  /// By date of entry, since a quarter in which visits have questions on both sides of the start.
  case enteredSince2024
  /// Since a quarter in the midst of the data.
  case since2022
  /// Two layouts share their identities, and the report is monthly.
  case shared

  private static let loaded = allCases.map { variant in Result { try variant.load() } }

  /// The definition, read once.
  var definition: PipelineDefinition {
    get throws { try Self.loaded[rawValue].get() }
  }

  private static let pipelines: String = {
    let real = realpath(#filePath, nil)
    defer { free(real) }
    let parts = real.map { String(cString: $0) }?.split(separator: "/") ?? []
    return "/" + parts.dropLast(4).joined(separator: "/") + "/pipelines"
  }()

  private func load() throws -> PipelineDefinition {
    let folder = InputFolder()
    try folder.run("cp", "-r", "\(Self.pipelines)/layouts", ".")
    if self == .shared {
      for layout in ["portal-2021", "form-2022"] {
        let bytes = try folder.bytes("layouts/\(layout).yaml")
        try folder.write("layouts/\(layout).yaml", bytes + Array("identity-space: registratie\n".utf8))
      }
    }
    return try PipelineDefinition(path: folder.write("pipeline.yaml", Array(text.utf8)))
  }

  private var text: String {
    """
    version: 1
    report: {id: proef, every: \(self == .shared ? "month" : "quarter"), title: Proef, publisher: Proef}
    codebook: \(Self.pipelines)/codebook.yaml
    inputs:
      registrations:
        files: ido-bezoekers-*
        layouts: [excel-2019, webform-2021, portal-2021, form-2022, monitor-2024]
      locations: {files: ido-locaties-*, layout: locations}
    since: \(self == .since2022 ? "2022-Q1" : self == .enteredSince2024 ? "2024-Q4" : "2019-Q3")
    period-by: \(self == .entered || self == .enteredSince2024 ? "entered" : "visited")
    tables:
      - {id: key, rows: key, periods: [since-start, four-quarters, cumulative]}
      - {id: topic, rows: topic, periods: [each-of-four-quarters]}
      - {id: duration_over_20, rows: duration, among: [20to30, 30to60, gt60], periods: [quarter, cumulative]}
      - {id: topic_by_age, rows: topic, columns: age, periods: [quarter, cumulative]}
      - {id: help_by_age, rows: help, columns: age, periods: [quarter, cumulative]}
      - {id: organisation_by_topic, rows: organisation, columns: topic, periods: [quarter, cumulative]}
      - {id: channel_by_setting, rows: channel, columns: setting, periods: [quarter, cumulative]}
      - {id: locations, rows: locations, periods: [year, quarter]}
      - {id: opening_hours, rows: opening-hours, periods: [quarter]}
      - {id: staffing, rows: staffing, periods: [quarter]}

    """
  }
}
