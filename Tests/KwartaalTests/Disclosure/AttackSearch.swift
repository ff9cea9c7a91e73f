/// Finds by trying every value the least and the most that each cell of a small two-way table can be.
struct AttackSearch {
  let cells: [[ClosedRange<Int>]]
  let rowTotals: [ClosedRange<Int>]
  let columnTotals: [ClosedRange<Int>]
  let total: ClosedRange<Int>

  /// Bounds per cell; `nil` when no table fits.
  func bounds() -> [[ClosedRange<Int>]]? {
    var result: [[ClosedRange<Int>]] = []
    for row in cells.indices {
      var line: [ClosedRange<Int>] = []
      for column in cells[row].indices {
        func fits(_ value: Int) -> Bool {
          var search = Search(self)
          search.fix(row, column, value)
          return search.fill(0, 0, 0)
        }
        guard let least = cells[row][column].first(where: fits),
          let most = cells[row][column].last(where: fits)
        else { return nil }
        line.append(least...most)
      }
      result.append(line)
    }
    return result
  }

  /// Fills the cells in reading order; leaves a branch when a row or column can no longer come out.
  private struct Search {
    let table: AttackSearch
    let width: Int
    var low: [Int]
    var high: [Int]
    /// What has been filled in per column, and the least and most that is still to come.
    var filled: [Int]
    var least: [Int]
    var most: [Int]

    init(_ table: AttackSearch) {
      self.table = table
      width = table.columnTotals.count
      low = table.cells.joined().map(\.lowerBound)
      high = table.cells.joined().map(\.upperBound)
      filled = Array(repeating: 0, count: width)
      least = filled
      most = filled
      for place in low.indices {
        least[place % width] += low[place]
        most[place % width] += high[place]
      }
    }

    mutating func fix(_ row: Int, _ column: Int, _ value: Int) {
      let place = row * width + column
      least[column] += value - low[place]
      most[column] += value - high[place]
      low[place] = value
      high[place] = value
    }

    mutating func fill(_ place: Int, _ rowSum: Int, _ sum: Int) -> Bool {
      if place > 0, place % width == 0 {
        guard table.rowTotals[place / width - 1].contains(rowSum) else { return false }
        if place == low.count { return table.total.contains(sum) }
        return fillCell(place, 0, sum)
      }
      return fillCell(place, rowSum, sum)
    }

    private mutating func fillCell(_ place: Int, _ rowSum: Int, _ sum: Int) -> Bool {
      let (row, column) = (place / width, place % width)
      var right = 0
      var rightMost = 0
      for next in place + 1..<max(place + 1, (row + 1) * width) {
        right += low[next]
        rightMost += high[next]
      }
      least[column] -= low[place]
      most[column] -= high[place]
      defer {
        least[column] += low[place]
        most[column] += high[place]
      }
      let (across, down) = (table.rowTotals[row], table.columnTotals[column])
      for value in low[place]...high[place] {
        if rowSum + value + right > across.upperBound || rowSum + value + rightMost < across.lowerBound {
          continue
        }
        let own = filled[column] + value
        if own + least[column] > down.upperBound || own + most[column] < down.lowerBound { continue }
        filled[column] += value
        let fits = fill(place + 1, rowSum + value, sum + value)
        filled[column] -= value
        if fits { return true }
      }
      return false
    }
  }
}
