/// The mistakes met while a file is read as far as it can be.
struct DraftMistakes {
  private(set) var all: [GuideError] = []

  /// The value read, or nil once its mistake is noted.
  mutating func keep<Value>(_ value: () throws(GuideError) -> Value) -> Value? {
    do throws(GuideError) {
      return try value()
    } catch {
      add([error])
      return nil
    }
  }

  /// Notes mistakes met elsewhere, each once.
  mutating func add(_ mistakes: [GuideError]) {
    for mistake in mistakes where !all.contains(mistake) { all.append(mistake) }
  }
}
