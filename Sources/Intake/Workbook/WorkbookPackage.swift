import Definitions

/// The parts of a workbook in their archive, and how they refer to each other (Open Packaging Conventions).
final class WorkbookPackage {
  /// A reference from one part to another.
  struct Relation {
    let id: String
    /// The last word of its type: `worksheet`, `styles`, `sharedStrings`.
    let kind: String
    /// The part it leads to.
    let target: String
  }

  let file: InputFile
  /// The names of all parts, and those as they are compared.
  private var names: [String: String] = [:]

  init(_ file: InputFile) throws(StageFailure) {
    self.file = file
    let members = try open()
    while let header = try members.nextHeader() {
      if header.isEncrypted { throw refusal("is encrypted", ArchiveHandle.withoutPassword) }
      guard header.isRegular else { continue }
      if names.updateValue(header.name, forKey: Self.key(header.name)) != nil {
        throw refusal(
          "is damaged: it has two parts named \"\(header.name.escapingControls)\"", ArchiveHandle.remedy)
      }
    }
  }

  /// The part that holds the list of sheets.
  func workbookPart() throws(StageFailure) -> String {
    guard let relation = try relations(of: "").first(where: { $0.kind == "officeDocument" }) else {
      throw refusal("is damaged: nothing in it says which part is the workbook", ArchiveHandle.remedy)
    }
    if relation.target.lowercased().hasSuffix(".bin") {
      throw refusal("is a binary Excel workbook (.xlsb)", Magic.officeRemedy)
    }
    return relation.target
  }

  /// What a part refers to; of the package itself for an empty name.
  func relations(of part: String) throws(StageFailure) -> [Relation] {
    let folders = part.split(separator: "/").dropLast()
    let last = part.split(separator: "/").last ?? ""
    let path = (folders + ["_rels", "\(last).rels"]).joined(separator: "/")
    guard names[Self.key(path)] != nil else {
      throw refusal("is damaged: the part \"\(path.escapingControls)\" is missing", ArchiveHandle.remedy)
    }
    let source = try self.part(path)
    var relations: [Relation] = []
    source.events.start = { name, attributes in
      guard name == "Relationship", attributes["TargetMode"] != "External", let target = attributes["Target"]
      else { return }
      relations.append(
        Relation(
          id: attributes["Id"] ?? "",
          kind: String((attributes["Type"] ?? "").split(separator: "/").last ?? ""),
          target: Self.resolve(target, from: folders.map(String.init))))
    }
    try source.readAll()
    return relations
  }

  /// The XML of a part, from its start. One part is read at a time.
  func part(_ name: String) throws(StageFailure) -> PartSource {
    guard let member = names[Self.key(name)] else {
      throw refusal("is damaged: the part \"\(name.escapingControls)\" is missing", ArchiveHandle.remedy)
    }
    let members = try open()
    while let header = try members.nextHeader() {
      if header.name == member { return try PartSource(members, named: member, of: file) }
    }
    throw refusal("is damaged: the part \"\(name.escapingControls)\" is missing", ArchiveHandle.remedy)
  }

  private func open() throws(StageFailure) -> MemberSource {
    guard file.seek(0, 0) == 0 else { throw refusal("cannot be read from its start", ArchiveHandle.remedy) }
    return try MemberSource(.zip, file, of: file)
  }

  /// `../media/a.xml` from a folder, or `/xl/a.xml` from the root.
  private static func resolve(_ target: String, from folders: [String]) -> String {
    var parts = target.hasPrefix("/") || target.hasPrefix("\\") ? [] : folders
    for part in target.split(whereSeparator: { $0 == "/" || $0 == "\\" }) {
      switch part {
      case ".": break
      case "..": _ = parts.popLast()
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }

  /// Names are the same whatever their case; some programs write a backslash between folders.
  private static func key(_ name: String) -> String {
    name.split { $0 == "/" || $0 == "\\" }.joined(separator: "/").lowercased()
  }

  private func refusal(_ what: String, _ remedy: String) -> StageFailure {
    StageFailure(.intake, at: Place(file: file.path), what, remedy: remedy, exit: .dataRefused)
  }
}
