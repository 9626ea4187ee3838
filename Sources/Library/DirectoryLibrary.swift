import Directory
import Foundation
import Synchronization
import Text

/// The whole directory: the lines of the starter and of the centre, and what was imported.
///
/// One search over both. Nothing is opened before the first search; what was imported is looked at anew
/// when another process imports.
public final class DirectoryLibrary: Sendable {
  private let shelf: ResourceShelf
  private let places: Places
  private let store: DirectoryStore
  private let path: String
  private let opened = Mutex<Opened?>(nil)

  private struct Opened {
    let generation: Int64
    let index: DirectoryIndex
  }

  /// The directory of a data folder, and the resources at hand, which bring their needs.
  public init(shelf: ResourceShelf, home: String, places: Places) {
    self.shelf = shelf
    self.places = places
    store = DirectoryStore(home: home)
    path = IndexFile.path(home: home)
  }

  /// An answer and the resources of its hits, in the same order.
  public struct Found: Sendable {
    /// The answer; its rows are those of ``resources``.
    public let answer: DirectoryAnswer
    /// The resource of each hit.
    public let resources: [Resource]
    /// Why what was imported could not be searched, if it could not.
    public let problem: Problem?
  }

  /// The resources that answer a query, best first.
  ///
  /// A place named in the text is the person's when nothing answers all of its words otherwise.
  public func search(_ query: DirectoryQuery) -> Found {
    query.placed(by: places) {
      found($0)
    } isWhole: {
      $0.answer.isWhole
    }
  }

  private func found(_ query: DirectoryQuery) -> Found {
    do throws(DirectoryError) {
      if let found = try store.read({ rows in try search(query, rows) }) { return found }
      return own(query, problem: nil)
    } catch {
      return own(query, problem: error.problem)
    }
  }

  /// What the shelf alone answers.
  private func own(_ query: DirectoryQuery, problem: Problem?) -> Found {
    let answer = shelf.answer(query)
    return Found(
      answer: answer, resources: answer.hits.map { shelf.resources[$0.row] }, problem: problem)
  }

  private func search(_ query: DirectoryQuery, _ rows: DirectoryRows) throws -> Found {
    let merged = shelf.answer(query, with: try index(of: rows))
    let records = try rows.resources(
      rows: merged.hits.filter { $0.isOther }.map { Int64($0.hit.row) })
    var answer = merged.answer
    var resources: [Resource] = []
    answer.hits = merged.hits.compactMap { hit, isOther in
      let resource = isOther ? records[Int64(hit.row)] : shelf.resources[hit.row]
      guard let resource else { return nil }
      var hit = hit
      hit.row = resources.count
      resources.append(resource)
      return hit
    }
    return Found(answer: answer, resources: resources, problem: nil)
  }

  /// The index of what was imported, made again when it is not of this generation.
  private func index(of rows: DirectoryRows) throws -> DirectoryIndex {
    let generation = try rows.generation
    return try opened.withLock { opened in
      if let opened, opened.generation == generation { return opened.index }
      let index = try open(generation, rows)
      opened = Opened(generation: generation, index: index)
      return index
    }
  }

  private func open(_ generation: Int64, _ rows: DirectoryRows) throws -> DirectoryIndex {
    if let index = IndexFile.open(path, generation: generation, needs: shelf.needs) { return index }
    let fresh = path + ".\(getpid())"
    defer { unlink(fresh) }
    try IndexFile.write(
      to: fresh, generation: generation, needs: shelf.needs, places: places, resources: rows.each)
    guard let index = IndexFile.open(fresh, generation: generation, needs: shelf.needs) else {
      throw DirectoryError.failing(SafeText(path).line, code: EIO)
    }
    // Where nothing can be renamed the index serves this process all the same.
    rename(fresh, path)
    return index
  }
}
