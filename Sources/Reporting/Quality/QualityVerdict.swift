import Definitions
import Edition

/// What the data quality report comes down to, in one to five sentences whose numbers lead to their tables.
struct QualityVerdict {
  /// Remarks that the sentence names; the others it counts.
  private static let named = 3

  let facts: EditionFacts

  private var quality: QualityFacts { facts.quality }

  var lines: [Line] {
    [[.strong(verdict)] + reason, counted]
  }

  private var verdict: String {
    switch quality.verdict {
    case .usable: facts.words(QualityPhrase.usable)
    case .withRemarks: facts.words(QualityPhrase.withRemarks)
    case .notUsable: facts.words(QualityPhrase.notUsable)
    }
  }

  private var reason: Line {
    let remarks = quality.remarks
    guard !remarks.isEmpty else { return [.text(" " + facts.words(QualityPhrase.noRemarks))] }
    let shown = remarks.prefix(Self.named).map(words)
    let rest = remarks.count - shown.count
    let opening =
      quality.verdict == .notUsable ? facts.words(QualityPhrase.reason) : facts.words(QualityPhrase.note)
    var line: Line = [.text(" \(opening) ")]
    for (place, words) in shown.enumerated() {
      line += (place == 0 ? words : [.text(" ")] + Self.capitalised(words)) + [.text(".")]
    }
    if rest > 0 {
      line.append(.text(" " + facts.words.text(QualityPhrase.moreRemarks, ["count": rest])))
    }
    return line
  }

  private static func capitalised(_ line: Line) -> Line {
    guard case .text(let text)? = line.first else { return line }
    return [.text(text.capitalised)] + line.dropFirst()
  }

  private var counted: Line {
    let total = quality.total
    return facts.words.line(
      QualityPhrase.readAndCounted,
      [
        "read": Inline.link(facts.words.count(total.read), to: "#\(facts.words(PageAddress.registrations))"),
        "counted": Inline.link(
          facts.words.count(total.counted), to: "#\(facts.words(PageAddress.registrations))"),
      ])
  }

  /// A remark as a part of a sentence.
  private func words(_ remark: QualityFacts.Remark) -> Line {
    func amount(_ count: Int, _ phrase: QualityPhrase, to anchor: String) -> Line {
      facts.words.line(
        phrase, ["link": Inline.link(facts.words.count(count), to: "#\(anchor)"), "count": count])
    }
    switch remark {
    case .crossed(let count):
      return amount(count, .gatesCrossed, to: facts.words(PageAddress.gates))
    case .excepted(let count):
      return amount(count, .gatesExcepted, to: facts.words(PageAddress.gates))
    case .rejected(let count):
      return amount(count, .rowsRejected, to: facts.words(PageAddress.registrations))
    case .unrecognised(let count):
      return amount(count, .answersUnrecognised, to: facts.words(PageAddress.completeness))
    case .conflicting(let count):
      return amount(count, .rowsConflicting, to: facts.words(PageAddress.problems))
    case .shifted(let count):
      return amount(count, .distributionsShifted, to: "\(facts.words(PageAddress.distribution))-previous")
    case .volume(let basisPoints):
      let link = Inline.link(
        QualityTables.share(abs(basisPoints)).said(in: facts.words), to: "#\(facts.words(PageAddress.volume))"
      )
      let before = facts.words.previous(facts.definition.report.every)
      return basisPoints < 0
        ? facts.words.line(QualityPhrase.volumeLower, ["percent": link, "previous": before])
        : facts.words.line(QualityPhrase.volumeHigher, ["percent": link, "previous": before])
    case .stopped(let count):
      return amount(count, .locationsStopped, to: facts.words(PageAddress.activity))
    }
  }
}
