package certificate

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Signatory is who signed a certificate (para 32.1).
type Signatory uint8

// The two who may sign, and anybody else.
const (
	_              Signatory = iota // not known
	Head                            // the head of the organisation
	ActingHead                      // who performs the head's duties while the head is absent
	OtherSignatory                  // anybody else
)

var signatoryWords = rule.NewWords[Signatory]("signatory",
	unknownWord,
	rule.Word{Code: "head", Name: qagida.Text{KK: "басшы", RU: "руководитель", EN: "head"}},
	rule.Word{Code: "acting-head", Name: qagida.Text{KK: "басшының міндетін атқарушы", RU: "исполняющий обязанности руководителя", EN: "acting head"}},
	rule.Word{Code: "other", Name: qagida.Text{KK: "басқа адам", RU: "другое лицо", EN: "another person"}},
)

// maySign asks whether the signatory is one of the two of para 32.1.
func (s Signatory) maySign() qagida.Fact {
	if s == 0 {
		return qagida.Unknown
	}
	return qagida.FactOf(s <= ActingHead)
}
