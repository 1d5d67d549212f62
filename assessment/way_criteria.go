package assessment

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// The facts that the criteria on the four ways ask for.
const (
	fieldFailed = iota
	fieldRetakes
	fieldOn
	fieldStream
	fieldOwnStream
	fieldInterrupted
	fieldValidReason
	fieldDocuments
)

var wayFields = []qagida.Field{
	fieldFailed:      {Name: "failed", Text: qagida.Text{KK: "өтпей қалған бағалаудың күні", RU: "день несданного оценивания", EN: "day of the failed assessment"}},
	fieldRetakes:     {Name: "retakes", Text: qagida.Text{KK: "қайта бағалау күндері", RU: "дни повторных оцениваний", EN: "days of the repeat assessments"}},
	fieldOn:          {Name: "on", Text: qagida.Text{KK: "сұралған күн", RU: "день, о котором спрашивают", EN: "day for which is asked"}},
	fieldStream:      {Name: "stream", Text: qagida.Text{KK: "басқа ағымның күні", RU: "день другого потока", EN: "day of the other stream"}},
	fieldOwnStream:   {Name: "own_stream", Text: qagida.Text{KK: "өз ағымының күні", RU: "день своего потока", EN: "a day of the own stream"}},
	fieldInterrupted: {Name: "interrupted", Text: qagida.Text{KK: "курстың үзілгені", RU: "был ли курс прерван", EN: "whether the course was interrupted"}},
	fieldValidReason: {Name: "valid_reason", Text: qagida.Text{KK: "дәлелді себептің бар-жоғы", RU: "наличие уважительной причины", EN: "whether there is a valid reason"}},
	fieldDocuments:   {Name: "documents", Text: qagida.Text{KK: "растайтын құжаттардың бар-жоғы", RU: "наличие подтверждающих документов", EN: "whether there are supporting documents"}},
}

// The numbers and days that the texts on a repeat show.
const (
	showAllowed = iota
	showUsed
	showDay
)

var yearlyAmounts = []rule.Amount{
	showAllowed: {Name: "allowed"},
	showUsed:    {Name: "used"},
	showDay:     {Name: "day", Kind: rule.Day},
}

var yearlyAsks = qagida.Text{
	KK: "Қайта бағалау жылына {allowed|реттен} аспайды",
	RU: "Повторное оценивание проводят не чаще {allowed|раза|раз|раз} в год",
	EN: "An assessment is repeated no more than {allowed|time|times} a year",
}

var yearlyFound = qagida.Text{
	KK: "{day} күнімен бір жылда {used|қайта бағалау} бар",
	RU: "в одном году с {day} учтено {used|повторное оценивание|повторных оценивания|повторных оцениваний}",
	EN: "{used|repeat assessment|repeat assessments} in one year with {day}",
}

// The criteria of a repeat (para 30.1).
const (
	repeatFailed = iota
	repeatYearly
)

var repeatChecklist = rule.OldChecklist{
	Name: "repeat", Fields: wayFields, Amounts: yearlyAmounts,
	Criteria: []rule.OldCriterion{
		repeatFailed: {
			Code: CodeRepeatFailed, Provision: order95("30.1"), Needs: 1 << fieldFailed, Asks: failedAsks,
		},
		repeatYearly: {
			Code: CodeRepeatYearly, Provision: order95("30.1"), Reading: "retake-year",
			Needs: 1<<fieldOn | 1<<fieldRetakes,
			Asks:  yearlyAsks, Found: yearlyFound,
		},
	},
}

var failedAsks = qagida.Text{
	KK: "Тыңдаушы бағалаудан өтпей қалған",
	RU: "Слушатель не сдал оценивание",
	EN: "The participant has failed an assessment",
}

// The criteria of a repeat with the next stream (para 30.2).
const (
	streamFailed = iota
	streamAhead
	streamApart
	streamYearly
)

