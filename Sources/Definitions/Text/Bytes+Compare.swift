import Glibc

extension [UInt8] {
  /// The same bytes: as `==`, by the C library, which compares files of megabytes many at a time.
  package func isSame(as other: [UInt8]) -> Bool {
    count == other.count
      && withUnsafeBytes { own in
        other.withUnsafeBytes { own.isEmpty || memcmp(own.baseAddress!, $0.baseAddress!, own.count) == 0 }
      }
  }
}

extension String.UTF8View {
  /// The bytes of another text stand somewhere in these: cheaper to ask than where they do.
  package func holds(_ other: String.UTF8View) -> Bool {
    guard let first = other.first else { return true }
    var rest = self[...]
    while let place = rest.firstIndex(of: first) {
      rest = rest[place...]
      if rest.starts(with: other) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
