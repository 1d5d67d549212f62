package certificate

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// The codes of the findings on the status of a certificate. Each comment ends
// with an example that a test runs: the question, the input in JSON, and the
// outcome of the criterion.
const (
	// CodeIssued: the participant has been issued a certificate (order95/29).
	//
	// Example: status {"certified":false,"on":"2026-03-02"} → not-met
	CodeIssued qagida.Code = "certificate-issued"

	// CodeBegun: a certificate is valid from the day of its issue, the day itself
	// included (order95/32.2).
	//
	// Example: status {"issued":"2026-03-06","on":"2026-03-05"} → not-met
	CodeBegun qagida.Code = "certificate-begun"

	// CodeTerm: a certificate is valid up to the last day of its term
	// (order95/32.2). The last day is the matter of the reading
	// certificate-last-day.
	//
	// Example: status {"issued":"2026-03-06","on":"2031-03-07"} → not-met
	CodeTerm qagida.Code = "certificate-term"

	// CodeNotRevoked: the certificate has not been revoked. The order knows no
	// revocation; one that the register records ends the term of para 32
	// (order95/32.2).
	//
	// Example: status {"issued":"2026-03-06","revoked":"2028-01-10","on":"2028-01-10"} → not-met
	CodeNotRevoked qagida.Code = "certificate-not-revoked"
)

// The facts that the criteria on the status ask for.
const (
	fieldIssued = iota
	fieldOn
)

// The numbers and days that the texts on the status show.
const (
	showYears = iota
	showIssued
	showLast
	showOn
)

// The criteria of a status, in the order of the text.
const (
	statusIssued = iota
	statusBegun
	statusTerm
	statusNotRevoked
)

var statusChecklist = rule.OldChecklist{
	Name: "status",
	Fields: []qagida.Field{
		fieldIssued: {Name: "issued", Text: qagida.Text{KK: "берілген күні", RU: "день выдачи", EN: "day of issue"}},
		fieldOn:     {Name: "on", Text: qagida.Text{KK: "сұралған күн", RU: "проверяемый день", EN: "the day asked about"}},
	},
	Amounts: []rule.Amount{
		showYears:  {Name: "years"},
		showIssued: {Name: "issued", Kind: rule.Day},
		showLast:   {Name: "last", Kind: rule.Day},
		showOn:     {Name: "on", Kind: rule.Day},
	},
	Criteria: []rule.OldCriterion{
		statusIssued: {
			Code: CodeIssued, Provision: order95("29"),
			Needs: 1 << fieldIssued,
			Asks: qagida.Text{
				KK: "Тыңдаушыға сертификат берілген",
				RU: "Слушателю выдан сертификат",
				EN: "The participant has been issued a certificate",
			},
		},
		statusBegun: {
			Code: CodeBegun, Provision: order95("32.2"),
			Needs: 1<<fieldIssued | 1<<fieldOn,
			Asks: qagida.Text{
				KK: "Сертификат берілген күнінен бастап жарамды",
				RU: "Сертификат действует начиная со дня выдачи",
				EN: "A certificate is valid from the day of its issue",
			},
			Found: qagida.Text{
				KK: "{issued} берілген, сұралған күн — {on}",
				RU: "выдан {issued}, проверяемый день — {on}",
				EN: "it was issued on {issued}, the day asked about is {on}",
			},
		},
		statusTerm: {
			Code: CodeTerm, Provision: order95("32.2"), Reading: "certificate-last-day",
			Needs: 1<<fieldIssued | 1<<fieldOn,
			Asks: qagida.Text{
				KK: "Сертификаттың жарамдылық мерзімі — {years|жыл}",
				RU: "Срок действия сертификата — {years|год|года|лет}",
				EN: "A certificate has a term of {years|year|years}",
			},
			Found: qagida.Text{
				KK: "соңғы жарамды күні — {last}, сұралған күн — {on}",
				RU: "последний день действия — {last}, проверяемый день — {on}",
				EN: "its last day is {last}, the day asked about is {on}",
			},
		},
		statusNotRevoked: {
			Code: CodeNotRevoked, Provision: order95("32.2"),
			Needs: 1 << fieldOn,
			Asks: qagida.Text{
				KK: "Сертификат кері қайтарып алынбаған",
				RU: "Сертификат не отозван",
				EN: "The certificate has not been revoked",
			},
		},
	},
}
