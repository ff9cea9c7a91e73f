import Definitions

extension ArchiveReader {
  /// Takes off one layer after another until text or an archive is left.
  static func unwrap(_ file: InputFile) throws(StageFailure) -> (Content, container: String) {
    func refusal(_ what: String, _ remedy: String) -> StageFailure {
      StageFailure(.intake, at: Place(file: file.path), what, remedy: remedy, exit: .dataRefused)
    }
    let promised = Magic.promised(by: file.path)
    if ArchivePart.isName(file.path) || (promised.first == .zip && ZipDirectory(of: file)?.isPart == true) {
      throw refusal(
        "is a part of a split archive",
        "unpack the parts together and give what was inside, or pack it in one")
    }
    var layers: [Magic] = []
    var source: any ByteSource = file
    while true {
      let peeked = PeekedSource(source)
      var found = Magic(try peeked.peek())
      if found == .zip, layers.isEmpty, ZipDirectory(of: file)?.isOfficePackage == true { found = .workbook }
      if found == .excel { throw refusal(Magic.oldOfficeWords(file), Magic.officeRemedy) }
      if let remedy = found.remedy {
        throw refusal("\(layers.isEmpty ? "is" : "holds") \(found.words)", remedy)
      }
      // A workbook that is compressed once more is a nested archive, whose directory cannot be looked at.
      let isNested = found == .zip && !layers.isEmpty
      if layers.count < promised.count, promised[layers.count] != found, !isNested {
        throw refusal(
          "is named like \(promised[layers.count].words) but holds \(found.words)",
          "\(ArchiveHandle.remedy), or correct the name")
      }
      switch found {
      case .gzip, .xz, .zstd, .bzip2:
        guard layers.count < file.limits.filters else {
          throw refusal(
            "has more than \(file.limits.filters) filters around it", "unpack it and give what was inside")
        }
        source =
          found == .gzip
          ? GzipSource(peeked, of: file) : try FilterSource(found, peeked, of: file)
      case .zip, .sevenZip, .workbook:
        guard layers.isEmpty else {
          throw refusal(
            "holds a nested archive: \(found.words)", "unpack it once and give what was inside")
        }
        guard file.seek(0, 0) == 0 else {
          throw refusal("cannot be read from its start", ArchiveHandle.remedy)
        }
        if found != .sevenZip {
          guard let directory = ZipDirectory(of: file) else {
            throw refusal(
              "is cut short: the directory at the end of the zip archive is missing", ArchiveHandle.remedy)
          }
          // Before libarchive takes all of the directory into memory.
          if directory.members > file.limits.entries { throw file.tooManyEntries }
          if directory.contradictsNames {
            throw refusal("is damaged: its directory and its members differ in a name", ArchiveHandle.remedy)
          }
        }
        if found == .workbook { return (.sheets(try InputWorkbook(file)), found.rawValue) }
        return (.members(try MemberSource(found, file, of: file)), found.rawValue)
      case .tar:
        return (
          .members(try MemberSource(.tar, peeked, of: file)),
          (["tar"] + layers.map(\.rawValue)).joined(separator: "+")
        )
      default:
        return (.single(peeked), layers.isEmpty ? "csv" : layers.map(\.rawValue).joined(separator: "+"))
      }
      layers.append(found)
    }
  }
}
