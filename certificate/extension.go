package certificate

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
)

// Which certificates does a later act extend: rules may record one.

// Extension is an act that extends certificates that have been issued already.
// The order has none. Make it with [NewExtension] and set it in [Rules.Reform]:
//
//	extension, err := certificate.NewExtension(certificate.Extension{…})
//	rules, err := certificate.Order95().Reform("extended-2027",
//		func(r *certificate.Rules) { r.Extension = extension })
//
// From the day From on, a certificate that the act covers is valid to the day To,
// also where its own term has run out by then; before that day it is what it would
// be without the act. It covers the certificates that were issued before From, in
// the period Issued where that is stated, and whose own last day lies in the period
// Ending where that is stated. An end of a period that is not stated is open. The act
// never shortens a term, and it extends none that has no end and none of a foreign
// certificate. What NewExtension has returned is shared by all copies of the rules: do
// not change it.
type Extension struct {
	Act    qagida.Text   `json:"act,omitzero"`    // how the act is cited, in each language
	From   qagida.Date   `json:"from,omitzero"`   // the first day on which it holds
	To     qagida.Date   `json:"to,omitzero"`     // the last valid day of what it extends
	Issued qagida.Period `json:"issued,omitzero"` // which it covers: by their day of issue
	Ending qagida.Period `json:"ending,omitzero"` // and by their own last day

	list *rule.List // of the decisions on what it extends
}

// NewExtension returns the act as rules can record it. It refuses an act that is
// not cited in each language, days that are not stated, a last day before the act
// holds, and a period that ends before it begins.
func NewExtension(act Extension) (*Extension, error) {
	if err := act.check(); err != nil {
		return nil, err
	}
	act.list = extendedList(act.Act)
	return &act, nil
}

func (e *Extension) check() error {
	switch {
	case e.Act.KK == "" || e.Act.RU == "" || e.Act.EN == "":
		return rule.Refuse("extension.act", e.Act.RU, refusal.NotCited)
	case e.From.IsZero():
		return rule.Refuse("extension.from", e.From.String(), refusal.NotStated)
	case e.To.IsZero():
		return rule.Refuse("extension.to", e.To.String(), refusal.NotStated)
	case e.To.Before(e.From):
		return rule.Refuse("extension.to", e.To.String(), refusal.BeforeTheAct, e.From)
	}
	return cmp.Or(
		e.checkAct(),
		rule.CheckPeriod("extension.issued", e.Issued),
		rule.CheckPeriod("extension.ending", e.Ending),
	)
}

// checkAct refuses a citation that cannot stand in a sentence.
func (e *Extension) checkAct() error {
	for _, text := range []string{e.Act.KK, e.Act.RU, e.Act.EN} {
		switch {
		case utf8.RuneCountInString(text) > mostCited:
			return rule.Refuse("extension.act", text, refusal.TooManyCharacters, mostCited)
		case strings.ContainsAny(text, "{}"):
			return rule.Refuse("extension.act", text, refusal.HasABrace)
		}
		if err := checkText("extension.act", text); err != nil {
			return err
		}
	}
	return nil
}

// mostCited is how many characters the citation of an act can have.
const mostCited = 300

// MarshalJSON returns {"act":…,"from":…,"to":…,"issued":…,"ending":…}.
func (e Extension) MarshalJSON() ([]byte, error) {
	var o rule.Object
	if e.Act != (qagida.Text{}) {
		o.AddTexts("act", e.Act.KK, e.Act.RU, e.Act.EN)
	}
	addStated(&o, "from", e.From)
	addStated(&o, "to", e.To)
	addStated(&o, "issued", e.Issued)
	addStated(&o, "ending", e.Ending)
	return o.MarshalJSON()
}

// addStated puts a value into an object, if it is one.
func addStated[V interface {
	comparable
	MarshalJSON() ([]byte, error)
}](o *rule.Object, name string, value V) {
	var none V
	if value != none {
		o.Add(name, value)
	}
}

// UnmarshalJSON reads what MarshalJSON returns, as [NewExtension] would take it.
func (e *Extension) UnmarshalJSON(b []byte) error {
	type plain Extension
	var read plain
	if err := rule.ReadStrictly("extension", b, &read); err != nil {
		return err
	}
	made, err := NewExtension(Extension(read))
	if err == nil {
		*e = *made
	}
	return err
}

// covers reports whether the act extends a certificate with that day of issue and
// that last day of its own, neither of which is unknown.
func (e *Extension) covers(issued, last qagida.Date) bool {
	return e != nil && issued.Before(e.From) && last.Before(e.To) && lies(issued, e.Issued) && lies(last, e.Ending)
}

// lies reports whether a day lies in a period whose ends may be open.
func lies(day qagida.Date, in qagida.Period) bool {
	return !day.Before(in.First) && !day.After(in.Last)
}

// extendedList returns the checklist of a decision on a certificate that an act
// extends: its term is that of the act.
func extendedList(act qagida.Text) *rule.List {
	return statusList.Telling(rule.Told{
		Criterion: rule.Criterion{Code: CodeTerm, Provision: extension, Readings: readLastDay},
		Norm: qagida.Text{
			KK: "Сертификаттың мерзімі кейінгі актімен ұзартылған: " + act.KK,
			RU: "Срок действия сертификата продлён более поздним актом: " + act.RU,
			EN: "The term of the certificate is extended by a later act: " + act.EN,
		},
		Met: qagida.Text{
			KK: "Сертификаттың ұзартылған мерзімі {on} күні өтпеген: соңғы жарамды күні – {last} (" + act.KK + ")",
			RU: "Продлённый срок действия сертификата на {on} не истёк: последний день — {last} (" + act.RU + ")",
			EN: "The extended term of the certificate has not run out on {on}: its last day is {last} (" + act.EN + ")",
		},
		NotMet: qagida.Text{
			KK: "Сертификаттың ұзартылған мерзімі {on} күніне дейін өтіп кеткен: соңғы жарамды күні – {last} (" + act.KK + ")",
			RU: "Продлённый срок действия сертификата на {on} истёк: последний день — {last} (" + act.RU + ")",
			EN: "The extended term of the certificate had run out by {on}: its last day was {last} (" + act.EN + ")",
		},
		Unknown: qagida.Text{
			KK: "Сертификаттың ұзартылған мерзімі өтпеді ме? Тексеру күні керек (" + act.KK + ")",
			RU: "Не истёк ли продлённый срок сертификата? Нужна дата проверки (" + act.RU + ")",
			EN: "Has the extended term of the certificate run out? The check date is needed (" + act.EN + ")",
		},
	})
}
