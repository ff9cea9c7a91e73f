import Definitions
import Disclosure
import Edition
import Publishing

extension WrittenEdition {
  /// The numbers that the edition published at some levels, in the order of its `observations.csv`.
  func publishedNumbers(at isIncluded: (Level) -> Bool) throws(StageFailure) -> [PublishedNumber] {
    PublishedNumber.list(try observations(), at: isIncluded)
  }
}
