package planning

import (
	"iter"
	"math"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/qualification"
)

// Hours are the academic hours of a row of a study plan by activity, or those
// printed below its columns. A column that is not named is an empty cell, which
// means no hours, as in a printed table; one that is named with a count that is
// not known is a cell that nobody has read. Without any map (nil) no cell is
// known.
type Hours map[Column]qagida.Count

// Row is a row of a study plan: a topic with its hours.
type Row struct {
	Module string       `json:"module,omitzero"` // the module that the topic belongs to; rows of one module stand together
	Title  string       `json:"title,omitzero"`
	Hours  Hours        `json:"hours,omitzero"` // by activity; the total stands beside them
	Total  qagida.Count `json:"total,omitzero"` // as printed at the end of the row
}

// StudyPlan is a table of the hours of a programme as it is printed, totals
// included. Every field may be left out: its zero value means "not known".
type StudyPlan struct {
	Rows           []Row        `json:"rows,omitzero"`
	Totals         Hours        `json:"totals,omitzero"`          // as printed below the columns; the one below Total may be left empty
	ProgrammeHours qagida.Count `json:"programme_hours,omitzero"` // as the programme states its length in academic hours
}

// Sum is what the activities of the row add up to, not known while one is not.
func (r Row) Sum() qagida.Count { return r.sum().count() }

func (r Row) sum() sum {
	s := sum{open: r.Hours == nil}
	for column := Lecture; column < Total; column++ {
		s.add(r.cell(column))
	}
	return s
}

// cell is the count in a column; an empty cell has no hours.
func (r Row) cell(column Column) qagida.Count { return r.Hours.cell(column) }

func (h Hours) cell(column Column) qagida.Count {
	count, named := h[column]
	if !named && h != nil {
		return qagida.CountOf(0)
	}
	return count
}

// Sums is what every column adds up to over all rows, and under Total what all
// cells do. A sum with a cell that is not known is not known.
func (p StudyPlan) Sums() Hours { return sumsOf(p.Rows).hours() }

// Modules lists the modules in the order of the rows, each as one row: its
// title, the sums of its columns and of all its cells.
func (p StudyPlan) Modules() iter.Seq[Row] {
	return func(yield func(Row) bool) {
		for first := 0; first < len(p.Rows); {
			next := first + 1
			for next < len(p.Rows) && p.Rows[next].Module == p.Rows[first].Module {
				next++
			}
			if !yield(moduleOf(p.Rows[first:next])) {
				return
			}
			first = next
		}
	}
}

func moduleOf(rows []Row) Row {
	hours := sumsOf(rows).hours()
	total := hours[Total]
	delete(hours, Total)
	return Row{Module: rows[0].Module, Title: rows[0].Module, Hours: hours, Total: total}
}

// sum adds up counts, some of which may not be known.
type sum struct {
	least int64 // what is known
	open  bool  // a count is not known, so that the sum may be more
}

func (s *sum) add(c qagida.Count) {
	n, known := c.Int()
	s.least += int64(n)
	s.open = s.open || !known
}

// count is the sum, not known while it is open.
func (s sum) count() qagida.Count {
	if s.open {
		return qagida.Count{}
	}
	return qagida.CountOf(int(s.least))
}

// equals asks whether the sum is the stated number. What is known may already
// exceed it, whatever the rest.
func (s sum) equals(stated qagida.Count) qagida.Outcome {
	n, known := stated.Int()
	switch {
	case known && s.least > int64(n):
		return qagida.NotMet
	case !known || s.open:
		return qagida.Undetermined
	default:
		return qagida.FactOf(s.least == int64(n)).Outcome()
	}
}

// sums are the sums of the columns, that of all cells under Total.
type sums [Total + 1]sum

// sumsOf adds up rows; without any, every sum is open.
func sumsOf(rows []Row) (s sums) {
	for column := range s {
		s[column].open = len(rows) == 0
	}
	for i := range rows {
		for column := Lecture; column < Total; column++ {
			cell := rows[i].cell(column)
			s[column].add(cell)
			s[Total].add(cell)
		}
	}
	return s
}

func (s sums) hours() Hours {
	hours := make(Hours, Total)
	for column := Lecture; column <= Total; column++ {
		hours[column] = s[column].count()
	}
	return hours
}

// check refuses what cannot be meant.
func (p StudyPlan) check() error {
	for i := range p.Rows {
		if err := p.Rows[i].check(); err != nil {
			return within(item("rows", i), err)
		}
	}
	if err := p.Totals.check("totals", Total); err != nil {
		return err
	}
	if err := p.ProgrammeHours.Check("programme_hours"); err != nil {
		return err
	}
	if all := sumsOf(p.Rows)[Total]; all.least > mostMinutes {
		return rule.Refuse("rows", "", "add up to more than 1000000000 hours")
	}
	return nil
}

func (r Row) check() error {
	if err := r.Hours.check("hours", IndependentWork); err != nil {
		return err
	}
	return r.Total.Check("total")
}

// check refuses a column beyond last and a negative count, the earlier column
// first.
func (h Hours) check(field string, last Column) error {
	named := 0
	for column := Lecture; column <= last; column++ {
		count, found := h[column]
		if found {
			named++
		}
		if count.Check(field) != nil {
			return count.Check(field + "." + column.String())
		}
	}
	if named != len(h) {
		return rule.Refuse(field, h.stranger(last).String(), "is not a column that may stand here")
	}
	return nil
}

