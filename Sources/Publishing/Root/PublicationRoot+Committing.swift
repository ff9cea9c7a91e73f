package import Definitions
import Glibc

extension PublicationRoot {
  /// Publishes prepared editions one by one, and then the pages and the catalogue of the whole site.
  ///
  /// Everything that needs space is written before the first edition is switched: a failure until then is a
  /// `StageFailure`, removes what was prepared and leaves the root as it was. A later one is a
  /// `PartialPublication`.
  package func commit(
    _ editions: [PreparedEdition], words: Words, style: PageStyle = .standard
  ) throws -> [WrittenEdition] {
    guard !editions.isEmpty else { return [] }
    var published: [WrittenEdition] = []
    let site = Site(root: self, style: style, words: words)
    do throws(StageFailure) {
      for edition in editions { try edition.stageLink() }
      let staged = try site.stage(replacing: editions.map(\.staged))
      for edition in editions {
        published.append(try edition.publish())
        try edition.settle()
      }
      try site.switchOver(staged)
    } catch {
      discard(Array(editions[published.count...]))
      site.removeStaged()
      guard published.isEmpty else { throw PartialPublication(published: published, failure: error) }
      throw error
    }
    return published
  }

  /// Finishes what a killed run left: removes its hidden files, points the link of a period at its newest
  /// edition, and brings the site's pages up to date. Answers with what was done, in words.
  ///
  /// To be called under the lock, once no gate can refuse the run any more, and before anything is prepared:
  /// it takes every staging folder for a leftover.
  @discardableResult
  package func clean(
    words: Words, style: PageStyle = .standard
  ) throws(StageFailure) -> [String] {
    var done: [String] = []
    let site = Site(root: self, style: style, words: words)
    site.removeStaged()
    for report in try reports() {
      let folder = folder(of: report)
      let leftovers = try Disk.names(in: folder).filter(EditionName.isLeftover)
      for name in leftovers { Disk.remove("\(folder)/\(name)") }
      done += leftovers.map { "removed \(folder)/\($0), left by a run that was stopped" }
      done += try finish(try newest(of: report), in: folder)
      if !leftovers.isEmpty { rmdir(folder) }  // only when nothing else is in it
    }
    if try hasEditions() {
      let staged = try site.stage()
      try site.switchOver(staged)
      if !staged.isEmpty { done.append("brought \(staged.joined(separator: ", ")) of \(path) up to date") }
    }
    return done
  }

  private func finish(_ editions: [EditionName], in folder: String) throws(StageFailure) -> [String] {
    var done: [String] = []
    for name in editions {
      let link = "\(folder)/\(name.link)"
      if try linked(name.period, in: folder) == name { continue }
      // Something else that has this name is not ours.
      if try Disk.exists(link), try !Disk.isLink(link) { continue }
      try Disk.link("\(folder)/\(name.stagingLink)", to: name.folder)
      try Disk.rename("\(folder)/\(name.stagingLink)", to: link)
      try Disk.sync(folder: folder)
      done.append("published \(folder)/\(name.folder), which a stopped run had completed")
    }
    return done
  }
}
