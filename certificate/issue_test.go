package certificate_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/internal/ruletest"
	"github.com/qagida/qagida/qualification"
)

type in = certificate.Issuance

func TestCertificatesThatMayBeIssued(t *testing.T) {
	for name, i := range map[string]in{"short": shortIssue(), "long": longIssue(), "abroad": abroadIssue()} {
		t.Run(name, func(t *testing.T) {
			d := issue(t, i)
			require.Equal(t, met, d.Outcome(), d.Text(qagida.English))
			require.Empty(t, missing(d))
		})
	}
}

// Which criteria speak of which course: para 27 of long ones, para 28 of short
// ones, paras 25 and 26 of those abroad, where nothing is asked of annex 4.
func TestWhichCriteriaApply(t *testing.T) {
	const foreign, long, short, home, shortAbroad, nowhere = 1, 2, 4, 8, 16, 32
	group := map[qagida.Code]int{
		certificate.CodeForeignIssuer: foreign, certificate.CodeForeignTopic: foreign, certificate.CodeForeignHours: foreign,
		certificate.CodeForeignResult: foreign, certificate.CodeForeignLeastHours: shortAbroad,
		certificate.CodeAssessmentContract: long, certificate.CodeIndependentAssessment: long,
		certificate.CodeOwnAssessment: short, certificate.CodeAssessmentForm: short,
		certificate.CodeKind: foreign | home, certificate.CodeAfterCourse: foreign | home,
		certificate.CodeCertifiedExpert: nowhere, // unless the reading asks for it
	}
	for _, row := range []struct {
		name    string
		in      in
		applies int
	}{
		{"short", shortIssue(), short | home},
		{"long", longIssue(), long | home},
		{"abroad", abroadIssue(), foreign | shortAbroad},
	} {
		for code, o := range issue(t, row.in).Outcomes() {
			t.Run(row.name+" "+string(code), func(t *testing.T) {
				of, known := group[code]
				if !known {
					of = home
				}
				if of&row.applies != 0 {
					require.Equal(t, met.String(), o.String())
				} else {
					require.Equal(t, notApplicable.String(), o.String())
				}
			})
		}
	}
}

// withHours returns a change to a course of so many hours, and of its certificate.
func withHours(hours int) func(*in) {
	return func(i *in) { i.Course.Hours, i.Certificate.Hours = qagida.CountOf(hours), qagida.CountOf(hours) }
}

