import Text

/// A kind of directory that can be read, as HSDS, ODHF or an iCarol export.
public protocol ImportProfile: Sendable {
  /// Its name in the report and after `--profile`: `hsds`, `odhf`, `m02`, `icarol`.
  var name: String { get }

  /// Whether some files are of this kind, judged by looking at the names of their columns.
  func recognises(_ folder: ImportFolder) -> Bool

  /// Reads the files of a run, and hands it each resource and each row's fate.
  func read(_ run: ImportRun) throws
}
