import Intervention
import Text

/// What is known of a call-back number: the signed calls it stands in, and the team's directive.
///
/// Only the number matches, and only whole: no name, no place. Nothing of it is filled in; safety is
/// asked like of anybody.
public struct CallerMatch: Equatable, Sendable {
  /// The signed calls, the latest first.
  public var calls: [CallSummary]
  /// What the team does, when it holds today.
  public var directive: Directive?

  /// What was found.
  public init(calls: [CallSummary], directive: Directive?) {
    self.calls = calls
    self.directive = directive
  }

  /// All of it in one line; nil when there is nothing.
  var sentence: Phrase? {
    let found = [directive?.short, earlier].compactMap { $0 }
    return found.isEmpty ? nil : [found.joined(by: " · "), Phrase(same: "^X )")].joined(by: " ")
  }

  private var earlier: Phrase? {
    guard let last = calls.first?.openedAt.dayOfMonth else { return nil }
    return Phrase(
      fr: calls.count == 1
        ? "1 appel déjà de ce numéro, le \(last.french)."
        : "\(calls.count) appels déjà de ce numéro, le dernier le \(last.french).",
      en: calls.count == 1
        ? "1 earlier call from this number, on \(last.english)."
        : "\(calls.count) earlier calls from this number, the last on \(last.english).")
  }

  /// The list that Enter opens.
  var picker: Picker<Choice> {
    let directive = directive.map {
      Picker<Choice>.Item(id: .directive, label: $0.short, detail: .empty)
    }
    let items = calls.map { call in
      Picker<Choice>.Item(
        id: .earlier(call.id),
        label: [call.number.callName, call.openedAt.dayOfMonth].joined(by: " · "),
        detail: Phrase(same: call.openedAt.date))
    }
    return Picker(
      title: Phrase(fr: "Déjà de ce numéro", en: "Earlier from this number"),
      items: [directive].compactMap { $0 } + items)
  }
}

extension Directive {
  /// The whole of it, to read.
  var sheet: Sheet {
    Sheet(
      title: Phrase(fr: "Consigne d'équipe", en: "Team directive"),
      lines: text.string.split(separator: "\n").map { Phrase(same: SafeText(String($0))) } + [
        .empty,
        Phrase(
          fr: "Écrite le \(from) par \(author), valable jusqu'au \(until).",
          en: "Written on \(from) by \(author), good until \(until)."),
        Phrase(
          fr: "La sécurité se demande quand même.", en: "Safety is asked all the same."),
      ])
  }
}
