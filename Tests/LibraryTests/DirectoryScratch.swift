import Foundation

/// A temporary folder of files, gone with the test that made it.
final class DirectoryScratch {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("ecoute-repertoire-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Writes bytes at a path inside the folder, and gives the whole path.
  @discardableResult
  func write(_ bytes: some Sequence<UInt8>, at name: String) throws -> String {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return file.path
  }

  /// Writes text at a path inside the folder, and gives the whole path.
  @discardableResult
  func write(_ text: String, at name: String) throws -> String {
    try write(text.utf8, at: name)
  }

  /// The smallest directory: one organization, one service, one number.
  func writeSmallDirectory(in folder: String) throws {
    try write("id,name\norg,Organisme\n", at: folder + "/organizations.csv")
    try write(
      "id,organization_id,name,status\nligne,org,Ligne d’écoute,active\n",
      at: folder + "/services.csv")
    try write(
      "id,service_id,number\nligne-1,ligne,1 800 555-0100\n", at: folder + "/phones.csv")
  }
}
