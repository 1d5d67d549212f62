package main

import (
	_ "embed"
	"encoding/csv"
	"fmt"
	"strings"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law"
)

// What the fields, the numbers and the values of answers are called that no criterion
// asks for, and that the library therefore has no words for.

//go:embed fields.csv
var fieldsCSV string

//go:embed numbers.csv
var numbersCSV string

//go:embed answers.csv
var answersCSV string

var fieldNames, numberNames, answerNames = names(fieldsCSV), names(numbersCSV), names(answersCSV)

// names reads a table of texts.
func names(table string) map[string]qagida.Text {
	rows, err := csv.NewReader(strings.NewReader(table)).ReadAll()
	if err != nil {
		panic(fmt.Sprint("explorer: ", err)) // the tables are part of the program
	}
	texts := map[string]qagida.Text{}
	for _, row := range rows[1:] {
		texts[row[0]] = qagida.Text{KK: row[1], RU: row[2], EN: row[3]}
	}
	return texts
}

// label returns what a field is called: as the library calls the fact, or as the
// table does, or, of a field inside others, as the field by itself is called.
func label(pkg, path string) qagida.Text {
	for suffix := path; suffix != ""; _, suffix, _ = strings.Cut(suffix, ".") {
		if text, found := fieldNames[suffix]; found {
			return text
		}
		for _, of := range []string{pkg, "qualification", "certificate", "postcourse"} {
			if fact := law.FindFact(of, suffix); fact != nil {
				return upper(qagida.Text(fact.Text))
			}
		}
	}
	return qagida.Text{}
}

// upper returns a text with a capital at its beginning.
func upper(t qagida.Text) qagida.Text {
	return qagida.Text{KK: capital(t.KK), RU: capital(t.RU), EN: capital(t.EN)}
}

func capital(s string) string {
	for i := range s {
		if i > 0 {
			return strings.ToUpper(s[:i]) + s[i:]
		}
	}
	return s
}
