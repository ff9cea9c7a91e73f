/// Changes of published registrations that wait: each counts as it was published, or not at all.
package struct WaitingChanges: Equatable, Sendable {
  /// Per identity the version that was published; `nil` of a registration that was not.
  package private(set) var published: [UInt64: RegistrationMarks.Mark?]

  /// Changes as they were kept; none at first.
  package init(_ published: [UInt64: RegistrationMarks.Mark?] = [:]) { self.published = published }

  init(_ identities: Set<UInt64>, of changes: ChangedRegistrations) {
    published = [:]
    for identity in identities {
      guard let change = changes.all[identity] else { continue }
      published.updateValue(change.before?.mark, forKey: identity)
    }
  }
}
