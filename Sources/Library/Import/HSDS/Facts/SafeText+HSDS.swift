import Foundation
import Text

extension SafeText {
  /// Reads a row of `languages`: its name, else the French name of its code, with its note.
  init?(language record: HSDSRecord) {
    guard let name = record[.name] ?? record[.code].map(Self.language) else { return nil }
    self = record[.note].map { name + " (" + $0 + ")" } ?? name
  }

  private static func language(_ code: SafeText) -> SafeText {
    let french = Locale(identifier: "fr_CA").localizedString(forLanguageCode: code.string)
    return french.map { SafeText($0) } ?? code
  }

  /// Reads a row of `cost_options`: « Moins de 18 ans : 35 CAD, pour une heure ».
  init?(cost record: HSDSRecord) {
    let amount = record[.amount].map { amount in
      record[.currency].map { amount + " " + SafeText($0.string.uppercased()) } ?? amount
    }
    let price = [amount, record[.amountDescription]].compactMap { $0 }.joined(separator: ", ")
    guard let option = record[.option] else {
      if price.isEmpty { return nil }
      self = price
      return
    }
    self = price.isEmpty ? option : option + "\u{a0}: " + price
  }

  /// Reads a row of `service_capacity`: « Places : 3 sur 10 (2026-11-01) ».
  init?(capacity record: HSDSRecord) {
    guard let available = record[.available] else { return nil }
    let total = record[.maximum].map { SafeText(" sur ") + $0 } ?? ""
    let said = [record[.label], record[.updated], record[.description]].compactMap { $0 }
    let note = said.isEmpty ? "" : " (" + said.joined(separator: ", ") + ")"
    self = SafeText("Places\u{a0}: ") + available + total + note
  }

  /// Reads a row of `accessibility`.
  init?(accessibility record: HSDSRecord) {
    let said = [record[.description], record[.details]].compactMap { $0 }
    if said.isEmpty { return nil }
    self = said.joined(separator: ". ")
  }
}
