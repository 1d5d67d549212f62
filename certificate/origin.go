package certificate

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Origin says in whose form a certificate is. The zero value is the order's own
// form, so that a record that says nothing else is a certificate of the order.
type Origin uint8

// The two origins.
const (
	Annex4  Origin = iota // the form of annex 4
	Foreign               // the own form of a foreign organisation (para 25)
)

var originWords = rule.NewWholeWords[Origin]("origin",
	rule.Word{Code: "annex-4", Name: qagida.Text{KK: "4-қосымшаның нысаны", RU: "форма приложения 4", EN: "the form of annex 4"}},
	rule.Word{Code: "foreign", Name: qagida.Text{KK: "шетелдік ұйымның өз үлгісі", RU: "собственный образец зарубежной организации", EN: "a foreign organisation's own form"}},
)
