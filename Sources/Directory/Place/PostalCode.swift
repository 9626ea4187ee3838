/// A Canadian postal code, or its first half, as it was typed.
struct PostalCode: Hashable, Sendable {
  /// Its first three signs.
  let fsa: String
  /// Its last three; nil when only the first half was typed.
  let rest: String?

  /// Reads « g1r 2b5 », `G1R2B5`, « G1R », « GOA 1A0 »; nil when it has not that form.
  ///
  /// An O where only a figure can be is a 0: no other sign is guessed. D, F, I, O, Q and U are in no
  /// postal code, W and Z begin none (Canada Post).
  init?(_ typed: some StringProtocol) {
    let signs = Array(typed.uppercased().filter { !" -\u{a0}\u{202f}".contains($0) })
    guard signs.count == 3 || signs.count == 6 else { return nil }
    var code = ""
    for (index, sign) in signs.enumerated() {
      if index % 2 == 1 {
        guard sign == "O" || ("0"..."9").contains(sign) else { return nil }
        code.append(sign == "O" ? "0" : sign)
      } else {
        guard ("A"..."Z").contains(sign), !"DFIOQU".contains(sign),
          index > 0 || !"WZ".contains(sign)
        else { return nil }
        code.append(sign)
      }
    }
    fsa = String(code.prefix(3))
    rest = code.count == 6 ? String(code.suffix(3)) : nil
  }

  /// Whether it covers villages far from each other.
  var isRural: Bool { fsa.dropFirst().first == "0" }

  /// Codes of another province's areas whose people are in Québec.
  ///
  /// Source: MSSS, Normes territoriales (2016).
  var isQuebecException: Bool {
    ["K0J2H0", "K6H5V1", "P0L1Y0", "X0A0H0"].contains(fsa + (rest ?? ""))
  }
}
