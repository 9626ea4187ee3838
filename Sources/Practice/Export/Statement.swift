import Intervention
import Text

/// One statement of xAPI 1.0.3 about an attempt.
///
/// The actor is a pseudonymous account, never a name or an address; every act has its own statement
/// (`responded`), since reports that only say "completed" teach nothing. Source: research on practice
/// §1.4 and §1.7.
public struct Statement: Encodable, Sendable {
  /// The same each time the attempt is written: sent twice, it is received once.
  let id: SafeText?
  let actor: Actor
  let verb: Verb
  let object: Activity
  let result: Result?
  let context: Context
  let timestamp: SafeText

  struct Actor: Encodable {
    var objectType = "Agent"
    let account: Account
  }

  struct Account: Encodable {
    let homePage: SafeText
    let name: SafeText
  }

  struct Verb: Encodable {
    let id: String
    let display: [String: String]

    init(_ name: String) {
      // Of the verbs used here, only this one has its own home (the xAPI profile of cmi5).
      let home = name == "abandoned" ? "https://w3id.org/xapi/adl" : "http://adlnet.gov/expapi"
      id = home + "/verbs/" + name
      display = ["en-US": name]
    }
  }

  struct Activity: Encodable {
    var objectType = "Activity"
    let id: SafeText
    let definition: Definition
  }

  struct Definition: Encodable {
    let name: [String: SafeText]
    let type: String
    /// How an act is answered; only activities of interactions have one.
    var interactionType: String?
  }

  struct Result: Encodable {
    var response: SafeText?
    var success: Bool?
    var completion: Bool?
    var duration: String?
    var score: Score?
  }

  struct Score: Encodable {
    let scaled: Double
    let raw: Int
    let min: Int
    let max: Int
  }

  struct Context: Encodable {
    let registration: SafeText
    let platform = "Écoute"
    let language = "fr-CA"
  }

  /// The same with its id.
  func identified(by id: SafeText?) -> Statement {
    Statement(
      id: id, actor: actor, verb: verb, object: object, result: result, context: context,
      timestamp: timestamp)
  }
}
