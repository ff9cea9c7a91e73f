import Definitions

/// How the answers of one variable of a question are drawn.
enum QuestionDraw: Sendable {
  case topics(TopicDraw)
  case help(HelpDraw)
  case follow(FollowDraw)
}

/// Reads `draws:`, in which the keys under a variable say how it is drawn.
struct DrawReader {
  let slots: Slots
  let calibration: Quota.Calibration

  /// The draws of a visit and those of each of its questions, in the order of the file.
  func draws(_ node: YAMLReader) throws(StageFailure) -> Draws {
    var ofVisit: [VisitDraw] = []
    var ofQuestion: [QuestionDraw] = []
    for (key, value) in try node.entries() {
      let variable = try slots.variable(key, value)
      if variable.unit == .question {
        if ofQuestion.isEmpty { ofVisit.append(VisitDraw(id: "", slot: 0, kind: .questions)) }
        ofQuestion.append(try question(value, variable))
      } else {
        ofVisit.append(VisitDraw(id: key, slot: slots[variable], kind: try visit(value, variable)))
      }
      try value.finish()
    }
    var variables = Set(try node.entries().map(\.key))
    var texts: [Int: [String]] = [:]
    for draw in ofQuestion {
      switch draw {
      case .topics(let topics):
        texts[topics.slot] = topics.text.texts
        if let named = topics.named { variables.insert(named) }
      case .help(let help): texts[help.slot] = help.text.texts
      case .follow: break
      }
    }
    return Draws(visit: ofVisit, question: ofQuestion, variables: variables, texts: texts)
  }

  struct Draws {
    let visit: [VisitDraw]
    let question: [QuestionDraw]
    /// The ids of the variables drawn.
    let variables: Set<String>
    /// The texts beside the answers of a slot.
    let texts: [Int: [String]]
  }

  private func visit(_ node: YAMLReader, _ variable: Variable) throws(StageFailure) -> VisitDraw.Kind {
    if node["home"] != nil { return .home(try HomeDraw(node)) }
    if node["shares"] != nil { return .shares(try Shares(node, variable, slots: slots)) }
    if let patterns = node["patterns"] {
      let patterns = try patterns.items().tryMap { (item) throws(StageFailure) in
        let pattern = (try variable.mask(item.required("answers")), try item.required("weight").weight())
        try item.finish()
        return pattern
      }
      guard patterns.contains(where: { $0.1 > 0 }) else { throw node.failure("expected a weight above 0") }
      return .patterns(patterns.map(\.0), weights: patterns.map(\.1))
    }
    let answers = variable.answers.map(\.id)
    let quota = try Quota(node, answers: answers, calibration: calibration)
    let tilt = try node["tilt"].map { (value) throws(StageFailure) in
      try Tilt(value, answers: answers, slots: slots)
    }
    return .quota(quota, tilt)
  }

  private func question(_ node: YAMLReader, _ variable: Variable) throws(StageFailure) -> QuestionDraw {
    if node["topics"] != nil { return .topics(try TopicDraw(node, variable, self)) }
    if node["by"] != nil { return .follow(try FollowDraw(node, variable, slots: slots)) }
    return .help(try HelpDraw(node, variable, self))
  }
}
