package import Definitions

extension CodedRows {
  /// The month in which a row counts, `year * 12 + month - 1`.
  package func month(_ row: Int, _ periodBy: PipelineDefinition.PeriodBy) -> Int {
    switch periodBy {
    case .visited: visit(row).month
    case .entered: (entry(row) ?? visit(row)).month
    }
  }
}
