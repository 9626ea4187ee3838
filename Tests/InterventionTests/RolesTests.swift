import Intervention
import Testing
import Text

@Suite("Rôles : qui peut faire quoi")
struct RolesTests {
  /// The words of the issue, cell by cell: what is not written here is refused.
  private static let expected: [Role: [Right.Kind: Set<Right.Act>]] = [
    .worker: [
      .guides: [.read], .directory: [.read], .exercises: [.read, .write],
      .calls: [.read, .write, .sign], .notes: [.list, .read, .write, .search, .export],
      .instructions: [.read], .returns: [.read, .write],
    ],
    .specialist: [
      .guides: [.read], .directory: [.read], .exercises: [.read, .write],
      .calls: [.read, .write, .sign], .notes: [.list, .read, .write, .search, .export],
      .instructions: [.read, .write], .facts: [.read], .log: [.read], .keys: [.write],
      .reviews: [.read, .write], .returns: [.read, .write],
    ],
    .trainee: [.guides: [.read], .directory: [.read], .exercises: [.read, .write]],
    .manager: [
      .guides: [.read], .directory: [.read], .exercises: [.read, .write],
      .notes: [.list], .facts: [.read, .export],
    ],
    .administrator: [
      .guides: [.read], .directory: [.read, .write], .exercises: [.read, .write, .destroy],
      .notes: [.list, .destroy], .accounts: [.list, .read, .write], .log: [.read],
      .backups: [.read, .write], .retention: [.read, .write],
    ],
  ]

  @Test("Chaque case de la table, refusée si rien ne la donne", arguments: Role.allCases)
  func everyCell(_ role: Role) {
    for data in Right.Kind.allCases {
      for act in Right.Act.allCases {
        let isExpected = Self.expected[role]?[data]?.contains(act) ?? false
        #expect(role.may(Right(act, data)) == isExpected, "\(role) \(act) \(data)")
      }
    }
  }

  @Test("Gestionnaire, stagiaire, administrateur·trice : aucune note lue, cherchée ni sortie")
  func notes() {
    for role in [Role.trainee, .manager, .administrator] {
      for act in [Right.Act.read, .write, .sign, .search, .export] {
        #expect(!role.may(Right(act, .notes)))
        #expect(!role.may(Right(act, .calls)))
      }
    }
  }

  @Test("La clé de secours ne prend pas d'appels : un appel a un auteur")
  func recovery() {
    let calls = Role.recovery.filter { $0.data == .calls }.map(\.act)
    #expect(calls.contains(.read) && !calls.contains(.write) && !calls.contains(.sign))
    #expect(Role.recovery.contains(Right(.write, .keys)))
  }

  private func account(
    trained: String?, pledged: String? = "2020-01-01", closedAt: Int64? = nil
  ) -> Account {
    Account(
      id: AccountID(rawValue: "a"), worker: Worker(name: "Ana Roy", title: "t.s.", permit: "1"),
      role: .worker, trainedOn: trained.flatMap { CalendarDate($0) },
      pledgedOn: pledged.flatMap { CalendarDate($0) }, closedAt: closedAt)
  }

  @Test(
    "Formation ou engagement manquant ou périmé : guides et exercices seulement",
    arguments: [
      ("2025-11-22", "2020-01-01", true), ("2025-11-21", "2020-01-01", false),
      ("2026-11-22", nil, false), (nil, "2026-11-22", false), (nil, nil, false),
      ("2027-01-01", "2020-01-01", true),
    ] as [(String?, String?, Bool)])
  func lapsed(_ trained: String?, _ pledged: String?, _ isCurrent: Bool) throws {
    let day = try #require(CalendarDate("2026-11-22"))
    let account = account(trained: trained, pledged: pledged)
    #expect(account.may(Right(.read, .notes), on: day) == isCurrent)
    #expect(account.may(Right(.write, .calls), on: day) == isCurrent)
    #expect(account.may(Right(.read, .guides), on: day))
    #expect(account.may(Right(.write, .exercises), on: day))
    #expect(!account.may(Right(.read, .facts), on: day))
  }

  @Test("Le 29 février : bon jusqu'au 28 de l'année suivante ; l'engagement peut aussi périmer")
  func months() throws {
    let account = account(trained: "2024-02-29")
    let right = Right(.read, .notes)
    #expect(account.may(right, on: try #require(CalendarDate("2025-02-28"))))
    #expect(!account.may(right, on: try #require(CalendarDate("2025-03-01"))))
    let strict = Refresher(trainingMonths: 24, pledgeMonths: 12)
    #expect(!account.may(right, on: try #require(CalendarDate("2025-03-01")), strict))
  }

  @Test("Un compte fermé ne peut plus rien")
  func closed() throws {
    let account = account(trained: "2026-11-22", closedAt: 1)
    let day = try #require(CalendarDate("2026-11-22"))
    #expect(!account.may(Right(.read, .guides), on: day))
  }
}
