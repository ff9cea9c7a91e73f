internal import Definitions

/// Where the columns stand that are no answers: dates, identity, place.
struct RoleColumns {
  /// A column of the header: its name and its place in the row.
  struct Column {
    let name: String
    let place: Int
  }

  let visitDate: Column
  let entryDate: Column?
  let changeDate: Column?
  /// `nil` where the identity is the content of the row.
  let identity: Column?
  let questionNumber: Column?
  let withdrawn: Column?
  let withdrawnWords: FlagWords
  let locationCode: Column?
  let locationName: Column?
  let libraryName: Column?
  /// Places of all columns but free text, for an identity by content.
  let closed: [Int]

  init(_ match: HeaderMatch) {
    var found: [SourceLayout.Role: Column] = [:]
    var words = FlagWords(yes: [], no: [])
    var closed: [Int] = []
    for (column, place) in zip(match.layout.columns, match.places) {
      guard let place else { continue }
      if case .freeText = column.meaning { continue }
      closed.append(place)
      switch column.meaning {
      case .role(let role): found[role] = Column(name: column.name, place: place)
      case .flag(let role, let yesLabels, let noLabels):
        found[role] = Column(name: column.name, place: place)
        if role == .withdrawn { words = FlagWords(yes: yesLabels, no: noLabels) }
      default: break
      }
    }
    visitDate = found[.visitDate]!
    entryDate = found[.entryDate]
    changeDate = found[.changeDate]
    identity = match.layout.identity == .column ? found[.identity] : nil
    questionNumber = found[.questionNumber]
    withdrawn = found[.withdrawn]
    withdrawnWords = words
    locationCode = found[.locationCode]
    locationName = found[.locationName]
    libraryName = found[.libraryName]
    self.closed = closed
  }
}