// One thing wrong, one reason: on each side of every border.
func TestReasonsAgainstAnIssue(t *testing.T) {
	for _, row := range []struct {
		name   string
		base   func() in
		change func(*in)
		unmet  []qagida.Code
	}{
		{"35 hours", shortIssue, withHours(35), []qagida.Code{certificate.CodeKind, certificate.CodeHours}},
		{"36 hours", shortIssue, withHours(36), nil},
		{"107 hours", shortIssue, withHours(107), nil},
		{"108 hours, own assessment", shortIssue, func(i *in) {
			withHours(108)(i)
			i.AssessmentContract = qagida.Yes
		}, []qagida.Code{certificate.CodeIndependentAssessment}},
		{"issued the day before the end", shortIssue, func(i *in) { i.Certificate.Issued = qagida.MustDate(2026, 3, 5) }, []qagida.Code{certificate.CodeAfterCourse}},
		{"issued on the last day", shortIssue, func(i *in) { i.Certificate.Issued = qagida.MustDate(2026, 3, 6) }, nil},
		{"issued the day after", shortIssue, func(i *in) { i.Certificate.Issued = qagida.MustDate(2026, 3, 7) }, nil},
		{"a third party assessed a short course", shortIssue, func(i *in) { i.AssessedBy = "An independent centre" }, []qagida.Code{certificate.CodeOwnAssessment}},
		{"in another form than the programme's", shortIssue, func(i *in) { i.ProgrammeForm = qagida.No }, []qagida.Code{certificate.CodeAssessmentForm}},
		{"the form of a long one does not matter", longIssue, func(i *in) { i.ProgrammeForm = qagida.No }, nil},
		{"not passed", shortIssue, func(i *in) { i.Passed = qagida.No }, []qagida.Code{certificate.CodePassed}},
		{"another issuer", shortIssue, func(i *in) { i.Certificate.Organisation = "Another centre" }, []qagida.Code{certificate.CodeIssuer}},
		{"the issuer with its legal form", shortIssue, func(i *in) { i.Certificate.Organisation = "ТОО «BILIMZET»" }, nil},
		{"other hours", shortIssue, func(i *in) { i.Certificate.Hours = qagida.CountOf(41) }, []qagida.Code{certificate.CodeCourseHours}},
		{"not agreed", shortIssue, func(i *in) {
			i.Certificate.Agreed, i.Certificate.Blank = qagida.Date{}, qagida.SetOf(certificate.LineAgreed)
		}, []qagida.Code{certificate.CodeAgreed, certificate.CodeAgreement}},
		{"agreed on the day of issue", shortIssue, func(i *in) { i.Certificate.Agreed = i.Certificate.Issued }, nil},
		{"agreed the day after", shortIssue, func(i *in) { i.Certificate.Agreed = qagida.MustDate(2026, 3, 7) }, []qagida.Code{certificate.CodeAgreement}},
		{"signed by somebody else", shortIssue, func(i *in) { i.Certificate.SignedBy = certificate.OtherSignatory }, []qagida.Code{certificate.CodeSigned}},
		{"no contract", longIssue, func(i *in) { i.AssessmentContract = qagida.No }, []qagida.Code{certificate.CodeAssessmentContract}},
		{"own assessment of a long course", longIssue, func(i *in) { i.AssessedBy = " BILIMZET " }, []qagida.Code{certificate.CodeIndependentAssessment}},
	} {
		t.Run(row.name, func(t *testing.T) {
			i := row.base()
			row.change(&i)
			d := issue(t, i)
			require.Equal(t, row.unmet, unmet(d))
			require.Equal(t, row.unmet == nil, d.Outcome() == met, "%s, missing %v", d.Outcome(), missing(d))
		})
	}
}

// Paras 25, 26 and 2.8 of the certificate of a course abroad.
func TestReasonsAgainstACertificateAbroad(t *testing.T) {
	noTopic := qagida.SetOf(certificate.LineTopic)
	for _, row := range []struct {
		name   string
		change func(*in)
		unmet  []qagida.Code
	}{
		{"its own form, whatever annex 4 has", func(i *in) {
			i.Certificate.Blank = qagida.SetOf(certificate.LineLogo, certificate.LineMinistry, certificate.LineProgrammeKK, certificate.LineProgrammeRU)
		}, nil},
		{"a topic in English", func(i *in) { i.Certificate.Topic = "Assessment for learning" }, nil},
		{"a topic in Russian", func(i *in) { i.Certificate.Topic, i.Certificate.ProgrammeRU = "", "Оценивание" }, nil},
		{"another topic than the course's is not held to it", func(i *in) { i.Course.Topic, i.Certificate.Topic = "Оценивание", "Leadership" }, nil},
		{"no topic", func(i *in) { i.Certificate.Topic, i.Certificate.Blank = "", noTopic }, []qagida.Code{certificate.CodeForeignTopic}},
		{"issued by the sender", func(i *in) { i.Certificate.Organisation, i.ForeignIssuer = "Bilimzet", qagida.No }, []qagida.Code{certificate.CodeForeignIssuer}},
		{"issued by another centre at home", func(i *in) { i.ForeignIssuer = qagida.No }, []qagida.Code{certificate.CodeForeignIssuer}},
		{"other hours than the course's", func(i *in) { i.Certificate.Hours = qagida.CountOf(72) }, []qagida.Code{certificate.CodeForeignHours}},
		{"no hours", func(i *in) {
			i.Certificate.Hours, i.Certificate.Blank = qagida.Count{}, qagida.SetOf(certificate.LineHours)
		}, []qagida.Code{certificate.CodeForeignLeastHours, certificate.CodeForeignHours}},
		{"36 hours", withHours(36), nil},
		{"35 hours are no course (21.2)", withHours(35), []qagida.Code{certificate.CodeKind, certificate.CodeForeignLeastHours}},
		{"35 hours over more than three months are a long course", func(i *in) {
			withHours(35)(i)
			i.Course.Last, i.Certificate.Issued = qagida.MustDate(2026, 4, 13), qagida.MustDate(2026, 4, 13)
		}, nil},
		{"35 hours over exactly three months are none", func(i *in) {
			withHours(35)(i)
			i.Course.Last, i.Certificate.Issued = qagida.MustDate(2026, 4, 12), qagida.MustDate(2026, 4, 12)
		}, []qagida.Code{certificate.CodeKind, certificate.CodeForeignLeastHours}},
		{"a year and a day is no course", func(i *in) {
			i.Course.Last, i.Certificate.Issued = qagida.MustDate(2027, 1, 13), qagida.MustDate(2027, 1, 13)
		}, []qagida.Code{certificate.CodeKind}},
		{"the day before the end", func(i *in) { i.Certificate.Issued = qagida.MustDate(2026, 2, 19) }, []qagida.Code{certificate.CodeAfterCourse}},
		{"on the last day", func(i *in) { i.Certificate.Issued = qagida.MustDate(2026, 2, 20) }, nil},
		{"a negative result", func(i *in) { i.Passed = qagida.No }, []qagida.Code{certificate.CodeForeignResult}},
	} {
		t.Run(row.name, func(t *testing.T) {
			i := abroadIssue()
			row.change(&i)
			d := issue(t, i)
			require.Equal(t, row.unmet, unmet(d))
			require.Equal(t, row.unmet == nil, d.Outcome() == met, "%s, missing %v", d.Outcome(), missing(d))
		})
	}
}

