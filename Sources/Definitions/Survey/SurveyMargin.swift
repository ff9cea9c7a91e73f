/// What is known of everyone who could be asked, by which answers can be weighted.
package enum SurveyMargin: String, CaseIterable, Sendable {
  case province
  case sizeClass = "size-class"
}
