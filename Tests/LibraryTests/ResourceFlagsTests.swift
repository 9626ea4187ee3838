import Directory
import Foundation
import Library
import Testing
import Text

@Suite("Les signalements de fiches, sur disque")
struct ResourceFlagsTests {
  let house: GuideScratch
  private var file: URL { ResourceFlags.file(home: house.home) }

  init() throws { house = try GuideScratch() }

  private func flag(_ comment: SafeText) -> FlaggedResource {
    FlaggedResource(
      id: "moisson", name: "Moisson fictive", source: "211-bsl", comment: comment,
      at: "2026-11-21T12:05:00-05:00", by: nil)
  }

  @Test("chaque signalement est une ligne à la fin, dans un fichier que personne d'autre ne lit")
  func adds() throws {
    try ResourceFlags.add(flag("Numéro coupé, deux fois"), home: house.home)
    try ResourceFlags.add(flag("=1+1"), home: house.home)
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(
      text == """
        id,nom,source,commentaire,signale_le,par
        moisson,Moisson fictive,211-bsl,"Numéro coupé, deux fois",2026-11-21T12:05:00-05:00,
        moisson,Moisson fictive,211-bsl,'=1+1,2026-11-21T12:05:00-05:00,

        """)
    let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test("un dossier qui refuse l'écriture le dit, et à qui")
  func refused() throws {
    try house.write("home/centre", "un fichier à la place du dossier")
    #expect(throws: Problem.self) { try ResourceFlags.add(flag("Perdu"), home: house.home) }
  }

  @Test(
    "ce qui est signalé se relit, et l'examen du répertoire le dit tout entier, source par source")
  func read() throws {
    for number in 1...5 {
      try ResourceFlags.add(flag(SafeText("Faute \(number), =1+1")), home: house.home)
    }
    let (flags, problems) = ResourceFlags.read(home: house.home)
    #expect(flags.map(\.comment) == (1...5).map { SafeText("Faute \($0), =1+1") })
    #expect(problems.isEmpty)
    var audit = DirectoryAudit()
    audit.add(flags)
    let finding = try #require(audit.sources.first?.findings.first)
    #expect(audit.sources.map(\.source) == ["211-bsl"] && finding.rule == .flagged)
    #expect(finding.count == 5 && finding.examples.count == 5)
    #expect(finding.examples.first?.text == "2026-11-21  Faute 1, =1+1")
  }
}
