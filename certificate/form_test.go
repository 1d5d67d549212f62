package certificate_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/internal/ruletest"
	"github.com/qagida/qagida/qualification"
)

type form = certificate.Form

func formOf(t testing.TB, f form) qagida.Decision {
	t.Helper()
	d, err := certificate.Order95().Form(ofForm(f))
	require.NoError(t, err)
	return d
}

// A form with a value in every field is complete: nobody has to say besides that
// no line is empty.
func TestFullFormIsComplete(t *testing.T) {
	for name, blank := range map[string]qagida.Set[certificate.Line]{
		"not a word on empty lines": {}, "no line seen to be empty": qagida.SetOf[certificate.Line](),
	} {
		t.Run(name, func(t *testing.T) {
			f := fullForm()
			f.Blank = blank
			d := formOf(t, f)
			require.Equal(t, met, d.Outcome(), d.Text(qagida.English))
			require.Empty(t, missing(d))
			for f := range d.Findings() {
				require.Equal(t, met, f.Outcome(), f.Code())
			}
		})
	}
}

// lines are the lines of annex 4: what settles each, and how it is taken out.
var lines = []struct {
	line      certificate.Line
	code      qagida.Code
	provision string
	clear     func(*form)
	field     string
}{
	{certificate.LineOrganisation, certificate.CodeOrganisation, "A4.2", func(f *form) { f.Organisation = "" }, "certificate.organisation"},
	{certificate.LineHolder, certificate.CodeHolder, "A4.3", func(f *form) { f.Holder = "" }, "certificate.holder"},
	{certificate.LineProgrammeKK, certificate.CodeProgrammeKK, "A4.4", func(f *form) { f.ProgrammeKK = "" }, "certificate.programme_kk"},
	{certificate.LineProgrammeRU, certificate.CodeProgrammeRU, "A4.4", func(f *form) { f.ProgrammeRU = "" }, "certificate.programme_ru"},
	{certificate.LineHours, certificate.CodeHoursLine, "A4.5", func(f *form) { f.Hours = qagida.Count{} }, "certificate.hours"},
	{certificate.LineAgreed, certificate.CodeAgreement, "A4.6", func(f *form) { f.Agreed = qagida.Date{} }, "certificate.agreed"},
	{certificate.LineHead, certificate.CodeHead, "A4.7", func(f *form) { f.Head = "" }, "certificate.head"},
	{certificate.LineSignature, certificate.CodeSigned, "32.1", func(f *form) { f.SignedBy = 0 }, "certificate.signed_by"},
	{certificate.LineSeries, certificate.CodeSeries, "A4.8", func(f *form) { f.Series = "" }, "certificate.series"},
	{certificate.LineNumber, certificate.CodeNumber, "A4.8", func(f *form) { f.Number = "" }, "certificate.number"},
	{certificate.LineIssued, certificate.CodeIssueDay, "A4.9", func(f *form) { f.Issued = qagida.Date{} }, "certificate.issued"},
}

// A line that is left out is not known; one that was seen to be empty is not
// filled in.
func TestEveryLineOfTheForm(t *testing.T) {
	for _, row := range lines {
		t.Run(row.line.String()+" left out", func(t *testing.T) {
			f := fullForm()
			row.clear(&f)
			finding := ruletest.Find(t, formOf(t, f), row.code)
			require.Equal(t, undetermined, finding.Outcome())
			require.Equal(t, "order95/"+row.provision, finding.Provision().String())
			want := []string{row.field}
			if row.line == certificate.LineSignature { // an acting head signs where the head is absent
				want = []string{"head_absent", row.field}
			}
			require.Equal(t, want, ruletest.Names(finding.Missing()))
		})
		t.Run(row.line.String()+" empty", func(t *testing.T) {
			f := fullForm()
			row.clear(&f)
			f.Blank = qagida.SetOf(row.line)
			require.Equal(t, notMet, outcome(t, formOf(t, f), row.code))
		})
	}
}

// The ministry's name and the logo are printed: they are there until somebody says
// that they are not.
func TestWhatIsPrintedOnTheForm(t *testing.T) {
	for _, row := range []struct {
		line      certificate.Line
		code      qagida.Code
		provision string
	}{
		{certificate.LineMinistry, certificate.CodeMinistry, "A4.1"},
		{certificate.LineLogo, certificate.CodeLogo, "A4.2"},
	} {
		t.Run(row.line.String(), func(t *testing.T) {
			f := fullForm()
			finding := ruletest.Find(t, formOf(t, f), row.code)
			require.Equal(t, met, finding.Outcome())
			require.Equal(t, "order95/"+row.provision, finding.Provision().String())
			f.Blank = qagida.SetOf(row.line)
			require.Equal(t, []qagida.Code{row.code}, unmet(formOf(t, f)))
		})
	}
}

