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
