package certificate

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Line is one thing that the form of annex 4, or a foreign organisation's own, has
// room for.
type Line uint8

// The lines, in the order of the form of annex 4.
const (
	_                Line = iota // not stated
	LineMinistry                 // the ministry, in both languages (A4.1)
	LineOrganisation             // the name of the organisation (A4.2, A4.7)
	LineLogo                     // its logo (A4.2)
	LineHolder                   // the holder's full name (A4.3)
	LineProgrammeKK              // the programme in Kazakh (A4.4)
	LineProgrammeRU              // the programme in Russian (A4.4)
	LineHours                    // the academic hours (A4.5)
	LineAgreed                   // the day of approval (A4.6)
	LineHead                     // the head of the organisation (A4.7)
	LineSignature                // the signature (A4.7)
	LineSeries                   // the series (A4.8)
	LineNumber                   // the number (A4.8)
	LineIssued                   // the day of issue (A4.9)
	LineTopic                    // the topic on a form of a foreign organisation's own (para 25)
)

var lineWords = rule.NewWords[Line]("line",
	unknownWord,
	rule.Word{Code: "ministry", Name: qagida.Text{KK: "министрліктің атауы", RU: "наименование министерства", EN: "name of the ministry"}},
	rule.Word{Code: "organisation", Name: qagida.Text{KK: "сертификаттағы ұйымның атауы", RU: "наименование организации в сертификате", EN: "name of the organisation on the certificate"}},
	rule.Word{Code: "logo", Name: qagida.Text{KK: "ұйымның логотипі", RU: "логотип организации", EN: "logo of the organisation"}},
	rule.Word{Code: "holder", Name: qagida.Text{KK: "сертификат иесінің тегі мен аты", RU: "фамилия и имя владельца сертификата", EN: "name of the holder of the certificate"}},
	rule.Word{Code: "programme-kk", Name: qagida.Text{KK: "бағдарламаның қазақ тіліндегі атауы", RU: "название программы на казахском языке", EN: "name of the programme in Kazakh"}},
	rule.Word{Code: "programme-ru", Name: qagida.Text{KK: "бағдарламаның орыс тіліндегі атауы", RU: "название программы на русском языке", EN: "name of the programme in Russian"}},
	rule.Word{Code: "hours", Name: qagida.Text{KK: "сертификаттағы сағат саны", RU: "число часов в сертификате", EN: "hours on the certificate"}},
	rule.Word{Code: "agreed", Name: qagida.Text{KK: "келісілген күні", RU: "дата согласования", EN: "day of approval"}},
	rule.Word{Code: "head", Name: qagida.Text{KK: "ұйым басшысы", RU: "руководитель организации", EN: "head of the organisation"}},
	rule.Word{Code: "signature", Name: qagida.Text{KK: "қолтаңба", RU: "подпись", EN: "signature"}},
	rule.Word{Code: "series", Name: qagida.Text{KK: "сертификаттың сериясы", RU: "серия сертификата", EN: "series of the certificate"}},
	rule.Word{Code: "number", Name: qagida.Text{KK: "сертификаттың нөмірі", RU: "номер сертификата", EN: "number of the certificate"}},
	rule.Word{Code: "issued", Name: qagida.Text{KK: "сертификаттың берілген күні", RU: "дата выдачи сертификата", EN: "day of issue of the certificate"}},
	rule.Word{Code: "topic", Name: qagida.Text{KK: "шетелдік сертификаттағы тақырып", RU: "тема в зарубежном сертификате", EN: "topic on a foreign certificate"}},
)