// A line that somebody saw filled in, without telling what stands there, is
// filled in; what more is asked of it stays open.
func TestFormSeenToBeFilledIn(t *testing.T) {
	d := formOf(t, form{Blank: qagida.SetOf[certificate.Line]()})
	open := map[qagida.Code]bool{
		certificate.CodeHours: true, certificate.CodeSigned: true, certificate.CodeAgreement: true, certificate.CodeNumber: true,
	}
	for code, o := range d.Outcomes() {
		t.Run(string(code), func(t *testing.T) {
			if open[code] {
				require.Equal(t, undetermined, o)
			} else {
				require.Equal(t, met, o)
			}
		})
	}
	require.Equal(t, []string{
		"head_absent", "certificate.hours", "certificate.agreed", "certificate.signed_by", "certificate.number", "certificate.issued",
	}, missing(d))
}

// What is printed on a form is known of one that somebody saw, and taken to be there where
// every other line has a value; a number alone says nothing of it.
func TestWhatIsPrintedIsTakenToBeThereOnAFullForm(t *testing.T) {
	without := fullForm()
	without.Number = ""
	for name, c := range map[string]struct {
		form           form
		ministry, logo qagida.Outcome
	}{
		"nothing is said":      {form{}, undetermined, undetermined},
		"a number":             {form{Number: "001234"}, undetermined, undetermined},
		"hours":                {form{Hours: qagida.CountOf(36)}, undetermined, undetermined},
		"all but the number":   {without, undetermined, undetermined},
		"somebody saw it":      {form{Blank: qagida.SetOf[certificate.Line]()}, met, met},
		"a line is empty":      {form{Blank: qagida.SetOf(certificate.LineHolder)}, met, met},
		"the logo is not":      {form{Blank: qagida.SetOf(certificate.LineLogo)}, met, notMet},
		"neither is":           {form{Holder: "Үлгі", Blank: qagida.SetOf(certificate.LineLogo, certificate.LineMinistry)}, notMet, notMet},
		"the form of a course": {fullForm(), met, met},
	} {
		t.Run(name, func(t *testing.T) {
			d := formOf(t, c.form)
			require.Equal(t, c.ministry, outcome(t, d, certificate.CodeMinistry), "ministry")
			require.Equal(t, c.logo, outcome(t, d, certificate.CodeLogo), "logo")
			if c.logo == undetermined {
				require.Equal(t, []string{"certificate.blank"}, ruletest.Names(ruletest.Find(t, d, certificate.CodeLogo).Missing()))
			}
		})
	}
	for _, row := range lines {
		t.Run("all but the "+row.line.String(), func(t *testing.T) {
			f := fullForm()
			row.clear(&f)
			require.Equal(t, undetermined, outcome(t, formOf(t, f), certificate.CodeMinistry))
		})
	}
}

func TestFormWithNothingKnown(t *testing.T) {
	d := formOf(t, form{})
	require.Equal(t, undetermined, d.Outcome())
	require.Empty(t, unmet(d))
	require.Equal(t, []string{
		"head_absent", "certificate.holder", "certificate.organisation", "certificate.programme_kk", "certificate.programme_ru",
		"certificate.hours", "certificate.agreed", "certificate.head", "certificate.signed_by", "certificate.series",
		"certificate.number", "certificate.issued", "certificate.blank",
	}, missing(d))
	for _, code := range []qagida.Code{certificate.CodeMinistry, certificate.CodeLogo} {
		require.Equal(t, undetermined, outcome(t, d, code), code)
	}
}

