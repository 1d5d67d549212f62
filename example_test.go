package qagida_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/qagida/qagida"
)

// Dates

func ExampleNewDate() {
	fmt.Println(qagida.NewDate(2026, 11, 21))
	_, err := qagida.NewDate(2026, 2, 30)
	fmt.Println(err)
	// Output:
	// 2026-11-21 <nil>
	// qagida: date: "2026-2-30": is not a day of the calendar in the years 1 to 9999
}

func ExampleMustDate() {
	fmt.Println(qagida.MustDate(2026, 11, 21))
	// Output: 2026-11-21
}

func ExampleParseDate() {
	d, err := qagida.ParseDate("2026-11-21")
	fmt.Println(d.Year(), d.Month(), d.Day(), err)
	_, err = qagida.ParseDate("21.11.2026")
	fmt.Println(err)
	// Output:
	// 2026 11 21 <nil>
	// qagida: date: "21.11.2026": must have the form 2026-11-21
}

// Half an hour before midnight in Greenwich it is already the next day in Almaty.
func ExampleDateOf() {
	at := time.Date(2026, 11, 21, 23, 30, 0, 0, time.UTC)
	fmt.Println(qagida.DateOf(at))
	fmt.Println(qagida.DateOf(at.In(time.FixedZone("Almaty", 5*60*60))))
	fmt.Println(qagida.DateOf(time.Time{}))
	// Output:
	// 2026-11-21
	// 2026-11-22
	// unknown
}

// Years and months are added together, and the day is cut once: a year first
// would lead to 28 February 2013, and two months more to the 28th.
func ExampleDate_Add() {
	fmt.Println(qagida.MustDate(2012, 2, 29).Add(1, 2, 0))
	fmt.Println(qagida.MustDate(2024, 8, 31).Add(0, -2, 0))
	fmt.Println(qagida.MustDate(2026, 12, 31).Add(0, 0, 1))
	_, err := qagida.MustDate(9999, 12, 31).Add(0, 0, 1)
	fmt.Println(err)
	// Output:
	// 2013-04-29 <nil>
	// 2024-06-30 <nil>
	// 2027-01-01 <nil>
	// qagida: date: "9999-12-31 and 0 years, 0 months, 1 days": leaves the years 1 to 9999
}

func ExampleDate_DaysUntil() {
	today, course := qagida.MustDate(2026, 11, 21), qagida.MustDate(2026, 12, 1)
	fmt.Println(today.DaysUntil(course), course.DaysUntil(today))
	// Output: 10 -10
}

func ExampleDate_Compare() {
	d := qagida.MustDate(2026, 11, 21)
	fmt.Println(d.Compare(qagida.MustDate(2026, 11, 22)), d.Compare(d), d.Compare(qagida.Date{}))
	// Output: -1 0 1
}

func ExampleDate_Before() {
	d := qagida.MustDate(2026, 11, 21)
	fmt.Println(d.Before(qagida.MustDate(2026, 11, 22)), d.Before(d), qagida.Date{}.Before(d))
	// Output: true false false
}

func ExampleDate_After() {
	d := qagida.MustDate(2026, 11, 21)
	fmt.Println(d.After(qagida.MustDate(2026, 11, 20)), d.After(d), d.After(qagida.Date{}))
	// Output: true false false
}

func ExampleDate_IsZero() {
	var notStated qagida.Date
	fmt.Println(notStated, notStated.IsZero())
	// Output: unknown true
}

func ExampleDate_Year() {
	fmt.Println(qagida.MustDate(2026, 11, 21).Year())
	// Output: 2026
}

func ExampleDate_Month() {
	fmt.Println(qagida.MustDate(2026, 11, 21).Month())
	// Output: 11
}

func ExampleDate_Day() {
	fmt.Println(qagida.MustDate(2026, 11, 21).Day())
	// Output: 21
}

func ExampleDate_Time() {
	fmt.Println(qagida.MustDate(2026, 11, 21).Time().Format(time.RFC3339))
	// Output: 2026-11-21T00:00:00Z
}

// Periods

func ExamplePeriod_Contains() {
	course := qagida.Period{First: qagida.MustDate(2026, 3, 2), Last: qagida.MustDate(2026, 3, 6)}
	fmt.Println(course.Contains(qagida.MustDate(2026, 3, 6)))
	fmt.Println(course.Contains(qagida.MustDate(2026, 3, 7)))
	course.Last = qagida.Date{} // not stated
	fmt.Println(course.Contains(qagida.MustDate(2026, 3, 7)))
	// Output:
	// true
	// false
	// unknown
}

