package import Definitions

/// Weights with which those of a type who took part are as many in each province or size class as in the frame.
///
/// One margin is post-stratification; several are fitted in turn until all hold (W. E. Deming and F. F. Stephan, "On a
/// least squares adjustment of a sampled frequency table", Annals of Mathematical Statistics 11, 1940). Nobody stands
/// for a class in which nobody took part.
struct SurveyWeights {
  /// Per place in the frame, of those who took part.
  private(set) var weights: [Int: Double] = [:]
  /// Those who took part, by code, so that the order of rows changes nothing.
  let members: [Int]

  init(_ wave: SurveyWave, type: Int, by margins: [SurveyMargin]) {
    let frame = wave.members(SurveyGroup(type: type))
    members = frame.filter { wave.respondents[$0].isInvited && !wave.responses[$0].isEmpty }
      .sorted { wave.respondents[$0].code < wave.respondents[$1].code }
    guard !members.isEmpty else { return }
    func classes(_ margin: SurveyMargin, _ places: [Int]) -> [String: [Int]] {
      Dictionary(grouping: places) { place in
        let respondent = wave.respondents[place]
        return switch margin {
        case .province: respondent.province ?? ""
        case .sizeClass: respondent.sizeClass.map(String.init) ?? ""
        }
      }
    }
    for place in members { weights[place] = Double(frame.count) / Double(members.count) }
    let targets = margins.map { margin -> [(places: [Int], target: Double)] in
      let known = classes(margin, frame).mapValues(\.count)
      let own = classes(margin, members).sorted { $0.key < $1.key }
      let covered = own.reduce(0) { $0 + known[$1.key, default: 0] }
      let scale = Double(frame.count) / Double(max(1, covered))
      return own.map { ($0.value, Double(known[$0.key, default: 0]) * scale) }
    }
    for _ in 0..<1000 where fit(targets) > 1e-12 {}
  }

  /// Fits every margin once; the largest change of a weight, as a part of it.
  private mutating func fit(_ targets: [[(places: [Int], target: Double)]]) -> Double {
    var largest = 0.0
    for margin in targets {
      for (places, target) in margin {
        let factor = target / places.reduce(0) { $0 + weights[$1, default: 0] }
        for place in places { weights[place, default: 0] *= factor }
        largest = max(largest, abs(factor - 1))
      }
    }
    return largest
  }
}

/// The answers to a question, each respondent with its weight.
package struct WeightedCounts: Equatable, Sendable {
  /// Per answer or class of the question, in its order.
  package internal(set) var answers: [Double]
  /// The weights of all who answered.
  package internal(set) var base = 0.0

  init(answers count: Int) { answers = Array(repeating: 0, count: count) }
}

extension SurveyTally {
  /// The answers of a type to a question, with the weights by which it is like its frame in these respects.
  package func weighted(_ question: Int, _ wave: Int, type: Int, by margins: [SurveyMargin])
    -> WeightedCounts
  {
    let weights = SurveyWeights(waves[wave], type: type, by: margins)
    var counts = WeightedCounts(answers: questionnaire.questions[question].answers.count)
    for member in weights.members {
      guard let response = waves[wave].responses[member][question],
        let weight = weights.weights[member]
      else {
        continue
      }
      counts.base += weight
      for answer in response.answers { counts.answers[answer] += weight }
    }
    return counts
  }
}
