/// The names that programs give to the parts of an archive that was split.
enum ArchivePart {
  /// `x.7z.001`, `x.z01`, `x.part2.rar`.
  static func isName(_ path: String) -> Bool {
    let parts = (path.split(separator: "/").last ?? "").lowercased().split(separator: ".")
    guard parts.count > 1, let last = parts.last else { return false }
    func isNumber(_ text: Substring) -> Bool { !text.isEmpty && text.allSatisfy { ("0"..."9").contains($0) } }
    if last == "rar" {
      return parts.dropLast().last.map { $0.hasPrefix("part") && isNumber($0.dropFirst(4)) } ?? false
    }
    return last.count == 3 && (isNumber(last) || ("zr".contains(last.first!) && isNumber(last.dropFirst())))
  }
}
