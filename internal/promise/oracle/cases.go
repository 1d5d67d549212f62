package oracle

import (
	"embed"
	"encoding/csv"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

//go:embed testdata/*.csv
var tables embed.FS

// Case is a row of one of the tables in testdata.
type Case struct {
	ID       string
	Readings Readings
	Expect   Answers // those that the row is about
	Why      string

	table string
	cells map[string]string // by the names of the columns
}

// Tables are the names of the tables.
var Tables = []string{"balance", "ways", "status", "duties"}

// Cases returns the rows of a table. The error names the row and the column.
func Cases(table string) ([]Case, error) {
	file, err := tables.Open("testdata/" + table + ".csv")
	if err != nil {
		return nil, err
	}
	defer file.Close()
	lines, err := csv.NewReader(file).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("%s.csv: %w", table, err)
	}
	var cases []Case
	had := map[string]bool{}
	for _, line := range lines[1:] {
		c := Case{table: table, cells: map[string]string{}}
		for i, column := range lines[0] {
			c.cells[column] = strings.TrimSpace(line[i])
		}
		if err := c.read(); err != nil {
			return nil, fmt.Errorf("%s.csv, row %q: %w", table, c.ID, err)
		}
		if had[c.ID] {
			return nil, fmt.Errorf("%s.csv: id %q stands twice", table, c.ID)
		}
		had[c.ID] = true
		cases = append(cases, c)
	}
	return cases, nil
}

// read reads the cells that all tables have.
func (c *Case) read() (err error) {
	c.ID, c.Why, c.Expect = c.cells["id"], c.cells["why"], Answers{}
	for _, pair := range cells(c.cells["expect"]) {
		name, want, _ := strings.Cut(pair, "=")
		c.Expect[name] = want
	}
	switch {
	case c.ID == "":
		return fmt.Errorf("column id: every row has a name of its own")
	case c.Why == "":
		return fmt.Errorf("column why: a row cites the paragraph")
	case len(c.Expect) == 0:
		return fmt.Errorf("column expect: a row expects something")
	}
	c.Readings, err = c.readings()
	return err
}

// Answer returns what this package says of the case.
func (c Case) Answer() (Answers, error) {
	switch c.table {
	case "balance":
		facts, err := c.BalanceFacts()
		return Balance(facts, c.Readings), err
	case "ways":
		facts, err := c.WaysFacts()
		return Ways(facts, c.Readings), err
	case "status":
		facts, err := c.StatusFacts()
		return Status(facts, c.Readings), err
	}
	facts, err := c.DutiesFacts()
	return Duties(facts, c.Readings), err
}

// cells splits a list in a cell: "none" has no items.
func cells(text string) (items []string) {
	if text == "" || text == "none" {
		return nil
	}
	for item := range strings.SplitSeq(text, ";") {
		items = append(items, strings.TrimSpace(item))
	}
	return items
}

func (c Case) readings() (Readings, error) {
	chosen := Readings{}
	for _, pair := range cells(c.cells["readings"]) {
		id, choice, _ := strings.Cut(pair, "=")
		if !slices.Contains(Choices[id], choice) {
			return nil, fmt.Errorf("column readings: no reading %q", pair)
		}
		chosen[id] = choice
	}
	return chosen, nil
}

// reader reads cells and keeps the first fault.
type reader struct{ err error }

func (in *reader) day(text string) Day {
	if text == "" || text == "?" {
		return 0
	}
	day, err := ParseDay(text)
	in.keep(err)
	return day
}

func (in *reader) number(text string) *int {
	if text == "?" {
		return nil
	}
	n, err := strconv.Atoi(text)
	in.keep(err)
	return &n
}

// word looks a word up. A blank cell and "?" are the zero of what is looked up.
func word[T any](in *reader, text string, words map[string]T) (value T) {
	if text == "" || text == "?" {
		return value
	}
	value, known := words[text]
	if !known {
		in.keep(fmt.Errorf("the word %q means nothing here", text))
	}
	return value
}

