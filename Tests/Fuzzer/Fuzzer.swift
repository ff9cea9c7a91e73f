import Fuzzing
import Glibc

/// The loop of libFuzzer, which comes with `-sanitize=fuzzer`.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

/// `Fuzzer TARGET [OPTIONS OF LIBFUZZER] [CORPUS…]`, see `make fuzz`.
@main
enum Fuzzer {
  private static let target: FuzzTarget = {
    guard let name = CommandLine.arguments.dropFirst().first, let target = FuzzTarget(rawValue: name) else {
      let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: " ")
      fatalError("the first argument is one of: \(names)")
    }
    return target
  }()

  static func main() {
    _ = target
    // libFuzzer takes the name of the target for that of the program.
    var count = CommandLine.argc - 1
    var arguments = CommandLine.unsafeArgv + 1
    exit(runDriver(&count, &arguments, checkOne))
  }

  fileprivate static func check(_ bytes: UnsafeBufferPointer<UInt8>) {
    do {
      try target.check(Array(bytes))
    } catch {
      fatalError("\(target.rawValue): \(error)")
    }
  }
}

/// The definition is read once and kept; the leak sanitizer cannot follow a pointer that Swift packs into an enum.
@_cdecl("__lsan_default_suppressions")
public func knownToStay() -> UnsafePointer<CChar> {
  let text: StaticString = "leak:PipelineDefinition"
  return UnsafeRawPointer(text.utf8Start).assumingMemoryBound(to: CChar.self)
}

private func checkOne(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  Fuzzer.check(UnsafeBufferPointer(start: bytes, count: count))
  return 0
}
