import Counting
import Definitions
import Disclosure

/// The counting of the golden report over a file of any bytes: refused in words, or every row accounted for.
enum FuzzedIntake {
  static func check(_ bytes: [UInt8]) throws {
    let definition = try FuzzPipeline.golden.get()
    let file = try MemoryFile(bytes)
    let request = CountingRequest(
      definition, files: [file.path], threads: 1, key: [UInt8](repeating: 7, count: 16), nationalOnly: true,
      limits: FuzzPipeline.limits)
    let tally: Tally
    do throws(RunFailure) {
      tally = try CountingRun.count(request)
    } catch {
      for failure in error.failures { try FuzzPipeline.expectRefusal(failure) }
      return
    }
    let facts = tally.quality(for: Period("2022-Q2")!)
    for receipt in facts.receipts where !receipt.ledger.balances {
      throw FuzzFinding("the ledger of \(receipt.name) does not balance: \(receipt.ledger)")
    }
  }
}
