import Chance
import Foundation
import GRDB
import Intervention
import Testing
import Text

@testable import Records

@Suite("Famille : le registre des accès retouché")
struct AccessTamperTests {
  private let folder = TemporaryHome()
  private let count = 400

  /// A log of two days, with checkpoints that stay.
  private func fill(_ batches: Range<Int> = 0..<8) throws -> AccessLog {
    let clock = Hand(Samples.evening + Int64(batches.lowerBound) * 10 * 60_000)
    let log = try AccessLog(folder.open(), now: { clock.now })
    for batch in batches {
      let entries = (0..<count / 8).map { index in
        AccessEntry(
          .read, by: Who(name: "Ana Roy"), at: Samples.moment(batch * 50 + index),
          call: CallID(rawValue: "c\(index % 7)"))
      }
      _ = try log.append(entries.map { ($0, isDeferred: false) })
      clock.now += 10 * 60_000
    }
    return log
  }

  @Test("Retouche, effacement, ajout, échange ou coupure, n'importe où : trouvé, et au bon endroit")
  func everyTampering() throws {
    let family = Family("Registres retouchés", sample: 100, all: 1000)
    try fill().file.forget()
    let whole = try folder.bytes(of: "ecoute.sqlite")
    for trial in 0..<family.count {
      var chance = family.chance(trial)
      try folder.write(whole, to: "ecoute.sqlite")
      let tampering = Tampering(count: count, &chance)
      try tamper(tampering.sentences)
      let findings = try AccessLog(folder.open()).verify().findings
      let near = findings.contains { finding in
        guard let place = finding.place else { return false }
        return tampering.places.contains {
          $0 >= place.lowerBound - 1 && $0 <= place.upperBound + 1
        }
      }
      #expect(near, "\(trial) : \(tampering), \(findings)")
    }
  }

  @Test("Chaîne entière refaite sans la clé : le premier point de contrôle signé le dit")
  func rewritten() throws {
    let log = try fill()
    try log.file.write { db in
      try db.execute(sql: "UPDATE access SET name = 'Luc' WHERE number = 220")
      var entries: [LoggedAccess] = []
      try AccessRows.each(db) { _, logged, _ in logged.map { entries.append($0) } }
      var hash = AccessChain.beginning
      for logged in entries {
        hash = AccessChain.hash(logged, after: hash)
        try db.execute(
          sql: "UPDATE access SET hash = ? WHERE number = ?",
          arguments: [Data(hash), logged.number])
      }
    }
    let places = try log.verify().findings.compactMap(\.place)
    #expect(places.first == 201...250)
  }

  @Test("Points de contrôle refaits avec une autre clé : dit")
  func otherKey() throws {
    let log = try fill()
    try folder.write(Array(repeating: 9, count: 32), to: "access.key")
    #expect(try log.verify().findings.contains(.falseCheckpoint(400)))
  }

  @Test("Tout est effacé, ou la base est ôtée : dit")
  func emptied() throws {
    _ = try fill()
    try tamper(["DELETE FROM access", "DELETE FROM access_checkpoint"])
    #expect(try AccessLog(folder.open()).verify().findings == [.missing(1...400, after: nil)])
    for name in try folder.names(in: "") where name.hasPrefix("ecoute.sqlite") {
      try FileManager.default.removeItem(atPath: folder.path + "/" + name)
    }
    #expect(try AccessLog(folder.open()).verify().findings == [.missing(1...400, after: nil)])
  }

  /// Cuts the end off, with the checkpoints that speak of it.
  private func cut(after size: Int) throws {
    try tamper([
      "DELETE FROM access WHERE number > \(size)",
      "DELETE FROM access_checkpoint WHERE size > \(size)",
    ])
  }

  @Test(
    "La fin coupée avec ses points de contrôle : le témoin le dit, aussi cent inscriptions après")
  func cutShort() throws {
    _ = try fill()
    try cut(after: 250)
    func places() throws -> [ClosedRange<Int>] {
      try AccessLog(folder.open()).verify().findings.compactMap(\.place)
    }
    #expect(try places() == [251...400])
    _ = try fill(8..<10)
    #expect(try places() == [351...400])
    _ = try fill(10..<12)
    #expect(try places().contains { $0.contains(400) })
  }

  @Test("Le témoin ôté ou refait sans la clé : dit ; s'en servir encore ne l'efface pas")
  func withoutMark() throws {
    let log = try fill()
    let mark = try folder.bytes(of: AccessMark.fileName)
    try cut(after: 250)
    try FileManager.default.removeItem(atPath: folder.path + "/" + AccessMark.fileName)
    #expect(try log.verify().findings == [.noMark])
    _ = try fill(8..<9)
    #expect(try log.verify().findings == [.noMark])
    for spoilt in [[], Array("{}".utf8), mark.map { $0 == 0x34 ? 0x33 : $0 }] {
      try folder.write(spoilt, to: AccessMark.fileName)
      #expect(try log.verify().findings == [.falseMark])
    }
  }

