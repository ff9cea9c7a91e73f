internal import Intake

/// A stretch of the rows of one member, as a contribution: which of them count, in which month, under which key.
///
/// Counting goes column by column: the rows are first summed by code, and the sums, far fewer, are added to the
/// counters of the answers.
struct CountedStretch {
  /// Rows that are summed together: few enough for the cache.
  static let length = 1 << 16

  let rows: Range<Int>
  /// The months that occur, each once, also of rows that a filter leaves out.
  private(set) var months: [Int] = []
  /// Per row the place of its month among ``months``; negative when it does not count.
  private(set) var places: [Int32]
  /// Per row its record key.
  private(set) var keys: [UInt64]

  /// `month` gives the month of a row that counts and its key, which is `nil` where a filter leaves it out; and `nil` for
  /// a row that does not count at all. What is left out takes part in everything but the sums, so that the time that
  /// counting takes does not tell whether anyone passed a filter.
  init(_ rows: Range<Int>, _ month: (Int) -> (month: Int, key: UInt64?)?) {
    self.rows = rows
    var known: [Int: Int32] = [:]
    var last = (month: Int.min, place: Int32(-1))
    var months: [Int] = []
    var keys = Array(repeating: UInt64(0), count: rows.count)
    places = Array(unsafeUninitializedCapacity: rows.count) { places, count in
      for (index, row) in rows.enumerated() {
        guard let (month, key) = month(row) else {
          places.initializeElement(at: index, to: -1)
          continue
        }
        if month != last.month {
          if known[month] == nil {
            known[month] = Int32(months.count)
            months.append(month)
          }
          last = (month, known[month]!)
        }
        places.initializeElement(at: index, to: key == nil ? -1 : last.place)
        keys[index] = key ?? 0
      }
      count = rows.count
    }
    self.keys = keys
    self.months = months
  }

  /// The sums of a column: per month, by its place, and code.
  @inline(__always)
  func sum(_ column: CodedColumn, _ body: (_ month: Int, _ code: Int, Counter) -> Void) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: rows.count) { codes in
      column.copyCodes(rows, into: codes.baseAddress!)
      sum(codes, column.values.count, body)
    }
  }

  /// The sums of two columns crossed: per month, by its place, and pair of codes.
  @inline(__always)
  func sum(
    _ left: CodedColumn, _ right: CodedColumn,
    _ body: (_ month: Int, _ left: Int, _ right: Int, Counter) -> Void
  ) {
    let width = right.values.count
    guard left.values.count * width < 1 << 32 else { return sumEach(left, right, body) }
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: rows.count * 2) { codes in
      let (pairs, others) = (codes.baseAddress!, codes.baseAddress! + rows.count)
      left.copyCodes(rows, into: pairs)
      right.copyCodes(rows, into: others)
      for index in 0..<rows.count { pairs[index] = pairs[index] &* UInt32(width) &+ others[index] }
      sum(UnsafeMutableBufferPointer(start: pairs, count: rows.count), left.values.count * width) {
        body($0, $1 / width, $1 % width, $2)
      }
    }
  }

  private func sumEach(
    _ left: CodedColumn, _ right: CodedColumn,
    _ body: (_ month: Int, _ left: Int, _ right: Int, Counter) -> Void
  ) {
    for (index, row) in rows.enumerated() where places[index] >= 0 {
      body(Int(places[index]), left.code(row), right.code(row), Counter(count: 1, key: keys[index]))
    }
  }

  @inline(__always)
  private func sum(
    _ codes: UnsafeMutableBufferPointer<UInt32>, _ width: Int, _ body: (Int, Int, Counter) -> Void
  ) {
    places.withUnsafeBufferPointer { places in
      keys.withUnsafeBufferPointer { keys in
        let size = months.count * width
        // Where codes hardly repeat, sums are more than rows.
        guard size <= max(rows.count, 4096) else {
          for index in 0..<codes.count where places[index] >= 0 {
            body(Int(places[index]), Int(codes[index]), Counter(count: 1, key: keys[index]))
          }
          return
        }
        withUnsafeTemporaryAllocation(of: Counter.self, capacity: size) { sums in
          sums.initialize(repeating: Counter())
          for index in 0..<codes.count where places[index] >= 0 {
            let place = Int(places[index]) &* width &+ Int(codes[index])
            sums[place].count &+= 1
            sums[place].key &+= keys[index]
          }
          for month in 0..<months.count {
            for code in 0..<width where sums[month * width + code].count != 0 {
              body(month, code, sums[month * width + code])
            }
          }
        }
      }
    }
  }
}
