import Fuzzing
import Intake
import Testing

/// The committed corpus of each fuzzer once more; `make fuzz` goes on from there.
@Suite struct FuzzCorpusTests {
  @Test(arguments: FuzzTarget.allCases) func corpus(_ target: FuzzTarget) throws {
    let files = try InputFiles.expand(["\(Self.corpora)/\(target.rawValue)"])
    #expect(files.count >= 9)
    for path in files {
      #expect(throws: Never.self, "\(path)") { try target.check(try InputFolder.bytes(ofFile: path)) }
    }
  }

  /// Every file of the corpus cut in the middle and with one byte changed.
  @Test(arguments: FuzzTarget.allCases) func damagedCorpus(_ target: FuzzTarget) throws {
    for path in try InputFiles.expand(["\(Self.corpora)/\(target.rawValue)"]) {
      let bytes = try InputFolder.bytes(ofFile: path)
      #expect(throws: Never.self, "\(path)") { try target.check(Array(bytes.prefix(bytes.count / 2))) }
      for place in stride(from: 0, to: bytes.count, by: bytes.count / 4 + 1) {
        var damaged = bytes
        damaged[place] ^= 0x41
        #expect(throws: Never.self, "\(path), byte \(place)") { try target.check(damaged) }
      }
    }
  }

  private static let corpora =
    "/" + #filePath.split(separator: "/").dropLast(2).joined(separator: "/") + "/Corpora"
}
