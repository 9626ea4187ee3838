import Text

/// What is kept as it was typed, but cannot be: a number too short, an age nobody reaches.
extension Passage {
  /// Whether a number or an age cannot be one.
  func isDoubtful(_ typed: SafeText) -> Bool {
    switch self {
    case .callBack: PhoneNumber.isDoubtful(typed)
    case .age(person): Age.isDoubtful(typed)
    default: false
    }
  }
}

extension CallContent {
  /// Whether a number or an age is to be checked; words are taken at their word.
  public func isDoubtful(_ passage: Passage) -> Bool {
    let text = self[passage].line
    return text.string.first?.isNumber == true && passage.isDoubtful(text)
  }
}
