import ArgumentParser
import Definitions
import Glibc
import Intake
import Running

/// What every command that reads registrations takes.
struct InputOptions: ParsableArguments {
  private static let mostThreads = 1024

  @Option(
    parsing: .upToNextOption,
    help: "Files or folders to read instead of every input of the pipeline; layouts follow from the headers.")
  var input: [String] = []

  @Option(help: "What today is, as jjjj-mm-dd. Default: the latest date of entry.")
  var date: String?

  @Option(help: "Threads to read with. Default: the cores of this machine.")
  var threads: Int?

  @OptionGroup(title: "Limits") var limitOptions: LimitOptions

  func validate() throws {
    if let threads, !(1...Self.mostThreads).contains(threads) {
      throw ValidationError("--threads is 1 to \(Self.mostThreads)")
    }
    if date != nil, today == nil { throw ValidationError("--date is a date such as 2022-07-31") }
  }

  var today: CivilDate? { date.flatMap(CivilDate.init(iso:)) }

  var threadCount: Int { threads ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  var limits: IntakeLimits { limitOptions.limits }

  /// What the run is asked to read.
  var settings: ReadingSettings {
    ReadingSettings(input: input, today: today, threads: threadCount, limits: limits)
  }
}
