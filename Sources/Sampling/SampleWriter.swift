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
    let places = RowEncoder.Places(seed: request.seed)
    var files: [WrittenFile] = []
    var arriving: [Visit] = []
    var number = 1
    var quarter = SampleQuarter.first
    while quarter <= request.to {
      if quarter >= request.from {
        var delivery = Delivery(request: request, quarter: quarter, places: places, firstNumber: number)
        files += try delivery.write(arriving: arriving)
        files.append(try writeLocations(of: quarter, places))
        if request.hasSurvey { files += try writeSurvey(of: quarter, places) }
        arriving = delivery.carried
      }
      number += Delivery.numbers(forVisits: request.visits(in: quarter))
      quarter = quarter.next
    }
    if let file = try writeInhabitants(places) { files.append(file) }
    return files
  }

  /// The inhabitants, when the sample has a whole year of which they are known.
  private func writeInhabitants(_ places: RowEncoder.Places) throws(StageFailure) -> WrittenFile? {
    let isAsked = InhabitantsFile.years.contains { year in
      guard let first = SampleQuarter(year: year, quarter: 1),
        let last = SampleQuarter(year: year, quarter: 4)
      else { return false }
      return request.from <= first && last <= request.to
    }
    guard isAsked else { return nil }
    var file = try DeliveryFile(
      directory: request.outputDirectory, name: "inwoners", container: .plain, isLarge: false)
    try file.begin(member: "inwoners")
    try file.end(InhabitantsFile(places: places.municipalities).rows)
    return try file.close()
  }

  private func writeLocations(
    of quarter: SampleQuarter, _ places: RowEncoder.Places
  ) throws(StageFailure) -> WrittenFile {
    let name = "ido-locaties-\(quarter)"
    var file = try DeliveryFile(
      directory: request.outputDirectory, name: name, container: .locations(in: quarter), isLarge: false)
    try file.begin(member: name)
    try file.end(LocationFile(quarter: quarter, places: places).rows)
    return try file.close()
  }

  private func writeSurvey(
    of quarter: SampleQuarter, _ places: RowEncoder.Places
  ) throws(StageFailure) -> [WrittenFile] {
    guard let wave = SurveyWave.allCases.first(where: { $0.quarter == quarter }) else { return [] }
    let survey = SurveyFiles(wave, places: places, seed: request.seed, faults: request.faults)
    return try survey.members.tryMap { (member) throws(StageFailure) in
      var file = try DeliveryFile(
        directory: request.outputDirectory, name: member.name, container: .gzip, isLarge: false)
      try file.begin(member: member.name)
      try file.end(member.rows)
      return try file.close()
    }
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
