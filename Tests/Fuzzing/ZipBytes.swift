/// Makes zip archives by hand, with stored members, so that each of their bytes can be chosen.
package enum ZipBytes {
  package static func archive(_ members: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for (name, bytes) in members {
      let name = Array(name.utf8)
      let place = UInt32(archive.count)
      let size = little(UInt32(bytes.count), 4)
      // Version, flags, method, time and day, which are the same in both records.
      let common = little(20, 2) + little(0x800, 2) + little(0, 2) + little(0, 2) + little(0x21, 2)
      let sums =
        little(GzipBytes.checksum(bytes), 4) + size + size + little(UInt32(name.count), 2) + little(0, 2)
      archive += [0x50, 0x4B, 3, 4] + common + sums + name + bytes
      directory += [0x50, 0x4B, 1, 2] + little(20, 2) + common + sums + little(0, 2) + little(0, 2)
      directory += little(0, 2) + little(0, 4) + little(place, 4) + name
    }
    let counts = little(UInt32(members.count), 2)
    let places = little(UInt32(directory.count), 4) + little(UInt32(archive.count), 4)
    return archive + directory + [0x50, 0x4B, 5, 6] + little(0, 4) + counts + counts + places + little(0, 2)
  }

  private static func little(_ number: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }
}
