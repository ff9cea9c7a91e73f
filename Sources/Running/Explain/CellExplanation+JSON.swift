import Counting
import Definitions
import Edition
import Publishing

extension CellExplanation {
  /// The machine form.
  package var json: String {
    func texts(_ texts: [String]) -> JSON { .array(texts.map(JSON.string)) }
    var members: [(String, JSON)] = [
      ("internal", .flag(isInternal)), ("cell", .string(key.address)), ("printed", Self.json(printed)),
      ("definition", texts(subject.definition)), ("filter", .string(filter)), ("base", .string(subject.base)),
      ("protection", texts(protection)),
      (
        "layouts",
        .array(
          files.map { files in
            .object(
              [("layout", .string(files.layout)), ("files", .string(files.name.escapingControls))]
                + Ledger().entries.compactMap { entry in
                  files.rows[entry.name].map { (entry.name, .number($0)) }
                })
          })
      ),
    ]
    if let inside {
      members.append(
        (
          "inside",
          .object([
            ("counted", .number(inside.counted)), ("base", inside.base.map(JSON.number) ?? .null),
            ("prints", .number(inside.prints)), ("files", .array(inside.files.map(Self.json))),
          ])
        ))
    }
    members.append(("history", .array(history.map(Self.json))))
    return JSON.object(members).text
  }

  private static func json(_ printed: Printed) -> JSON {
    let number = printed.number
    return .object([
      ("edition", .string(printed.name)), ("path", .string(printed.edition.path)),
      ("final", .flag(printed.edition.isFinal)), ("date", .string(printed.edition.date.iso)),
      ("count", number.count.map(JSON.number) ?? .null), ("base", number.base.map(JSON.number) ?? .null),
      ("percent", .optional(number.percent)), ("value", .optional(number.value)),
      ("status", .array(number.status.description.split(separator: " ").map { .string(String($0)) })),
    ])
  }

  private static func json(_ share: CellShare) -> JSON {
    .object([
      ("file", .string(share.source.file.escapingControls)),
      ("member", .optional(share.source.member?.escapingControls)), ("layout", .string(share.source.layout)),
      ("counted", .number(share.counted.count)), ("recoded", .number(share.recoded.count)),
      ("superseded", .number(share.superseded.count)), ("withdrawn", .number(share.withdrawn.count)),
      ("rejected", .number(share.rejected.count)),
      ("rejected_of_file", .number(share.source.ledger.rejected)),
    ])
  }
}
