/// What a word is worth in a sentence, whatever it means.
enum WordClass: UInt8, Comparable {
  /// An article, a preposition, a pronoun, an auxiliary: it says nothing alone.
  case tool
  /// « Pas », « plus », « jamais »: they are one word.
  case negation
  /// A common word that says little.
  case light
  case content

  static func < (left: WordClass, right: WordClass) -> Bool { left.rawValue < right.rawValue }
}

/// The small words of both languages.
enum Grammar {
  /// The French small words, folded.
  static let french: [String: WordClass] = table(
    tools: """
      a afin ah ai aie ailleurs ainsi alors apres as assez au aucunement aura aurai aurais aurait
      aussi autant autre autres aux avaient avais avait avant avec avez aviez avions avoir avons ayant
      bah beaucoup bin bon c car ce ceci cela celle celles celui cet cette ceux ces chaque chez ci
      combien comme comment d dans de deja depuis des desormais deux dois doit donc dont du elles
      en encore ensuite entre envers es est et etaient etais etait etant ete etes etiez etre eu eux
      euh eut fait faut fois hein hum ici icitte il ils ici j jusqu jusque justement l la laquelle
      le lequel les lesquels lorsque là mais mem meme memes mieux moins n ne notamment nul o ont or
      ou oui ouin ouais par parce parfois parmi pendant peu peut plutot plusieurs pour pourquoi
      pourtant pres presque puis puisque qu quand que quel quelle quelles quelqu quels quelque
      quelques qui quoi quoique sera serai serais serait seront si sinon soient sois soit sommes
      sont sous suis sur surtout tandis tant tellement tel telle toujours tres un une va vais
      vas vers via voici voila vont vs x y
      je me m moi mon ma mes mien mienne miens j tu te t toi ton ta tes vous votre vos il elle ils
      elles lui leur leurs se s soi son sa ses sien sienne eux on nous notre nos rien personne sans
      """,
    negations: "pas plus jamais aucun aucune ni non guere nullement")

  /// The English small words, folded.
  static let english: [String: WordClass] = table(
    tools: """
      a about after all also although am an and any are as at be because been before being between both
      but by can could d did do does doing done each else even ever every for from further get gets
      getting go goes going gonna got had has have having how if in into is it its just ll made
      make may maybe might more most much must o of off ok on once one only or other out over own
      really s same shall should so some somebody someone something still such than that the
      then there these this those through to too two under until up upon ve very was were what when
      where which while who whom whose why will with would yes yet
      i me my mine myself m im you your yours yourself he she they him her hers his their theirs
      them himself herself themselves we us our ours ourselves nothing nobody without
      """,
    negations: "not no never t none cannot dont cant wont anymore")

  /// What a small word is worth in a language; nil when the word is not small.
  static func small(_ key: String, _ tongue: Tongue) -> WordClass? {
    tongue == .french ? french[key] : english[key]
  }

  private static func table(tools: String, negations: String) -> [String: WordClass] {
    var words: [String: WordClass] = [:]
    for (list, wordClass) in [(tools, WordClass.tool), (negations, .negation)] {
      for word in list.split(whereSeparator: \.isWhitespace) { words[String(word)] = wordClass }
    }
    return words
  }
}
