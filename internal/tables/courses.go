package main

import (
	"fmt"
	"log"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/qualification"
)

// class is a run of hours in which the answer is the same everywhere: the
// program tries both of its ends and a number between.
type class struct {
	name string
	try  []qagida.Count
}

func hourClasses(bounds ...int) []class {
	classes := []class{{notStated, []qagida.Count{{}}}}
	from := 0
	for _, bound := range bounds {
		classes = append(classes, class{fmt.Sprintf("%d to %d", from, bound-1), []qagida.Count{qagida.CountOf(from), qagida.CountOf((from + bound) / 2), qagida.CountOf(bound - 1)}})
		from = bound
	}
	return append(classes, class{fmt.Sprintf("%d and more", from), []qagida.Count{qagida.CountOf(from), qagida.CountOf(from + 1), qagida.CountOf(10 * from)}})
}

// kindOf is the one kind that courses have, whatever their number in the class.
func kindOf(rules qualification.Rules, c class, course qualification.Course) string {
	var kind qualification.Kind
	for i, hours := range c.try {
		course.Hours = hours
		got := must(rules.Kind(course))
		if i > 0 && got != kind {
			log.Fatalf("%s hours are %s and %s", c.name, kind, got)
		}
		kind = got
	}
	if kind == 0 {
		return "not settled"
	}
	return inThree(kind)
}

func kindAtHome() table {
	t := table{
		name: "course-kind-home", title: "What a course at home is by its length",
		note:   "Paragraph 21, first list. Hours are academic hours of 45 minutes; the label is what the programme calls itself.",
		header: []string{"reading", "hours", "label of the programme", "the course is", "provisions"},
	}
	for _, reading := range []string{"course-kind=partition", "course-kind=as-declared"} {
		rules := must(qualification.Order95().With(reading))
		for _, c := range hourClasses(rules.ShortHours, rules.LongHours) {
			for _, label := range []qualification.Kind{0, qualification.Short, qualification.Long} {
				course := qualification.Course{Place: qualification.Domestic, Label: label}
				t.add(reading, c.name, named(label), kindOf(rules, c, course), "order95/21.1.1, order95/21.1.2")
			}
		}
	}
	return t
}

func kindAbroad() table {
	t := table{
		name: "course-kind-abroad", title: "What a course abroad is by its length",
		note:   "Paragraphs 4.3 and 21, second list, with annex 2. A limit of months or years is kept when the last day of the course is on the corresponding date of its first day, or before it.",
		header: []string{"reading", "length in calendar time", "hours", "the course is", "provisions"},
	}
	for _, reading := range []string{"course-kind-abroad=by-duration", "course-kind-abroad=by-hours"} {
		rules := must(qualification.Order95().With(reading))
		first := day(2026, 3, 1)
		months, year := must(first.Add(0, rules.ShortMonthsAbroad, 0)), must(first.Add(rules.YearsAbroad, 0, 0))
		for _, length := range []struct {
			name string
			last qagida.Date
		}{
			{notStated, qagida.Date{}},
			{fmt.Sprintf("up to %d months", rules.ShortMonthsAbroad), months},
			{fmt.Sprintf("%d months and a day", rules.ShortMonthsAbroad), after(months, 1)},
			{fmt.Sprintf("up to %d year", rules.YearsAbroad), year},
			{fmt.Sprintf("%d year and a day", rules.YearsAbroad), after(year, 1)},
		} {
			for _, c := range hourClasses(rules.ShortHoursAbroad, rules.LongHours) {
				course := qualification.Course{Place: qualification.Abroad, First: first, Last: length.last}
				t.add(reading, length.name, c.name, kindOf(rules, c, course), "order95/4.3, order95/21.2.1, order95/21.2.2, order95/A2.3")
			}
		}
	}
	return t
}

// criterionCase is what one criterion of an application looks at.
type criterionCase struct {
	facts     string
	applicant qualification.Applicant
	course    qualification.Course
}

