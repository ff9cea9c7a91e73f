/// Whom counts of a survey are about.
package struct SurveyGroup: Hashable, Sendable {
  /// Place of the type in the questionnaire.
  package let type: Int
  /// Only respondents of this province: `PV26`.
  package let province: String?
  /// Only respondents of this size class of the type.
  package let sizeClass: Int?

  /// The respondents of a type, or those of a province or size class among them.
  package init(type: Int, province: String? = nil, sizeClass: Int? = nil) {
    self.type = type
    self.province = province
    self.sizeClass = sizeClass
  }
}
