package certificate_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/internal/ruletest"
	"github.com/qagida/qagida/qualification"
)

// shortIssue is a short course of 40 hours at home that ends in a certificate.
func shortIssue() certificate.Issuance {
	return certificate.Issuance{
		Course: qualification.Course{
			Place: qualification.Domestic, Hours: qagida.CountOf(40),
			First: qagida.MustDate(2026, 3, 2), Last: qagida.MustDate(2026, 3, 6),
		},
		Organisation: "Bilimzet", AssessedBy: "Bilimzet", Passed: qagida.Yes,
		Certificate: fullForm(),
	}
}

// longIssue is a long course of 120 hours at home, assessed by a third party.
func longIssue() certificate.Issuance {
	i := shortIssue()
	i.Course.Hours, i.Certificate.Hours = qagida.CountOf(120), qagida.CountOf(120)
	i.AssessedBy, i.AssessmentContract = "An independent centre", qagida.Yes
	return i
}

// abroadIssue is a course abroad with the foreign organisation's certificate.
func abroadIssue() certificate.Issuance {
	return certificate.Issuance{
		Course: qualification.Course{
			Place: qualification.Abroad, Hours: qagida.CountOf(60),
			First: qagida.MustDate(2026, 1, 12), Last: qagida.MustDate(2026, 2, 20),
		},
		Organisation: "Bilimzet",
		Certificate: certificate.Form{
			Organisation: "A university abroad", ProgrammeRU: "Критериальное оценивание",
			Hours: qagida.CountOf(60), Issued: qagida.MustDate(2026, 2, 20),
		},
	}
}

