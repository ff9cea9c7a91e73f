extension QualityFacts {
  /// The same facts with file names instead of paths: where a file stood is nobody's business but the maker's.
  package var withoutFolders: QualityFacts {
    var facts = self
    facts.receipts = receipts.map { receipt in
      Receipt(
        file: Self.name(receipt.file), member: receipt.member, container: receipt.container,
        bytes: receipt.bytes, checksum: receipt.checksum, layout: receipt.layout, encoding: receipt.encoding,
        firstVisit: receipt.firstVisit, lastVisit: receipt.lastVisit, ledger: receipt.ledger)
    }
    facts.problems = problems.map { problem in
      var problem = problem
      for index in problem.places.indices { problem.places[index].file = Self.name(problem.places[index].file) }
      return problem
    }
    return facts
  }

  private static func name(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
}
