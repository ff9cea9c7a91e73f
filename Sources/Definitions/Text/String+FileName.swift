extension String {
  /// The last part of a path.
  package var fileName: String { split(separator: "/").last.map(String.init) ?? self }

  /// A path that a file names: absolute, or from the folder of the file with this path.
  package func resolving(_ name: String) -> String {
    guard !name.hasPrefix("/"), let slash = lastIndex(of: "/") else { return name }
    return self[...slash] + name
  }
}
