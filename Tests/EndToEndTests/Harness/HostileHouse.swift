import Foundation
import PseudoTerminal

/// A desk whose every file carries given bytes: titles, rows, names of files, settings.
struct HostileHouse {
  let desk: Desk
  private let payloads: [[UInt8]]
  private var guides: String { desk.folder + "/pièges" }

  /// Writes the payloads everywhere; the console then finds its guides there.
  init(_ payloads: [[UInt8]]) throws {
    desk = try Desk()
    self.payloads = payloads
    desk.environment["ECOUTE_GUIDES"] = guides
    try writeGuide()
    try writeDirectory()
    try writeCentre()
    try writeFileNames()
  }

  /// A guide of ours, whose lists carry the payloads that a guide may hold: text without controls.
  private func writeGuide() throws {
    let model = House.guides + "/fr/crise-securite/suicide-idees-appelant.md"
    var guide: [UInt8] = []
    for line in try String(contentsOfFile: model, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      if line.hasPrefix("slug:") {
        guide += Array("slug: piege".utf8)
      } else if line.hasPrefix("titre:") || line.hasPrefix("# ") {
        let isTitle = line.hasPrefix("# ")
        guide += Array(isTitle ? "# Piège".utf8 : "titre: \"Piège\"".utf8)
      } else {
        guide += Array(line.utf8)
      }
      guide.append(0x0a)
      guard line == "## À retenir" || line == "## Questions" else { continue }
      guide.append(0x0a)
      for payload in payloads where isText(payload) {
        guide += Array("- Avant ".utf8) + inline(payload) + Array(" après\n".utf8)
      }
    }
    try write(guide, to: guides + "/fr/crise-securite/piege.md")
  }

  private func writeDirectory() throws {
    let starter = guides + "/repertoire"
    try FileManager.default.createDirectory(
      atPath: guides, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: House.guides + "/repertoire", toPath: starter)
    var rows = Array("id,organization_id,name,alternate_name,description,status\n".utf8)
    for (index, payload) in payloads.enumerated() {
      let cell = payload.replacing([0x22], with: [0x22, 0x22])
      let row = [
        Array("piege-\(index),811,\"Piège \(index) ".utf8), cell, Array("\",\"".utf8), cell,
        Array("\",\"".utf8), cell, Array("\",active\n".utf8),
      ]
      rows += row.joined()
    }
    let centre = desk.home + "/centre/repertoire"
    try FileManager.default.createDirectory(
      atPath: desk.home + "/centre", withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    try FileManager.default.copyItem(atPath: House.guides + "/repertoire", toPath: centre)
    try write(rows, to: centre + "/services.csv")
  }

  private func writeCentre() throws {
    let name = Array("nom: \"".utf8) + inline(payloads[0]) + Array("\"\n".utf8)
    try write(name, to: desk.home + "/centre/centre.yaml")
  }

  /// Guides that do not stand, each named after a payload.
  private func writeFileNames() throws {
    let folder = Array((desk.home + "/centre/guides/crise-securite/").utf8)
    try FileManager.default.createDirectory(
      atPath: String(decoding: folder, as: UTF8.self), withIntermediateDirectories: true)
    for payload in payloads {
      let name = payload.map { $0 == 0x2f || $0 == 0 ? 0x5f : $0 }
      let path = (folder + name + Array(".md".utf8) + [0]).map(CChar.init(bitPattern:))
      let file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
      guard file >= 0 else { throw CocoaError(.fileWriteUnknown) }
      let bytes = Array("---\ntitre: ".utf8) + payload + Array("\n---\n".utf8)
      _ = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      close(file)
    }
  }

  /// The payload on one line, for texts where a line end begins something else.
  private func inline(_ payload: [UInt8]) -> [UInt8] {
    payload.map { $0 == 0x0a || $0 == 0x0d ? 0x20 : $0 }
  }

  private func isText(_ payload: [UInt8]) -> Bool {
    guard let text = String(validating: payload, as: UTF8.self) else { return false }
    return text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    let file = URL(filePath: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }
}
