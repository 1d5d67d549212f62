package planning

import (
	"iter"
	"math"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
)

// The table of a study plan: its columns and rows, and what they add up to.

// Column is a column of a study plan: one of the five activities, or the total.
type Column uint8

// The columns, in the order of the table in section 5 of the Bilimzet programme.
const (
	_               Column = iota // not known
	Lecture                       // lecture
	SelfStudy                     // learning on one's own
	QuestionAnswer                // question and answer
	Case                          // case study
	IndependentWork               // independent work of participants; the final test stands here too
	Total                         // all five together
)

var columnWords = rule.NewWords[Column]("column",
	unknownWord,
	rule.Word{Code: "lecture", Name: qagida.Text{KK: "дәріс", RU: "лекция", EN: "lecture"}},
	rule.Word{Code: "self-study", Name: qagida.Text{KK: "өздігінен оқу", RU: "самостоятельное обучение", EN: "self-study"}},
	rule.Word{Code: "question-answer", Name: qagida.Text{KK: "сұрақ-жауап", RU: "вопрос-ответ", EN: "question and answer"}},
	rule.Word{Code: "case", Name: qagida.Text{KK: "кейс", RU: "кейс", EN: "case study"}},
	rule.Word{Code: "independent-work", Name: qagida.Text{KK: "тыңдаушылардың өзіндік жұмысы", RU: "самостоятельная работа слушателей", EN: "participants' independent work"}},
	rule.Word{Code: "total", Name: qagida.Text{KK: "барлығы", RU: "всего", EN: "total"}},
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

// Sum returns what the activities of the row add up to, not known while one is
// not.
func (r Row) Sum() qagida.Count { return r.sum().count() }

func (r Row) sum() sum {
	s := sum{open: r.Hours == nil}
	for column := Lecture; column < Total; column++ {
		s.add(r.cell(column))
	}
	return s
}

// cell returns the count in a column; an empty cell has no hours.
func (r Row) cell(column Column) qagida.Count { return r.Hours.cell(column) }

func (h Hours) cell(column Column) qagida.Count {
	count, named := h[column]
	if !named && h != nil {
		return qagida.CountOf(0)
	}
	return count
}

// Sums returns what every column adds up to over all rows, and under Total what
// all cells do. A sum with a cell that is not known is not known.
func (p StudyPlan) Sums() Hours { return sumsOf(p.Rows).hours() }

// Modules yields the modules in the order of the rows, each as one row: its
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
		return rule.OutcomeOf(qagida.FactOf(s.least == int64(n)))
	}
}

// sums are the sums of the columns, that of all cells under Total.
type sums [Total + 1]sum

// sumsOf adds up rows; without any, every sum is open.
func sumsOf(rows []Row) (s sums) {
	for column := range s {
		s[column].open = rows == nil
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

// check refuses a column beyond last and a negative count, the earlier column
// first.
func (h Hours) check(field string, last Column) error {
	named := 0
	for column := Lecture; column <= last; column++ {
		count, found := h[column]
		if found {
			named++
		}
		if rule.CheckCount(field, count) != nil {
			return rule.CheckCount(field+"."+column.String(), count)
		}
	}
	if named != len(h) {
		return rule.Refuse(field, h.stranger(last).String(), refusal.NoColumn)
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