func ExamplePeriod_Days() {
	course := qagida.Period{First: qagida.MustDate(2026, 3, 2), Last: qagida.MustDate(2026, 3, 6)}
	fmt.Println(course, course.Days())
	// Output: 2026-03-02/2026-03-06 5
}

// Facts

func ExampleFactOf() {
	hours := 40
	fmt.Println(qagida.FactOf(hours >= 36))
	// Output: true
}

func ExampleFact_Known() {
	fmt.Println(qagida.Unknown.Known(), qagida.No.Known(), qagida.Yes.Known())
	// Output: false true true
}

// One no settles a conjunction, whatever is still unknown.
func ExampleFact_And() {
	fmt.Println(qagida.Yes.And(qagida.Unknown), qagida.No.And(qagida.Unknown))
	// Output: unknown false
}

func ExampleFact_Or() {
	fmt.Println(qagida.Yes.Or(qagida.Unknown), qagida.No.Or(qagida.Unknown))
	// Output: true unknown
}

func ExampleFact_Not() {
	fmt.Println(qagida.Yes.Not(), qagida.Unknown.Not())
	// Output: false unknown
}

func ExampleFact_Text() {
	fmt.Println(qagida.Yes.Text(qagida.Kazakh), qagida.Unknown.Text(qagida.Russian))
	// Output: иә неизвестно
}

func ExampleFact_UnmarshalJSON() {
	var teacher struct{ BasicEnglish, HoldsCertificates qagida.Fact }
	err := json.Unmarshal([]byte(`{"BasicEnglish": false}`), &teacher)
	fmt.Println(teacher.BasicEnglish, teacher.HoldsCertificates, err)
	// Output: false unknown <nil>
}

// Counts

func ExampleCountOf() {
	var notSaid qagida.Count
	fmt.Println(qagida.CountOf(0), notSaid)
	// Output: 0 unknown
}

func ExampleCount_Int() {
	fmt.Println(qagida.CountOf(36).Int())
	fmt.Println(qagida.Count{}.Int())
	// Output:
	// 36 true
	// 0 false
}

func ExampleCount_Known() {
	fmt.Println(qagida.CountOf(0).Known(), qagida.Count{}.Known())
	// Output: true false
}

// Sets

// That nobody has looked is not the same as that there is nothing.
func ExampleSetOf() {
	var nobodyLooked qagida.Set[qagida.Lang]
	fmt.Println(qagida.SetOf(qagida.Russian, qagida.Kazakh))
	fmt.Println(qagida.SetOf[qagida.Lang]())
	fmt.Println(nobodyLooked)
	// Output:
	// kk, ru
	// none
	// unknown
}

func ExampleSet_Has() {
	var nobodyLooked qagida.Set[qagida.Lang]
	spoken := qagida.SetOf(qagida.Kazakh)
	fmt.Println(spoken.Has(qagida.Kazakh), spoken.Has(qagida.English), nobodyLooked.Has(qagida.Kazakh))
	// Output: true false unknown
}

func ExampleSet_Known() {
	fmt.Println(qagida.SetOf[qagida.Lang]().Known(), qagida.Set[qagida.Lang]{}.Known())
	// Output: true false
}

func ExampleSet_With() {
	fmt.Println(qagida.SetOf(qagida.English).With(qagida.Kazakh))
	// Output: kk, en
}

func ExampleSet_Without() {
	fmt.Println(qagida.SetOf(qagida.English).Without(qagida.English))
	// Output: none
}

func ExampleSet_Len() {
	fmt.Println(qagida.SetOf(qagida.Kazakh, qagida.English).Len())
	// Output: 2
}

func ExampleSet_All() {
	for lang := range qagida.SetOf(qagida.English, qagida.Kazakh).All() {
		fmt.Println(lang)
	}
	// Output:
	// kk
	// en
}

func ExampleSet_MarshalJSON() {
	text, err := json.Marshal(map[string]qagida.Set[qagida.Lang]{
		"looked": qagida.SetOf(qagida.English, qagida.Kazakh), "not looked": {},
	})
	fmt.Println(string(text), err)
	// Output: {"looked":["kk","en"],"not looked":null} <nil>
}

// Outcomes

func ExampleOutcome_All() {
	for o := range qagida.Met.All() {
		fmt.Println(o)
	}
	// Output:
	// undetermined
	// not-met
	// met
	// not-applicable
}