  @Test("Une console tuée entre l'inscription et le témoin : rien à dire, le témoin suit ensuite")
  func behind() throws {
    let log = try fill(0..<4)
    let behind = try folder.bytes(of: AccessMark.fileName)
    _ = try fill(4..<6)
    try folder.write(behind, to: AccessMark.fileName)
    #expect(try log.verify() == AccessReport(count: 300))
    _ = try fill(6..<8)
    #expect(try log.verify() == AccessReport(count: 400))
    #expect(try folder.bytes(of: AccessMark.fileName) != behind)
    try cut(after: 300)
    #expect(try log.verify().findings.compactMap(\.place) == [301...400])
  }

  @Test("Un registre d'avant le témoin est entier ; le témoin commence à l'inscription suivante")
  func older() throws {
    let log = try fill(0..<4)
    let key = try #require(try AccessKey.load(in: folder.path, folder.open().files))
    try log.file.write { db in
      for known in try AccessRows.checkpoints(db) {
        let plain = try AccessCheckpoint(
          size: known.size, hash: known.hash, at: known.at, isKept: true, .plain, key: key)
        try db.execute(
          sql: "UPDATE access_checkpoint SET signature = ? WHERE size = ?",
          arguments: [Data(plain.signature), known.size])
      }
    }
    try FileManager.default.removeItem(atPath: folder.path + "/" + AccessMark.fileName)
    #expect(try log.verify() == AccessReport(count: 200))
    _ = try fill(4..<5)
    #expect(try log.verify() == AccessReport(count: 250))
    try cut(after: 200)
    #expect(try log.verify().findings.compactMap(\.place) == [201...250])
  }

  @Test("Ramené à un ancien état, le témoin avec lui, seul le code imprimé le dit")
  func rolledBack() throws {
    _ = try fill(0..<5)
    let mark = try folder.bytes(of: AccessMark.fileName)
    let log = try fill(5..<8)
    let code = try #require(try log.code())
    try cut(after: 250)
    try folder.write(mark, to: AccessMark.fileName)
    let again = AccessLog(try folder.open())
    #expect(try again.verify().findings.isEmpty)
    #expect(try again.verify(code: code.code).findings == [.unknownCode(code.code)])
  }

  private func tamper(_ sentences: [String]) throws {
    let queue = try DatabaseQueue.patient(folder.path + "/ecoute.sqlite")
    for sql in sentences { try queue.write { try $0.execute(sql: sql) } }
    // The whole of it in one file, for the next trial to begin with.
    try queue.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    try queue.close()
  }
}

/// Something done to the log behind its back, and where.
private struct Tampering: CustomStringConvertible {
  let description: String
  let sentences: [String]
  let places: [Int]

  init(count: Int, _ chance: inout Chance) {
    let first = Int.random(in: 1...count, using: &chance)
    let second = Int.random(in: 1...count, using: &chance)
    let shift = "number >= \(first)"
    switch Int.random(in: 0..<6, using: &chance) {
    case 0:
      let column =
        [
          "at = at + 1", "name = name || '.'", "call = 'x'", "act = 'lock'",
          "utc_offset = 0", "outcome = 'refused'", "purpose = ''", "deferred = 1",
          "act = 'foreign'",
          "hash = zeroblob(32)", "account = 'a'",
        ].randomElement(using: &chance) ?? ""
      description = "retouche \(first) \(column)"
      sentences = ["UPDATE access SET \(column) WHERE number = \(first)"]
      places = [first]
    case 1:
      description = "effacement \(first)"
      sentences = ["DELETE FROM access WHERE number = \(first)"]
      places = [first]
    case 2:
      description = "effacement renuméroté \(first)"
      sentences = [
        "DELETE FROM access WHERE number = \(first)",
        "UPDATE access SET number = -number WHERE number > \(first)",
        "UPDATE access SET number = -number - 1 WHERE number < 0",
      ]
      places = [first]
    case 3:
      description = "ajout \(first)"
      sentences = [
        "UPDATE access SET number = -number WHERE \(shift)",
        "UPDATE access SET number = 1 - number WHERE number < 0",
        "INSERT INTO access SELECT \(first), at, utc_offset, 'list', name, account, role, call,"
          + " subject, purpose, outcome, deferred, hash FROM access ORDER BY number LIMIT 1",
      ]
      places = [first]
    case 4:
      let other = second == first ? first % count + 1 : second
      description = "échange \(first) \(other)"
      sentences = [
        "UPDATE access SET number = -1 WHERE number = \(first)",
        "UPDATE access SET number = \(first) WHERE number = \(other)",
        "UPDATE access SET number = \(other) WHERE number = -1",
      ]
      places = [first, other]
    default:
      description = "coupure \(first)"
      sentences = ["DELETE FROM access WHERE \(shift)"]
      places = [first]
    }
  }
}
