/// How often a report is made.
package enum Rhythm: String, CaseIterable, Sendable { case month, quarter, year }