// What a line has to say beside being filled in, on both sides of each border.
func TestContentsOfTheForm(t *testing.T) {
	for _, row := range []struct {
		name   string
		change func(*form)
		code   qagida.Code
		want   qagida.Outcome
	}{
		{"35 hours are no short course (21.1.1)", func(f *form) { f.Hours = qagida.CountOf(35) }, certificate.CodeHours, notMet},
		{"36 hours are one", func(f *form) { f.Hours = qagida.CountOf(36) }, certificate.CodeHours, met},
		{"no hours", func(f *form) { f.Hours = qagida.CountOf(0) }, certificate.CodeHours, notMet},
		{"agreed the day before", func(f *form) { f.Agreed = qagida.MustDate(2026, 3, 5) }, certificate.CodeAgreement, met},
		{"agreed on the day", func(f *form) { f.Agreed = qagida.MustDate(2026, 3, 6) }, certificate.CodeAgreement, met},
		{"agreed the day after", func(f *form) { f.Agreed = qagida.MustDate(2026, 3, 7) }, certificate.CodeAgreement, notMet},
		{"five digits", func(f *form) { f.Number = "00123" }, certificate.CodeNumber, notMet},
		{"seven digits", func(f *form) { f.Number = "0000123" }, certificate.CodeNumber, notMet},
		{"six zeros", func(f *form) { f.Number = "000000" }, certificate.CodeNumber, met},
		{"a letter", func(f *form) { f.Number = "00012O" }, certificate.CodeNumber, notMet},
		{"Arabic-Indic digits", func(f *form) { f.Number = "٠٠٠١٢٣" }, certificate.CodeNumber, notMet},
		{"three of them, six bytes", func(f *form) { f.Number = "١٢٣" }, certificate.CodeNumber, notMet},
		{"the head", func(f *form) { f.SignedBy = certificate.Head }, certificate.CodeSigned, met},
		{"somebody else", func(f *form) { f.SignedBy = certificate.OtherSignatory }, certificate.CodeSigned, notMet},
	} {
		t.Run(row.name, func(t *testing.T) {
			f := fullForm()
			row.change(&f)
			d := formOf(t, f)
			require.Equal(t, row.want, outcome(t, d, row.code))
			require.Equal(t, row.want, d.Outcome())
		})
	}
}

// 36 hours are what para 21 asks of a short course at home, not annex 4, which has
// a line for the hours.
func TestLeastHoursRestOnParagraph21(t *testing.T) {
	d := formOf(t, fullForm())
	require.Equal(t, "order95/21.1.1", ruletest.Find(t, d, certificate.CodeHours).Provision().String())
	require.Equal(t, "order95/A4.5", ruletest.Find(t, d, certificate.CodeHoursLine).Provision().String())
}

// Para 32: the acting head signs in the head's absence, and only then.
func TestTheActingHeadSignsInTheHeadsAbsence(t *testing.T) {
	for absent, want := range map[qagida.Fact]qagida.Outcome{qagida.Yes: met, qagida.No: notMet, qagida.Unknown: undetermined} {
		t.Run("absent "+absent.String(), func(t *testing.T) {
			i := ofForm(fullForm())
			i.Certificate.SignedBy, i.HeadAbsent = certificate.ActingHead, absent
			d, err := certificate.Order95().Form(i)
			require.NoError(t, err)
			require.Equal(t, want, outcome(t, d, certificate.CodeSigned))
			require.Equal(t, absent == qagida.Unknown, len(missing(d)) == 1 && missing(d)[0] == "head_absent", missing(d))
		})
	}
	t.Run("the head needs nobody's absence", func(t *testing.T) {
		for _, absent := range []qagida.Fact{qagida.No, qagida.Unknown} {
			i := ofForm(fullForm())
			i.HeadAbsent = absent
			d, err := certificate.Order95().Form(i)
			require.NoError(t, err)
			require.Equal(t, met, d.Outcome())
		}
	})
	t.Run("the head does not sign in absence", func(t *testing.T) {
		i := ofForm(fullForm())
		i.HeadAbsent = qagida.Yes
		_, err := certificate.Order95().Form(i)
		refused(t, err, "head_absent")
	})
}

// An agreement is not held to a day of issue that is not there: that line is what
// is missing.
func TestAgreementWithoutADayOfIssue(t *testing.T) {
	f := fullForm()
	f.Issued, f.Blank = qagida.Date{}, qagida.SetOf(certificate.LineIssued)
	require.Equal(t, []qagida.Code{certificate.CodeIssueDay}, unmet(formOf(t, f)))
	require.Empty(t, missing(formOf(t, f)))
}

// Annex 4 is not the form of a foreign organisation (25).
func TestFormDoesNotApplyAbroad(t *testing.T) {
	i := ofForm(form{Blank: qagida.SetOf(certificate.LineLogo), Hours: qagida.CountOf(1)})
	i.Course.Place = qualification.Abroad
	d, err := certificate.Order95().Form(i)
	require.NoError(t, err)
	require.Equal(t, notApplicable, d.Outcome())
	i.Course.Place = 0
	d, err = certificate.Order95().Form(i)
	require.NoError(t, err)
	require.Equal(t, undetermined, d.Outcome())
	require.Equal(t, []string{"course.place"}, ruletest.Names(ruletest.Find(t, d, certificate.CodeLogo).Missing()))
}

