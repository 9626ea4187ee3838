import Canvas
import Text

/// The commands of a centre: its earlier calls, its reviews, its exercises.
extension Command {
  static let centre: [Command] = [
    Command(
      .followUpOpen, [.prefixed("\n")], Phrase(fr: "Relances", en: "Follow-ups"),
      Phrase(
        fr: "Liste les rappels promis : en prendre un, le reporter, les remettre au quart suivant.",
        en: "Lists the promised call-backs: take one, put it off, hand them to the next shift."),
      hint: Phrase(fr: "Relances", en: "Follow-ups"), .all),
    Command(
      .callFromPaper, [.prefixed("'")],
      Phrase(fr: "Saisir un appel noté sur papier", en: "Type a call noted on paper"),
      Phrase(
        fr: "Ouvre la saisie d'un formulaire papier : les heures de l'appel, puis ses champs.",
        en: "Opens the typing of a paper form: the hours of the call, then its fields."),
      .all),
    Command(
      .screenLock, [.prefixed("_")],
      Phrase(fr: "Verrouiller, masquer l'écran", en: "Lock, hide the screen"),
      Phrase(
        fr: "À l'accueil, verrouille la console ; pendant un appel, masque l'écran.",
        en: "At home, locks the console; on a call, hides the screen."),
      hint: Phrase(fr: "Verrouiller", en: "Lock"), .all),
    Command(
      .unlock, [.prefixed("(")],
      Phrase(fr: "Déverrouiller ; phrase de passe", en: "Unlock; passphrase"),
      Phrase(
        fr: "Demande la phrase de passe, aussi pendant un appel ; à l'accueil, la change.",
        en: "Asks for the passphrase, on a call too; at home, changes it."),
      hint: Phrase(fr: "Déverrouiller", en: "Unlock"), .all),
    Command(
      .noteSearch, [.prefixed("\"")], Phrase(fr: "Notes : chercher", en: "Notes: search"),
      Phrase(
        fr: "Cherche dans les notes signées ; la recherche et chaque lecture sont inscrites.",
        en: "Searches the signed notes; the search and each reading are logged."),
      hint: Phrase(fr: "Notes", en: "Notes"), .all),
    Command(
      .callerEarlier, [.prefixed(")")],
      Phrase(fr: "Déjà de ce numéro", en: "Earlier from this number"),
      Phrase(
        fr: "Liste les appels signés du même numéro de rappel et la consigne d'équipe.",
        en: "Lists the signed calls from the same call-back number, and the team directive."),
      .call),
    Command(
      .directiveWrite, [.prefixed("&")], Phrase(fr: "Consigne d'équipe", en: "Team directive"),
      Phrase(
        fr: "Écrit, pour un temps, ce que l'équipe fait quand ce numéro rappelle.",
        en: "Types, for a time, what the team does when this number calls back."),
      .call),
  ]

  static let reviews: [Command] = [
    Command(
      .reviewOpen, [.prefixed("%")],
      Phrase(fr: "Relectures, rapport du mois", en: "Reviews, report of the month"),
      Phrase(
        fr: "Ouvre les retours de vos appels, la file de qui relit, ou le rapport du mois.",
        en: "Opens the returns on your calls, a reviewer's queue, or the report of the month."),
      .all),
    Command(
      .reviewWish, [.prefixed("$")], Phrase(fr: "Demander une relecture", en: "Ask for a review"),
      Phrase(
        fr: "Demande à la ou au spécialiste de relire cet appel.",
        en: "Asks the specialist to read this call again."),
      .call),
    Command(
      .supportAsk, [.prefixed("<")], Phrase(fr: "Appui clinique", en: "Clinical support"),
      Phrase(
        fr: "Demande de l'appui pendant l'appel ; la note n'est montrée que si vous la partagez.",
        en: "Asks for support during the call; the note is only shown if you share it."),
      .call),
  ]

  static let exercise: [Command] = [
    Command(
      .practiceOpen, [.prefixed(">")], Phrase(fr: "S'exercer", en: "Practise"),
      Phrase(
        fr: "Ouvre les cas d'exercice et vos essais ; rien n'y est réel.",
        en: "Opens the practice cases and your attempts; nothing there is real."),
      hint: Phrase(fr: "S'exercer", en: "Practise"), .all),
    Command(
      .exerciseSpeak, [.prefixed(" ")],
      Phrase(fr: "Exercice : parler", en: "Exercise: speak"),
      Phrase(
        fr: "En exercice, dit quelque chose à l'appelant·e : une lettre, un sujet, vos mots.",
        en: "In an exercise, says something to the caller: a letter, a subject, your words."),
      hint: Phrase(fr: "Parler", en: "Speak"), .call),
    Command(
      .exerciseSlow, [.prefixed("#")],
      Phrase(fr: "Exercice : ralentir l'appel", en: "Exercise: slow the call"),
      Phrase(
        fr: "En exercice, l'appel va deux fois plus lentement, puis quatre, puis à son pas.",
        en: "In an exercise, the call goes twice slower, then four times, then at its own pace."),
      .call),
  ]
}