func TestProvisionsAbroad(t *testing.T) {
	d := issue(t, abroadIssue())
	for code, want := range map[qagida.Code]string{
		certificate.CodeForeignLeastHours: "order95/21.2.1", certificate.CodeForeignIssuer: "order95/25",
		certificate.CodeForeignTopic: "order95/25", certificate.CodeForeignHours: "order95/25", certificate.CodeForeignResult: "order95/26",
	} {
		t.Run(string(code), func(t *testing.T) { require.Equal(t, want, ruletest.Find(t, d, code).Provision().String()) })
	}
}

// Para 26 knows a negative result only as what led to an expulsion.
func TestANegativeResultAbroadIsAMatterOfReading(t *testing.T) {
	for choice, want := range map[string]map[qagida.Fact]qagida.Outcome{
		"abroad-negative=refuses":        {qagida.Yes: met, qagida.No: notMet, qagida.Unknown: undetermined},
		"abroad-negative=only-expulsion": {qagida.Yes: notApplicable, qagida.No: notApplicable, qagida.Unknown: notApplicable},
	} {
		for passed, o := range want {
			t.Run(choice+" passed "+passed.String(), func(t *testing.T) {
				i := abroadIssue()
				i.Passed = passed
				d := issue(t, i, choice)
				require.Equal(t, o.String(), outcome(t, d, certificate.CodeForeignResult).String())
				require.Equal(t, []string{choice}, ruletest.Readings(t, d, certificate.CodeForeignResult))
				require.Equal(t, o == undetermined, slices.Equal(missing(d), []string{"passed"}), missing(d))
			})
		}
	}
}

