import Directory
import Foundation
import GRDB
import Text

extension DirectoryStore {
  /// Replaces all that a source holds, in one transaction: whatever ends it before its last step
  /// leaves the directory and its index as they were.
  ///
  /// The index of all that the directory then holds is made in the same pass, beside the old one, and
  /// takes its place once the transaction is committed. A power cut between the two leaves an index of
  /// another generation, which is made again when next opened.
  func replace(
    _ source: SafeText, path: SafeText, at instant: Int64,
    from read: @escaping (_ sink: (Resource) throws -> Void) throws -> ImportReport,
    index: (
      _ generation: Int64, _ path: String,
      _ resources: (_ add: @escaping (Int64, Resource) throws -> Void) throws -> Void
    ) throws -> Void
  ) throws -> (report: ImportReport, twins: DirectoryWriting.Twins) {
    let freshIndex = IndexFile.path(home: home) + ".new"
    do {
      let queue = try DirectorySchema.write(self.path)
      let result = try queue.write { db in
        let writing = try DirectoryWriting(source, db)
        var report = ImportReport(profile: "")
        try index(writing.generation, freshIndex) { add in
          // The other sources come first: their rows are all before those to come.
          try writing.rows.each(add)
          report = try read { resource in
            let kept = try writing.add(resource)
            try add(kept.row, kept.resource)
          }
        }
        return (report, try writing.finish(report, path: path, at: instant))
      }
      rename(freshIndex, IndexFile.path(home: home))
      // A reader at work only makes it happen later.
      try? queue.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
      return result
    } catch {
      unlink(freshIndex)
      throw DirectoryError(error, at: self.path) ?? error
    }
  }
}
