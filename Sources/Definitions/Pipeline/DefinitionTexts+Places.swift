extension DefinitionTexts {
  /// Files by their path from the pipeline file; of what stands elsewhere only the names, and of its inputs too, for where
  /// they stand is nobody's business.
  init(_ files: [(path: String, content: JSONValue)], of pipeline: String) {
    let folder = pipeline.resolving("")
    func isOutside(_ path: String) -> Bool {
      path.hasPrefix("/") && (folder.isEmpty || !path.hasPrefix(folder))
    }
    let outside = files.map(\.path).filter(isOutside).map { $0.resolving("") }
    let roots = Set(outside).filter { root in !outside.contains { $0 != root && root.hasPrefix($0) } }
      .sorted()
    let named = files.map { path, content -> (path: String, content: JSONValue) in
      guard let place = isOutside(path) ? roots.firstIndex(where: path.hasPrefix) : nil else {
        return (path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path, content)
      }
      return ("/elsewhere-\(place + 1)/\(path.dropFirst(roots[place].count))", content)
    }
    let names = Dictionary(zip(files.map(\.path), named.map(\.path))) { first, _ in first }
    self.files = zip(files, named).map { file, named in
      let isPipeline = file.path == pipeline
      let content = isPipeline ? named.content.withoutFolders : named.content
      return (isPipeline ? pipeline.fileName : named.path, content.naming { names[$0] })
    }
  }
}

extension JSONValue {
  /// The keys of a pipeline file that say where its input is.
  private static let places: Set<String> = ["files", "respondents", "answers"]

  /// A pipeline file in which its inputs have no folder, and without decisions: those of an edition are among its facts.
  fileprivate var withoutFolders: JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(
      members.filter { $0.0 != "corrections" }.map {
        $0.0 == "inputs" ? ($0.0, $0.1.withoutFoldersBelow) : $0
      })
  }

  private var withoutFoldersBelow: JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(
      members.map { name, value in
        guard Self.places.contains(name), let text = value.string else {
          return (name, value.withoutFoldersBelow)
        }
        return (name, .string(text.fileName))
      })
  }

  /// With other names for files that stand under an absolute path.
  fileprivate func naming(_ name: (String) -> String?) -> JSONValue {
    switch self {
    case .object(let members): .object(members.map { ($0.0, $0.1.naming(name)) })
    case .array(let items): .array(items.map { $0.naming(name) })
    case .string(let text) where text.hasPrefix("/"): .string(name(text) ?? text)
    default: self
    }
  }
}
