import Edition

/// The names in the descriptions of an edition. One that no writer knows could hold anything.
enum AuditKeys {
  private static let known: [String: Set<String>] = [
    "quality.json": words(
      """
      against answers asked_in base basis_points break breaks by_quarters_of_delay bytes candidates
      change_basis_points column compared comparisons completeness completeness_by_quarter container count counted delays
      detail dissimilarity_basis_points distributions earlier edition empty encoding ended exception file files
      first_visit flagged gates inhabitants kind largest_answer largest_change_basis_points last_visit late layout
      line locations member missing_periods nearest not_asked not_asked_in number open open_never open_registering
      open_silent open_stopped other other_recoded outcome outside passed period places problems quarter read reason
      after_final recoded register registering rejected rejects remarks report rule series_since sha256 skipped subject
      superseded survey table threshold_basis_points total unknown unknown_answers unrecognised value variable
      verdict visits visits_earlier visits_unknown_location with_entry_date withdrawn without_entry_date zero_answers
      """),
    "provenance.json": words(
      """
      attack audit base_url before beside break bridges by bytes catalogue cells changed_cells code codebook contact corrections count counted crossings
      date decimal description edition every figure file findings folders fingerprint first frozen geography group_disclosures internal
      key_check key_table language last_entry last_visit layout ledger library license list_separator member minimum_for_counts
      minimum_for_percentages months municipality national_only near_misses next no-longer-registered not-available not-measured not_applicable notice one organisation outside overlaps
      partly-measured period poi program protection province provisional publisher read reason rejected replaces report rests_on revised
      round rounded rounds_totals series several sha256 significant skipped small-base sources status superseded survey table tested themes thousands title
      total units warning website withdrawn withheld withheld_cells
      """),
    "datapackage.json": words(
      """
      $schema bytes constraints contributors created delimiter description dialect doubleQuote encoding enum fields
      format hash header licenses lineTerminator maximum mediatype minimum missingValues name path pattern primaryKey
      quoteChar required resources roles schema sources title type version
      """),
  ]

  private static func words(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
  }

  /// What is wrong with a description; nothing where no names are known of it.
  static func faults(_ path: String, _ json: JSONValue?) -> [String] {
    guard let known = known[path], let json else { return [] }
    var found: Set<String> = []
    collect(json, into: &found)
    return found.subtracting(known).sorted().map { "it has \"\($0)\", which no description of ours has" }
  }

  private static func collect(_ json: JSONValue, into names: inout Set<String>) {
    switch json {
    case .object(let members):
      for (name, value) in members {
        names.insert(name)
        collect(value, into: &names)
      }
    case .array(let values): for value in values { collect(value, into: &names) }
    default: break
    }
  }
}