func eligibility() table {
	t := table{
		name: "eligibility", title: "Whether a teacher may apply, criterion by criterion",
		note:   "Paragraphs 7 and 8. A teacher may apply when no criterion is not met; each is listed with the facts that it looks at, and with both readings where the text has two.",
		header: []string{"what is asked", "facts", "outcome", "provision"},
	}
	asks := map[qagida.Code]string{}
	for _, c := range qualification.Criteria() {
		asks[c.Code] = c.Norm.EN + " (" + string(c.Code) + ")"
	}
	for _, group := range []struct {
		code     qagida.Code
		readings []string
		cases    []criterionCase
	}{
		{qualification.CodeEducation, []string{"education-grounds=alternatives", "education-grounds=retraining-for-other"}, educationCases()},
		{qualification.CodeWorkplace, nil, workplaceCases()},
		{qualification.CodeLegislation, nil, factCases("knows the legislation", func(c *criterionCase, f qagida.Fact) { c.applicant.KnowsLegislation = f })},
		{qualification.CodeEnglish, nil, pairCases("course in language competence", func(c *criterionCase, f qagida.Fact) { c.course.LanguageCompetence = f },
			"basic English", func(c *criterionCase, f qagida.Fact) { c.applicant.BasicEnglish = f })},
		{qualification.CodeApplication, nil, factCases("application handed in", handed(qualification.Application))},
		{qualification.CodeQuestionnaire, nil, factCases("questionnaire handed in", handed(qualification.Questionnaire))},
		{qualification.CodeIdentity, []string{"identity-document=either", "identity-document=both"}, identityCases()},
		{qualification.CodeCertificates, nil, pairCases("holds certificates", func(c *criterionCase, f qagida.Fact) { c.applicant.HoldsCertificates = f },
			"copies handed in", handed(qualification.Certificates))},
		{qualification.CodeMotivationLetter, nil, letterCases()},
	} {
		if group.readings == nil {
			group.readings = []string{""}
		}
		for _, reading := range group.readings {
			rules := qualification.Order95()
			if reading != "" {
				rules = must(rules.With(reading))
			}
			for _, c := range group.cases {
				f := must(must(rules.Eligibility(c.applicant, c.course)).Find(group.code))
				t.add(asks[group.code], c.facts, inThree(f.Outcome()), basis(f))
			}
		}
	}
	return t
}

func factCases(name string, set func(*criterionCase, qagida.Fact)) (cases []criterionCase) {
	for _, f := range facts {
		c := criterionCase{facts: name + ": " + said(f)}
		set(&c, f)
		cases = append(cases, c)
	}
	return cases
}

func pairCases(first string, setFirst func(*criterionCase, qagida.Fact), second string, setSecond func(*criterionCase, qagida.Fact)) (cases []criterionCase) {
	for _, one := range facts {
		for _, other := range facts {
			c := criterionCase{facts: first + ": " + said(one) + "; " + second + ": " + said(other)}
			setFirst(&c, one)
			setSecond(&c, other)
			cases = append(cases, c)
		}
	}
	return cases
}

// handed puts one paper among those handed in, or says that somebody has looked
// and not found it.
func handed(d qualification.Document) func(*criterionCase, qagida.Fact) {
	return func(c *criterionCase, f qagida.Fact) {
		switch f {
		case qagida.Yes:
			c.applicant.Documents = c.applicant.Documents.With(d)
		case qagida.No:
			c.applicant.Documents = c.applicant.Documents.With(d).Without(d)
		}
	}
}

func educationCases() []criterionCase {
	cases := []criterionCase{
		{facts: "education: " + notStated},
		{facts: "education: none", applicant: qualification.Applicant{Education: qagida.SetOf(qualification.NoEducation)}},
	}
	grounds := []qualification.Education{
		qualification.HigherPedagogical, qualification.PostgraduateEducation, qualification.OtherProfessional, qualification.Vocational, qualification.Retraining,
	}
	for i, one := range grounds {
		cases = append(cases, criterionCase{facts: "education: " + one.Text(qagida.English), applicant: qualification.Applicant{Education: qagida.SetOf(one)}})
		for _, other := range grounds[i+1:] {
			cases = append(cases, criterionCase{
				facts:     "education: " + one.Text(qagida.English) + " and " + other.Text(qagida.English),
				applicant: qualification.Applicant{Education: qagida.SetOf(one, other)},
			})
		}
	}
	return cases
}

func workplaceCases() []criterionCase {
	cases := []criterionCase{{facts: "workplace: " + notStated}}
	for w := range qagida.Values[qualification.Workplace]() {
		cases = append(cases, criterionCase{facts: "workplace: " + w.Text(qagida.English), applicant: qualification.Applicant{Workplace: w}})
	}
	return cases
}

func identityCases() []criterionCase {
	cases := []criterionCase{{facts: "papers: " + notStated}}
	for _, papers := range [][]qualification.Document{
		nil, {qualification.IdentityDocument}, {qualification.IINDocument}, {qualification.IdentityDocument, qualification.IINDocument},
	} {
		set := qagida.SetOf(papers...)
		cases = append(cases, criterionCase{facts: "papers handed in: " + set.String(), applicant: qualification.Applicant{Documents: set}})
	}
	return cases
}

func letterCases() (cases []criterionCase) {
	for _, place := range []qualification.Place{0, qualification.Domestic, qualification.Abroad} {
		for _, letter := range facts {
			for _, language := range []qagida.Lang{0, qagida.Kazakh, qagida.Russian, qagida.English} {
				if language != 0 && letter != qagida.Yes {
					continue
				}
				c := criterionCase{facts: "course: " + named(place) + "; letter handed in: " + said(letter)}
				if letter == qagida.Yes {
					c.facts += "; its language: " + named(language)
				}
				c.course.Place, c.applicant.LetterLanguage = place, language
				handed(qualification.MotivationLetter)(&c, letter)
				cases = append(cases, c)
			}
		}
	}
	return cases
}