// What a course abroad is rests on readings, which are named where they decide.
func TestTheKindAbroadIsAMatterOfReading(t *testing.T) {
	long := abroadIssue() // 35 hours in more than three months
	withHours(35)(&long)
	long.Course.Last, long.Certificate.Issued = qagida.MustDate(2026, 4, 13), qagida.MustDate(2026, 4, 13)
	onTheDay := long // three months to the day
	onTheDay.Course.Last, onTheDay.Certificate.Issued = qagida.MustDate(2026, 4, 12), qagida.MustDate(2026, 4, 12)
	for _, row := range []struct {
		name, choice string
		in           in
		want         qagida.Outcome
		named        []string
	}{
		{"by duration", "course-kind-abroad=by-duration", long, met, []string{"course-kind-abroad=by-duration"}},
		{"by hours", "course-kind-abroad=by-hours", long, notMet, []string{"course-kind-abroad=by-hours"}},
		{"the corresponding day", "abroad-last-day=corresponding", onTheDay, notMet, []string{"abroad-last-day=corresponding"}},
		{"its eve", "abroad-last-day=eve", onTheDay, met, []string{"course-kind-abroad=by-duration", "abroad-last-day=eve"}},
		{"60 hours in two months are short under all", "course-kind-abroad=by-hours", abroadIssue(), met, nil},
	} {
		t.Run(row.name, func(t *testing.T) {
			d := issue(t, row.in, row.choice)
			require.Equal(t, row.want.String(), outcome(t, d, certificate.CodeKind).String())
			require.Equal(t, row.named, ruletest.Readings(t, d, certificate.CodeKind))
		})
	}
}

// All reasons come at once.
func TestAllReasonsAtOnce(t *testing.T) {
	i := longIssue()
	i.AssessedBy, i.AssessmentContract, i.Passed, i.TopicAgrees = "Bilimzet", qagida.No, qagida.No, qagida.No
	i.Course.Topic = "Басқа тақырып"
	i.Certificate = form{
		Organisation: "Another centre", Hours: qagida.CountOf(20), Agreed: qagida.MustDate(2026, 4, 1), SignedBy: certificate.OtherSignatory,
		Number: "12", Issued: qagida.MustDate(2026, 3, 1),
		Blank: qagida.SetOf(certificate.LineMinistry, certificate.LineLogo, certificate.LineHolder, certificate.LineProgrammeKK,
			certificate.LineProgrammeRU, certificate.LineHead, certificate.LineSeries),
	}
	require.Equal(t, []qagida.Code{
		certificate.CodeAfterCourse, certificate.CodeAssessmentContract, certificate.CodeIndependentAssessment,
		certificate.CodePassed, certificate.CodeIssuer, certificate.CodeTopic, certificate.CodeCourseHours,
		certificate.CodeHours, certificate.CodeSigned,
		certificate.CodeMinistry, certificate.CodeLogo, certificate.CodeHolder, certificate.CodeProgrammeKK, certificate.CodeProgrammeRU,
		certificate.CodeAgreement, certificate.CodeHead, certificate.CodeSeries, certificate.CodeNumber,
	}, sorted(unmet(issue(t, i))))
}

// Para 25: the foreign organisation issues the certificate. Equal names do not tell, since
// a caller may give its name for both; unequal ones do until somebody says otherwise.
func TestWhoIssuedTheCertificateOfACourseAbroad(t *testing.T) {
	for _, row := range []struct {
		name                 string
		organisation, issuer string
		blank                bool
		foreign              qagida.Fact
		want                 qagida.Outcome
		missing              []string
	}{
		{"unequal names", "Bilimzet", "A university abroad", false, 0, met, nil},
		{"unequal names, the foreign one", "Bilimzet", "A university abroad", false, qagida.Yes, met, nil},
		{"unequal names, another centre", "Bilimzet", "Another centre", false, qagida.No, notMet, nil},
		{"equal names", "A university abroad", "A university abroad", false, 0, undetermined, []string{"foreign_issuer"}},
		{"equal names but for the legal form", "Bilimzet", "LLP «Bilimzet»", false, 0, undetermined, []string{"foreign_issuer"}},
		{"equal names, the foreign one", "A university abroad", "A university abroad", false, qagida.Yes, met, nil},
		{"equal names, the sender", "Bilimzet", "Bilimzet", false, qagida.No, notMet, nil},
		{"no sender is stated", "", "A university abroad", false, 0, undetermined, []string{"organisation", "foreign_issuer"}},
		{"no issuer is stated", "Bilimzet", "", false, 0, undetermined, []string{"foreign_issuer", "certificate.organisation"}},
		{"nothing but who it is", "", "", false, qagida.Yes, met, nil},
		{"nothing but who it is not", "", "", false, qagida.No, notMet, nil},
		{"no issuer is named on it", "Bilimzet", "", true, 0, notMet, nil},
		{"none, and said to be the foreign one", "Bilimzet", "", true, qagida.Yes, notMet, nil},
	} {
		t.Run(row.name, func(t *testing.T) {
			i := abroadIssue()
			i.Organisation, i.Certificate.Organisation, i.ForeignIssuer = row.organisation, row.issuer, row.foreign
			if row.blank {
				i.Certificate.Blank = qagida.SetOf(certificate.LineOrganisation)
			}
			f := ruletest.Find(t, issue(t, i), certificate.CodeForeignIssuer)
			require.Equal(t, row.want.String(), f.Outcome().String())
			require.Equal(t, row.missing, ruletest.Names(f.Missing()))
			i.Course.Place = qualification.Domestic
			require.Equal(t, notApplicable, outcome(t, issue(t, i), certificate.CodeForeignIssuer), "at home")
			if i.Course.Place = 0; row.want != met {
				f = ruletest.Find(t, issue(t, i), certificate.CodeForeignIssuer)
				require.Equal(t, append([]string{"course.place"}, row.missing...), ruletest.Names(f.Missing()), "in a place not known")
			}
		})
	}
}

