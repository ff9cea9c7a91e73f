import Glibc

/// What this machine lets tests do; a container often forbids some of it.
enum Privileges {
  static let canTrace = InputFolder.has("strace") && succeeds("strace -o /dev/null true")
  static let canMount = InputFolder.has("unshare") && succeeds("unshare -m mount -t tmpfs none /mnt")

  private static func succeeds(_ command: String) -> Bool { system("\(command) 2>/dev/null") == 0 }
}
