internal import Yams

/// What is wrong with a text that is no YAML, on one line, and where.
struct YAMLFault {
  let words: String
  let line: Int?

  init(_ error: any Error) {
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let start = context.map { " (\($0.text), from line \($0.mark.line))" } ?? ""
      (words, line) = (problem + start, mark.line)
    case .reader(let problem, _, _, _): (words, line) = (problem, nil)
    default: (words, line) = ("\(error)".split(whereSeparator: \.isNewline).joined(separator: " "), nil)
    }
  }
}