func (in *reader) fact(text string) Fact {
	return word(in, text, map[string]Fact{"yes": Yes, "no": No})
}

func (in *reader) keep(err error) {
	if in.err == nil {
		in.err = err
	}
}

// fields splits an item into its words and wants a number of them.
func (in *reader) fields(item string, least, most int) []string {
	words := strings.Fields(item)
	if len(words) < least || len(words) > most {
		in.keep(fmt.Errorf("%q: wanted %d to %d words", item, least, most))
	}
	return append(words, make([]string, most)...)
}

// list reads the items of a cell: blank is not known, "none" is empty.
func list[T any](text string, read func(string) T) []T {
	if text == "" {
		return nil
	}
	items := []T{}
	for _, item := range cells(text) {
		items = append(items, read(item))
	}
	return items
}

var places = map[string]string{"domestic": "domestic", "abroad": "abroad"}

// BalanceFacts returns the facts of a case of balance.csv.
func (c Case) BalanceFacts() (BalanceFacts, error) {
	r := c.cells
	var in reader
	facts := BalanceFacts{
		On:              in.day(r["on"]),
		CycleStart:      in.day(r["cycle_start"]),
		LastCertificate: in.day(r["last_certificate"]),
		InServiceSince:  in.day(r["in_service_since"]),
		Courses: list(r["courses"], func(item string) Course {
			w := in.fields(item, 4, 4)
			return Course{
				Completed: in.day(w[0]), Hours: in.number(w[1]), Place: word(&in, w[2], places),
				Passed: word(&in, w[3], map[string]Fact{"passed": Yes, "failed": No}),
			}
		}),
	}
	return facts, in.err
}

// WaysFacts returns the facts of a case of ways.csv.
func (c Case) WaysFacts() (WayFacts, error) {
	r := c.cells
	var in reader
	facts := WayFacts{
		On:            in.day(r["on"]),
		Certified:     in.fact(r["certified"]),
		Failed:        in.day(r["failed"]),
		Stream:        in.day(r["stream"]),
		StreamBetween: in.fact(r["stream_between"]),
		OwnStream:     in.day(r["own_stream"]),
		ValidReason:   in.fact(r["valid_reason"]),
		Documents:     in.fact(r["documents"]),
		Interrupted:   in.fact(r["interrupted"]),
		Retakes: list(r["retakes"], func(item string) Retake {
			w := in.fields(item, 2, 3)
			return Retake{
				Day:        in.day(w[0]),
				WithStream: word(&in, w[1], map[string]Fact{"alone": No, "stream": Yes}),
				Passed:     word(&in, w[2], map[string]bool{"passed": true}),
			}
		}),
	}
	return facts, in.err
}

// StatusFacts returns the facts of a case of status.csv.
func (c Case) StatusFacts() (StatusFacts, error) {
	r := c.cells
	var in reader
	facts := StatusFacts{On: in.day(r["on"]), Revoked: in.day(r["revoked"]), NoneIssued: r["issued"] == "none"}
	if !facts.NoneIssued {
		facts.Issued = in.day(r["issued"])
	}
	return facts, in.err
}

// DutiesFacts returns the facts of a case of duties.csv.
func (c Case) DutiesFacts() (DutyFacts, error) {
	r := c.cells
	var in reader
	names := map[string]string{}
	for _, name := range []string{Support, IndependentWorks, FinalMonitoring, Monitoring} {
		names[name] = name
	}
	facts := DutyFacts{
		Place:        word(&in, r["place"], places),
		Completed:    in.day(r["completed"]),
		Certified:    in.fact(r["certified"]),
		On:           in.day(r["on"]),
		SupportUntil: in.day(r["support_until"]),
		WorksChosen:  in.fact(r["works_chosen"]),
		Events: list(r["events"], func(item string) Event {
			w := in.fields(item, 2, 2)
			return Event{Duty: word(&in, w[0], names), Day: in.day(w[1])}
		}),
	}
	return facts, in.err
}