func ExampleOutcome_Text() {
	fmt.Println(qagida.NotMet.Text(qagida.Kazakh))
	fmt.Println(qagida.NotMet.Text(qagida.Russian))
	// Output:
	// талапқа сай емес
	// не соблюдено
}

// Text forms

func ExampleParse() {
	lang, err := qagida.Parse[qagida.Lang]("kk")
	fmt.Println(lang, err)
	_, err = qagida.Parse[qagida.Lang]("de")
	fmt.Println(err)
	// Output:
	// kk <nil>
	// qagida: language: "de": is not one of: kk, ru, en
}

func ExampleValues() {
	for lang := range qagida.Values[qagida.Lang]() {
		fmt.Println(lang, lang.Text(qagida.English))
	}
	// Output:
	// kk Kazakh
	// ru Russian
	// en English
}

func ExampleText_In() {
	day := qagida.Text{KK: "күн", RU: "день", EN: "day"}
	fmt.Println(day.In(qagida.Kazakh), day.In(qagida.Russian), day.In(qagida.English))
	// Output: күн день day
}

// Errors

// An error names the field, the value and the reason, however deep it is wrapped.
func ExampleInputError() {
	_, err := qagida.ParseDate("2026-02-30")
	err = fmt.Errorf("record 7: %w", err)
	var refusal *qagida.InputError
	if errors.As(err, &refusal) {
		fmt.Println(refusal.Field, refusal.Value, refusal.Reason)
	}
	fmt.Println(err)
	// Output:
	// date 2026-02-30 is not a day of the calendar in the years 1 to 9999
	// record 7: qagida: date: "2026-02-30": is not a day of the calendar in the years 1 to 9999
}

// A page shows an error as its reader reads it: the name of the field, what was typed,
// and what is allowed.
func ExampleInputError_Text() {
	_, err := qagida.Parse[qagida.Lang]("uz")
	var refusal *qagida.InputError
	if errors.As(err, &refusal) {
		fmt.Println(refusal.Code)
		fmt.Println(refusal.Text(qagida.Kazakh))
		fmt.Println(refusal.Text(qagida.Russian))
		fmt.Println(refusal.Text(qagida.English))
	}
	// Output:
	// not-one-of
	// Тіл (language), «uz»: мына сөздердің бірі керек: kk, ru, en
	// Язык (language), «uz»: нужно одно из слов: kk, ru, en
	// Language (language): “uz” is not one of: kk, ru, en
}

// A form shows the reason beside the field.
func ExampleInputError_Why() {
	var refusal *qagida.InputError
	if _, err := qagida.ParseDate("2026-02-30"); errors.As(err, &refusal) {
		fmt.Println(refusal.Why(qagida.Russian))
	}
	// Output: такого дня в календаре нет (годы от 1 до 9999)
}

// Editions

// Whoever keeps a decision keeps which text of the law it was made by: a text printed
// otherwise in one figure has another fingerprint.
func ExampleEdition_Fingerprint() {
	fmt.Println(qagida.Order95In2020.Fingerprint())
	fmt.Printf("%q\n", qagida.Edition("reform-2027").Fingerprint())
	// Output:
	// a7d17f2af905c5cd635257c19901cd9e70acc903f6b030b9ddc36051991ef9ac
	// ""
}

func ExampleHistory() {
	for _, act := range qagida.History() {
		fmt.Println(act.Adopted, "No.", act.Number)
	}
	// Output:
	// 2016-01-28 No. 95
	// 2017-01-18 No. 18
	// 2017-09-29 No. 498
	// 2018-06-12 No. 266
	// 2020-04-09 No. ҚР ДСМ-24/2020
}

// validity is a set of rules, as the packages of this module have them: how many
// years a certificate is valid.
type validityYears int

func (r validityYears) Check() error {
	if r < 1 {
		return fmt.Errorf("a certificate is valid for %d years", int(r))
	}
	return nil
}

// A reform holds from its day on; what was decided before stays.
func ExampleNewTimeline() {
	timeline, err := qagida.NewTimeline(
		qagida.Step[validityYears]{From: qagida.MustDate(2020, 4, 9), Rules: 5},
		qagida.Step[validityYears]{From: qagida.MustDate(2027, 1, 1), Rules: 3},
	)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(timeline.At(qagida.MustDate(2026, 12, 31)))
	fmt.Println(timeline.At(qagida.MustDate(2027, 1, 1)))
	// Output:
	// 5 <nil>
	// 3 <nil>
}

