import Canvas
import Console
import Testing
import Text

@Suite("La table des commandes : une seule source pour les touches, le menu et l'aide")
struct CommandTests {
  @Test("Chaque commande est dans la table, une fois")
  func complete() {
    #expect(
      Command.table.map(\.id.rawValue).sorted() == CommandID.allCases.map(\.rawValue).sorted())
  }

  @Test("Les ids du contrat sont là", arguments: ids)
  func contract(id: String) {
    #expect(CommandID(rawValue: id) != nil)
  }

  private static let ids = [
    "call.new", "call.finish", "call.hold", "call.before-ending", "call.ended", "call.lost",
    "call.missing", "step.next", "step.previous", "step.alliance", "step.safety", "step.plan",
    "step.validation", "safety.open", "rescue.open", "line.open", "call.handover",
    "guide.search", "directory.search", "pane.other", "undo", "help", "menu", "quit",
  ]

  @Test("Chaque commande a une touche, qu'aucune autre ne prend")
  func keys() {
    var seen: [Chord: CommandID] = [:]
    for command in Command.table {
      #expect(!command.keys.isEmpty, "\(command.id)")
      for chord in command.keys {
        #expect(seen[chord] == nil, "\(chord) : \(command.id)")
        seen[chord] = command.id
        #expect(Command.with(chord)?.id == command.id)
      }
    }
  }

  @Test("Aucune touche réservée, ni chiffre, ni crochet, ni Alt")
  func reserved() {
    for chord in Command.table.flatMap(\.keys) {
      switch chord {
      case .prefixed(let letter):
        let isSign = "\n ,.-;:=!+*/?_()\"&'%$<>#".contains(letter)
        #expect(("a"..."z").contains(letter) || isSign, "^X \(letter)")
      case .key(.control(let letter)):
        #expect(("a"..."z").contains(letter), "^\(letter)")
        #expect(!"abhijm".contains(letter), "^\(letter) est réservée")
        #expect(!"kwv".contains(letter), "^\(letter) sert aux champs de texte")
        #expect(chord != .key(Chord.prefix))
      case .key(.function(let number)):
        #expect((2...9).contains(number) || number == 12, "F\(number)")
      case .key(let key):
        #expect([.escape, .tab, .backTab].contains(key), "\(key)")
      }
    }
  }

  @Test("Les touches de fonction ont toutes une autre porte que F")
  func doubled() {
    for command in Command.table {
      guard case .key(.function)? = command.keys.first else { continue }
      #expect(command.keys.count > 1, "\(command.id)")
    }
  }

  @Test("Noms et phrases : dans les deux langues, sans point au nom, avec un point à la phrase")
  func sentences() {
    for command in Command.table {
      for language in Language.allCases {
        #expect(!command.label[language].isBlank)
        #expect(!command.label[language].string.hasSuffix("."))
        #expect(command.sentence[language].string.hasSuffix("."))
        #expect(DisplayWidth.columns(of: command.label[language]) <= 35, "\(command.label)")
      }
      #expect(Set(Command.table.map(\.label)).count == Command.table.count)
    }
  }

  @Test("Les touches s'écrivent comme dans le contrat")
  func names() {
    let names = { (id: CommandID) in
      Command.with(id)?.keys.map { $0.name.french.string } ?? []
    }
    #expect(names(.safetyOpen) == ["F2", "^T"])
    #expect(names(.help) == ["^G"])
    #expect(names(.menu) == ["Échap"])
    #expect(names(.fieldNext) == ["Tab"])
    #expect(names(.stepAlliance) == ["^X a"])
  }
}
