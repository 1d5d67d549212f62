// Package law holds the sources and their sentences as data: the provisions of
// each act, the readings where a text allows more than one meaning, the facts
// that rules ask for, and the sentences of every criterion in three languages.
//
// The data stands in CSV files that a lawyer or an editor opens in a
// spreadsheet. go generate turns them into the tables of this package, and the
// check of the project fails when the two differ. The package imports nothing.
package law

//go:generate go run ./gen

// Text is one statement in the three languages.
type Text struct{ KK, RU, EN string }

// Provision is one provision of an act.
type Provision struct {
	Number  string
	Status  string   // coded, data, recorded or organisational
	Symbols []string // the exported names that decide it: "qualification.Rules.Course"
	Rests   []string // the codes of findings that decide by it and cite another provision
	Summary Text     // what the provision says, in the project's words
	Reason  Text     // why there is nothing to compute, or what the caller declares
	Cite    Text     // the place as the law is cited: paragraph 21, subparagraph 1)
}

// Sentences are what a finding with a code says.
type Sentences struct {
	Code    string
	Norm    Text // what the law asks for
	Found   Text // what was found, shown after the norm where a sentence for the outcome is missing
	Met     Text // the criterion is met
	NotMet  Text // what is wrong, and what would mend it
	Unknown Text // what is asked for, as a question that a clerk can answer
	Running Text // what is still to come, where nothing is asked for because a period runs; Unknown stands for one left out
}

// Fact is a fact that rules ask for.
type Fact struct {
	Name     string // as the JSON form names it: "applicant.workplace"
	Text     Text   // as a person would say it
	Question Text   // as one would ask for it
}

// Question is a question that a package answers.
type Question struct {
	Name  string // "eligibility", of the package whose table it stands in
	About Text   // what it answers, in one line
}

// Reading is a place where the text of an act allows more than one meaning.
type Reading struct {
	ID        string
	Package   string // the package whose rules hold the choice
	Provision string // order95/21.1.1
	Question  Text
	Choices   []Choice // the default first
	Why       Text     // why the default is the default
}

// Choice is one meaning that a reading can take.
type Choice struct {
	ID      string
	Meaning Text
}

// Act returns the provisions of an act in the order of its text, nil for an act
// that is none of the sources.
func Act(name string) []Provision {
	for i := range acts {
		if acts[i].name == name {
			return acts[i].provisions
		}
	}
	return nil
}

// FindProvision returns the provision of an act with a number, nil where there is
// none.
func FindProvision(act, number string) *Provision {
	rows := Act(act)
	for i := range rows {
		if rows[i].Number == number {
			return &rows[i]
		}
	}
	return nil
}

// ActNames returns the names of the acts, in the order of the sources.
func ActNames() []string {
	names := make([]string, len(acts))
	for i := range acts {
		names[i] = acts[i].name
	}
	return names
}

// ActName returns what an act is called, nil for one that is none of the sources.
func ActName(name string) *Text {
	for i := range acts {
		if acts[i].name == name {
			return &acts[i].text
		}
	}
	return nil
}

// Fingerprint is what tells the text of one provision, as it was received, from any other.
type Fingerprint struct {
	Provision string // its number: "21.1.1"
	SHA256    string // of its text, as internal/lawtext divides and normalises it; "" where it has none
	Flat      string // of a place in a table: that of its text without the borders of the cells
	Note      string // whose text it is where the provision has none of its own, or why there is none
}

// Fingerprints returns those of the provisions of an act, in the order of its text, nil
// for an act that is none of the sources.
func Fingerprints(act string) []Fingerprint { return fingerprintsOf(act) }

// Part is a part of an act that its words divide and not its numbers, as it stands in the
// text that was received: internal/lawtext finds its borders by it.
type Part struct {
	Place    string // its id and its first words
	Length   int    // in bytes of its letters and digits
	Sum, End uint64 // of them all, and of the last ones
}

// Parts returns those of an act, none where numbers divide it.
func Parts(act string) []Part { return partsOf(act) }

// FingerprintOf returns that of an act: the SHA-256 of those of its provisions, each as
// "number sha256" on a line of its own; "" for an act without a text.
func FingerprintOf(act string) string {
	for i := range acts {
		if acts[i].name == act {
			return acts[i].sha256
		}
	}
	return ""
}

// ActOf returns the act of an edition that the module encodes, "" for any other.
func ActOf(edition string) string {
	for i := range acts {
		if edition != "" && acts[i].edition == edition {
			return acts[i].name
		}
	}
	return ""
}

type act struct {
	name       string
	edition    string // that the module encodes
	sha256     string // as FingerprintOf returns it
	text       Text
	provisions []Provision
}

// Readings returns the readings of a package in the order of its table, and all
// of them for "".
func Readings(pkg string) []*Reading {
	var list []*Reading
	for i := range readings {
		if pkg == "" || readings[i].Package == pkg {
			list = append(list, &readings[i])
		}
	}
	return list
}

// FindReading returns the reading with an id, nil where there is none.
func FindReading(id string) *Reading {
	for i := range readings {
		if readings[i].ID == id {
			return &readings[i]
		}
	}
	return nil
}

// FindSentences returns the sentences of a code in the table of a package, nil
// where there are none.
func FindSentences(pkg, code string) *Sentences {
	table := sentencesOf(pkg)
	for i := range table {
		if table[i].Code == code {
			return &table[i]
		}
	}
	return nil
}

// FindFact returns the fact with a name in the table of a package, nil where
// there is none.
func FindFact(pkg, name string) *Fact {
	table := factsOf(pkg)
	for i := range table {
		if table[i].Name == name {
			return &table[i]
		}
	}
	return nil
}

// FindQuestion returns the question with a name in the table of a package, nil
// where there is none.
func FindQuestion(pkg, name string) *Question {
	table := questionsOf(pkg)
	for i := range table {
		if table[i].Name == name {
			return &table[i]
		}
	}
	return nil
}

// AllSentences returns the sentences of a package in the order of its table.
func AllSentences(pkg string) []Sentences { return sentencesOf(pkg) }

// AllFacts returns the facts of a package in the order of its table.
func AllFacts(pkg string) []Fact { return factsOf(pkg) }

// Complete reports whether the text speaks all three languages.
func (t Text) Complete() bool { return t.KK != "" && t.RU != "" && t.EN != "" }

// In returns the text in a language: 2 is Russian, 3 English, and any other
// number Kazakh, the state language, so that nothing is silently empty.
func (t *Text) In(lang uint8) string {
	switch lang {
	case 2:
		return t.RU
	case 3:
		return t.EN
	default:
		return t.KK
	}
}
