import Testing
import Text
import Yarn

@Suite("Les répliques")
struct LineTests {
  @Test("une réplique garde son texte, sans retrait ni commentaire")
  func plain() throws {
    var played = try Played("   Bonsoir.   // note\n\n\n\tIl y a quelqu'un ?")
    #expect(played.rest() == ["Bonsoir.", "Il y a quelqu'un ?", "."])
  }

  @Test("qui parle se lit avant le deux-points, avec ou sans espace")
  func speaker() throws {
    let played = try Played("Appelant : Allô ?\nMae: Oui.\nIl est 14:30 ici.\nJean\\: rien.")
    #expect(played.script.lines.map(\.speaker) == ["Appelant", "Mae", nil, nil])
    var machine = played.machine
    guard case .line(let first) = played.script.step(&machine, host: BenchHost()) else {
      return #expect(Bool(false))
    }
    #expect(first.text == "Appelant : Allô ?")
    #expect(first.speech == "Allô ?")
  }

  @Test("un signe du langage s'écrit après une barre oblique inverse")
  func escapes() throws {
    var played = try Played(##"\{a\} \[b\] \# \\ \/\/ \<\<c\>\> A\: d"##)
    #expect(played.next() == ##"{a} [b] # \ // <<c>> A: d"##)
  }

  @Test("le balisage passe comme du texte")
  func markup() throws {
    var played = try Played("[wave]Allô[/wave] <3")
    #expect(played.next() == "[wave]Allô[/wave] <3")
  }

  @Test("une valeur se met dans les mots; un nombre entier n'a pas de décimale")
  func values() throws {
    var played = try Played("{1 + 1} {2.50} {0.1 + 0.2} {true} {\"mot\"} {-3}{-0}")
    #expect(played.next() == "2 2.5 0.3 True mot -30")
  }

  @Test("les étiquettes se gardent, l'identifiant aussi")
  func tags() throws {
    let played = try Played("Un #line:d01 #calme // c\nDeux #a//b")
    #expect(played.script.lines[0].id == "line:d01")
    #expect(played.script.lines.map(\.tags) == [["line:d01", "calme"], ["a"]])
  }

  @Test("une condition au bout de la réplique la cache ou la montre une fois")
  func conditions() throws {
    var played = try Played("Non <<if 1 > 2>>\nUne fois <<once>>\nToujours")
    #expect(played.rest() == ["Une fois", "Toujours", "."])
    try played.start()
    #expect(played.rest() == ["Toujours", "."])
  }

  @Test("une commande de l'hôte garde ses mots, ses valeurs dedans")
  func commands() throws {
    var played = try Played(
      "<<attendre {2 * 4}>>\n<< bruit \"pleurs\" >> #x\n<<{\"fin\"} {1}>>\n<<iffy>>")
    #expect(played.rest() == ["<attendre 8>", "<bruit \"pleurs\">", "<fin 1>", "<iffy>", "."])
  }

  @Test("les noms peuvent s'écrire dans toutes les langues")
  func names() throws {
    var played = try Played(
      "<<declare $été = 1>>\n<<declare $実験🧶 = 2>>\n{$été + $実験🧶}\n<<jump Fête>>",
      "title: Fête\n---\nBonne fête\n===")
    #expect(played.rest() == ["3", "Bonne fête", "."])
  }
}