var nextStreamChecklist = rule.OldChecklist{
	Name: "next-stream", Fields: wayFields, Amounts: yearlyAmounts,
	Criteria: []rule.OldCriterion{
		streamFailed: {
			Code: CodeStreamFailed, Provision: order95("30.2"), Needs: 1 << fieldFailed, Asks: failedAsks,
		},
		streamAhead: {
			Code: CodeStreamAhead, Provision: order95("30.2"),
			Needs: 1<<fieldOn | 1<<fieldStream,
			Asks: qagida.Text{
				KK: "Келесі ағымды бағалау сұралған күннен ерте емес",
				RU: "Оценивание следующего потока — не раньше дня, о котором спрашивают",
				EN: "The next stream is assessed no earlier than the day for which is asked",
			},
		},
		streamApart: {
			Code: CodeStreamApart, Provision: order95("30.2"), Reading: "retake-stream",
			Asks: qagida.Text{
				KK: "Келесі ағыммен қайта бағалау жылдық шектен бөлек тұр",
				RU: "Повторное оценивание со следующим потоком стоит отдельно от годового предела",
				EN: "A repeat assessment with the next stream stands apart from the yearly limit",
			},
		},
		streamYearly: {
			Code: CodeStreamYearly, Provision: order95("30.1"), Reading: "retake-year",
			Needs: 1<<fieldStream | 1<<fieldRetakes,
			Asks:  yearlyAsks, Found: yearlyFound,
		},
	},
}

// The criteria of a transfer (para 30.3).
const (
	transferReason = iota
	transferAhead
	transferYear
	transferPapers
)

// What the texts on a transfer show.
const (
	showStream = iota
	showOwnYear
)

var transferChecklist = rule.OldChecklist{
	Name: "transfer", Fields: wayFields,
	Amounts: []rule.Amount{showStream: {Name: "stream", Kind: rule.Day}, showOwnYear: {Name: "year"}},
	Criteria: []rule.OldCriterion{
		transferReason: {
			Code: CodeTransferReason, Provision: order95("30.3"), Needs: 1 << fieldValidReason,
			Asks: qagida.Text{
				KK: "Басқа ағымға ауысудың дәлелді себебі бар",
				RU: "Для перевода в другой поток есть уважительная причина",
				EN: "There is a valid reason for the transfer to another stream",
			},
		},
		transferAhead: {
			Code: CodeTransferAhead, Provision: order95("30.3"),
			Needs: 1<<fieldOn | 1<<fieldStream,
			Asks: qagida.Text{
				KK: "Басқа ағым сұралған күннен ерте емес",
				RU: "Другой поток — не раньше дня, о котором спрашивают",
				EN: "The other stream is no earlier than the day for which is asked",
			},
		},
		transferYear: {
			Code: CodeTransferYear, Provision: order95("30.3"),
			Needs: 1<<fieldStream | 1<<fieldOwnStream,
			Asks: qagida.Text{
				KK: "Басқа ағым тыңдаушының өз ағымымен бір күнтізбелік жылда",
				RU: "Другой поток — в том же календарном году, что и свой",
				EN: "The other stream lies in the same calendar year as the participant's own",
			},
			Found: qagida.Text{
				KK: "басқа ағым: {stream}, өз ағымының жылы: {year}",
				RU: "другой поток: {stream}, год своего потока: {year}",
				EN: "the other stream: {stream}, the year of the own one: {year}",
			},
		},
		transferPapers: {
			Code: CodeTransferDocuments, Provision: order95("30.3"), Reading: "transfer-documents", Needs: 1 << fieldDocuments,
			Asks: qagida.Text{
				KK: "Ауысудың себебін растайтын құжаттар тапсырылған",
				RU: "Поданы документы, подтверждающие причину перевода",
				EN: "Documents that support the reason of the transfer are handed in",
			},
		},
	},
}

// The criteria of finishing an interrupted course (para 30.4).
const (
	completionInterrupted = iota
	completionReason
	completionDocuments
)

var completionChecklist = rule.OldChecklist{
	Name: "completion", Fields: wayFields,
	Criteria: []rule.OldCriterion{
		completionInterrupted: {
			Code: CodeInterrupted, Provision: order95("30.4"), Needs: 1 << fieldInterrupted,
			Asks: qagida.Text{
				KK: "Аяқталатын курс үзіліп қалған",
				RU: "Завершаемый курс был прерван",
				EN: "The course to be finished was interrupted",
			},
		},
		completionReason: {
			Code: CodeCompletionReason, Provision: order95("30.4"), Needs: 1 << fieldValidReason,
			Asks: qagida.Text{
				KK: "Курс дәлелді себеппен үзілген",
				RU: "Курс прерван по уважительной причине",
				EN: "The course was interrupted for a valid reason",
			},
		},
		completionDocuments: {
			Code: CodeCompletionDocuments, Provision: order95("30.4"), Needs: 1 << fieldDocuments,
			Asks: qagida.Text{
				KK: "Себепті растайтын құжаттар тапсырылған",
				RU: "Поданы документы, подтверждающие причину",
				EN: "Documents that support the reason are handed in",
			},
		},
	},
}
