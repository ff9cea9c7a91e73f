import Definitions
import Glibc

/// The system calls that write; every failure names the path, the reason and what to do.
enum Disk {
  /// Makes a new file with these bytes and this mode, whatever the umask, and brings it to the disk, unless the
  /// caller does that for many files at once. On failure a part of it may stay, which the caller removes.
  static func write(
    _ bytes: [UInt8], to path: String, mode: mode_t = 0o644, isSynced: Bool = true
  ) throws(StageFailure) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let descriptor = retried { open(path, flags, 0o600) }
    guard descriptor >= 0 else { throw failure("cannot create this file", path) }
    var isOpen = true
    defer { if isOpen { close(descriptor) } }
    guard fchmod(descriptor, mode) == 0 else { throw failure("cannot set the mode of this file", path) }
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress! + done, $0.count - done) }
      if count > 0 {
        done += count
      } else if count == 0 || errno != EINTR {
        throw failure("cannot write this file", path, code: count == 0 ? EIO : errno, exit: .ioError)
      }
    }
    guard !isSynced || retried({ fsync(descriptor) }) == 0 else {
      throw failure("cannot bring this file to the disk", path, exit: .ioError)
    }
    isOpen = false
    guard close(descriptor) == 0 || errno == EINTR else {
      throw failure("cannot write this file", path, exit: .ioError)
    }
  }

  /// Makes a folder with this mode, whatever the umask; `false` when it is there already.
  @discardableResult
  static func makeFolder(_ path: String, mode: mode_t = 0o755) throws(StageFailure) -> Bool {
    guard mkdir(path, 0o700) == 0 else {
      let code = errno
      if code == EEXIST, try leadsToFolder(path) { return false }
      throw failure("cannot create this folder", path, code: code)
    }
    guard chmod(path, mode) == 0 else { throw failure("cannot set the mode of this folder", path) }
    return true
  }

  /// Makes a folder and those above it that are missing; answers with those it made, outermost first.
  static func makeFolders(_ path: String, mode: mode_t = 0o755) throws(StageFailure) -> [String] {
    guard try !leadsToFolder(path) else { return [] }
    let above = folder(of: path)
    let made = above == path ? [] : try makeFolders(above)
    do {
      return try makeFolder(path, mode: mode) ? made + [path] : made
    } catch {
      for path in made.reversed() { rmdir(path) }
      throw error
    }
  }

  /// Makes a symbolic link; one that a killed run left in this place is replaced.
  static func link(_ path: String, to target: String) throws(StageFailure) {
    unlink(path)
    guard symlink(target, path) == 0 else { throw failure("cannot create this link", path) }
  }

  /// Gives a file, folder or link another name, replacing what has that name, in one step.
  static func rename(_ old: String, to new: String) throws(StageFailure) {
    guard Glibc.rename(old, new) == 0 else {
      throw failure("cannot put this in its place", new, exit: .ioError)
    }
  }

  /// Waits until the names in this folder are on the disk.
  static func sync(folder path: String) throws(StageFailure) {
    let descriptor = retried { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw failure("cannot open this folder", path, exit: .ioError) }
    defer { close(descriptor) }
    guard retried({ fsync(descriptor) }) == 0 else {
      throw failure("cannot bring this to the disk", path, exit: .ioError)
    }
  }

  /// The failure of the call just made.
  static func failure(
    _ what: String, _ path: String, code: Int32 = errno, exit: ExitCode = .cannotCreate
  ) -> StageFailure {
    let remedy: String? =
      switch code {
      case ENOSPC, EDQUOT: "free space there and run again"
      case EFBIG: "raise the limit on file sizes"
      case EACCES, EPERM, EROFS: "check who may write there"
      case EEXIST, ENOTDIR: "something else has this name; move it away"
      default: nil
      }
    return StageFailure(
      .publishing, at: Place(file: path), "\(what): \(String(cString: strerror(code)))", remedy: remedy,
      exit: [ENOSPC, EDQUOT, EFBIG, EIO, EMFILE, ENFILE, EINTR, ENOMEM].contains(code) ? .ioError : exit)
  }

  static func retried(_ call: () -> Int32) -> Int32 {
    while true {
      let result = call()
      if result != -1 || errno != EINTR { return result }
    }
  }
}
