package postcourse

import (
	"encoding/json"
	"iter"
	"slices"
	"strconv"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
)

// What a teacher can show for professional development: the documents of paragraph
// 36.1, as the rules of the RSIO centre count them.

// Evidence is a kind of event or work that shows professional development (rsio/F2).
type Evidence uint8

// The kinds of evidence.
const (
	_               Evidence = iota // not known
	MasterClass                     // a master class
	Seminar                         // a seminar
	Webinar                         // a webinar
	Training                        // a training
	RoundTable                      // a round table
	Conference                      // a conference
	Article                         // a published article, of a PublicationLevel
	Manual                          // a methodological manual
	Recommendations                 // methodological recommendations
	Contest                         // an intellectual or creative contest
)

var evidenceWords = rule.NewWords[Evidence]("evidence",
	unknownWord,
	rule.Word{Code: "master-class", Name: qagida.Text{KK: "шеберлік-класс", RU: "мастер-класс", EN: "master class"}},
	rule.Word{Code: "seminar", Name: qagida.Text{KK: "семинар", RU: "семинар", EN: "seminar"}},
	rule.Word{Code: "webinar", Name: qagida.Text{KK: "вебинар", RU: "вебинар", EN: "webinar"}},
	rule.Word{Code: "training", Name: qagida.Text{KK: "тренинг", RU: "тренинг", EN: "training session"}},
	rule.Word{Code: "round-table", Name: qagida.Text{KK: "дөңгелек үстел", RU: "круглый стол", EN: "round table"}},
	rule.Word{Code: "conference", Name: qagida.Text{KK: "конференция", RU: "конференция", EN: "conference"}},
	rule.Word{Code: "article", Name: qagida.Text{KK: "жарияланған мақала", RU: "опубликованная статья", EN: "published article"}},
	rule.Word{Code: "manual", Name: qagida.Text{KK: "әдістемелік құрал", RU: "методическое пособие", EN: "methodological manual"}},
	rule.Word{Code: "recommendations", Name: qagida.Text{KK: "әдістемелік ұсынымдар", RU: "методические рекомендации", EN: "methodological recommendations"}},
	rule.Word{Code: "contest", Name: qagida.Text{KK: "зияткерлік немесе шығармашылық конкурс", RU: "интеллектуальный или творческий конкурс", EN: "intellectual or creative competition"}},
)

var everyKind = qagida.SetOf(
	MasterClass, Seminar, Webinar, Training, RoundTable, Conference, Article, Manual, Recommendations, Contest,
)

// Provisions lists where the three sources count the kind among the events of
// support or the results of professional development.
func (e Evidence) Provisions() iter.Seq[qagida.Provision] {
	return clausesWith(func(c *Clause) bool { return c.Events.Has(e) == qagida.Yes })
}

// PublicationLevel is where an article was published (rsio/F2).
type PublicationLevel uint8

// The levels.
const (
	_        PublicationLevel = iota // not known
	Regional                         // in a publication of a region
	National                         // in one of the republic
	Foreign                          // in a foreign one
)

var publicationLevelWords = rule.NewWords[PublicationLevel]("publication-level",
	unknownWord,
	rule.Word{Code: "regional", Name: qagida.Text{KK: "облыстық басылым", RU: "областное издание", EN: "regional publication"}},
	rule.Word{Code: "national", Name: qagida.Text{KK: "республикалық басылым", RU: "республиканское издание", EN: "national publication"}},
	rule.Word{Code: "foreign", Name: qagida.Text{KK: "шетелдік басылым", RU: "зарубежное издание", EN: "foreign publication"}},
)

// EvidenceItem is one document of professional development.
type EvidenceItem struct {
	Kind  Evidence         `json:"kind,omitzero"`
	Level PublicationLevel `json:"level,omitzero"` // of an article alone
}

// EvidenceCount is how many documents there are of each kind, and articles at
// each level.
type EvidenceCount struct {
	kinds  [int(Contest) + 1]int
	levels [int(Foreign) + 1]int
}

// MarshalJSON returns {"kinds":[…],"articles":[…]}: how many there are of each kind,
// and articles at each level, first those of which it is not known, then in the
// order of the enumerations.
func (c EvidenceCount) MarshalJSON() ([]byte, error) {
	return json.Marshal(evidenceForm{c.kinds, c.levels})
}

