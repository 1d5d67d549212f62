package certificate_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/qualification"
)

// fullForm is a certificate of 40 hours with every line of annex 4.
func fullForm() certificate.Form {
	return certificate.Form{
		Holder:       "Үлгі Тыңдаушы",
		Organisation: "Bilimzet",
		ProgrammeKK:  "Критериалды бағалау",
		ProgrammeRU:  "Критериальное оценивание",
		Hours:        qagida.CountOf(40),
		Agreed:       qagida.MustDate(2026, 2, 2),
		Head:         "Үлгі Басшы",
		SignedBy:     certificate.Head,
		Series:       "AB",
		Number:       "000123",
		Issued:       qagida.MustDate(2026, 3, 6),
		Blank:        qagida.SetOf[certificate.Line](),
	}
}

func TestFullFormIsMet(t *testing.T) {
	d, err := certificate.Order95().Form(ofForm(fullForm()))
	if err != nil || d.Outcome() != met || len(missing(d)) != 0 {
		t.Errorf("%v, %s", err, d.Text(qagida.English))
	}
	for f := range d.Findings() {
		if f.Outcome() != met {
			t.Errorf("%s: %s", f.Code(), f.Outcome())
		}
	}
}

// Each line of annex 4: what settles it, and what stands where it is left out,
// seen to be empty, or filled in wrongly.
func TestEveryLineOfTheForm(t *testing.T) {
	type form = certificate.Form
	for _, test := range []struct {
		line      certificate.Line
		code      qagida.Code
		provision string
		clear     func(*form)
		field     string
	}{
		{certificate.LineMinistry, certificate.CodeMinistry, "A4.1", func(*form) {}, "certificate.blank"},
		{certificate.LineOrganisation, certificate.CodeOrganisation, "A4.2", func(f *form) { f.Organisation = "" }, "certificate.organisation"},
		{certificate.LineLogo, certificate.CodeLogo, "A4.2", func(*form) {}, "certificate.blank"},
		{certificate.LineHolder, certificate.CodeHolder, "A4.3", func(f *form) { f.Holder = "" }, "certificate.holder"},
		{certificate.LineProgrammeKK, certificate.CodeProgrammeKK, "A4.4", func(f *form) { f.ProgrammeKK = "" }, "certificate.programme_kk"},
		{certificate.LineProgrammeRU, certificate.CodeProgrammeRU, "A4.4", func(f *form) { f.ProgrammeRU = "" }, "certificate.programme_ru"},
		{certificate.LineHours, certificate.CodeHours, "A4.5", func(f *form) { f.Hours = qagida.Count{} }, "certificate.hours"},
		{certificate.LineAgreed, certificate.CodeAgreement, "A4.6", func(f *form) { f.Agreed = qagida.Date{} }, "certificate.agreed"},
		{certificate.LineHead, certificate.CodeHead, "A4.7", func(f *form) { f.Head = "" }, "certificate.head"},
		{certificate.LineSignature, certificate.CodeSigned, "32.1", func(f *form) { f.SignedBy = 0 }, "certificate.signed_by"},
		{certificate.LineSeries, certificate.CodeSeries, "A4.8", func(f *form) { f.Series = "" }, "certificate.series"},
		{certificate.LineNumber, certificate.CodeNumber, "A4.8", func(f *form) { f.Number = "" }, "certificate.number"},
		{certificate.LineIssued, certificate.CodeIssueDay, "A4.9", func(f *form) { f.Issued = qagida.Date{} }, "certificate.issued"},
	} {
		for _, state := range []struct {
			name  string
			blank qagida.Set[certificate.Line]
			want  qagida.Outcome
		}{
			{"left out", qagida.Set[certificate.Line]{}, undetermined},
			{"empty", qagida.SetOf(test.line), notMet},
		} {
			f := fullForm()
			test.clear(&f)
			f.Blank = state.blank
			d, err := certificate.Order95().Form(ofForm(f))
			if err != nil {
				t.Fatal(err)
			}
			finding := find(t, d, test.code)
			if finding.Outcome() != state.want || finding.Provision().String() != "order95/"+test.provision {
				t.Errorf("%s %s: %s by %s, want %s", test.line, state.name, finding.Outcome(), finding.Provision(), state.want)
			}
			names := ""
			for field := range finding.Missing() {
				names += field.Name
			}
			if state.want == undetermined && names != test.field {
				t.Errorf("%s %s: missing %q, want %s", test.line, state.name, names, test.field)
			}
		}
	}
}

// A line that somebody saw filled in, without telling what stands there, is
// filled in; what more is asked of it stays open.
func TestFormSeenToBeFilledIn(t *testing.T) {
	d, err := certificate.Order95().Form(ofForm(certificate.Form{Blank: qagida.SetOf[certificate.Line]()}))
	if err != nil {
		t.Fatal(err)
	}
	want := map[qagida.Code]qagida.Outcome{}
	for f := range d.Findings() {
		want[f.Code()] = met
	}
	for _, code := range []qagida.Code{certificate.CodeSigned, certificate.CodeHours, certificate.CodeAgreement, certificate.CodeNumber} {
		want[code] = undetermined
	}
	for code, o := range d.Outcomes() {
		if o != want[code] {
			t.Errorf("%s: %s, want %s", code, o, want[code])
		}
	}
	names := []string{"certificate.hours", "certificate.agreed", "certificate.signed_by", "certificate.number", "certificate.issued"}
	if diff := cmp.Diff(names, missing(d)); diff != "" {
		t.Error(diff)
	}
}

