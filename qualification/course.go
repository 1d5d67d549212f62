package qualification

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Course is what is known of one professional-development course. Every field
// may be left out: its zero value means "not known".
type Course struct {
	Place              Place             `json:"place,omitzero"`
	Hours              qagida.Count      `json:"hours,omitzero"` // academic hours of 45 minutes
	First              qagida.Date       `json:"first,omitzero"` // first day
	Last               qagida.Date       `json:"last,omitzero"`  // last day, itself a day of the course
	Release            Release           `json:"release,omitzero"`
	SalaryKept         qagida.Fact       `json:"salary_kept,omitzero"` // the teacher keeps the salary while released
	Levels             qagida.Set[Level] `json:"levels,omitzero"`
	Label              Kind              `json:"label,omitzero"`               // short or long, as the programme calls itself
	LanguageCompetence qagida.Fact       `json:"language_competence,omitzero"` // a course in language competence (para 7.4)
}

// check refuses what cannot be meant.
func (c *Course) check() error {
	switch {
	case c.Last.Before(c.First):
		return rule.Refuse("course.last", c.Last.String(), "is before the first day, "+c.First.String())
	case c.Label == Neither:
		return rule.Refuse("course.label", c.Label.String(), "must be short or long: a programme calls itself one of the two")
	case c.Place > Abroad:
		return placeWords.Check("course.place", c.Place)
	case c.Release > FullRelease:
		return releaseWords.Check("course.release", c.Release)
	case c.Label > Neither:
		return kindWords.Check("course.label", c.Label)
	}
	if err := c.Hours.Check("course.hours"); err != nil {
		return err
	}
	return c.Levels.Check("course.levels", Postgraduate)
}

// span is how the days of a course abroad lie to the two limits.
type span struct {
	withinMonths qagida.Fact // up to three months (annex 2)
	withinYear   qagida.Fact // up to one year (paras 4.3 and 21.2.2)
}

// measure refuses a course that contradicts itself and measures the others.
func (r *Rules) measure(c *Course) (span, error) {
	if err := c.check(); err != nil {
		return span{}, err
	}
	if c.Place == Domestic || c.First.IsZero() || c.Last.IsZero() {
		return span{}, nil
	}
	return r.spanOf(c)
}

// spanOf measures a course in calendar time: a limit is kept when the last day
// is on or before the corresponding date of the first.
func (r *Rules) spanOf(c *Course) (span, error) {
	months, err := c.First.AddMonths(r.ShortMonthsAbroad)
	if err != nil {
		return span{}, tooLate(c)
	}
	year, err := c.First.AddYears(r.YearsAbroad)
	if err != nil {
		return span{}, tooLate(c)
	}
	return span{
		withinMonths: qagida.FactOf(!c.Last.After(months)),
		withinYear:   qagida.FactOf(!c.Last.After(year)),
	}, nil
}

func tooLate(c *Course) error {
	return rule.Refuse("course.first", c.First.String(), "is too near the end of the year 9999 to add the longest length of a course")
}

// CourseDecision says whether a course is one that the order allows, and what
// kind it is.
type CourseDecision struct {
	qagida.Decision
	Kind Kind
}

// MarshalJSON gives {"kind":…,"decision":…}.
func (d CourseDecision) MarshalJSON() ([]byte, error) {
	var o rule.Object
	o.Add("kind", d.Kind)
	o.Add("decision", d.Decision)
	return o.MarshalJSON()
}

// Course decides whether a course keeps the rules on release from work (para 4)
// and on length (para 21), and tells its kind.
//
// A fact left out leaves the criteria that ask for it undetermined. The error
// names a course that contradicts itself: negative hours, a last day before the
// first, a label other than short or long.
//
// Source: order95/4.2, 4.3 and 21.1.1 to 21.2.2.
func (r Rules) Course(c Course) (decision CourseDecision, err error) {
	span, err := r.measure(&c)
	if err != nil {
		return CourseDecision{}, err
	}
	d := courseChecklist.Open(&decision.Decision, r.Edition)
	d = c.recordRelease(d, courseRelease, span)
	d = r.recordLength(d, courseLength, &c, span)

	r.showCourse(d, &c)
	if d.Undetermined() {
		d.Unknown(r.unknown(&c))
	}
	d.Close()
	decision.Kind = r.kind(&c, span)
	return decision, nil
}

