package peers

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/postcourse"
	"github.com/qagida/qagida/qualification"
)

// Record is the facts in the types of the library.
type Record struct {
	Course    qualification.Course
	Applicant qualification.Applicant
	Project   [5]assessment.Points
	Correct   [1]assessment.Points
	Record    certificate.Record
	Events    postcourse.Events
}

// completion is the end of the course, from which the duties are counted.
func (r *Record) completion() postcourse.Completion {
	return postcourse.Completion{Place: r.Course.Place, Completed: r.Course.Last, Certified: r.Record.Certified}
}

// NewRecords takes facts over into the types of the library.
func NewRecords(facts []Facts) []Record {
	list := make([]Record, len(facts))
	n := 0
	for i := range facts {
		n += len(facts[i].Events)
	}
	events := make(postcourse.Events, 0, n)
	for i := range facts {
		from := len(events)
		for _, e := range facts[i].Events {
			events = append(events, postcourse.Event{Duty: postcourse.Duty(e.duty()), Date: date(e.day())})
		}
		list[i] = newRecord(&facts[i])
		if facts[i].Events != nil {
			list[i].Events = events[from:len(events):len(events)]
		}
	}
	return list
}

func newRecord(f *Facts) Record {
	r := Record{
		Course: qualification.Course{
			Place: qualification.Place(f.Place), Hours: count(int(f.Hours)),
			First: date(f.First), Last: date(f.Last), LanguageCompetence: qagida.Fact(f.LanguageCourse),
		},
		Applicant: qualification.Applicant{
			Education: set[qualification.Education](f.Education), Workplace: qualification.Workplace(f.Workplace),
			KnowsLegislation: qagida.Fact(f.KnowsLegislation), BasicEnglish: qagida.Fact(f.BasicEnglish),
			HoldsCertificates: qagida.Fact(f.HoldsCertificates), Documents: set[qualification.Document](f.Documents),
			LetterLanguage: qagida.Lang(f.Letter),
		},
		Correct: [1]assessment.Points{points(f.Correct)},
		Record:  certificate.Record{Certified: qagida.Fact(f.Certified), Issued: date(f.Issued), Revoked: date(f.Revoked)},
	}
	for i, score := range f.Scores {
		r.Project[i] = points(score)
	}
	return r
}

func date(d Day) qagida.Date {
	if d == 0 {
		return qagida.Date{}
	}
	return qagida.MustDate(d.year(), d.month(), d.day())
}

func count(n int) qagida.Count {
	if n == Unstated {
		return qagida.Count{}
	}
	return qagida.CountOf(n)
}

func points(n int8) assessment.Points {
	if n == Unstated {
		return assessment.Points{}
	}
	p, err := assessment.NewPoints(int(n))
	if err != nil {
		panic(err)
	}
	return p
}

// set turns bits from 0 into members from 1.
func set[E qagida.Member](bits uint8) (s qagida.Set[E]) {
	if bits&Looked == 0 {
		return s
	}
	s = qagida.SetOf[E]()
	for i := range 7 {
		if bits>>i&1 != 0 {
			s = s.With(E(i + 1))
		}
	}
	return s
}

// Ours is the rules of the library with records to judge.
type Ours struct {
	Records       []Record
	Today         qagida.Date
	Qualification qualification.Rules
	Scheme        assessment.Scheme
	Certificate   certificate.Rules
	Postcourse    postcourse.Rules
}

// NewOurs takes facts over.
func NewOurs(facts []Facts) *Ours {
	return &Ours{
		NewRecords(facts), date(Today),
		qualification.Order95(), assessment.Bilimzet2025(), certificate.Order95(), postcourse.Order95(),
	}
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}

// What is read of each answer when the findings are not.

func readGrades(result *assessment.Result) (sum uint64) {
	for _, grade := range result.Grades() {
		sum = sum*16 + uint64(len(grade))
	}
	return sum + uint64(result.Outcome())
}

// Loops answers without reading the findings. The generated records contradict
// themselves nowhere, so that an error is a fault of this package.
func (o *Ours) Loops() [Workloads]Loop {
	return loopsOf([Whole]func(int) uint64{W1: o.kind, W2: o.eligible, W3: o.graded, W4: o.valid, W5: o.overdue})
}

func (o *Ours) kind(i int) uint64 {
	r := &o.Records[i]
	kind, err := o.Qualification.Kind(r.Course)
	must(err)
	return uint64(kind)
}

