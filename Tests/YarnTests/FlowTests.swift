import Testing
import Text
import Yarn

@Suite("Le cours d'un script")
struct FlowTests {
  @Test("si, sinon si, sinon : une seule branche se joue")
  func branches() throws {
    var played = try Played(
      "<<set $a = 2>>\n<<if $a == 1>>\nun\n<<elseif $a == 2>>\ndeux\n<<else>>\nautre\n<<endif>>\nfin"
    )
    #expect(played.rest() == ["deux", "fin", "."])
  }

  @Test("les opérations se lisent comme en amont : and et or de gauche à droite")
  func operations() throws {
    var played = try Played(
      "{1 + 2 * 3 - 4 / 2} {7 % 4} {not true or true} {false and true or true} {true xor true}"
        + " {\"a\" + \"b\" is \"ab\"} {(1 + 2) * -3} {2 gte 2 && 1 lt 2}")
    #expect(played.next() == "5 3 True True False True -9 True")
  }

  @Test("set change une variable, avec ou sans calcul")
  func sets() throws {
    var played = try Played(
      "<<declare $n = -1>>\n<<set $n to 6>>\n<<set $n += 2>>\n<<set $n *= 2>>\n<<set $n -= 1>>\n<<set $n /= 2>>\n<<set $n %= 4>>\n{$n}\n<<declare $t = \"a\">>\n<<set $t += \"b\">>\n{$t}"
    )
    #expect(played.rest() == ["0", "ab", "."])
  }

  @Test("une variable jamais déclarée prend la sorte de ce qu'on lui donne")
  func implicit() throws {
    var played = try Played("<<if $vu>>\nvu\n<<endif>>\n<<set $n += 1>>\n{$n}")
    #expect(played.rest() == ["1", "."])
  }

  @Test("une variable calculée suit ce dont elle dépend")
  func computed() throws {
    var played = try Played(
      "<<declare $prêt = $alliance >= 3 and $calme>>\n<<declare $calme = not $crise>>\n{$prêt}\n<<set $alliance = 3>>\n{$prêt}\n<<set $crise = true>>\n{$prêt}"
    )
    #expect(played.rest() == ["False", "True", "False", "."])
  }

  @Test("un saut quitte tout; un détour revient, return aussi")
  func jumps() throws {
    var played = try Played(
      "<<detour A>>\naprès\n<<jump {\"B\"}>>",
      "title: A\n---\na\n<<return>>\nnon\n===\ntitle: B\n---\nb\n<<stop>>\nnon\n===")
    #expect(played.rest() == ["a", "après", "b", "."])
  }

  @Test("une visite compte quand on quitte le nœud, ceux d'où l'on détourait aussi")
  func visits() throws {
    var played = try Played(
      "{visited(\"Start\")}\n<<detour A>>",
      "title: A\n---\n{visited_count(\"Start\")} {visited_count(\"A\")}\n<<jump B>>\n===\n"
        + "title: B\n---\n{visited_count(\"Start\")} {visited_count(\"A\")} {visited(\"Start\")}\n==="
    )
    #expect(played.rest() == ["False", "0 0", "1 1 True", "."])
    #expect(played.script.visits(of: "A", in: played.machine) == 1)
  }

  @Test("« tracking: never » ne compte rien")
  func never() throws {
    var played = try Played(
      "<<detour A>>\n{visited(\"A\")}", "title: A\ntracking: never\n---\na\n===")
    #expect(played.rest() == ["a", "False", "."])
  }

  @Test("once se joue une fois, sinon la suite")
  func once() throws {
    var played = try Played(
      "<<once if $ok>>\nune fois\n<<else>>\nensuite\n<<endonce>>\n<<set $ok = true>>")
    #expect(played.rest() == ["ensuite", "."])
    for expected in ["une fois", "ensuite"] {
      try played.start()
      #expect(played.rest() == [expected, "."])
    }
  }

  @Test(
    "ce qui ne peut pas finir s'arrête et se dit",
    arguments: [
      ("<<jump Start>>", "loops"), ("<<detour Start>>", "detours"), ("{1 / $n}", "no result"),
      ("<<jump {$t + \"x\"}>>", "No node"), ("<<call assert(1 == 2)>>", "assert"),
      ("<<call number(\"a\")>>", "not a number"),
    ])
  func failures(body: String, said: String) throws {
    var played = try Played(body + "\n<<set $n = 0>>\n<<set $t = \"\">>")
    #expect(played.next().contains(said))
    #expect(played.machine.hasEnded)
    #expect(played.next() == ".")
  }
}