// recordRelease answers the criteria of para 4, the first of them at the place at.
func (c *Course) recordRelease(d rule.OldDraft, at int, s span) rule.OldDraft {
	atHome, abroad := c.Place.Is(Domestic), c.Place.Is(Abroad)
	d = d.Record(at+releaseSalaryKept, qagida.Where(atHome.And(c.Release.any()), c.SalaryKept.Outcome()))
	d = d.Record(at+releaseAbroad, qagida.Where(abroad, c.Release.full().Outcome()))
	return d.Record(at+releaseYear, qagida.Where(abroad, s.withinYear.Outcome()))
}

// recordLength answers the criteria of para 21, the first of them at the place at.
func (r *Rules) recordLength(d rule.OldDraft, at int, c *Course, s span) rule.OldDraft {
	atHome, abroad := c.Place.Is(Domestic), c.Place.Is(Abroad)
	d = d.Record(at+lengthShort, qagida.Where(atHome, c.Hours.AtLeast(r.ShortHours).Outcome()))
	d = d.RecordWhere(at+lengthLong, atHome, r.longAtHome(c), uint8(r.CourseKind))
	d = d.RecordWhere(at+lengthShortAbroad, abroad, r.shortAbroad(c, s), uint8(r.CourseKindAbroad))
	return d.RecordWhere(at+lengthLongAbroad, abroad, r.longAbroad(c, s), uint8(r.CourseKindAbroad))
}

// longAtHome asks for the minimum of a long course where the course is one: by
// its length under the partition, by its label as declared.
func (r *Rules) longAtHome(c *Course) qagida.Outcome {
	long := c.Hours.AtLeast(r.LongHours)
	if r.CourseKind == Partition {
		return qagida.Where(long, long.Outcome())
	}
	return qagida.Where(c.Label.Is(Long), long.Outcome())
}

// shortAbroad asks for the least hours: of the courses of up to three months
// when duration tells the kind, of every course when the hours do.
func (r *Rules) shortAbroad(c *Course, s span) qagida.Outcome {
	enough := c.Hours.AtLeast(r.ShortHoursAbroad).Outcome()
	if r.CourseKindAbroad == ByHours {
		return enough
	}
	return qagida.Where(s.withinMonths, enough)
}

// longAbroad asks a long course to end within the year.
func (r *Rules) longAbroad(c *Course, s span) qagida.Outcome {
	long := s.withinMonths.Not()
	if r.CourseKindAbroad == ByHours {
		long = c.Hours.AtLeast(r.LongHours)
	}
	return qagida.Where(long, s.withinYear.Outcome())
}

func (r *Rules) showCourse(d rule.OldDraft, c *Course) {
	hours, _ := c.Hours.Int()
	d.Show(showHours, int64(hours))
	d.Show(showShortHours, int64(r.ShortHours))
	d.Show(showLongHours, int64(r.LongHours))
	d.Show(showShortHoursAbroad, int64(r.ShortHoursAbroad))
	d.Show(showYearsAbroad, int64(r.YearsAbroad))
	d.ShowDay(showLast, c.Last)
}

// unknown marks the facts that nobody has stated. The label is one of them only
// where a reading asks for it.
func (r *Rules) unknown(c *Course) uint64 {
	return rule.Missing(fieldPlace, c.Place == 0) |
		rule.Missing(fieldHours, !c.Hours.Known()) |
		rule.Missing(fieldFirst, c.First.IsZero()) |
		rule.Missing(fieldLast, c.Last.IsZero()) |
		rule.Missing(fieldRelease, c.Release == 0) |
		rule.Missing(fieldSalaryKept, !c.SalaryKept.Known()) |
		rule.Missing(fieldLabel, c.Label == 0 && r.CourseKind == AsDeclared) |
		rule.Missing(fieldLanguageCompetence, !c.LanguageCompetence.Known()) |
		rule.Missing(fieldLevels, !c.Levels.Known())
}
