import Definitions
import Glibc
import Testing

/// The single- and several-answer tables of `form-2022` against DuckDB, over the same rows delivered twice.
@Suite(.enabled(if: Program.isBuilt, "the release build is missing: make build"))
struct OracleTests {
  /// The Python that has DuckDB; `make oracle` installs it.
  private static let python = "\(Program.repository)/.build/oracle/bin/python"
  private static let isInstalled = Needed.here || access(python, X_OK) == 0

  /// Writes the export anew without its free text, which recode rules would be matched against, twice; and
  /// prints `column TAB label TAB count` for every answer, each once per registration.
  private static let query = """
    import sys, duckdb
    rows = duckdb.sql(f\"\"\"select distinct * replace ('' as onderwerp_anders, '' as hulp_anders)
      from read_csv('{sys.argv[1]}', delim=';', header=true, all_varchar=true, quote='"')\"\"\")
    for name in ['plain/a.csv', 'plain/b.csv']:
        rows.write_csv(name, sep=';', header=True)
    for column in sys.argv[2:]:
        answers = duckdb.sql(f\"\"\"select trim(label) as label, count(distinct registratie_id) from
          (select registratie_id, unnest(string_split({column}, ';')) as label from rows)
          where trim(label) <> '' group by 1\"\"\")
        for label, count in answers.fetchall():
            print(column, label, count, sep='\\t')
    """

  @Test(.enabled(if: isInstalled, "DuckDB is missing: make oracle"))
  func tablesEqualDuckDB() throws {
    let program = Program()
    let sample = try program.run(
      "sample", "--definition", Program.sample, "--output", "exports", "--from", "2022-Q2", "--to", "2022-Q2",
      "--visits-per-quarter", "2000")
    #expect(sample.exit == 0, "\(sample.errors)")
    let definition = try PipelineDefinition(path: Program.pipeline)
    let layout = try #require(definition.registrations.layouts.first { $0.id == "form-2022" })
    var answers: [String: (variable: String, labels: [String: String])] = [:]
    for column in layout.columns {
      guard case .answers(let variable, let labels, _) = column.meaning else { continue }
      answers[column.name] = (variable, Dictionary(labels.map { ($0.text, $0.answer) }) { first, _ in first })
    }
    let asked = try program.run(
      [Self.query, "exports/ido-bezoekers-2022-Q2.csv.gz"] + answers.keys.sorted(),
      shell: "mkdir plain; shift; script=$1; shift; exec \(Self.python) -c \"$script\" \"$@\"")
    #expect(asked.exit == 0, "\(asked.errors)")
    var expected: [String: Int] = [:]
    for line in asked.output.split(separator: "\n") {
      let cells = line.split(separator: "\t").map(String.init)
      let column = try #require(answers[cells[0]])
      let answer = try #require(column.labels[cells[1]], "the layout lacks the label \(cells[1])")
      expected["\(column.variable).\(answer)", default: 0] += try #require(Int(cells[2]))
    }
    #expect(expected.count > 60)

    let outcome = try program.run(
      "report", Program.pipeline, "--input", "plain", "--key-file", "key", "--national-only")
    #expect(outcome.exit == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("4000 rows: 2000 counted, 2000 superseded"))

    let numbers = try ObservationTable(
      "\(program.folder.path)/public/kwartaalrapportage/2022-Q2/observations.csv")
    for (cell, count) in expected {
      let parts = cell.split(separator: ".").map(String.init)
      let found = numbers.number(parts[0], "2022-Q2", parts[1])?.split(separator: " ").first
      #expect(found.map(String.init) == String(count), "\(cell)")
    }
  }
}
