import Glibc

/// The files that come with the program: those of the folder it runs in, else the installed ones.
enum InstalledFile {
  /// `pipelines/README.md` where it is here; else in `share/kwartaal` beside the program's folder, where that has it.
  static func path(_ name: String) -> String {
    guard access(name, F_OK) != 0, let program = realpath("/proc/self/exe", nil) else { return name }
    defer { free(program) }
    let prefix = String(cString: program).split(separator: "/").dropLast(2).joined(separator: "/")
    let installed = "/\(prefix)/share/kwartaal/\(name)"
    return access(installed, F_OK) == 0 ? installed : name
  }
}
