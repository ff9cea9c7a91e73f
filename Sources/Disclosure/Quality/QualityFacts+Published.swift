package import Definitions

extension QualityFacts {
  /// The facts as they may be published: without folders, and without counts over a base that is too small.
  package func published(under rule: ProtectionRule) -> QualityFacts {
    var facts = withoutFolders
    let isShown: (Completeness) -> Bool = { $0.base >= rule.minimumForCounts }
    facts.completeness = completeness.filter(isShown)
    facts.completenessByQuarter = completenessByQuarter.filter(isShown)
    facts.delays = delays.filter { $0.known >= rule.minimumForCounts }
    return facts
  }
}
