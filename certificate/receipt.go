package certificate

import (
	"slices"
	"strings"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/qualification"
)

// What was decided when a certificate was issued, kept so that it can be decided
// again.

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
	LastDay  qagida.Date     `json:"last_day,omitzero"` // of a certificate of annex 4, none where it may not be issued
	Outcome  qagida.Outcome  `json:"outcome"`
	Findings []ReceiptLine   `json:"findings"`
}

// ReceiptLine is one finding of a recorded decision.
type ReceiptLine struct {
	Code      qagida.Code      `json:"code"`
	Outcome   qagida.Outcome   `json:"outcome"`
	Provision qagida.Provision `json:"provision"`
	Readings  []qagida.Choice  `json:"readings,omitempty"` // those that the outcome rests on
}

// Receipt returns the record of what [Rules.Issue] decides on the facts, whatever it decides.
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
			return Receipt{}, placed(err, "certificate.")
		}
	}
	if d.Outcome() == qagida.NotMet {
		last = qagida.Date{}
	}
	return Receipt{
		Library: qagida.Version, Edition: r.Edition, Readings: r.receiptReadings(),
		Facts: facts, LastDay: last, Outcome: d.Outcome(), Findings: receiptLines(d),
	}, nil
}

// receiptReadings returns the choices in force of the readings that the decision
// or the last day can rest on.
func (r *Rules) receiptReadings() (choices []qagida.Choice) {
	for _, choice := range switches.Choices(r) {
		if choice.Reading == "certificate-last-day" || slices.Contains(issueChecklist.Readings, choice.Reading) {
			choices = append(choices, choice)
		}
	}
	return choices
}

func receiptLines(d qagida.Decision) (lines []ReceiptLine) {
	for f := range d.Findings() {
		lines = append(lines, ReceiptLine{f.Code(), f.Outcome(), f.Provision(), slices.Collect(f.Readings())})
	}
	return lines
}

// Difference is one thing in which a receipt and a new decision on its facts
// disagree.
type Difference struct {
	Field    string `json:"field"`    // as the JSON form names it: "edition", "findings.certificate-passed"
	Recorded string `json:"recorded"` // what the receipt says, empty where it says nothing
	Now      string `json:"now"`      // what these rules say, likewise
}

// Verify decides again on the facts of a receipt and returns what comes out
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
	entries := []entry{
		{"edition", string(p.Edition)},
		{"readings", joined(p.Readings)},
		{"last_day", p.LastDay.String()},
		{"outcome", p.Outcome.String()},
	}
	for _, line := range p.Findings {
		value := line.Outcome.String() + ", " + line.Provision.String()
		if len(line.Readings) > 0 {
			value += ", " + joined(line.Readings)
		}
		entries = append(entries, entry{"findings." + string(line.Code), value})
	}
	return entries
}

func joined(choices []qagida.Choice) string {
	texts := make([]string, len(choices))
	for i, choice := range choices {
		texts[i] = choice.String()
	}
	return strings.Join(texts, ", ")
}

// find returns what stands first under a field, nothing where nothing does.
func find(entries []entry, field string) string {
	for _, e := range entries {
		if e.field == field {
			return e.value
		}
	}
	return ""
}

var receiptQuestion = rule.Question[Rules, Issuance, Receipt]{
	Name:     "certificate.receipt",
	Verbs:    []string{"Rules.Receipt"},
	Bounds:   issueBounds,
	Optional: issueOptional,
	Readings: []string{"course-kind", "course-kind-abroad", "abroad-last-day", "expert-duty", "abroad-negative", "certificate-last-day"},
	Rules:    Order95(),
	Ask:      func(r Rules, in *Issuance) (Receipt, error) { return r.Receipt(*in) },
}

type verifyInput struct {
	Receipt Receipt `json:"receipt,omitzero"`
}

type verifyAnswer struct {
	Holds       bool         `json:"holds"`
	Differences []Difference `json:"differences"`
}

var verifyQuestion = rule.Question[Rules, verifyInput, verifyAnswer]{
	Name:     "certificate.verify",
	Verbs:    []string{"Rules.Verify"},
	Bounds:   verifyBounds(),
	Optional: placedNames("receipt.facts.", issueOptional),
	Readings: []string{"course-kind", "course-kind-abroad", "abroad-last-day", "expert-duty", "abroad-negative", "certificate-last-day"},
	Rules:    Order95(),
	Ask: func(r Rules, in *verifyInput) (verifyAnswer, error) {
		differences, err := r.Verify(in.Receipt)
		holds := err == nil && len(differences) == 0
		return verifyAnswer{holds, append([]Difference{}, differences...)}, placed(err, "receipt.facts.")
	},
}

// verifyBounds are those of an issue, and what a receipt says beside the facts.
func verifyBounds() (bounds []rule.Bound) {
	for _, b := range issueBounds {
		bounds = append(bounds, rule.At("receipt.facts."+b.Fact, b.Values...))
	}
	return append(bounds,
		rule.At("receipt.library", `"0.1.0"`),
		rule.At("receipt.edition", `"order95-2020"`),
		rule.At("receipt.readings", `[]`, `["course-kind=partition"]`),
		rule.At("receipt.last_day", `"2031-03-06"`),
		rule.At("receipt.findings", `[]`),
		rule.At("receipt.findings.code", `"certificate-passed"`),
		rule.At("receipt.findings.provision", `"order95/29"`),
		rule.At("receipt.findings.readings", `[]`),
	)
}

// placedNames returns names with a place before each.
func placedNames(place string, names []string) []string {
	placed := make([]string, len(names))
	for i, name := range names {
		placed[i] = place + name
	}
	return placed
}
