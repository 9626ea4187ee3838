import Directory
import Testing
import Text

@Suite("Chercher dans le répertoire")
struct ResourceShelfTests {
  let shelf = Sample.shelf

  @Test("« suicide » trouve la prévention du suicide, quelle que soit la casse")
  func suicide() {
    for typed in ["suicide", "SUICIDE", "Suicide", "suici"] {
      #expect(shelf.ids(typed) == ["1866appelle"])
    }
  }

  @Test("« aide abus » trouve LAMAA par son ancien nom, dans les deux ordres")
  func formerName() {
    #expect(shelf.ids("aide abus") == ["lamaa"])
    #expect(shelf.ids("abus aide") == ["lamaa"])
  }

  @Test("« dpj estrie » trouve la DPJ de l'Estrie")
  func region() { #expect(shelf.ids("dpj estrie") == ["dpj-estrie"]) }

  @Test(
    "les accents, les ligatures et les apostrophes ne font perdre aucune ressource",
    arguments: ["aînés", "aines", "AINÉS", "coeur d'homme", "cœur d’homme"])
  func accents(typed: String) { #expect(shelf.ids(typed).count == 1) }

  @Test(
    "un numéro se trouve comme on l'a sous les yeux",
    arguments: [
      "1 866 277-3553", "18662773553", "866 277-3553", "(866) 277-3553", "277-3553", "2773553",
      "+1 866.277.3553", "866 277",
    ])
  func number(typed: String) { #expect(shelf.ids(typed) == ["1866appelle"]) }

  @Test("un numéro court se trouve avec ou sans tirets; les derniers chiffres seuls aussi")
  func shortNumbers() {
    #expect(shelf.ids("911") == ["911"])
    #expect(shelf.ids("9-1-1") == ["911"])
    #expect(shelf.ids("1029") == ["dpj-estrie"])
    #expect(shelf.ids("029") == [])
  }

  @Test("sans rien écrire, les lignes de premier recours d'abord, puis les autres par nom")
  func nothingTyped() {
    let expected: [SafeText] = [
      "911", "1866appelle", "acdh", "deuiljeunesse", "dpj-estrie", "lamaa",
    ]
    #expect(shelf.ids("") == expected)
    #expect(shelf.ids("  ") == expected)
    #expect(shelf.resources.map(\.id) == expected)
  }

  @Test("un mot qui n'est nulle part ne trouve rien ; il est dit, et les autres répondent")
  func nothingFound() {
    #expect(shelf.ids("plomberie") == [])
    let answer = shelf.search(DirectoryQuery("suicide plomberie"))
    #expect(answer.unknownWords == ["plomberie"])
    #expect(answer.hits.map { shelf.resources[$0.row].id } == ["1866appelle"])
    #expect(answer.hits.first?.isPartial == true)
  }

  @Test("à égalité, ce qui a été vu en ligne passe avant ce qui est à vérifier")
  func ties() {
    let seen = Resource(id: "z", name: "Zone jeunes", provenance: Provenance(status: .b))
    let unsure = Resource(id: "a", name: "Appui jeunes", provenance: Provenance(status: .c))
    #expect(ResourceShelf([unsure, seen]).ids("jeunes") == ["z", "a"])
  }

  @Test("chaque réponse dit pourquoi, dans la langue du poste")
  func why() {
    #expect(shelf.search("dpj estrie").first?.why == ["nom\u{a0}: dpj, estrie"])
    #expect(
      shelf.search("jeunes 3-25", in: .english).first?.why == [
        "audience: jeunes, 3, 25"
      ])
    #expect(shelf.search("").first?.why == [])
  }

  @Test("une ressource se trouve par son id; la dernière de même id remplace la première")
  func ids() {
    var corrected = Sample.elders
    corrected.name = "LAMAA du centre"
    let shelf = ResourceShelf([Sample.elders, corrected])
    #expect(shelf["lamaa"]?.name == "LAMAA du centre")
    #expect(shelf.resources.count == 1)
    #expect(shelf["absente"] == nil)
  }

  @Test("un répertoire vide répond qu'il n'a rien")
  func empty() {
    #expect(ResourceShelf().ids("") == [])
    #expect(ResourceShelf().ids("suicide") == [])
  }
}
