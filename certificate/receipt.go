package certificate

import (
	"strings"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/qualification"
)

// Receipt is the record of a decision to issue: the facts used, the edition and
// the readings, every finding, and the version of this module. Its fields stand
// in a fixed order and it holds no map, so that encoding/json gives the same
// bytes on every run, and reads them back into an equal receipt.
//
// Texts are not in it: Issue makes them again from the facts.
type Receipt struct {
	Library  string          `json:"library"`
	Edition  qagida.Edition  `json:"edition"`
	Readings []qagida.Choice `json:"readings"`
	Facts    Issuance        `json:"facts"`
	LastDay  qagida.Date     `json:"last_day,omitzero"` // of a certificate of annex 4
	Outcome  qagida.Outcome  `json:"outcome"`
	Findings []ReceiptLine   `json:"findings"`
}

// ReceiptLine is one finding of a recorded decision.
type ReceiptLine struct {
	Code      qagida.Code      `json:"code"`
	Outcome   qagida.Outcome   `json:"outcome"`
	Provision qagida.Provision `json:"provision"`
	Reading   qagida.Choice    `json:"reading,omitzero"`
}

// Receipt records what [Rules.Issue] decides on the facts, whatever it decides.
// The error is that of Issue, or names a day of issue too late to add the years
// of validity.
func (r Rules) Receipt(facts Issuance) (Receipt, error) {
	d, err := r.Issue(facts)
	if err != nil {
		return Receipt{}, err
	}
	var last qagida.Date
	if facts.Course.Place == qualification.Domestic {
		if last, err = r.LastDay(facts.Certificate.Issued); err != nil {
			return Receipt{}, err
		}
	}
	return Receipt{
		Library: qagida.Version, Edition: r.Edition, Readings: r.choices(),
		Facts: facts, LastDay: last, Outcome: d.Outcome(), Findings: receiptLines(d),
	}, nil
}

func receiptLines(d qagida.Decision) (lines []ReceiptLine) {
	for f := range d.Findings() {
		choice, _ := f.Reading()
		lines = append(lines, ReceiptLine{f.Code(), f.Outcome(), f.Provision(), choice})
	}
	return lines
}

// Difference is one thing in which a receipt and a new decision on its facts
// disagree.
type Difference struct {
	Field    string // as the JSON form names it: "edition", "findings.certificate-passed"
	Recorded string // what the receipt says, empty where it says nothing
	Now      string // what these rules say, likewise
}

// Verify decides again on the facts of a receipt and lists what comes out
// differently; nothing, where the receipt holds. Take the rules by which it was
// made: other ones differ at least in the edition. A receipt of another version
// of this module holds as long as its findings do. The error is that of
// [Rules.Receipt], for facts that cannot be meant.
func (r Rules) Verify(recorded Receipt) ([]Difference, error) {
	now, err := r.Receipt(recorded.Facts)
	if err != nil {
		return nil, err
	}
	then, today := recorded.entries(), now.entries()
	var differences []Difference
	for _, e := range then {
		if value := find(today, e.field); value != e.value {
			differences = append(differences, Difference{e.field, e.value, value})
		}
	}
	for _, e := range today {
		if find(then, e.field) == "" {
			differences = append(differences, Difference{e.field, "", e.value})
		}
	}
	return differences, nil
}

// entry is one thing that a receipt says beside the facts.
type entry struct{ field, value string }

func (p Receipt) entries() []entry {
	var readings []string
	for _, choice := range p.Readings {
		readings = append(readings, choice.String())
	}
	entries := []entry{
		{"edition", string(p.Edition)},
		{"readings", strings.Join(readings, ", ")},
		{"last_day", p.LastDay.String()},
		{"outcome", p.Outcome.String()},
	}
	for _, line := range p.Findings {
		value := line.Outcome.String() + ", " + line.Provision.String() + ", " + line.Reading.String()
		entries = append(entries, entry{"findings." + string(line.Code), value})
	}
	return entries
}

// find gives what stands first under a field, nothing where nothing does.
func find(entries []entry, field string) string {
	for _, e := range entries {
		if e.field == field {
			return e.value
		}
	}
	return ""
}