// UnmarshalJSON reads what MarshalJSON returns.
func (c *EvidenceCount) UnmarshalJSON(b []byte) error {
	return rule.Read(c, b, func(v *EvidenceCount) []rule.Member {
		return []rule.Member{rule.In("kinds", &v.kinds), rule.In("articles", &v.levels)}
	})
}

// evidenceForm is the JSON form of a count.
type evidenceForm struct {
	Kinds    [int(Contest) + 1]int `json:"kinds"`
	Articles [int(Foreign) + 1]int `json:"articles"`
}

// CountEvidence returns how many documents of professional development there are of
// each kind, in whatever order they are given. It refuses a level on anything but
// an article, and a kind or a level that does not exist.
//
// Source: order95/36.1, rsio/F2.
func CountEvidence(items iter.Seq[EvidenceItem]) (EvidenceCount, error) {
	var count EvidenceCount
	if items == nil {
		return count, nil
	}
	for item := range items {
		if err := item.check(); err != nil {
			return EvidenceCount{}, err
		}
		count.kinds[item.Kind]++
		if item.Kind == Article {
			count.levels[item.Level]++
		}
	}
	return count, nil
}

func (i EvidenceItem) check() error { return i.checkAs("evidence") }

// checkAs refuses what cannot be meant, under the name that the caller has for the
// document.
func (i EvidenceItem) checkAs(name string) error {
	if err := evidenceWords.Check(name+".kind", i.Kind); err != nil {
		return err
	}
	if err := publicationLevelWords.Check(name+".level", i.Level); err != nil {
		return err
	}
	if i.Level != 0 && i.Kind != Article && i.Kind != 0 {
		return rule.Refuse(name+".level", i.Level.String(), refusal.LevelWithoutArticle, i.Kind)
	}
	return nil
}

// Of returns how many documents there are of a kind; of 0, of those whose kind is not
// known.
func (c EvidenceCount) Of(kind Evidence) int {
	if int(kind) >= len(c.kinds) {
		return 0
	}
	return c.kinds[kind]
}

// Articles returns how many articles there are at a level; of 0, of those whose level
// is not known.
func (c EvidenceCount) Articles(level PublicationLevel) int {
	if int(level) >= len(c.levels) {
		return 0
	}
	return c.levels[level]
}

type evidenceInput struct {
	Items []EvidenceItem `json:"items,omitzero"`
}

type evidenceAnswer struct {
	Kinds    []kindAnswer  `json:"kinds"`
	Articles []levelAnswer `json:"articles"`
	Missing  []rule.Lack   `json:"missing,omitempty"`
}

type kindAnswer struct {
	Kind  Evidence `json:"kind"` // null: of those whose kind is not known
	Count int      `json:"count"`
}

type levelAnswer struct {
	Level PublicationLevel `json:"level"` // null: of those whose level is not known
	Count int              `json:"count"`
}

var evidenceQuestion = rule.Question[Rules, evidenceInput, evidenceAnswer]{
	Name:   "postcourse.evidence",
	Verbs:  []string{"CountEvidence"},
	Bounds: []rule.Bound{rule.At("items", `[]`, `[{}]`, `[{},{}]`)},
	Rules:  Order95(),
	Ask: func(_ Rules, in *evidenceInput) (evidenceAnswer, error) {
		missing := rule.LacksOf("postcourse").If(in.Items == nil, "items").List()
		if in.Items == nil {
			return evidenceAnswer{Missing: missing}, nil
		}
		for i := range in.Items {
			if err := in.Items[i].checkAs("items[" + strconv.Itoa(i) + "]"); err != nil {
				return evidenceAnswer{}, err
			}
		}
		count, err := CountEvidence(slices.Values(in.Items))
		answer := count.answer()
		answer.Missing = missing
		return answer, err
	},
}

// answer lists the kinds and the levels of which there is a document.
func (c *EvidenceCount) answer() evidenceAnswer {
	answer := evidenceAnswer{Kinds: []kindAnswer{}, Articles: []levelAnswer{}}
	for kind, n := range c.kinds {
		if n > 0 {
			answer.Kinds = append(answer.Kinds, kindAnswer{Evidence(kind), n})
		}
	}
	for level, n := range c.levels {
		if n > 0 {
			answer.Articles = append(answer.Articles, levelAnswer{PublicationLevel(level), n})
		}
	}
	return answer
}
