extension String {
  /// The candidate with the smallest edit distance, when it is near enough to be a slip of the pen.
  package func nearest(of candidates: some Sequence<String>) -> String? {
    let limit = Swift.max(2, count / 3)
    var best: (distance: Int, text: String)?
    for candidate in candidates {
      let distance = editDistance(to: candidate)
      if distance <= limit, distance < (best?.distance ?? Int.max) { best = (distance, candidate) }
    }
    return best?.text
  }

  /// Levenshtein distance, without regard to case.
  private func editDistance(to other: String) -> Int {
    let left = Array(lowercased())
    let right = Array(other.lowercased())
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let substitution = diagonal + (a == b ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = Swift.min(substitution, row[j] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
