package oracle_test

import (
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida/internal/promise/oracle"
)

// least is how many rows each table is to have.
const least = 40

func TestCases(t *testing.T) {
	t.Parallel()
	for name, answer := range map[string]func(row, oracle.Readings) (oracle.Answers, error){
		"balance": balance, "ways": ways, "status": status, "duties": duties,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			rows := table(t, name)
			require.GreaterOrEqual(t, len(rows), least)
			for _, r := range rows {
				t.Run(r["id"], func(t *testing.T) {
					t.Parallel()
					check(t, r, answer)
				})
			}
		})
	}
}

func check(t *testing.T, r row, answer func(row, oracle.Readings) (oracle.Answers, error)) {
	t.Helper()
	chosen, err := readings(r)
	require.NoError(t, err)
	got, err := answer(r, chosen)
	require.NoError(t, err)
	require.NotEmpty(t, r["why"], "column why: a row cites the paragraph")
	require.NotEmpty(t, cells(r["expect"]), "column expect: a row expects something")
	for _, pair := range cells(r["expect"]) {
		name, want, _ := strings.Cut(pair, "=")
		require.Contains(t, got, name, "column expect: there is no such answer")
		require.Equal(t, want, got[name], "%s: %s", name, r["why"])
	}
}

// A row gives the text of each cell by the name of its column.
type row map[string]string

func table(t *testing.T, name string) []row {
	t.Helper()
	file, err := os.Open(filepath.Join("testdata", name+".csv"))
	require.NoError(t, err)
	defer file.Close()
	lines, err := csv.NewReader(file).ReadAll()
	require.NoError(t, err)
	var rows []row
	ids := map[string]bool{}
	for _, line := range lines[1:] {
		r := row{}
		for i, column := range lines[0] {
			r[column] = strings.TrimSpace(line[i])
		}
		require.False(t, ids[r["id"]], "%s: id %q stands twice", name, r["id"])
		ids[r["id"]] = true
		rows = append(rows, r)
	}
	return rows
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

func readings(r row) (oracle.Readings, error) {
	chosen := oracle.Readings{}
	for _, pair := range cells(r["readings"]) {
		id, choice, _ := strings.Cut(pair, "=")
		if !slices.Contains(oracle.Choices[id], choice) {
			return nil, fmt.Errorf("column readings: no reading %q", pair)
		}
		chosen[id] = choice
	}
	return chosen, nil
}

// reader reads cells and keeps the first fault.
type reader struct{ err error }

func (in *reader) day(text string) oracle.Day {
	if text == "" || text == "?" {
		return 0
	}
	day, err := oracle.ParseDay(text)
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

func (in *reader) fact(text string) oracle.Fact {
	return word(in, text, map[string]oracle.Fact{"yes": oracle.Yes, "no": oracle.No})
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

func balance(r row, chosen oracle.Readings) (oracle.Answers, error) {
	var in reader
	facts := oracle.BalanceFacts{
		On:              in.day(r["on"]),
		CycleStart:      in.day(r["cycle_start"]),
		LastCertificate: in.day(r["last_certificate"]),
		InServiceSince:  in.day(r["in_service_since"]),
		Courses: list(r["courses"], func(item string) oracle.Course {
			w := in.fields(item, 4, 4)
			return oracle.Course{
				Completed: in.day(w[0]), Hours: in.number(w[1]), Place: word(&in, w[2], places),
				Passed: word(&in, w[3], map[string]oracle.Fact{"passed": oracle.Yes, "failed": oracle.No}),
			}
		}),
	}
	if in.err != nil {
		return nil, in.err
	}
	return oracle.Balance(facts, chosen), nil
}

func ways(r row, chosen oracle.Readings) (oracle.Answers, error) {
	var in reader
	facts := oracle.WayFacts{
		On:            in.day(r["on"]),
		Certified:     in.fact(r["certified"]),
		Failed:        in.day(r["failed"]),
		Stream:        in.day(r["stream"]),
		StreamBetween: in.fact(r["stream_between"]),
		OwnStream:     in.day(r["own_stream"]),
		ValidReason:   in.fact(r["valid_reason"]),
		Documents:     in.fact(r["documents"]),
		Interrupted:   in.fact(r["interrupted"]),
		Retakes: list(r["retakes"], func(item string) oracle.Retake {
			w := in.fields(item, 2, 3)
			return oracle.Retake{
				Day:        in.day(w[0]),
				WithStream: word(&in, w[1], map[string]oracle.Fact{"alone": oracle.No, "stream": oracle.Yes}),
				Passed:     word(&in, w[2], map[string]bool{"passed": true}),
			}
		}),
	}
	if in.err != nil {
		return nil, in.err
	}
	return oracle.Ways(facts, chosen), nil
}

func status(r row, chosen oracle.Readings) (oracle.Answers, error) {
	var in reader
	facts := oracle.StatusFacts{On: in.day(r["on"]), Revoked: in.day(r["revoked"]), NoneIssued: r["issued"] == "none"}
	if !facts.NoneIssued {
		facts.Issued = in.day(r["issued"])
	}
	if in.err != nil {
		return nil, in.err
	}
	return oracle.Status(facts, chosen), nil
}

func duties(r row, chosen oracle.Readings) (oracle.Answers, error) {
	var in reader
	names := map[string]string{}
	for _, name := range []string{oracle.Support, oracle.IndependentWorks, oracle.FinalMonitoring, oracle.Monitoring} {
		names[name] = name
	}
	facts := oracle.DutyFacts{
		Place:        word(&in, r["place"], places),
		Completed:    in.day(r["completed"]),
		Certified:    in.fact(r["certified"]),
		On:           in.day(r["on"]),
		SupportUntil: in.day(r["support_until"]),
		WorksChosen:  in.fact(r["works_chosen"]),
		Events: list(r["events"], func(item string) oracle.Event {
			w := in.fields(item, 2, 2)
			return oracle.Event{Duty: word(&in, w[0], names), Day: in.day(w[1])}
		}),
	}
	if in.err != nil {
		return nil, in.err
	}
	return oracle.Duties(facts, chosen), nil
}
