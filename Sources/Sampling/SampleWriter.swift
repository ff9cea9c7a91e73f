package import Definitions
import Glibc

/// Writes a sample: a delivery of registrations and a location file for each quarter, inhabitants, and the survey
/// in the quarters in which it was held.
///
///     let files = try SampleWriter(request).write()
package struct SampleWriter: Sendable {
  private let request: SampleRequest

  /// A writer for one request.
  package init(_ request: SampleRequest) { self.request = request }

  /// Writes every file and lists them in order; files of the same name are replaced. Throws when the
  /// request is impossible or the folder cannot be written.
  package func write() throws(StageFailure) -> [WrittenFile] {
    try request.validate()
    try makeDirectory()
    let places = SamplePlaces(request.definition, seed: request.seed)
    var files: [WrittenFile] = []
    var arriving: [Visit] = []
    var number = 1
    let definition = request.definition
    for ordinal in 0...definition.ordinal(of: request.to) {
      let quarter = definition.quarter(ordinal)
      if quarter.firstMonth >= request.from.firstMonth {
        var delivery = Delivery(request: request, quarter: quarter, places: places, firstNumber: number)
        files += try delivery.write(arriving: arriving)
        files.append(try writeLocations(of: quarter, places))
        if request.hasSurvey { files += try writeSurvey(of: quarter, places) }
        arriving = delivery.carried
      }
      number += Delivery.numbers(forVisits: request.visits(in: quarter))
    }
    if let file = try writeInhabitants(places) { files.append(file) }
    return files
  }

  /// The inhabitants, when the sample has a whole year of which they are known.
  private func writeInhabitants(_ places: SamplePlaces) throws(StageFailure) -> WrittenFile? {
    let isAsked = request.definition.registers.years.contains { year in
      request.from.firstMonth <= year * 12 && year * 12 + 11 <= request.to.lastMonth
    }
    guard isAsked else { return nil }
    return try write(places.inhabitants, to: "inwoners", .plain)
  }

  private func writeLocations(of quarter: Period, _ places: SamplePlaces) throws(StageFailure) -> WrittenFile
  {
    let container = Container.locations(in: request.definition.ordinal(of: quarter))
    return try write(places.locations(in: quarter), to: "ido-locaties-\(quarter)", container)
  }

  private func writeSurvey(of quarter: Period, _ places: SamplePlaces) throws(StageFailure) -> [WrittenFile] {
    guard let wave = request.definition.survey.waves.first(where: { $0.quarter == quarter }) else {
      return []
    }
    let survey = SurveyFiles(wave, places: places, seed: request.seed, faults: request.faults)
    return try survey.members.tryMap { (member) throws(StageFailure) in
      try write(member.rows, to: member.name, .gzip)
    }
  }

  private func write(
    _ rows: RowBuffer, to name: String, _ container: Container
  ) throws(StageFailure) -> WrittenFile {
    var file = try DeliveryFile(
      directory: request.outputDirectory, name: name, container: container, isLarge: false)
    try file.begin(member: name)
    try file.end(rows)
    return try file.close()
  }

  /// Makes the output directory and those above it.
  private func makeDirectory() throws(StageFailure) {
    let path = request.outputDirectory
    var end = path.startIndex
    while end < path.endIndex {
      end = path[path.index(after: end)...].firstIndex(of: "/") ?? path.endIndex
      if mkdir(String(path[..<end]), 0o755) == 0 || errno == EEXIST { continue }
      throw StageFailure(
        .publishing, at: Place(file: path),
        "the folder for the sample cannot be made: \(String(cString: strerror(errno)))",
        remedy: "choose another --output", exit: .cannotCreate)
    }
  }
}
