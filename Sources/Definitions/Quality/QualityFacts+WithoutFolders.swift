extension QualityFacts {
  /// The same facts with file names instead of paths: where a file stood is nobody's business but the maker's.
  package var withoutFolders: QualityFacts {
    var facts = self
    for index in facts.receipts.indices { facts.receipts[index].file = facts.receipts[index].file.fileName }
    facts.problems = problems.map { problem in
      var problem = problem
      problem.values = [:]
      for index in problem.places.indices {
        problem.places[index].file = problem.places[index].file.fileName
      }
      return problem
    }
    return facts
  }
}
