package qualification

import "github.com/qagida/qagida"

// EducationGroundsReading says what the retraining document is for (order95/7.1).
type EducationGroundsReading uint8

// The choices of the reading education-grounds.
const (
	AlternativeGrounds EducationGroundsReading = iota // any one ground suffices
	RetrainingForOther                                // other or vocational education needs retraining as well
)

var educationGroundsWords = qagida.ReadingWords[EducationGroundsReading](&educationGrounds)

var educationGrounds = qagida.Reading{
	ID:        "education-grounds",
	Provision: order95("7.1"),
	Question: qagida.Text{
		KK: "Қайта даярлау туралы құжат жеке негіз бе, әлде алдыңғы екі негіздің шарты ма?",
		RU: "Документ о переподготовке — ещё одно основание или условие для двух предыдущих?",
		EN: "Is the retraining document one more ground, or a condition on the two before it?",
	},
	Choices: []qagida.Alternative{
		{ID: "alternatives", Meaning: qagida.Text{
			KK: "кез келген бір негіз жеткілікті",
			RU: "достаточно любого одного основания",
			EN: "any one ground is enough",
		}},
		{ID: "retraining-for-other", Meaning: qagida.Text{
			KK: "өзге кәсіптік немесе техникалық және кәсіптік білімге қайта даярлау құжаты да қажет",
			RU: "к иному профессиональному или техническому и профессиональному образованию нужен ещё документ о переподготовке",
			EN: "other professional or vocational education needs the retraining document as well",
		}},
	},
	Why: qagida.Text{
		KK: "негіздер бір тізімде тұр",
		RU: "основания стоят в одном перечне",
		EN: "the grounds stand in one list",
	},
}

// IdentityDocumentReading says what the slash between the identity document and
// the IIN means (order95/8.3).
type IdentityDocumentReading uint8

// The choices of the reading identity-document.
const (
	EitherDocument IdentityDocumentReading = iota // one of the two is enough
	BothDocuments                                 // both are asked for
)

var identityDocumentWords = qagida.ReadingWords[IdentityDocumentReading](&identityDocument)

var identityDocument = qagida.Reading{
	ID:        "identity-document",
	Provision: order95("8.3"),
	Question: qagida.Text{
		KK: "Жеке басты куәландыратын құжат пен ЖСН арасындағы қиғаш сызық «немесе» ме, әлде «және» ме?",
		RU: "Косая черта между документом, удостоверяющим личность, и ИИН — это «или» либо «и»?",
		EN: "Does the slash between the identity document and the IIN mean or, or and?",
	},
	Choices: []qagida.Alternative{
		{ID: "either", Meaning: qagida.Text{KK: "біреуі жеткілікті", RU: "достаточно одного", EN: "one of them is enough"}},
		{ID: "both", Meaning: qagida.Text{KK: "екеуі де қажет", RU: "нужны оба", EN: "both are needed"}},
	},
	Why: qagida.Text{
		KK: "қиғаш сызық әдетте таңдауды білдіреді",
		RU: "косая черта обычно означает выбор",
		EN: "a slash usually offers a choice",
	},
}
