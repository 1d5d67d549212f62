package lawtext

import (
	"cmp"
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/qagida/qagida/internal/law"
)

// notes say whose text a fingerprint is of where the provision has none of its own.
var notes = map[string]string{
	Bilimzet + "/8.1.PASS":     "the text on the project as a whole, which states no pass mark",
	Bilimzet + "/5.M1":         moduleNote,
	Bilimzet + "/5.M2":         moduleNote,
	Bilimzet + "/5.M3":         moduleNote,
	Bilimzet + "/5.M4":         moduleNote,
	Bilimzet + "/5.M5":         moduleNote,
	Bilimzet + "/5.M6":         moduleNote,
	NonformalEducation + "/5":  "the sentence of provision 1, which says both",
	NonformalEducation + "/6":  "the sentence of provision 1 and the next one",
	ContinuingEducation + "/3": "the paragraph, and the words in provision 2.1 that give the day",
	RSIO + "/1":                "the paragraph, and the sentence before it on what the rules were made from",
}

const moduleNote = "the text on the module and its rows in the study plan, whose sum its hours are"

// WriteMarks writes the fingerprints of the provisions in the plain text of an act as
// CSV, in the order of the project's table of the act.
// The error is that of [Split], or of writing.
func WriteMarks(w io.Writer, act, text string) error {
	list, err := Split(act, text)
	if err != nil {
		return err
	}
	slices.SortStableFunc(list, func(a, b Provision) int { return cmp.Compare(rowOfAct(act, a), rowOfAct(act, b)) })
	rows := [][]string{{"provision", "sha256", "flat", "note"}}
	for _, p := range list {
		rows = append(rows, []string{p.ID, Fingerprint(p), Flat(p), notes[act+"/"+p.ID]})
	}
	return csv.NewWriter(w).WriteAll(rows)
}

// WriteParts writes the parts of an act that words divide, in the plain text of the act, as
// CSV, in the order in which the text is divided: how many bytes of letters and digits each
// has, and the sums of them and of the last ones. The error is that of [Split], or of writing.
func WriteParts(w io.Writer, act, text string) error {
	if _, err := Split(act, text); err != nil {
		return err
	}
	found := &parts{}
	sourceNamed(act).split(text, found)
	rows := [][]string{{"part", "length", "sum", "end"}}
	for _, p := range found.taken {
		rows = append(rows, []string{
			p.Place, strconv.Itoa(p.Length), fmt.Sprintf("%016x", p.Sum), fmt.Sprintf("%016x", p.End),
		})
	}
	return csv.NewWriter(w).WriteAll(rows)
}

// Flat returns the fingerprint that a provision has where the borders of its cells are
// lost, "" for one that stands in no table.
func Flat(p Provision) string {
	if !strings.Contains(p.Text, cell) {
		return ""
	}
	return Fingerprint(Provision{p.ID, withoutCells(p.Text)})
}

// rowOfAct gives the row of a provision in the table of its act, -1 for one that it has
// not.
func rowOfAct(act string, p Provision) int {
	return slices.IndexFunc(law.Act(act), func(row law.Provision) bool { return row.Number == p.ID })
}
