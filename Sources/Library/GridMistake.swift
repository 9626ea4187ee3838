import Guides
import Text

extension GuideError {
  static func missing(_ key: String, line: Int) -> GuideError {
    GuideError(
      line: line,
      what: Phrase(
        fr: "la clé « \(key) » manque ou ne contient rien",
        en: "the key “\(key)” is missing or holds nothing"),
      remedy: Phrase(fr: "Ajoutez « \(key): »", en: "Add “\(key):”"))
  }

  static func unknownKey(_ key: String, line: Int) -> GuideError {
    let key = SafeText(key).line.cut(to: 40)
    return GuideError(
      line: line,
      what: Phrase(fr: "la clé « \(key) » n'est pas connue", en: "the key “\(key)” is unknown"),
      remedy: Phrase(
        fr: "Corrigez-la : titre, version, sections, id, items ou texte",
        en: "Mend it: titre, version, sections, id, items or texte"))
  }

  static func notAnID(_ id: SafeText, line: Int) -> GuideError {
    GuideError(
      line: line,
      what: Phrase(
        fr: "« \(id.cut(to: 40)) » ne peut pas servir d'id",
        en: "“\(id.cut(to: 40))” cannot be an id"),
      remedy: Phrase(
        fr: "Écrivez des petites lettres sans accent, des chiffres, des traits d'union",
        en: "Write small letters without accents, figures, hyphens"))
  }

  static func idTwice(_ id: SafeText, line: Int, first: Int) -> GuideError {
    GuideError(
      line: line,
      what: Phrase(
        fr: "l'id « \(id) » est déjà à la ligne \(first)",
        en: "the id “\(id)” is already on line \(first)"),
      remedy: Phrase(fr: "Donnez-lui un autre id", en: "Give it another id"))
  }

  static func tooLong(_ text: SafeText, most: Int, line: Int) -> GuideError {
    GuideError(
      line: line,
      what: Phrase(
        fr: "ce critère a \(text.string.count) signes, \(most) au plus tiennent sur une ligne",
        en: "this criterion has \(text.string.count) signs, at most \(most) fit on a line"),
      remedy: Phrase(fr: "Raccourcissez-le, ou faites-en deux", en: "Shorten it, or make it two"))
  }

  static func tooManyItems(_ count: Int, most: Int, line: Int) -> GuideError {
    GuideError(
      line: line,
      what: Phrase(
        fr: "\(count) critères : au-delà de \(most), une relecture ne se fait plus chaque jour",
        en: "\(count) criteria: beyond \(most), a review is not made each day any more"),
      remedy: Phrase(fr: "Gardez les plus utiles", en: "Keep the most useful"))
  }

  static func noSafety(line: Int) -> GuideError {
    GuideError(
      line: line,
      what: Phrase(
        fr: "aucune section n'a l'id « \(GridReader.safety) »",
        en: "no section has the id “\(GridReader.safety)”"),
      remedy: Phrase(
        fr: "Ajoutez la section de la sécurité", en: "Add the section about safety"))
  }
}
