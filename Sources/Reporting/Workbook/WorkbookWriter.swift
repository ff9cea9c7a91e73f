import CXlsxwriter
import Definitions
import Glibc

/// Writes a workbook with libxlsxwriter into memory: the same bytes for the same edition, whenever and wherever.
///
/// Texts are written as strings, so that none becomes a formula; the only date in the file is that of the edition.
struct WorkbookWriter {
  /// A private folder for the parts that the library makes before it packs them; each has lost its name as soon
  /// as it is open, so that nothing stays behind. `nil` is the system's folder for such files.
  let scratch: String?

  /// The library does not tell when a part of it could not be written. So it is written twice, which must come to the
  /// same, in a folder that is not full.
  func bytes(of workbook: Workbook) throws(StageFailure) -> [UInt8] {
    let bytes = try once(workbook)
    guard try once(workbook) == bytes else { throw Self.failure("a part of it is not what was written") }
    var space = statvfs()
    guard statvfs(scratch ?? "/tmp", &space) == 0, space.f_bavail * space.f_frsize > Self.leastSpace else {
      throw Self.failure(String(cString: strerror(ENOSPC)))
    }
    return bytes
  }

  /// Bytes that stay free where there was space enough.
  private static let leastSpace: UInt = 65_536

  private func once(_ workbook: Workbook) throws(StageFailure) -> [UInt8] {
    let descriptor = memfd_create("workbook", 1)  // closed when another program takes over
    guard descriptor >= 0 else { throw Self.failure(String(cString: strerror(errno))) }
    defer { close(descriptor) }
    let folder = scratch.flatMap { strdup($0) }
    defer { free(folder) }
    var options = lxw_workbook_options(constant_memory: 0, tmpdir: folder, use_zip64: 0)
    guard let file = workbook_new_opt("/proc/self/fd/\(descriptor)", &options) else {
      throw Self.failure("out of memory")
    }
    var error = Self.describe(file, workbook)
    var formats = SheetFormats(file, decimal: workbook.decimal)
    for sheet in workbook.sheets where error == LXW_NO_ERROR {
      guard let target = workbook_add_worksheet(file, sheet.name) else {
        error = LXW_ERROR_PARAMETER_VALIDATION
        break
      }
      error = SheetWriter(sheet, target).write(&formats, footer: workbook.properties.footer)
    }
    let closed = workbook_close(file)
    if error == LXW_NO_ERROR { error = closed }
    guard error == LXW_NO_ERROR else { throw Self.failure(String(cString: lxw_strerror(error))) }
    return try Self.read(descriptor)
  }

  private static func describe(_ file: UnsafeMutablePointer<lxw_workbook>, _ workbook: Workbook) -> lxw_error
  {
    let own = workbook.properties
    let words = [own.title, own.subject, own.publisher, own.keywords, own.comments, own.status]
    let texts = words.map { strdup($0) }
    defer { texts.forEach { free($0) } }
    var properties = lxw_doc_properties()
    properties.title = texts[0]
    properties.subject = texts[1]
    properties.author = texts[2]
    properties.company = texts[2]
    properties.keywords = texts[3]
    properties.comments = texts[4]
    properties.status = texts[5]
    // 0 would be the clock.
    properties.created = max(1, Int(own.date.day) * 86_400)
    return workbook_set_properties(file, &properties)
  }

  private static func read(_ descriptor: Int32) throws(StageFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = pread(descriptor, &block, block.count, bytes.count)
      if count > 0 {
        bytes += block[0..<count]
      } else if count == 0 {
        return bytes
      } else if errno != EINTR {
        throw failure(String(cString: strerror(errno)))
      }
    }
  }

  private static func failure(_ why: String) -> StageFailure {
    StageFailure(
      .reporting, "cannot write the workbook: \(why)",
      remedy: "free space in the work folder and in memory, and run again", exit: .ioError)
  }
}
