import Intervention
import Text

/// What is kept as it was typed, but cannot be: a number too short, an age nobody reaches.
extension CallContent {
  /// Whether a number or an age is to be checked; words are taken at their word.
  func isDoubtful(_ passage: Passage) -> Bool {
    let word: SafeText
    switch passage {
    case .callBack: word = "/tel "
    case .age(passage.person): word = "/age "
    default: return false
    }
    let text = self[passage].line
    guard text.string.first?.isNumber == true else { return false }
    let origin = Moment(monotonic: 0, wall: 0, offset: 0)
    return QuickHand.read(word + text, now: origin)?.isDoubtful == true
  }
}
