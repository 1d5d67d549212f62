package qualification

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Education is a ground on which a teacher may apply (para 7.1). A teacher may
// hold several.
type Education uint8

// The grounds of para 7.1, and none.
const (
	_                     Education = iota // not known
	HigherPedagogical                      // higher pedagogical education
	PostgraduateEducation                  // postgraduate education
	OtherProfessional                      // other professional education in the field of the course
	Vocational                             // technical and vocational education
	Retraining                             // a document on retraining
	NoEducation                            // none of these
)

var educationWords = rule.NewWords[Education]("education",
	unknownWord,
	rule.Word{Code: "higher-pedagogical", Name: qagida.Text{KK: "жоғары педагогикалық білім", RU: "высшее педагогическое образование", EN: "higher pedagogical education"}},
	rule.Word{Code: "postgraduate", Name: qagida.Text{KK: "жоғары оқу орнынан кейінгі білім", RU: "послевузовское образование", EN: "postgraduate education"}},
	rule.Word{Code: "other-professional", Name: qagida.Text{KK: "бейіні бойынша өзге кәсіптік білім", RU: "иное профессиональное образование по профилю", EN: "other professional education in the field"}},
	rule.Word{Code: "vocational", Name: qagida.Text{KK: "техникалық және кәсіптік білім", RU: "техническое и профессиональное образование", EN: "technical and vocational education"}},
	rule.Word{Code: "retraining", Name: qagida.Text{KK: "қайта даярлау туралы құжат", RU: "документ о переподготовке", EN: "retraining document"}},
	rule.Word{Code: "none", Name: qagida.Text{KK: "бұлардың ешқайсысы жоқ", RU: "ничего из этого", EN: "none of these"}},
)
