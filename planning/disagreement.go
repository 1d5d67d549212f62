package planning

import (
	"iter"
	"strconv"
	"strings"

	"github.com/qagida/qagida"
)

// Disagreement is a place where a study plan contradicts itself: a total that is
// not what its cells add up to.
type Disagreement struct {
	Code    qagida.Code `json:"code"`            // of the criterion that is not met
	Row     int         `json:"row,omitempty"`   // the number of the row from 1; 0 below the columns and for the programme
	Title   string      `json:"title,omitempty"` // the title of the row
	Column  Column      `json:"column"`          // the column of the total that disagrees
	Stated  int64       `json:"stated"`          // the total as printed
	Counted int64       `json:"counted"`         // what the cells add up to, at least, where some are not known
}

// Disagreements yields every place where the plan contradicts itself: the rows in
// their order, then the columns in theirs, then the length of the programme. It
// is meant for a plan that [Rules.StudyPlan] does not refuse.
func (p StudyPlan) Disagreements() iter.Seq[Disagreement] {
	return func(yield func(Disagreement) bool) {
		for c := range p.compare {
			if c.outcome == qagida.NotMet && !yield(p.disagreement(c)) {
				return
			}
		}
	}
}

func (p StudyPlan) disagreement(c comparison) Disagreement {
	stated, _ := c.stated.Int()
	d := Disagreement{
		Code: planCodes[c.criterion],
		Row:  c.row, Column: c.column, Stated: int64(stated), Counted: c.counted.least,
	}
	if c.row > 0 {
		d.Title = p.Rows[c.row-1].Title
	}
	return d
}

// comparison holds a stated total against what was counted.
type comparison struct {
	criterion int // planRows, planColumns or planProgramme
	row       int
	column    Column
	stated    qagida.Count
	counted   sum
	outcome   qagida.Outcome
}

// compare makes every comparison of the plan, rows first. A plan whose rows
// nobody has stated has nothing counted yet, so that nothing is settled.
func (p StudyPlan) compare(yield func(comparison) bool) {
	for i := range p.Rows {
		row := &p.Rows[i]
		if !hold(yield, comparison{criterion: planRows, row: i + 1, column: Total, stated: row.Total, counted: row.sum()}) {
			return
		}
	}
	if p.Rows == nil && !hold(yield, comparison{criterion: planRows, column: Total}) {
		return
	}
	sums := sumsOf(p.Rows)
	for column := Lecture; column <= Total; column++ {
		if _, named := p.Totals[column]; column == Total && !named {
			break // the corner may be left empty: the programme states its length
		}
		below := comparison{criterion: planColumns, column: column, stated: p.Totals.cell(column), counted: sums[column]}
		if !hold(yield, below) {
			return
		}
	}
	hold(yield, comparison{criterion: planProgramme, column: Total, stated: p.ProgrammeHours, counted: sums[Total]})
}

// hold settles a comparison and hands it on.
func hold(yield func(comparison) bool, c comparison) bool {
	c.outcome = c.counted.equals(c.stated)
	return yield(c)
}

// planCodes are the codes of the criteria that a plan can contradict.
var planCodes = [...]qagida.Code{planRows: CodePlanRows, planColumns: CodePlanColumns, planProgramme: CodePlanProgramme}

// The texts of a disagreement.
var disagreementTexts = [...]qagida.Text{
	planRows: {
		KK: "{row}-жол, «{title}»: көрсетілген жиынтық {stated}, сағаттардың қосындысы {counted}",
		RU: "строка {row}, «{title}»: указан итог {stated}, сумма часов {counted}",
		EN: "row {row}, “{title}”: the stated total is {stated}, the hours add up to {counted}",
	},
	planColumns: {
		KK: "«{column}» бағаны: көрсетілген жиынтық {stated}, сағаттардың қосындысы {counted}",
		RU: "столбец «{column}»: указан итог {stated}, сумма часов {counted}",
		EN: "column “{column}”: the stated total is {stated}, the hours add up to {counted}",
	},
	planProgramme: {
		KK: "бағдарламаның көлемі {stated}, ал жоспардағы сағаттардың қосындысы {counted}",
		RU: "объём программы {stated}, а сумма часов плана {counted}",
		EN: "the length of the programme is {stated}, the hours of the plan add up to {counted}",
	},
}

// Text returns the place and both numbers in a language, "" for a disagreement
// that Disagreements did not make.
func (d Disagreement) Text(lang qagida.Lang) string {
	for i := range disagreementTexts {
		if planCodes[i] == d.Code {
			return strings.NewReplacer(
				"{row}", strconv.Itoa(d.Row), "{title}", d.Title, "{column}", d.Column.Text(lang),
				"{stated}", strconv.FormatInt(d.Stated, 10), "{counted}", strconv.FormatInt(d.Counted, 10),
			).Replace(disagreementTexts[i].In(lang))
		}
	}
	return ""
}
