import Definitions

/// The register of locations and the file of inhabitants: their layouts, and what stands in them.
struct SampleRegisters: Sendable {
  let locations: SourceLayout
  /// What kinds of locations are called, in turn, and where partners receive.
  let kinds: [String]
  let kindOfPartners: String
  /// Of every ``deck`` locations, those open in the evening and in the weekend.
  let evening: Int
  let weekend: Int
  /// Who receives, and in how many of every ``deck`` locations.
  let staffing: [(role: SourceLayout.Role, count: Int)]
  /// Relative numbers of visits, one of which is drawn for every location.
  let sizes: [Int]
  let inhabitants: SourceLayout
  /// The years of which inhabitants are known.
  let years: [Int]
  /// Stands above the header of the inhabitants, where a reader of exports passes over it.
  let title: String

  /// Each property of locations is dealt from a shuffled deck of this size.
  var deck: Int { staffing.reduce(0) { $0 + $1.count } }

  init(
    _ node: YAMLReader, layout: (YAMLReader) throws(StageFailure) -> SourceLayout
  ) throws(StageFailure) {
    locations = try layout(node.required("locations"))
    kinds = try node.required("kinds").texts()
    kindOfPartners = try node.required("kind-of-partners").string()
    evening = try node.required("evening").weight()
    weekend = try node.required("weekend").weight()
    staffing = try node.required("staffing").entries().tryMap { (entry) throws(StageFailure) in
      guard let role = SourceLayout.Role(rawValue: entry.key) else {
        throw entry.value.failure("there is no role \"\(entry.key)\"")
      }
      return (role, try entry.value.weight())
    }
    sizes = try node.required("sizes").weights()
    inhabitants = try layout(node.required("inhabitants"))
    years = try node.required("years").integers()
    title = try node.required("title").string()
    try node.finish()
    guard !kinds.isEmpty, !years.isEmpty, deck > 0 else {
      throw node.failure("expected kinds of locations, their staffing and years")
    }
  }
}
