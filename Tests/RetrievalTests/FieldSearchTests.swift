import Testing

@testable import Retrieval

@Suite("Chercher des fiches par leurs mots, comme on les tape")
struct FieldSearchTests {
  private func sample() throws -> FieldSample {
    try FieldSample([
      ["Maison de l'Étoile", "Hébergement", "Un toit pour la nuit.", "Sherbrooke"],
      ["Cœur des aînés", "Écoute", "Écoute téléphonique pour les personnes aînées.", "Lévis"],
      ["CLSC de Saint-Rémi", "", "Soins infirmiers.", "Saint-Rémi"],
      ["Community Food Pantry", "", "Groceries twice a month.", "Montréal"],
      ["Info-Santé", "", "Une infirmière répond.", ""],
      ["Legal Clinic", "", "A lawyer answers.", "Québec"],
      ["L'Autre", "", "Un lieu.", ""],
    ])
  }

  @Test(
    "accents, casse, ligatures, élisions et ordre des mots ne font rien perdre",
    arguments: [
      ("etoile", "Maison de l'Étoile"), ("ÉTOILE maison", "Maison de l'Étoile"),
      ("coeur aines", "Cœur des aînés"), ("cœur", "Cœur des aînés"), ("aîn", "Cœur des aînés"),
      ("c.l.s.c. remi", "CLSC de Saint-Rémi"), ("St-Rémi", "CLSC de Saint-Rémi"),
      ("centre local de services communautaires", "CLSC de Saint-Rémi"),
    ])
  func writing(typed: String, name: String) throws {
    #expect(try sample().names(typed).first == name)
  }

  @Test(
    "un ou deux doigts qui glissent, un mot coupé ou collé",
    arguments: [
      ("etiole", "Maison de l'Étoile"), ("etole", "Maison de l'Étoile"),
      ("comunitty pantri", "Community Food Pantry"), ("infosanté", "Info-Santé"),
      ("info sante", "Info-Santé"), ("foodpantry", "Community Food Pantry"),
    ])
  func faults(typed: String, name: String) throws {
    #expect(try sample().names(typed).first == name)
  }

  @Test("un besoin se trouve sous d'autres mots, dans l'autre langue aussi")
  func topics() throws {
    #expect(try sample().names("faim") == ["Community Food Pantry"])
    #expect(try sample().names("rien à manger") == ["Community Food Pantry"])
    #expect(try sample().names("avocat").first == "Legal Clinic")
  }

  @Test("un sigle en majuscules n'est pas le mot qui lui ressemble")
  func capitals() throws {
    let sample = try FieldSample([["Legal Aid"], ["AIDS Project"]])
    #expect(sample.names("hungry") == ["AIDS Project"])
  }

  @Test(
    "ce qui a tous les mots passe avant ce qui en a une partie, et les petits mots comptent peu")
  func partial() throws {
    let names = try sample().names("maison pour la nuit lévis")
    #expect(names.first == "…")
    #expect(try sample().names("écoute des lévis") == ["Cœur des aînés"])
    #expect(try sample().names("l'autre").first == "L'Autre")
  }

  @Test("un mot que rien ne connaît est dit, et n'empêche pas les autres")
  func unknown() throws {
    let sample = try sample()
    #expect(sample.search.answer("étoile zzyzx ").unknown == ["zzyzx"])
    #expect(sample.names("étoile zzyzx ") == ["…", "Maison de l'Étoile"])
    #expect(sample.names("zzyzx") == [])
    #expect(sample.search.answer("").isEmpty && sample.search.answer(" ¶ ").isEmpty)
  }

  @Test("un besoin qu'aucune fiche n'a mène au besoin de recours")
  func fallback() throws {
    var lexicon = FieldSample.lexicon
    lexicon.fallback = "faim"
    let sample = try FieldSample([["Food pantry"], ["Autre"]], lexicon: lexicon)
    #expect(sample.names("licorne") == ["Food pantry"])
  }

  @Test("taper lettre à lettre donne à chaque touche ce que donne le texte d'un coup")
  func incremental() throws {
    let kept = try sample()
    for typed in ["clsc st remi", "comunitty food pantri", "faim montréal", "info sante inf"] {
      for length in 1...typed.count {
        let beginning = String(typed.prefix(length))
        #expect(try kept.names(beginning) == sample().names(beginning), "« \(beginning) »")
      }
      for length in (1...typed.count).reversed() {
        let beginning = String(typed.prefix(length))
        #expect(try kept.names(beginning) == sample().names(beginning), "« \(beginning) », effacé")
      }
    }
  }

  @Test("un texte sans fin ou hostile se lit sans dommage")
  func hostile() throws {
    let sample = try sample()
    for typed in [
      String(repeating: "a", count: 10_000), String(repeating: "étoile ", count: 2_000),
      "\u{0}\u{1}faim", "界 etoile 😀", String(repeating: ".", count: 500), "\u{301}\u{301}",
    ] {
      _ = sample.names(typed)
    }
    #expect(sample.names("\u{1}faim") == ["Community Food Pantry"])
  }
}
