/// Who of a group was asked and who answered, in one wave.
package struct ResponseCounts: Equatable, Sendable {
  /// Respondents in the frame.
  package internal(set) var frame = 0
  /// Those that were asked.
  package internal(set) var invited = 0
  /// Invited, with at least one answer that counts.
  package internal(set) var responded = 0
  /// Of those, without an answer to every question that was meant for them.
  package internal(set) var partial = 0
}