func issue(t testing.TB, i certificate.Issuance) qagida.Decision {
	t.Helper()
	d, err := certificate.Order95().Issue(i)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestCertificatesThatMayBeIssued(t *testing.T) {
	for name, i := range map[string]certificate.Issuance{"short": shortIssue(), "long": longIssue(), "abroad": abroadIssue()} {
		d := issue(t, i)
		if d.Outcome() != met || len(missing(d)) != 0 {
			t.Errorf("%s: missing %v\n%s", name, missing(d), d.Text(qagida.English))
		}
	}
}

// Which criteria speak of which course: para 27 of long ones, para 28 of short
// ones, para 25 of those abroad, where nothing is asked of annex 4.
func TestWhichCriteriaApply(t *testing.T) {
	const foreign, long, short, home = 1, 2, 4, 8
	group := map[qagida.Code]int{
		certificate.CodeForeignIssuer: foreign, certificate.CodeForeignTopic: foreign, certificate.CodeForeignHours: foreign,
		certificate.CodeAssessmentContract: long, certificate.CodeIndependentAssessment: long,
		certificate.CodeOwnAssessment: short,
		certificate.CodeAfterCourse:   foreign | long | short | home,
	}
	for _, test := range []struct {
		name    string
		in      certificate.Issuance
		applies int
	}{
		{"short", shortIssue(), short | home},
		{"long", longIssue(), long | home},
		{"abroad", abroadIssue(), foreign},
	} {
		for code, o := range issue(t, test.in).Outcomes() {
			of, known := group[code]
			if !known {
				of = home
			}
			if applies := of&test.applies != 0; applies != (o == met) || applies == (o == notApplicable) {
				t.Errorf("%s: %s is %s", test.name, code, o)
			}
		}
	}
}

// One thing wrong, one reason: on each side of every border.
func TestReasonsAgainstAnIssue(t *testing.T) {
	type in = certificate.Issuance
	for _, test := range []struct {
		name   string
		base   func() in
		change func(*in)
		unmet  []qagida.Code
	}{
		{"35 hours", shortIssue, func(i *in) { i.Course.Hours, i.Certificate.Hours = qagida.CountOf(35), qagida.CountOf(35) }, []qagida.Code{certificate.CodeKind, certificate.CodeHours}},
		{"36 hours", shortIssue, func(i *in) { i.Course.Hours, i.Certificate.Hours = qagida.CountOf(36), qagida.CountOf(36) }, nil},
		{"107 hours", shortIssue, func(i *in) { i.Course.Hours, i.Certificate.Hours = qagida.CountOf(107), qagida.CountOf(107) }, nil},
		{"108 hours, own assessment", shortIssue, func(i *in) {
			i.Course.Hours, i.Certificate.Hours, i.AssessmentContract = qagida.CountOf(108), qagida.CountOf(108), qagida.Yes
		}, []qagida.Code{certificate.CodeIndependentAssessment}},
		{"issued the day before the end", shortIssue, func(i *in) { i.Certificate.Issued = qagida.MustDate(2026, 3, 5) }, []qagida.Code{certificate.CodeAfterCourse}},
		{"issued on the last day", shortIssue, func(i *in) { i.Certificate.Issued = qagida.MustDate(2026, 3, 6) }, nil},
		{"issued the day after", shortIssue, func(i *in) { i.Certificate.Issued = qagida.MustDate(2026, 3, 7) }, nil},
		{"a third party assessed a short course", shortIssue, func(i *in) { i.AssessedBy = "An independent centre" }, []qagida.Code{certificate.CodeOwnAssessment}},
		{"not passed", shortIssue, func(i *in) { i.Passed = qagida.No }, []qagida.Code{certificate.CodePassed}},
		{"another issuer", shortIssue, func(i *in) { i.Certificate.Organisation = "Another centre" }, []qagida.Code{certificate.CodeIssuer}},
		{"other hours", shortIssue, func(i *in) { i.Certificate.Hours = qagida.CountOf(41) }, []qagida.Code{certificate.CodeCourseHours}},
		{"not agreed", shortIssue, func(i *in) {
			i.Certificate.Agreed, i.Certificate.Blank = qagida.Date{}, qagida.SetOf(certificate.LineAgreed)
		}, []qagida.Code{certificate.CodeAgreed, certificate.CodeAgreement}},
		{"agreed on the day of issue", shortIssue, func(i *in) { i.Certificate.Agreed = i.Certificate.Issued }, nil},
		{"agreed the day after", shortIssue, func(i *in) { i.Certificate.Agreed = qagida.MustDate(2026, 3, 7) }, []qagida.Code{certificate.CodeAgreement}},
		{"signed by somebody else", shortIssue, func(i *in) { i.Certificate.SignedBy = certificate.OtherSignatory }, []qagida.Code{certificate.CodeSigned}},
		{"no contract", longIssue, func(i *in) { i.AssessmentContract = qagida.No }, []qagida.Code{certificate.CodeAssessmentContract}},
		{"own assessment of a long course", longIssue, func(i *in) { i.AssessedBy = " BILIMZET " }, []qagida.Code{certificate.CodeIndependentAssessment}},
		{"own form for a course abroad", abroadIssue, func(i *in) { i.Certificate.Organisation = "Bilimzet" }, []qagida.Code{certificate.CodeForeignIssuer}},
		{"no topic", abroadIssue, func(i *in) {
			i.Certificate.ProgrammeRU, i.Certificate.Blank = "", qagida.SetOf(certificate.LineProgrammeKK, certificate.LineProgrammeRU)
		}, []qagida.Code{certificate.CodeForeignTopic}},
		{"a topic in one language", abroadIssue, func(i *in) { i.Certificate.Blank = qagida.SetOf(certificate.LineProgrammeKK) }, nil},
		{"no hours named", abroadIssue, func(i *in) {
			i.Certificate.Hours, i.Certificate.Blank = qagida.Count{}, qagida.SetOf(certificate.LineHours)
		}, []qagida.Code{certificate.CodeForeignHours}},
		{"abroad, before the end", abroadIssue, func(i *in) { i.Certificate.Issued = qagida.MustDate(2026, 2, 19) }, []qagida.Code{certificate.CodeAfterCourse}},
	} {
		i := test.base()
		test.change(&i)
		d := issue(t, i)
		if diff := cmp.Diff(test.unmet, unmet(d)); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
		if want := test.unmet == nil; want != (d.Outcome() == met) {
			t.Errorf("%s: %s, missing %v", test.name, d.Outcome(), missing(d))
		}
	}
}

// All reasons come at once.
func TestAllReasonsAtOnce(t *testing.T) {
	i := certificate.Issuance{
		Course:       qualification.Course{Place: qualification.Domestic, Hours: qagida.CountOf(120), Last: qagida.MustDate(2026, 3, 6)},
		Organisation: "Bilimzet", AssessedBy: "Bilimzet", AssessmentContract: qagida.No, Passed: qagida.No,
		Certificate: certificate.Form{
			Organisation: "Another centre", Hours: qagida.CountOf(20), Agreed: qagida.MustDate(2026, 4, 1), SignedBy: certificate.OtherSignatory,
			Number: "12", Issued: qagida.MustDate(2026, 3, 1),
			Blank: qagida.SetOf(certificate.LineMinistry, certificate.LineLogo, certificate.LineHolder, certificate.LineProgrammeKK,
				certificate.LineProgrammeRU, certificate.LineHead, certificate.LineSeries),
		},
	}
	want := []qagida.Code{
		certificate.CodeAfterCourse, certificate.CodeAssessmentContract, certificate.CodeIndependentAssessment,
		certificate.CodePassed, certificate.CodeIssuer, certificate.CodeCourseHours, certificate.CodeSigned,
		certificate.CodeMinistry, certificate.CodeLogo, certificate.CodeHolder, certificate.CodeProgrammeKK, certificate.CodeProgrammeRU,
		certificate.CodeHours, certificate.CodeAgreement, certificate.CodeHead, certificate.CodeSeries, certificate.CodeNumber,
	}
	if diff := cmp.Diff(want, unmet(issue(t, i))); diff != "" {
		t.Error(diff)
	}
}

// With every fact left out nothing is refused and everything is asked for.
func TestIssueWithNothingKnown(t *testing.T) {
	d := issue(t, certificate.Issuance{})
	if d.Outcome() != undetermined || len(unmet(d)) != 0 {
		t.Error(d.Text(qagida.English))
	}
	want := []string{
		"course.place", "course.hours", "course.last", "organisation", "assessed_by", "assessment_contract", "passed",
		"certificate.holder", "certificate.organisation", "certificate.programme_kk", "certificate.programme_ru", "certificate.hours",
		"certificate.agreed", "certificate.head", "certificate.signed_by", "certificate.series", "certificate.number", "certificate.issued",
		"certificate.blank",
	}
	if diff := cmp.Diff(want, missing(d)); diff != "" {
		t.Error(diff)
	}
}

// Whether the form of annex 4 is the one to use hangs on the place. A line known
// to be empty then waits for the place alone.
func TestEmptyLinesWaitForThePlace(t *testing.T) {
	i := shortIssue()
	i.Course.Place = 0
	i.Certificate = certificate.Form{Blank: qagida.SetOf(slices.Collect(qagida.Values[certificate.Line]())...)}
	d := issue(t, i)
	for _, code := range []qagida.Code{
		certificate.CodeSigned, certificate.CodeMinistry, certificate.CodeOrganisation, certificate.CodeLogo, certificate.CodeHolder,
		certificate.CodeProgrammeKK, certificate.CodeProgrammeRU, certificate.CodeHours, certificate.CodeAgreement, certificate.CodeHead,
		certificate.CodeSeries, certificate.CodeNumber, certificate.CodeIssueDay,
		certificate.CodeForeignIssuer, certificate.CodeForeignTopic, certificate.CodeForeignHours, certificate.CodeAgreed,
		certificate.CodeIssuer, certificate.CodeCourseHours,
	} {
		var names []string
		for field := range find(t, d, code).Missing() {
			names = append(names, field.Name)
		}
		if diff := cmp.Diff([]string{"course.place"}, names); diff != "" {
			t.Errorf("%s: %s", code, diff)
		}
	}
}

// A long course waits for the contract, a short one does not.
func TestTheContractIsAskedForOfLongCoursesAlone(t *testing.T) {
	i := longIssue()
	i.AssessmentContract = qagida.Unknown
	if diff := cmp.Diff([]string{"assessment_contract"}, missing(issue(t, i))); diff != "" {
		t.Error(diff)
	}
	i.Course.Hours = qagida.Count{}
	if diff := cmp.Diff([]string{"course.hours", "assessment_contract"}, missing(issue(t, i))[:2]); diff != "" {
		t.Error(diff)
	}
}

// Who has to assess a course of 108 hours rests on the reading of its kind, and
// the findings say so.
func TestIssueRestsOnTheKindOfTheCourse(t *testing.T) {
	i := longIssue()
	i.Course.Label, i.AssessedBy = qualification.Short, i.Organisation
	for choice, want := range map[string][]qagida.Code{
		"course-kind=partition": {certificate.CodeIndependentAssessment}, "course-kind=as-declared": nil,
	} {
		rules := certificate.Order95()
		courses, err := rules.Qualification.With(choice)
		if err != nil {
			t.Fatal(err)
		}
		rules.Qualification = courses
		d, err := rules.Issue(i)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, unmet(d)); diff != "" {
			t.Errorf("%s: %s", choice, diff)
		}
		for _, code := range []qagida.Code{certificate.CodeKind, certificate.CodeAssessmentContract, certificate.CodeIndependentAssessment, certificate.CodeOwnAssessment} {
			if used := ruletest.Choices(find(t, d, code).Readings()); len(used) != 1 || used[0] != choice {
				t.Errorf("%s rests on %s, want %s", code, used, choice)
			}
		}
	}
}

