/// What the first bytes of a file or a member say it is.
enum Magic: String {
  case gzip, xz, zstd, zip, tar
  case bzip2 = "bz2"
  case sevenZip = "7z"
  /// A zip archive that holds an Excel workbook; told from its directory, not from its first bytes.
  case workbook = "xlsx"
  /// None of the others, so text to be read as CSV.
  case plain = "csv"
  case rar, lz4, lzip, compress, excel, openDocument, pdf, html, utf16, empty

  init(_ bytes: [UInt8]) {
    func starts(_ magic: UInt8...) -> Bool { bytes.starts(with: magic) }
    func starts(_ text: StaticString) -> Bool {
      bytes.starts(with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
    if bytes.isEmpty {
      self = .empty
    } else if starts(0x1F, 0x8B) {
      self = .gzip
    } else if starts(0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00) {
      self = .xz
    } else if starts(0x28, 0xB5, 0x2F, 0xFD) || Self.isSkippableFrame(bytes) {
      self = .zstd
    } else if starts("BZh"), bytes.count >= 10,
      bytes[4...9].elementsEqual([0x31, 0x41, 0x59, 0x26, 0x53, 0x59])
        || bytes[4...9].elementsEqual([0x17, 0x72, 0x45, 0x38, 0x50, 0x90])
    {
      self = .bzip2
    } else if starts(0x50, 0x4B, 0x03, 0x04) || starts(0x50, 0x4B, 0x05, 0x06)
      || starts(0x50, 0x4B, 0x07, 0x08)
    {
      self = .zip
    } else if starts(0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C) {
      self = .sevenZip
    } else if bytes.count >= 512, bytes[257...261].elementsEqual("ustar".utf8) || Self.isOldTar(bytes) {
      self = .tar
    } else if starts("Rar!") {
      self = .rar
    } else if starts(0x04, 0x22, 0x4D, 0x18) {
      self = .lz4
    } else if starts("LZIP") {
      self = .lzip
    } else if starts(0x1F, 0x9D) {
      self = .compress
    } else if starts(0xD0, 0xCF, 0x11, 0xE0) {
      self = .excel
    } else if starts("application/vnd.oasis.opendocument") {
      self = .openDocument
    } else if starts("%PDF") {
      self = .pdf
    } else if starts(0xFF, 0xFE) || starts(0xFE, 0xFF) || Self.isUnmarkedUTF16(bytes) {
      self = .utf16
    } else {
      let text = bytes.drop { $0 == 0x20 || (0x09...0x0D).contains($0) || [0xEF, 0xBB, 0xBF].contains($0) }
      self = text.first == 0x3C ? .html : .plain
    }
  }

  /// Text in UTF-16 without the mark that says so: every second byte of ASCII letters is a zero.
  private static func isUnmarkedUTF16(_ bytes: [UInt8]) -> Bool {
    let pairs = bytes.count / 2
    guard pairs >= 8 else { return false }
    let zeros = [0, 1].map { half in (0..<pairs).count { bytes[2 * $0 + half] == 0 } }
    return zeros.min() == 0 && zeros.max()! * 10 >= pairs * 9
  }

  /// A frame of zstd without content, which pzstd puts first.
  private static func isSkippableFrame(_ bytes: [UInt8]) -> Bool {
    bytes.count >= 4 && bytes[0] & 0xF0 == 0x50 && bytes[1...3].elementsEqual([0x2A, 0x4D, 0x18])
  }

  /// A tar from before `ustar` has no magic, only the checksum of its header in octal digits.
  private static func isOldTar(_ bytes: [UInt8]) -> Bool {
    let digits = bytes[148..<156].drop { $0 == 0x20 }.prefix { (0x30...0x37).contains($0) }
    guard !digits.isEmpty, bytes[0] != 0 else { return false }
    let sum =
      bytes[..<512].reduce(0) { $0 + Int($1) } - bytes[148..<156].reduce(0) { $0 + Int($1) } + 8 * 0x20
    return digits.reduce(0) { $0 * 8 + Int($1 - 0x30) } == sum
  }

  /// What the name promises, from the outside in: `[.gzip, .tar]` for `x.tar.gz`; empty when it says nothing.
  static func promised(by path: String) -> [Magic] {
    var extensions = path.split(separator: "/").last.map { $0.lowercased().split(separator: ".") } ?? []
    extensions.removeFirst(min(1, extensions.count))
    var promised: [Magic] = []
    while let last = extensions.popLast() {
      switch last {
      case "gz": promised.append(.gzip)
      case "xz": promised.append(.xz)
      case "zst", "zstd": promised.append(.zstd)
      case "bz2": promised.append(.bzip2)
      case "tgz": return promised + [.gzip, .tar]
      case "txz": return promised + [.xz, .tar]
      case "tzst": return promised + [.zstd, .tar]
      case "tbz", "tbz2": return promised + [.bzip2, .tar]
      case "zip": return promised + [.zip]
      case "xlsx", "xlsm", "xltx": return promised + [.workbook]
      case "7z": return promised + [.sevenZip]
      case "tar": return promised + [.tar]
      default: return promised
      }
    }
    return promised
  }

  /// What to do about a spreadsheet that is not read.
  static let officeRemedy = "save it as an Excel workbook (.xlsx) or as CSV"

  /// What a file of the old kind of Office is: a workbook of that kind, or a new one with a password.
  static func oldOfficeWords(_ file: InputFile) -> String {
    let header = file.peek(at: 0, 52)
    guard header.count == 52, (7...16).contains(header[30]) else { return "is \(Magic.excel.words)" }
    let sector = header[48..<52].reversed().reduce(0) { $0 << 8 | Int($1) }
    let directory = file.peek(at: (sector + 1) << Int(header[30]), 4096)
    let name: [UInt8] = "EncryptedPackage".utf8.reduce(into: []) { $0 += [$1, 0] }
    let isLocked = directory.indices.contains { directory[$0...].starts(with: name) }
    return isLocked ? "is an Office file with a password" : "is \(Magic.excel.words)"
  }

  /// What was found, as it stands in a sentence after "is" or "holds".
  var words: String {
    switch self {
    case .gzip: "a gzip file"
    case .xz: "an xz file"
    case .zstd: "a zstd file"
    case .bzip2: "a bz2 file"
    case .zip: "a zip archive"
    case .sevenZip: "a 7z archive"
    case .tar: "a tar archive"
    case .plain: "plain text"
    case .rar: "a RAR archive"
    case .lz4: "an lz4 file"
    case .lzip: "an lzip file"
    case .compress: "a file of the old program compress"
    case .workbook: "an Excel workbook"
    case .excel: "an Excel workbook of the old kind (.xls)"
    case .openDocument: "an OpenDocument workbook (.ods)"
    case .pdf: "a PDF"
    case .html: "an HTML or XML page"
    case .utf16: "text in UTF-16"
    case .empty: "an empty file"
    }
  }

  /// What to do about it when it is not something we read; `nil` when it is.
  var remedy: String? {
    switch self {
    case .gzip, .xz, .zstd, .bzip2, .zip, .sevenZip, .tar, .workbook, .plain, .empty: nil
    case .rar, .lz4, .lzip, .compress: "unsupported: pack the CSV as .zip or .csv.gz"
    case .excel, .openDocument: Self.officeRemedy
    case .pdf: "make the export again as CSV"
    case .html: "perhaps a log-in page: log in and fetch the export again"
    case .utf16: "save it as CSV UTF-8"
    }
  }
}