// A criterion names every fact that can turn it, and waits for those alone that are asked
// for: a topic is settled in words, wherever they stand, or by what is said of it.
func TestTopicsNameAllTheyRestOn(t *testing.T) {
	facts := map[qagida.Code][]string{
		certificate.CodeTopic: {
			"course.place", "course.topic", "topic_agrees", "certificate.topic", "certificate.programme_kk", "certificate.programme_ru",
		},
		certificate.CodeForeignTopic: {
			"course.place", "topic_agrees", "certificate.topic", "certificate.programme_kk", "certificate.programme_ru",
		},
	}
	asked := map[qagida.Code][]string{
		certificate.CodeTopic: {"course.topic", "topic_agrees"}, certificate.CodeForeignTopic: {"certificate.topic"},
	}
	for _, c := range certificate.Criteria() {
		if facts[c.Code] == nil {
			continue
		}
		t.Run(string(c.Code), func(t *testing.T) {
			var names []string
			for _, f := range c.Facts {
				names = append(names, f.Name)
			}
			require.Equal(t, facts[c.Code], names)
			require.Equal(t, append([]string{"course.place"}, asked[c.Code]...), ruletest.Names(ruletest.Find(t, issue(t, in{}), c.Code).Missing()))
		})
	}
}

// sorted returns codes in the order of an issue.
func sorted(codes []qagida.Code) []qagida.Code {
	place := map[qagida.Code]int{}
	for i, c := range certificate.Criteria() {
		place[c.Code] = i
	}
	slices.SortFunc(codes, func(a, b qagida.Code) int { return place[a] - place[b] })
	return codes
}

// With every fact left out nothing is refused and everything is asked for that
// matters in one place or the other.
func TestIssueWithNothingKnown(t *testing.T) {
	d := issue(t, in{})
	require.Equal(t, undetermined, d.Outcome())
	require.Empty(t, unmet(d))
	require.Equal(t, []string{
		"course.place", "course.hours", "course.first", "course.last", "course.topic", "organisation", "foreign_issuer", "assessed_by",
		"independent", "assessment_contract", "programme_form", "passed", "topic_agrees", "head_absent",
		"certificate.holder", "certificate.organisation", "certificate.topic", "certificate.programme_kk", "certificate.programme_ru",
		"certificate.hours", "certificate.agreed", "certificate.head", "certificate.signed_by", "certificate.series",
		"certificate.number", "certificate.issued", "certificate.blank",
	}, missing(d))
}