func (o *Ours) eligible(i int) uint64 {
	r := &o.Records[i]
	d, err := o.Qualification.Eligibility(r.Applicant, r.Course)
	must(err)
	return uint64(d.Outcome())
}

func (o *Ours) graded(i int) uint64 {
	r := &o.Records[i]
	result, err := o.Scheme.Grade(r.Project[:], r.Correct[:])
	must(err)
	return readGrades(&result)
}

func (o *Ours) valid(i int) uint64 {
	r := &o.Records[i]
	d, err := o.Certificate.Status(r.Record, o.Today)
	must(err)
	return uint64(d.Status)
}

func (o *Ours) overdue(i int) uint64 {
	r := &o.Records[i]
	report, err := o.Postcourse.Progress(r.completion(), r.Events, o.Today)
	must(err)
	return uint64(report.Count(postcourse.Overdue))
}

// readCodes reads every finding as a code with its outcome.
func readCodes(d qagida.Decision) (sum uint64) {
	for code, outcome := range d.Outcomes() {
		sum += uint64(len(code)) * uint64(outcome)
	}
	return sum
}

// CodeLoops answers and reads every finding as a code with its outcome.
func (o *Ours) CodeLoops() [Workloads]Loop { return o.reading(readCodes) }

// TextLoops answers and makes the text of every decision in Russian.
func (o *Ours) TextLoops() [Workloads]Loop {
	buffer := make([]byte, 0, 1<<14)
	return o.reading(func(d qagida.Decision) uint64 {
		buffer = d.AppendText(buffer[:0], qagida.Russian)
		return uint64(len(buffer))
	})
}

// reading answers as Loops does and reads the decision where there is one.
func (o *Ours) reading(read func(qagida.Decision) uint64) [Workloads]Loop {
	return loopsOf([Whole]func(int) uint64{
		W1: o.kind,
		W2: func(i int) uint64 {
			r := &o.Records[i]
			d, err := o.Qualification.Eligibility(r.Applicant, r.Course)
			must(err)
			return read(d)
		},
		W3: func(i int) uint64 {
			r := &o.Records[i]
			result, err := o.Scheme.Grade(r.Project[:], r.Correct[:])
			must(err)
			return readGrades(&result) + read(result.Decision)
		},
		W4: func(i int) uint64 {
			r := &o.Records[i]
			d, err := o.Certificate.Status(r.Record, o.Today)
			must(err)
			return uint64(d.Status) + read(d.Decision)
		},
		W5: func(i int) uint64 {
			r := &o.Records[i]
			report, err := o.Postcourse.Progress(r.completion(), r.Events, o.Today)
			must(err)
			return uint64(report.Count(postcourse.Overdue)) + read(report.Decision)
		},
	})
}

// Answer is the answers on one record with their reasons.
func (o *Ours) Answer(i int) (a Answer) {
	r := &o.Records[i]
	kind, err := o.Qualification.Kind(r.Course)
	must(err)
	eligibility, err := o.Qualification.Eligibility(r.Applicant, r.Course)
	must(err)
	result, err := o.Scheme.Grade(r.Project[:], r.Correct[:])
	must(err)
	status, err := o.Certificate.Status(r.Record, o.Today)
	must(err)
	report, err := o.Postcourse.Progress(r.completion(), r.Events, o.Today)
	must(err)
	a.Kind, a.Ineligible = uint8(kind), uint16(unmet(eligibility))
	for id, part := range result.Parts() {
		grade := uint8(part.Grade.Grade())
		if id == assessment.Project {
			a.Project = grade
		} else {
			a.Test = grade
		}
	}
	for f := range result.Unmet() {
		switch f.Code() {
		case assessment.CodeProjectGrade:
			a.Failed |= 1
		case assessment.CodeTestMark:
			a.Failed |= 2
		}
	}
	a.Invalid = uint8(unmet(status.Decision))
	for line := range report.Overdue() {
		a.Overdue |= 1 << termOf(line)
	}
	return a
}

// unmet has a bit for each criterion that is not met, by its place.
func unmet(d qagida.Decision) (bits uint64) {
	place := 0
	for _, outcome := range d.Outcomes() {
		if outcome == qagida.NotMet {
			bits |= 1 << place
		}
		place++
	}
	return bits
}

func termOf(line postcourse.DutyReport) int {
	switch line.Duty {
	case postcourse.Support:
		return termSupport
	case postcourse.IndependentWorks:
		return termWorks
	case postcourse.FinalMonitoring:
		return termFinal
	default:
		return termMonitoring + line.Round - 1
	}
}
