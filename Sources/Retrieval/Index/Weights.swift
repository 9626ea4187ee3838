/// How much each thing counts; set by measuring on many sayings (`make eval`), not by reasoning.
struct Weights: Sendable {
  /// What the words of a kind of text are worth to its document.
  func text(_ kind: SearchText.Kind) -> Float {
    switch kind {
    case .title: 1.1
    case .keyword: 0.8
    case .saying: 0.6
    case .heading: 0.4
    case .prose: 0.12
    }
  }

  /// A word of one of the ways of saying what a document is about.
  var way: Float = 0.65
  /// A word that only brings a document to mind.
  var hint: Float = 0.85
  /// A word of the family of one that brings a document to mind.
  var hintFamily: Float = 0.4
  /// What remains of a word in a document that speaks of it much less than another.
  var incidental: Float = 0.6

  /// A word said in place of another of its family.
  var family: Float = 0.85
  /// A word of a family inside the family.
  var innerFamily: Float = 0.65
  /// A common word, beside one that says something.
  var light: Float = 0.5
  /// What remains of something said not to be.
  var denied: Float = 0.5

  /// What a document's own title, keywords and sayings are worth beside the lexicon's surest ways.
  var own: Float = 0.6
  /// The share of a saying that must be heard before it counts.
  var threshold: Float = 0.38
  /// A saying heard more faintly than this is not heard.
  var faint: Float = 0.02
  /// How much faster a saying counts the nearer it is to whole, from 0 to 1.
  var steepness: Float = 0.6
  /// How much has to be heard for a saying to count half.
  var evidence: Float = 2.5
  /// What a danger counts for beside the rest.
  var danger: Float = 1.2

  /// How much the texts must answer to count half.
  var textEvidence: Float = 2
  /// What the texts of a document count for beside what people say.
  var texts: Float = 2.1
  /// The same, when a few words are typed.
  var typedTexts: Float = 1.5
  /// What people say counts for then, in a search.
  var typedSaid: Float = 3
  /// Below this nothing is proposed.
  var least: Float = 0.15
}
