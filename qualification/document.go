package qualification

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Document is a paper that an applicant hands in (para 8).
type Document uint8

// The papers, in the order of para 8.
const (
	_                Document = iota // not known
	Application                      // the application, on annex 1 or 2 (8.1)
	Questionnaire                    // the participant's questionnaire, annex 3 (8.2)
	IdentityDocument                 // a copy of the identity document (8.3)
	IINDocument                      // the individual identification number (8.3)
	Certificates                     // copies of certificates held (8.4)
	MotivationLetter                 // the motivation letter for a course abroad (8.5)
)

var documentWords = rule.NewWords[Document]("document",
	unknownWord,
	rule.Word{Code: "application", Name: qagida.Text{KK: "өтініш", RU: "заявление", EN: "application"}},
	rule.Word{Code: "questionnaire", Name: qagida.Text{KK: "тыңдаушының сауалнамасы", RU: "анкета слушателя", EN: "participant's questionnaire"}},
	rule.Word{Code: "identity-document", Name: qagida.Text{KK: "жеке басты куәландыратын құжаттың көшірмесі", RU: "копия документа, удостоверяющего личность", EN: "copy of the identity document"}},
	rule.Word{Code: "iin", Name: qagida.Text{KK: "жеке сәйкестендіру нөмірі (ЖСН)", RU: "индивидуальный идентификационный номер (ИИН)", EN: "individual identification number (IIN)"}},
	rule.Word{Code: "certificates", Name: qagida.Text{KK: "сертификаттардың көшірмелері", RU: "копии сертификатов", EN: "copies of certificates"}},
	rule.Word{Code: "motivation-letter", Name: qagida.Text{KK: "мотивациялық хат", RU: "мотивационное письмо", EN: "motivation letter"}},
)
