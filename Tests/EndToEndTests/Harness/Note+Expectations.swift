import Testing

/// Every part is in the note, in the same words.
func expect(
  _ note: String, holds parts: [String], sourceLocation: SourceLocation = #_sourceLocation
) {
  for part in parts {
    #expect(
      note.contains(part), "« \(part) » manque à la note :\n\(note)",
      sourceLocation: sourceLocation)
  }
}

/// The parts follow one another in the note.
func expect(
  _ note: String, tells parts: [String], sourceLocation: SourceLocation = #_sourceLocation
) {
  var rest = note[...]
  for part in parts {
    guard let found = rest.firstRange(of: part) else {
      Issue.record(
        "« \(part) » n'est pas à sa place dans la note :\n\(note)", sourceLocation: sourceLocation)
      return
    }
    rest = rest[found.upperBound...]
  }
}
