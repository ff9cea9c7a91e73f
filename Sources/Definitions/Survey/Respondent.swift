/// One row of the frame of a survey: an organisation in one wave.
package struct Respondent: Equatable, Sendable {
  /// Place of the wave in ``Questionnaire/waves``.
  package var wave = 0
  /// Place of the type in ``Questionnaire/respondents``.
  package var type = 0
  /// `GM0344`, or the code of a library; unique within a wave.
  package var code = ""
  /// `PV26`; `nil` when it is not known.
  package var province: String?
  /// Place among the size classes of its type; `nil` when it is not known.
  package var sizeClass: Int?
  /// Per variable of ``Questionnaire/frame`` the place of its class; `nil` when it is not known.
  package var classes: [Int?] = []
  /// Whether it was asked at all.
  package var isInvited = false

  /// A respondent of whom nothing is known yet.
  package init() {}
}
