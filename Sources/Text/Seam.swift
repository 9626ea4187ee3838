/// The place where two safe texts meet.
enum Seam {
  /// Whether two characters side by side stay what they are: neither joins nor composes the other.
  ///
  /// A text that ends or begins holds at its edge.
  static func holds(_ left: Character?, _ right: Character?) -> Bool {
    guard let left, let right else { return true }
    if isPlain(left) && isPlain(right) { return true }
    let both = SafeText("\(left)\(right)").string
    return both.count == 2 && both.utf8.elementsEqual("\(left)\(right)".utf8)
  }

  /// Whether a character is one scalar of the blocks where nothing combines: Latin, punctuation.
  private static func isPlain(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { $0.value < 0x300 || (0x2010...0x205f).contains($0.value) }
  }
}
