import Definitions

/// Per mille of an answer that has a text beside it.
struct TextDraw: Sendable {
  /// The texts by number; the first is empty.
  let texts: [String]
  private let slot: Int
  private let textSlot: Int
  private let answer: UInt64
  private let perMille: Int

  /// `text:` of a variable.
  init(_ node: YAMLReader, _ variable: Variable, slots: Slots) throws(StageFailure) {
    slot = slots[variable]
    textSlot = slots.text(of: slot)
    guard let text = node["text"] else {
      (answer, perMille, texts) = (0, 0, SyntheticText.remarks)
      return
    }
    answer = 1 << UInt64(try variable.code(text.required("answer")))
    perMille = try text.required("per-mille").weight()
    let cycle = max(1, try text["cycle"]?.weight() ?? 1)
    var special: [Int: String] = [:]
    for (key, value) in try text["texts"]?.entries() ?? [] {
      guard let number = Int(key), (0..<cycle).contains(number) else {
        throw value.failure("the number of a text is below its cycle")
      }
      special[number] = try value.string()
    }
    texts = SyntheticText.texts { number in
      special[number % cycle]?.replacing("#", with: String(number))
    }
    try text.finish()
  }

  func draw(in visit: inout Visit, offset: Int, _ random: inout RandomStream) {
    guard visit.answers[slot + offset] & answer != 0, random.chance(perMille) else { return }
    visit.answers[textSlot + offset] = UInt64(1 + random.below(SyntheticText.count))
  }
}