// stranger is the least column that check has not looked at.
func (h Hours) stranger(last Column) Column {
	least := Column(math.MaxUint8)
	for column := range h {
		if column < Lecture || column > last {
			least = min(least, column)
		}
	}
	return least
}

// StudyPlanDecision says whether a study plan agrees with itself, and how long
// its programme is.
type StudyPlanDecision struct {
	qagida.Decision
	ClockMinutes qagida.Count // the hours of the programme on the clock; not known while those are not
}

// MarshalJSON gives {"decision":…,"clock_minutes":…}.
func (d StudyPlanDecision) MarshalJSON() ([]byte, error) {
	var o rule.Object
	o.Add("decision", d.Decision)
	o.Add("clock_minutes", d.ClockMinutes)
	return o.MarshalJSON()
}

// StudyPlan decides whether a study plan agrees with itself: every row with its
// total, every column with the total below it, and all of it with the length
// that the programme states; and whether that length is enough for a course in
// the country. Disagreements names each place where it does not.
//
// A count left out leaves undetermined what depends on it, unless the rest
// already exceeds the total. Negative hours, a column that is none, and hours
// beyond what a Count can tell in minutes are refused.
//
// Source: order95/15, 21.1.1 and 22.
func (r Rules) StudyPlan(p StudyPlan) (s StudyPlanDecision, err error) {
	if err := p.check(); err != nil {
		return StudyPlanDecision{}, err
	}
	s.ClockMinutes, err = r.ClockMinutes(p.ProgrammeHours)
	if err != nil {
		return StudyPlanDecision{}, rule.Refuse("programme_hours", p.ProgrammeHours.String(), "is more than 1000000000 minutes")
	}
	d := studyPlanChecklist.Open(&s.Decision, r.Edition)
	found := p.found()
	for criterion := range found {
		d = d.Record(criterion, found[criterion].outcome)
		d.Show(showWrongRows+criterion, found[criterion].wrong)
	}
	d = d.Record(planLeast, p.ProgrammeHours.AtLeast(r.Courses.ShortHours).Outcome())
	hours, _ := p.ProgrammeHours.Int()
	d.Show(showProgrammeHours, int64(hours))
	d.Show(showLeastHours, int64(r.Courses.ShortHours))
	d.Show(showCounted, sumsOf(p.Rows)[Total].least)
	d.Unknown(p.unknown())
	d.Close()
	return s, nil
}

// tally joins the comparisons of one criterion.
type tally struct {
	outcome qagida.Outcome
	wrong   int64 // how many disagree
}

// found joins all comparisons by criterion: rows, columns, programme.
func (p StudyPlan) found() (found [planProgramme + 1]tally) {
	for i := range found {
		found[i].outcome = qagida.NotApplicable
	}
	for c := range p.compare {
		t := &found[c.criterion]
		t.outcome = qagida.All(t.outcome, c.outcome)
		if c.outcome == qagida.NotMet {
			t.wrong++
		}
	}
	return found
}

// unknown marks the facts that nobody has stated. The cells and totals of a row
// that are left out are those of any row.
func (p StudyPlan) unknown() uint64 {
	var cell, total, printed bool
	for i := range p.Rows {
		cell = cell || p.Rows[i].sum().open
		total = total || !p.Rows[i].Total.Known()
	}
	for column := Lecture; column < Total; column++ {
		printed = printed || !p.Totals.cell(column).Known()
	}
	if corner, named := p.Totals[Total]; named && !corner.Known() {
		printed = true
	}
	return rule.Missing(fieldRows, len(p.Rows) == 0) |
		rule.Missing(fieldRowHours, cell) |
		rule.Missing(fieldRowTotal, total) |
		rule.Missing(fieldTotals, printed) |
		rule.Missing(fieldProgrammeHours, !p.ProgrammeHours.Known())
}

// FitsKind decides whether a programme of that length is what it calls itself, a
// short or a long course in the country. Under the reading course-kind of
// Courses the hours alone tell the kind, or the claim stands when its least
// hours are kept. A claim other than short or long is refused.
//
// Source: order95/21.1.1 and 21.1.2; the kind is told by [qualification.Rules.Kind].
func (r Rules) FitsKind(p StudyPlan, claimed qualification.Kind) (decision qagida.Decision, err error) {
	if err := p.check(); err != nil {
		return qagida.Decision{}, err
	}
	kind, err := r.Courses.Kind(qualification.Course{Place: qualification.Domestic, Hours: p.ProgrammeHours, Label: claimed})
	if err != nil {
		return qagida.Decision{}, rule.Refuse("claimed", claimed.String(), "must be short or long: a programme calls itself one of the two")
	}
	fits := kind.Is(claimed)
	if kind == qualification.Neither {
		fits = qagida.No
	}
	d := fitsChecklist.Open(&decision, r.Edition)
	d = d.RecordUnder(0, fits.Outcome(), uint8(r.Courses.CourseKind))
	hours, _ := p.ProgrammeHours.Int()
	d.Show(showFitsHours, int64(hours))
	d.Show(showFitsShort, int64(r.Courses.ShortHours))
	d.Show(showFitsLong, int64(r.Courses.LongHours))
	d.Unknown(rule.Missing(fieldFitsHours, !p.ProgrammeHours.Known()) | rule.Missing(fieldFitsClaim, claimed == 0))
	d.Close()
	return decision, nil
}