func TestFormWithNothingKnown(t *testing.T) {
	d, err := certificate.Order95().Form(ofForm(certificate.Form{}))
	if err != nil || d.Outcome() != undetermined || len(unmet(d)) != 0 {
		t.Errorf("%v, %s", err, d.Text(qagida.English))
	}
	want := []string{
		"certificate.holder", "certificate.organisation", "certificate.programme_kk", "certificate.programme_ru", "certificate.hours",
		"certificate.agreed", "certificate.head", "certificate.signed_by", "certificate.series", "certificate.number", "certificate.issued",
		"certificate.blank",
	}
	if diff := cmp.Diff(want, missing(d)); diff != "" {
		t.Error(diff)
	}
}

// What a line has to say beside being filled in, on both sides of each border.
func TestContentsOfTheForm(t *testing.T) {
	type form = certificate.Form
	for _, test := range []struct {
		name   string
		change func(*form)
		code   qagida.Code
		want   qagida.Outcome
	}{
		{"35 hours", func(f *form) { f.Hours = qagida.CountOf(35) }, certificate.CodeHours, notMet},
		{"36 hours", func(f *form) { f.Hours = qagida.CountOf(36) }, certificate.CodeHours, met},
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
		{"the acting head", func(f *form) { f.SignedBy = certificate.ActingHead }, certificate.CodeSigned, met},
		{"somebody else", func(f *form) { f.SignedBy = certificate.OtherSignatory }, certificate.CodeSigned, notMet},
	} {
		f := fullForm()
		test.change(&f)
		d, err := certificate.Order95().Form(ofForm(f))
		if err != nil {
			t.Fatal(err)
		}
		if got := find(t, d, test.code).Outcome(); got != test.want || d.Outcome() != test.want {
			t.Errorf("%s: %s, in all %s; want %s", test.name, got, d.Outcome(), test.want)
		}
	}
}

// Under a reform the texts show its numbers.
func TestFormUnderAReform(t *testing.T) {
	reform := certificate.Order95()
	reform.Edition, reform.NumberDigits = "reform-2027", 8
	reform.Qualification.Edition, reform.Qualification.ShortHours = "reform-2027", 41
	if err := reform.Check(); err != nil {
		t.Fatal(err)
	}
	d, err := reform.Form(ofForm(fullForm()))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]qagida.Code{certificate.CodeHours, certificate.CodeNumber}, unmet(d)); diff != "" {
		t.Error(diff)
	}
	for code, want := range map[qagida.Code]string{
		certificate.CodeHours:  "В сертификате указано не менее 41 академического часа — в сертификате 40 академических часов",
		certificate.CodeNumber: "В номере сертификата с начальными нулями ровно 8 цифр",
	} {
		if got := find(t, d, code).Text(qagida.Russian); got != want {
			t.Errorf("%s: %s", code, got)
		}
	}
}

func TestFormRefusesWhatCannotBeMeant(t *testing.T) {
	type form = certificate.Form
	for _, test := range []struct {
		field  string
		change func(*form)
	}{
		{"certificate.hours", func(f *form) { f.Hours = qagida.CountOf(-1) }},
		{"certificate.signed_by", func(f *form) { f.SignedBy = 4 }},
		{"certificate.holder", func(f *form) { f.Holder = " " }},
		{"certificate.organisation", func(f *form) { f.Organisation = "\t" }},
		{"certificate.programme_kk", func(f *form) { f.ProgrammeKK = "  " }},
		{"certificate.programme_ru", func(f *form) { f.ProgrammeRU = "\u00a0" }},
		{"certificate.head", func(f *form) { f.Head = "\n" }},
		{"certificate.series", func(f *form) { f.Series = " " }},
		{"certificate.number", func(f *form) { f.Number = " " }},
		{"certificate.blank", func(f *form) { f.Blank = qagida.SetOf(certificate.Line(0)) }},
		{"certificate.blank", func(f *form) { f.Blank = qagida.SetOf(certificate.LineIssued + 1) }},
	} {
		f := fullForm()
		test.change(&f)
		_, err := certificate.Order95().Form(ofForm(f))
		refused(t, err, test.field)
		_, err = certificate.Order95().Issue(certificate.Issuance{Certificate: f})
		refused(t, err, test.field)
	}
	other := fullForm()
	other.SignedBy, other.Hours = certificate.OtherSignatory, qagida.CountOf(-1)
	_, err := certificate.Order95().Form(ofForm(other))
	refused(t, err, "certificate.hours") // the last signatory is one, and what follows is looked at
	for line := range qagida.Values[certificate.Line]() {
		f := fullForm()
		f.Blank = qagida.SetOf(line)
		_, err := certificate.Order95().Form(ofForm(f))
		if line == certificate.LineMinistry || line == certificate.LineLogo {
			if err != nil {
				t.Errorf("%s has no field to contradict: %v", line, err)
			}
			continue
		}
		refused(t, err, "certificate.blank")
	}
}

func TestFormInJSON(t *testing.T) {
	want := fullForm()
	want.Blank = qagida.SetOf(certificate.LineLogo, certificate.LineMinistry)
	text, err := json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	var got certificate.Form
	if err := json.Unmarshal(text, &got); err != nil {
		t.Fatal(err)
	}
	if got != want {
		t.Errorf("%s", text)
	}
	for _, part := range []string{`"programme_kk"`, `"programme_ru"`, `"signed_by":"head"`, `"blank":["ministry","logo"]`, `"number":"000123"`} {
		if !strings.Contains(string(text), part) {
			t.Errorf("%s lacks %s", text, part)
		}
	}
}

func ofForm(f certificate.Form) certificate.Issuance {
	return certificate.Issuance{Course: qualification.Course{Place: qualification.Domestic}, Certificate: f}
}