func ExampleTimeline_At() {
	timeline, _ := qagida.NewTimeline(qagida.Step[validityYears]{From: qagida.MustDate(2020, 4, 9), Rules: 5})
	_, err := timeline.At(qagida.MustDate(2020, 4, 8))
	fmt.Println(err)
	// Output: qagida: day: "2020-04-08": lies before the first rules of the timeline, or is not stated
}

// Provisions and readings

func ExampleParse_provision() {
	p, err := qagida.Parse[qagida.Provision]("order95/21.1.2")
	fmt.Println(p.Text(qagida.English), err)

	_, err = qagida.Parse[qagida.Provision]("rsio/6")
	var refusal *qagida.InputError
	if errors.As(err, &refusal) {
		fmt.Println(refusal.Value, refusal.Reason)
	}
	// Output:
	// paragraph 21, subparagraph 2) (courses in the country) <nil>
	// rsio/6 is not one of: 0.1, 0.2, 0.3, 0.4, 0.5, 1, 2, 3, 4, 5, F1, F2, F3
}

// Every provision of the sources is accounted for: here are those of which the
// article on non-formal education only tells a story.
func ExampleEntries() {
	for e := range qagida.Entries() {
		if e.Provision.Act == qagida.NonFormalEducationArticle && e.Status == qagida.Organisational {
			fmt.Println(e.Provision, e.Summary.EN)
		}
	}
	// Output:
	// nonformal-education-article/1 More than 24,000 people took part in the study
	// nonformal-education-article/2 The study proposed changes to the acts on teachers' professional development and helped to bring them about
	// nonformal-education-article/3 The fixed idea of courses every five years has been overcome
	// nonformal-education-article/4 A national model for improving teachers' non-formal education is proposed
	// nonformal-education-article/5 Criteria and tools for appraising skill in the certification of teachers were tried out
	// nonformal-education-article/6 The needs of those who teach at pedagogical colleges and universities were studied, and the teaching community was heard
}

func ExampleProvision_Entry() {
	p := qagida.Provision{Act: qagida.Order95, Number: "7.3"}
	e, found := p.Entry()
	fmt.Println(found, e.Status)
	fmt.Println(e.Summary.In(qagida.Russian))
	fmt.Println(e.Reason.In(qagida.Russian))
	// Output:
	// true recorded
	// Кандидат знает законодательство о системе образования
	// Это заявляет пользователь: ни подтверждения, ни проверки приказ не называет
}

func ExampleProvision_Text() {
	p := qagida.Provision{Act: qagida.Order95, Number: "32.2"}
	fmt.Println(p, "is", p.Text(qagida.English))
	// Output: order95/32.2 is paragraph 32
}

// Where the text of the law allows more than one meaning, the meanings are
// listed, the one that the rules take first.
func ExampleFindReading() {
	reading, found := qagida.FindReading("certificate-last-day")
	fmt.Println(found, reading.Provision)
	for _, choice := range reading.Choices {
		fmt.Println(choice.ID)
	}
	// Output:
	// true order95/32.2
	// anniversary
	// eve
}

func ExampleReadings() {
	for _, reading := range qagida.Readings() {
		if reading.Provision.Number == "32.2" {
			fmt.Println(reading.ID)
		}
	}
	// Output: certificate-last-day
}

func ExampleDate_Text() {
	issued := qagida.MustDate(2031, 1, 29)
	fmt.Println(issued.Text(qagida.Kazakh))
	fmt.Println(issued.Text(qagida.Russian))
	fmt.Println(issued.Text(qagida.English))
	// Output:
	// 2031 жылғы 29 қаңтар
	// 29 января 2031 года
	// 29 January 2031
}

func ExampleCount_Text() {
	fmt.Println(qagida.CountOf(12345).Text(qagida.English), qagida.Count{}.Text(qagida.English))
	// Output: 12,345 not stated
}

func ExamplePeriod_Text() {
	course := qagida.Period{First: qagida.MustDate(2026, 3, 2), Last: qagida.MustDate(2026, 3, 6)}
	fmt.Println(course.Text(qagida.English))
	// Output: 2 March 2026 – 6 March 2026
}

func ExampleChoice_Text() {
	choice, err := qagida.Parse[qagida.Choice]("identity-document=both")
	fmt.Println(choice.Text(qagida.English), err)
	// Output: both are needed <nil>
}