func TestIssueRefusesWhatCannotBeMeant(t *testing.T) {
	type in = certificate.Issuance
	for _, test := range []struct {
		field  string
		change func(*in)
	}{
		{"course.hours", func(i *in) { i.Course.Hours = qagida.CountOf(-1) }},
		{"course.last", func(i *in) { i.Course.Last = qagida.MustDate(2026, 3, 1) }},
		{"course.place", func(i *in) { i.Course.Place = 3 }},
		{"organisation", func(i *in) { i.Organisation = " " }},
		{"assessed_by", func(i *in) { i.AssessedBy = " " }},
	} {
		i := shortIssue()
		test.change(&i)
		_, err := certificate.Order95().Issue(i)
		refused(t, err, test.field)
		_, err = certificate.Order95().Receipt(i)
		refused(t, err, test.field)
		_, err = certificate.Order95().Verify(certificate.Receipt{Facts: i})
		refused(t, err, test.field)
	}
}

// anyIssue draws a case with every fact stated, right or wrong.
func anyIssue(t *rapid.T) certificate.Issuance {
	names := rapid.SampledFrom([]string{"Bilimzet", "Another centre"})
	fact := rapid.SampledFrom([]qagida.Fact{qagida.No, qagida.Yes})
	hours := rapid.SampledFrom([]int{0, 35, 36, 107, 108, 200})
	i := certificate.Issuance{
		Course: qualification.Course{
			Place: qualification.Place(rapid.IntRange(1, 2).Draw(t, "place")),
			Hours: qagida.CountOf(hours.Draw(t, "hours")), First: qagida.MustDate(2026, 1, 1),
			Last: qagida.MustDate(2026, 3, rapid.IntRange(1, 9).Draw(t, "last")),
		},
		Organisation: names.Draw(t, "organisation"), AssessedBy: names.Draw(t, "assessed by"),
		AssessmentContract: fact.Draw(t, "contract"), Passed: fact.Draw(t, "passed"),
		Certificate: fullForm(),
	}
	f := &i.Certificate
	f.Organisation = names.Draw(t, "issuer")
	f.Hours = qagida.CountOf(hours.Draw(t, "hours on it"))
	f.Agreed = qagida.MustDate(2026, 3, rapid.IntRange(1, 9).Draw(t, "agreed"))
	f.Issued = qagida.MustDate(2026, 3, rapid.IntRange(1, 9).Draw(t, "issued"))
	f.SignedBy = certificate.Signatory(rapid.IntRange(1, 3).Draw(t, "signed by"))
	f.Number = rapid.SampledFrom([]string{"000123", "123"}).Draw(t, "number")
	if rapid.Bool().Draw(t, "blanks") {
		f.Holder, f.ProgrammeKK, f.Series = "", "", ""
		f.Blank = qagida.SetOf(certificate.LineHolder, certificate.LineProgrammeKK, certificate.LineSeries, certificate.LineLogo)
	}
	return i
}