// Who assessed a course is asked for where it can matter: of a short course, of a long
// one whose assessor may be a third party, and the expert only under expert-duty=asked.
func TestWhoAssessedIsAskedForWhereItMatters(t *testing.T) {
	for _, row := range []struct {
		name    string
		choice  string
		issue   func() in
		missing []string
	}{
		{"a short course", "expert-duty=definition-only", func() in {
			i := shortIssue()
			i.AssessedBy = ""
			return i
		}, []string{"assessed_by"}},
		{"a long course, a third party", "expert-duty=definition-only", func() in {
			i := longIssue()
			i.AssessedBy = ""
			return i
		}, []string{"assessed_by"}},
		{"a long course, no third party", "expert-duty=definition-only", func() in {
			i := longIssue()
			i.AssessedBy, i.Independent = "", qagida.No
			return i
		}, nil},
		{"an expert nobody asks for", "expert-duty=definition-only", longIssue, nil},
		{"an expert", "expert-duty=asked", longIssue, []string{"certified_expert"}},
	} {
		t.Run(row.name, func(t *testing.T) {
			d, err := under(t, row.choice).Issue(row.issue())
			require.NoError(t, err)
			require.Equal(t, row.missing, missing(d))
		})
	}
}

// Whether the form of annex 4 is the one to use hangs on the place. A line known
// to be empty then waits for the place alone.
func TestEmptyLinesWaitForThePlace(t *testing.T) {
	i := shortIssue()
	i.Course.Place = 0
	i.Certificate = form{Blank: qagida.SetOf(slices.Collect(qagida.Values[certificate.Line]())...)}
	d := issue(t, i)
	for f := range ruletest.Undetermined(d) {
		t.Run(string(f.Code()), func(t *testing.T) {
			require.Equal(t, []string{"course.place"}, ruletest.Names(f.Missing()))
		})
	}
	require.Equal(t, []qagida.Code{certificate.CodeAfterCourse}, unmet(d), "a certificate without a day is after no course")
}

// What both places say is said before the place is known.
func TestWhatDoesNotHangOnThePlace(t *testing.T) {
	i := in{Course: certificate.Course{Course: qualification.Course{
		Hours: qagida.CountOf(40), First: qagida.MustDate(2026, 3, 2), Last: qagida.MustDate(2026, 3, 6),
	}}}
	require.Equal(t, met, outcome(t, issue(t, i), certificate.CodeKind), "short in either place")
	i.Course.Hours = qagida.CountOf(35)
	require.Equal(t, notMet, outcome(t, issue(t, i), certificate.CodeKind), "none in either")
	i.Course.Hours = qagida.Count{}
	kind := func() []string { return ruletest.Names(ruletest.Find(t, issue(t, i), certificate.CodeKind).Missing()) }
	require.Equal(t, []string{"course.hours"}, kind(), "the hours tell in either")
	i.Course.Label = qualification.Long
	require.Equal(t, []string{"course.hours"}, kind(), "nor does it hang on what the course calls itself")
	i.Course.Last = qagida.MustDate(2026, 6, 3) // a day more than three months
	require.Equal(t, []string{"course.place", "course.hours"}, kind(), "long abroad, whatever its hours")
}

func TestIssueRefusesWhatCannotBeMeant(t *testing.T) {
	for _, row := range []struct {
		name, field string
		change      func(*in)
	}{
		{"negative hours", "course.hours", func(i *in) { i.Course.Hours = qagida.CountOf(-1) }},
		{"an end before the beginning", "course.last", func(i *in) { i.Course.Last = qagida.MustDate(2026, 3, 1) }},
		{"a place that there is not", "course.place", func(i *in) { i.Course.Place = 3 }},
		{"a space for a topic", "course.topic", func(i *in) { i.Course.Topic = " " }},
		{"a space for an organisation", "organisation", func(i *in) { i.Organisation = " " }},
		{"a space for an assessor", "assessed_by", func(i *in) { i.AssessedBy = " " }},
		{"the head signed, who was absent", "head_absent", func(i *in) { i.HeadAbsent = qagida.Yes }},
	} {
		t.Run(row.name, func(t *testing.T) {
			i := shortIssue()
			row.change(&i)
			_, err := certificate.Order95().Issue(i)
			refused(t, err, row.field)
			_, err = certificate.Order95().Receipt(i)
			refused(t, err, row.field)
			_, err = certificate.Order95().Verify(certificate.Receipt{Facts: i})
			refused(t, err, row.field)
		})
	}
}
