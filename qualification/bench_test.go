package qualification_test

import (
	"testing"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/qualification"
)

var fullApplicant = qualification.Applicant{
	Education: qagida.SetOf(qualification.HigherPedagogical), Workplace: qualification.EducationOrganisation,
	KnowsLegislation: qagida.Yes, BasicEnglish: qagida.No, HoldsCertificates: qagida.No,
	Documents: qagida.SetOf(qualification.Application, qualification.Questionnaire, qualification.IINDocument),
}

var homeCourse = qualification.Course{
	Place: qualification.Domestic, Hours: qagida.CountOf(40), Release: qualification.OnTheJob,
	LanguageCompetence: qagida.No,
	First:              qagida.MustDate(2026, 3, 2), Last: qagida.MustDate(2026, 3, 6),
}

func BenchmarkEligibility(b *testing.B) {
	rules := qualification.Order95()
	b.ReportAllocs()
	for i := 0; i < b.N; i++ {
		d, _ := rules.Eligibility(fullApplicant, homeCourse)
		if d.Outcome() != qagida.Met {
			b.Fatal(d.Text(qagida.English))
		}
	}
}

func BenchmarkKind(b *testing.B) {
	rules := qualification.Order95()
	b.ReportAllocs()
	for i := 0; i < b.N; i++ {
		if d, _ := rules.Kind(homeCourse); d != qualification.Short {
			b.Fatal()
		}
	}
}

func BenchmarkCourse(b *testing.B) {
	rules := qualification.Order95()
	b.ReportAllocs()
	for i := 0; i < b.N; i++ {
		if d, _ := rules.Course(homeCourse); d.Kind != qualification.Short {
			b.Fatal()
		}
	}
}

func BenchmarkFindings(b *testing.B) {
	rules := qualification.Order95()
	b.ReportAllocs()
	d, _ := rules.Eligibility(fullApplicant, homeCourse)
	n := 0
	for i := 0; i < b.N; i++ {
		for f := range d.Findings() {
			n += len(f.Code())
		}
	}
}

func BenchmarkText(b *testing.B) {
	rules := qualification.Order95()
	b.ReportAllocs()
	d, _ := rules.Course(homeCourse)
	for i := 0; i < b.N; i++ {
		_ = d.Text(qagida.Russian)
	}
}
