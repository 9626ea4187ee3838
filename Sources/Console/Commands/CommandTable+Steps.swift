import Canvas
import Text

extension Command {
  /// The steps of a call, its panes and its fields.
  static let steps: [Command] = [
    Command(
      .stepNext, [.key(.function(8)), .key(.control("e"))],
      Phrase(fr: "Étape suivante", en: "Next step"),
      Phrase(fr: "Passe à l'étape suivante.", en: "Goes to the next step."), .call),
    Command(
      .stepPrevious, [.key(.function(7)), .key(.control("p"))],
      Phrase(fr: "Étape précédente", en: "Previous step"),
      Phrase(fr: "Revient à l'étape précédente.", en: "Goes back one step."), .call),
    Command(
      .stepAlliance, [.prefixed("a")], Phrase(fr: "Étape 1, Alliance", en: "Step 1, Alliance"),
      Phrase(fr: "Va à l'étape 1.", en: "Goes to step 1."), .call),
    Command(
      .stepSafety, [.prefixed("s")], Phrase(fr: "Étape 2, Sécurité", en: "Step 2, Safety"),
      Phrase(fr: "Va à l'étape 2.", en: "Goes to step 2."), .call),
    Command(
      .stepPlan, [.prefixed("p")],
      Phrase(fr: "Étape 3, Contexte et plan", en: "Step 3, Context and plan"),
      Phrase(
        fr: "Va à l'étape 3 ; une ligne qui commence par - est un élément du plan.",
        en: "Goes to step 3; a line that begins with - is a plan item."),
      .call),
    Command(
      .stepValidation, [.prefixed("v")],
      Phrase(fr: "Étape 4, Valider et orienter", en: "Step 4, Validate and refer"),
      Phrase(fr: "Va à l'étape 4.", en: "Goes to step 4."), .call),
    Command(
      .paneOther, [.key(.function(6)), .key(.control("o"))],
      Phrase(fr: "Autre volet", en: "Other pane"),
      Phrase(
        fr: "Passe de la note au guide ou à la ressource, puis en pleine largeur, puis à la note.",
        en: "Goes from the note to the guide or resource, then full width, then the note."),
      .call),
    Command(
      .fieldNext, [.key(.tab)], Phrase(fr: "Champ suivant", en: "Next field"),
      Phrase(
        fr:
          "Va au champ suivant de l'étape, puis à la note ; d'un guide ou d'une ressource, à la note.",
        en:
          "Goes to the next field of the step, then the note; from a guide or resource, to the note."
      ),
      .call),
    Command(
      .fieldPrevious, [.key(.backTab)], Phrase(fr: "Champ précédent", en: "Previous field"),
      Phrase(fr: "Va au champ précédent de l'étape.", en: "Goes to the previous field."), .call),
    Command(
      .factsOpen, [.key(.control("d"))],
      Phrase(fr: "Repères : provenance, seul·e, qui", en: "Facts: came by, alone, who"),
      Phrase(
        fr: "Va au premier repère non noté : provenance, seul·e, qui, rappel, langue.",
        en: "Goes to the first fact not noted: came by, alone, who, call-back, language."),
      .call),
    Command(
      .personAdd, [.prefixed("o")],
      Phrase(fr: "Ajouter une personne concernée", en: "Add a person concerned"),
      Phrase(
        fr: "Ajoute une personne dont on parle ; sa sécurité est à part.",
        en: "Adds a person the call is about; her safety is apart."),
      .call),
    Command(
      .personNext, [.prefixed("k")], Phrase(fr: "Personne suivante", en: "Next person"),
      Phrase(
        fr: "Passe à la sécurité de la personne suivante.",
        en: "Goes to the safety of the next person."),
      .call),
    Command(
      .placeEdit, [.prefixed("l")], Phrase(fr: "Lieu de la personne", en: "Place of the person"),
      Phrase(fr: "Écrit où est la personne maintenant.", en: "Types where the person is now."),
      .call),
    Command(
      .callBackEdit, [.prefixed("t")], Phrase(fr: "Rappel : téléphone", en: "Call-back: phone"),
      Phrase(
        fr: "Écrit le numéro de rappel et si un message est permis.",
        en: "Types the call-back number and whether a message may be left."),
      .call),
    Command(
      .callerChoose, [.prefixed("q")], Phrase(fr: "Qui appelle", en: "Who calls"),
      Phrase(
        fr: "Choisit : pour soi, proche, professionnel, anonyme.",
        en: "Chooses: oneself, relative, professional, anonymous."),
      .call),
    Command(
      .wordsEdit, [.prefixed("d")],
      Phrase(fr: "Paroles de la personne", en: "The person's own words"),
      Phrase(
        fr: "Écrit les mots de la personne, gardés entre guillemets.",
        en: "Types the person's words, kept as a quote."),
      .call),
    Command(
      .reasonChoose, [.prefixed("m")], Phrase(fr: "Motif codé", en: "Coded reason"),
      Phrase(fr: "Choisit un motif en tapant.", en: "Chooses a reason by typing."), .call),
    Command(
      .analysisEdit, [.prefixed("y")], Phrase(fr: "Analyse", en: "Analysis"),
      Phrase(
        fr: "Écrit l'impression clinique, hypothèses à part des faits.",
        en: "Types the clinical impression, hypotheses apart from facts."),
      .call),
    Command(
      .needAdd, [.prefixed("b")], Phrase(fr: "Besoin", en: "Need"),
      Phrase(fr: "Ajoute un besoin et son issue.", en: "Adds a need and its outcome."), .call),
    Command(
      .dispositionChoose, [.prefixed("i")], Phrase(fr: "Issue de l'appel", en: "Disposition"),
      Phrase(
        fr: "Choisit l'issue sur l'échelle des délais.", en: "Chooses the disposition by delay."),
      .call),
    Command(
      .kindChoose, [.prefixed("n")], Phrase(fr: "Nature de l'appel", en: "Kind of call"),
      Phrase(fr: "Choisit la nature de l'appel.", en: "Chooses the kind of call."), .call),
  ]
}