// Under a reform the texts show its numbers.
func TestFormUnderAReform(t *testing.T) {
	reform := certificate.Order95()
	reform.Edition, reform.NumberDigits = "reform-2027", 8
	reform.Qualification.Edition, reform.Qualification.ShortHours = "reform-2027", 41
	require.NoError(t, reform.Check())
	d, err := reform.Form(ofForm(fullForm()))
	require.NoError(t, err)
	require.Equal(t, []qagida.Code{certificate.CodeHours, certificate.CodeNumber}, unmet(d))
	for code, want := range map[qagida.Code]string{
		certificate.CodeHours: "41 академического часа", certificate.CodeNumber: "8 цифр",
	} {
		t.Run(string(code), func(t *testing.T) {
			require.Contains(t, ruletest.Find(t, d, code).Text(qagida.Russian), want)
		})
	}
}

func TestFormRefusesWhatCannotBeMeant(t *testing.T) {
	for _, row := range []struct {
		name, field string
		change      func(*form)
	}{
		{"negative hours", "certificate.hours", func(f *form) { f.Hours = qagida.CountOf(-1) }},
		{"a signatory that there is not", "certificate.signed_by", func(f *form) { f.SignedBy = 4 }},
		{"a space for a holder", "certificate.holder", func(f *form) { f.Holder = " " }},
		{"a tab for an organisation", "certificate.organisation", func(f *form) { f.Organisation = "\t" }},
		{"dashes for a topic", "certificate.topic", func(f *form) { f.Topic = "—" }},
		{"spaces for a programme", "certificate.programme_kk", func(f *form) { f.ProgrammeKK = "  " }},
		{"a no-break space for a programme", "certificate.programme_ru", func(f *form) { f.ProgrammeRU = "\u00a0" }},
		{"a line break for a head", "certificate.head", func(f *form) { f.Head = "\n" }},
		{"a space for a series", "certificate.series", func(f *form) { f.Series = " " }},
		{"a space for a number", "certificate.number", func(f *form) { f.Number = " " }},
		{"a holder whose line is turned", "certificate.holder", func(f *form) { f.Holder = "Үлгі\u202eТыңдаушы" }},
		{"a series over two lines", "certificate.series", func(f *form) { f.Series = "a\nb" }},
		{"no line of a set", "certificate.blank", func(f *form) { f.Blank = qagida.SetOf(certificate.Line(0)) }},
		{"a line that there is not", "certificate.blank", func(f *form) { f.Blank = qagida.SetOf(certificate.LineTopic + 1) }},
		{"the last signatory, and then negative hours", "certificate.hours", func(f *form) {
			f.SignedBy, f.Hours = certificate.OtherSignatory, qagida.CountOf(-1)
		}},
	} {
		t.Run(row.name, func(t *testing.T) {
			f := fullForm()
			row.change(&f)
			_, err := certificate.Order95().Form(ofForm(f))
			refused(t, err, row.field)
			_, err = certificate.Order95().Issue(certificate.Issuance{Certificate: f})
			refused(t, err, row.field)
		})
	}
}

// A line cannot be empty and have a value.
func TestFormRefusesALineThatIsEmptyBesideItsValue(t *testing.T) {
	for line := range qagida.Values[certificate.Line]() {
		t.Run(line.String(), func(t *testing.T) {
			f := fullForm()
			f.Blank = qagida.SetOf(line)
			_, err := certificate.Order95().Form(ofForm(f))
			if line == certificate.LineMinistry || line == certificate.LineLogo {
				require.NoError(t, err, "it has no field to contradict")
				return
			}
			ruletest.Refused(t, err, "certificate.blank", line.String(), "has a value")
		})
	}
}

func TestFormInJSON(t *testing.T) {
	want := fullForm()
	want.Blank = qagida.SetOf(certificate.LineLogo, certificate.LineMinistry)
	text, err := json.Marshal(want)
	require.NoError(t, err)
	var got form
	require.NoError(t, json.Unmarshal(text, &got))
	require.Equal(t, want, got)
	for _, part := range []string{`"programme_kk"`, `"programme_ru"`, `"signed_by":"head"`, `"blank":["ministry","logo"]`, `"number":"000123"`} {
		require.Contains(t, string(text), part)
	}
}
