package core

import (
	"math"

	"github.com/qagida/qagida/internal/law"
)

// What a decision has room for.
const (
	MostCriteria = 32
	MostFacts    = 64
	MostAmounts  = 11 // one more, and copying a Decision takes longer: see docs/adr/0005
	MostReadings = 14 // those of one question
	MostChoices  = 15 // of one reading
)

// Checklist is one question that the law answers by a list of criteria. It does
// not change once a decision has been made with it.
type Checklist struct {
	Name     string // "qualification.eligibility"
	Facts    []*law.Fact
	Amounts  []Amount
	Readings []*law.Reading
	Criteria []Criterion
}

// Resting returns the readings that some criterion rests on, in the order of the list.
func (c *Checklist) Resting() []*law.Reading {
	var rests uint16
	for i := range c.Criteria {
		rests |= c.Criteria[i].Readings
	}
	var list []*law.Reading
	for i, row := range c.Readings {
		if rests&(1<<i) != 0 {
			list = append(list, row)
		}
	}
	return list
}

// Criterion is one thing that the law asks for.
type Criterion struct {
	Code      string
	Act       string // "order95"
	Number    string // of the provision in the act
	Readings  uint16 // the Readings that its outcome may rest on, one bit each
	Needs     uint64 // the Facts that it asks for, one bit each
	Aside     uint64 // those of them that an answer may do without: see Answer.Aside
	Sentences *law.Sentences
}

// Amount is a number or a day that sentences show.
type Amount struct {
	Name string
	Kind AmountKind
}

// NotKnown stands for an amount that nobody has stated, and NoDay for a day that there
// is not.
const (
	NotKnown = math.MinInt64
	NoDay    = -1
)

// AtMost returns, as an amount of the kind Reach, that it is a number of millionths from 0
// on at most; that there is none where that is 0.
func AtMost(micro int64) int64 { return -1 - micro }

// AmountKind says how an amount is printed.
type AmountKind uint8

// The kinds of amounts.
const (
	Number AmountKind = iota // a whole number
	Day                      // a day, packed
	Micro                    // a decimal in millionths
	Money                    // an amount of money in millionths, with tiyn where there are any
	Plain                    // a whole number without grouping: a year
	Term                     // the length of a term, packed by PackTerm
	Reach                    // a decimal in millionths, or what it is at most: see AtMost
)

// pairs has both bits of each criterion.
func (c *Checklist) pairs() uint64 { return 1<<(2*uint(len(c.Criteria))) - 1 }
