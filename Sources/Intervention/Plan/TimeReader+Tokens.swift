/// Tokens taken one after the other, or not at all.
extension TimeReader {
  mutating func quantity() -> Int? {
    if let half = takeAny(TimeWords.numbers) { return half }
    return takeNumber()
  }

  /// Whether no word or number stands here.
  var isAtEnd: Bool {
    guard index < tokens.count else { return true }
    return !tokens[index].isWord && tokens[index].number == nil
  }

  mutating func takeNumber(_ range: ClosedRange<Int> = 0...9999) -> Int? {
    guard index < tokens.count, let number = tokens[index].number, range.contains(number) else {
      return nil
    }
    index += 1
    return number
  }

  mutating func takeMinutes(isGlued: Bool) -> Int? {
    guard index < tokens.count, tokens[index].key.utf8.count == 2,
      tokens[index].isGlued || !isGlued
    else { return nil }
    return takeNumber(0...59)
  }

  mutating func take(_ key: String) -> Bool {
    guard index < tokens.count, tokens[index].key == key else { return false }
    index += 1
    return true
  }

  mutating func takeGlued(_ key: String) -> Bool {
    index < tokens.count && tokens[index].isGlued && take(key)
  }

  /// The dot of an abbreviation.
  mutating func takeDot() { _ = takeGlued(".") }

  /// The value of the first form that stands here.
  mutating func takeAny<Value>(_ forms: [(keys: [String], value: Value)]) -> Value? {
    let rest = tokens[min(index, tokens.count)...]
    for form in forms where rest.count >= form.keys.count {
      guard zip(rest, form.keys).allSatisfy({ $0.key == $1 }) else { continue }
      index += form.keys.count
      return form.value
    }
    return nil
  }

  mutating func attempt(_ read: (inout TimeReader) -> Bool) -> Bool {
    var ahead = self
    guard read(&ahead) else { return false }
    self = ahead
    return true
  }

  mutating func attemptValue<Value>(_ read: (inout TimeReader) -> Value?) -> Value? {
    var ahead = self
    guard let value = read(&ahead) else { return nil }
    self = ahead
    return value
  }
}
