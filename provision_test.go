package qagida_test

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/lawtest"
)

// The count of the sources themselves: the clauses, paragraphs and annex fields
// of the order, the sections and rows of the programme, the paragraphs of the
// centre's rules, the statements of the two articles; 255 in all.
func TestEverySourceHasAllItsProvisions(t *testing.T) {
	want := map[qagida.Act]int{
		qagida.Order95:                    133,
		qagida.BilimzetProgramme:          88,
		qagida.RSIORules:                  13,
		qagida.ContinuingEducationArticle: 15,
		qagida.NonFormalEducationArticle:  6,
	}
	got := map[qagida.Act]int{}
	for e := range qagida.Entries() {
		got[e.Provision.Act]++
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestNoProvisionStandsTwice(t *testing.T) {
	seen := map[qagida.Provision]bool{}
	for e := range qagida.Entries() {
		if seen[e.Provision] {
			t.Errorf("%s stands twice", e.Provision)
		}
		seen[e.Provision] = true
	}
}

func TestActsFollowEachOther(t *testing.T) {
	var acts []qagida.Act
	for e := range qagida.Entries() {
		acts = append(acts, e.Provision.Act)
	}
	if !slices.IsSorted(acts) {
		t.Errorf("the acts are mixed: %v", slices.Compact(acts))
	}
}

// Pairs of neighbours in the texts that a sort of the numbers as text would
// tear apart, or that have no number to go by.
func TestProvisionsStandInTheOrderOfTheText(t *testing.T) {
	var order []string
	for e := range qagida.Entries() {
		order = append(order, e.Provision.String())
	}
	for _, pair := range [][2]string{
		{"order95/O.fn", "order95/1"},
		{"order95/2.9", "order95/2.10"},
		{"order95/9.2.3", "order95/10"},
		{"order95/21.1.2", "order95/21.2.1"},
		{"order95/37", "order95/A1.1"},
		{"order95/A3.9", "order95/A3.10"},
		{"order95/A3.15", "order95/A4.1"},
		{"bilimzet/5.M6", "bilimzet/5.T.1.1"},
		{"bilimzet/5.T.4.3", "bilimzet/5.T.SRS1"},
		{"bilimzet/5.T.SRS1", "bilimzet/5.T.5.1"},
		{"bilimzet/8.2.HDR", "bilimzet/8.2.B5"},
		{"rsio/5", "rsio/F1"},
	} {
		before := slices.Index(order, pair[0])
		if before < 0 || before+1 == len(order) || order[before+1] != pair[1] {
			t.Errorf("%s does not stand right before %s", pair[0], pair[1])
		}
	}
}

func TestEveryProvisionHasAStatusAndASummary(t *testing.T) {
	statuses := slices.Collect(qagida.Values[qagida.Status]())
	for e := range qagida.Entries() {
		if !slices.Contains(statuses, e.Status) {
			t.Errorf("%s: no status", e)
		}
		checkEntryText(t, e.Provision.String()+" summary", e.Summary)
	}
}

func TestWhatIsNotCodedSaysWhy(t *testing.T) {
	for e := range qagida.Entries() {
		if e.Status == qagida.Organisational || e.Status == qagida.Recorded {
			checkEntryText(t, e.Provision.String()+" reason", e.Reason)
		}
	}
}

// checkEntryText holds a text to what all texts promise, and to the same numbers
// in every language.
func checkEntryText(t *testing.T, where string, text qagida.Text) {
	t.Helper()
	lawtest.Text(t, where, text)
	for lang := range qagida.Values[qagida.Lang]() {
		said := text.In(lang)
		if strings.HasSuffix(said, ".") || strings.Join(strings.Fields(said), " ") != said {
			t.Errorf("%s: ends with a full stop or has stray spaces: %q", where, said)
		}
		if diff := cmp.Diff(numbersIn(text.KK), numbersIn(said)); diff != "" {
			t.Errorf("%s: other numbers in %s than in Kazakh: %s", where, lang, diff)
		}
	}
}

var wholeNumber = regexp.MustCompile(`[0-9]+`)

// numbersIn lists the numbers of a text in a fixed order, since languages put
// them in different ones.
func numbersIn(text string) []string {
	found := wholeNumber.FindAllString(text, -1)
	slices.Sort(found)
	return found
}

// A summary copied from its neighbour and not rewritten would stand twice.
func TestNoTwoProvisionsOfAnActSayTheSame(t *testing.T) {
	type saying struct {
		act  qagida.Act
		text string
	}
	seen := map[saying]qagida.Provision{}
	for e := range qagida.Entries() {
		for lang := range qagida.Values[qagida.Lang]() {
			s := saying{e.Provision.Act, e.Summary.In(lang)}
			if other, twice := seen[s]; twice {
				t.Errorf("%s says in %s what %s says: %s", e, lang, other, s.text)
			}
			seen[s] = e.Provision
		}
	}
}

// The numbers of the law, as the sources print them.
func TestSummariesShowTheNumbersOfTheLaw(t *testing.T) {
	for provision, numbers := range map[string][]string{
		"order95/O.2.2":                  {"10"},
		"order95/O.2.4":                  {"10"},
		"order95/O.5":                    {"10"},
		"order95/4.3":                    {"1"},
		"order95/9.2.1":                  {"1"},
		"order95/10":                     {"1"},
		"order95/12":                     {"2"},
		"order95/19.3":                   {"3"},
		"order95/21.1.1":                 {"36"},
		"order95/21.1.2":                 {"108"},
		"order95/21.2.1":                 {"36"},
		"order95/21.2.2":                 {"1"},
		"order95/21.3":                   {"180", "36", "5"},
		"order95/22":                     {"45"},
		"order95/32.2":                   {"5"},
		"order95/35.1":                   {"1"},
		"order95/36.2":                   {"3"},
		"order95/37":                     {"3"},
		"order95/A2.3":                   {"1", "2", "3"}, // annex 2: 3 months, 1 year
		"bilimzet/5.0":                   {"6"},
		"bilimzet/5.T.TOTAL":             {"18", "2", "40", "5", "6", "9"},
		"bilimzet/6.1":                   {"40"},
		"bilimzet/8.1.B5":                {"10", "100", "85", "9"},
		"bilimzet/8.1.B4":                {"7", "75", "8", "84"},
		"bilimzet/8.1.B3":                {"5", "50", "6", "74"},
		"bilimzet/8.1.B2":                {"5", "50"},
		"bilimzet/8.2.1":                 {"1", "25", "25"},
		"bilimzet/8.2.2":                 {"17"},
		"bilimzet/8.2.B5":                {"100", "23", "25", "90"},
		"bilimzet/8.2.B4":                {"20", "22", "75", "89"},
		"bilimzet/8.2.B3":                {"17", "19", "70", "74"},
		"bilimzet/8.2.B2":                {"17", "70"},
		"bilimzet/9.1":                   {"1"},
		"rsio/5":                         {"1"},
		"nonformal-education-article/1":  {"000", "24"},
		"continuing-education-article/6": {"20", "30", "4", "5"},
	} {
		p, err := qagida.ParseProvision(provision)
		if err != nil {
			t.Error(err)
			continue
		}
		e, _ := p.Entry()
		if diff := cmp.Diff(numbers, numbersIn(e.Summary.EN)); diff != "" {
			t.Errorf("%s: %s", provision, diff)
		}
	}
}

// The study plan of section 5: lecture, self-study, question and answer, case,
// independent work, and all of them. A row shows its hours without the noughts.
func TestRowsOfTheStudyPlan(t *testing.T) {
	plan := map[string][]string{
		"1.1":  {"1", "1", "2"},
		"1.2":  {"1", "1", "2"},
		"1.3":  {"2", "1", "1", "4"},
		"2.1":  {"1", "1", "2"},
		"2.2":  {"1", "1", "2"},
		"2.3":  {"1", "1", "2"},
		"3.1":  {"1", "1"},
		"3.2":  {"1", "1", "2"},
		"3.3":  {"2", "1", "3"},
		"4.1":  {"1", "1"},
		"4.2":  {"1", "1"},
		"4.3":  {"1", "1", "2"},
		"5.1":  {"1", "1"},
		"5.2":  {"1", "1", "2"},
		"6.1":  {"1", "1", "2"},
		"6.2":  {"1", "1", "2"},
		"SRS1": {"2", "2"}, "SRS2": {"2", "2"}, "SRS3": {"2", "2"},
		"FA1": {"2", "2"}, "FA2": {"1", "1"},
		"TOTAL": {"18", "5", "6", "2", "9", "40"},
	}
	for e := range qagida.Entries() {
		row, found := strings.CutPrefix(e.Provision.Number, "5.T.")
		hours, planned := plan[row]
		if !found || !planned {
			continue
		}
		delete(plan, row)
		_, cells, _ := strings.Cut(e.Summary.EN, ": ")
		if diff := cmp.Diff(hours, wholeNumber.FindAllString(cells, -1)); diff != "" {
			t.Errorf("%s: %s", e, diff)
		}
	}
	if len(plan) != 0 {
		t.Errorf("no provision for the rows %v", slices.Sorted(maps.Keys(plan)))
	}
}

func TestEveryProvisionRoundTripsAsText(t *testing.T) {
	for e := range qagida.Entries() {
		if p, err := qagida.ParseProvision(e.Provision.String()); err != nil || p != e.Provision {
			t.Errorf("%s is read as %v (%v)", e, p, err)
		}
		wantText(t, e.Provision, qagida.Provision{}, e.Provision.Act.String()+"/"+e.Provision.Number)
	}
	wantText(t, qagida.Provision{}, qagida.Provision{Act: qagida.Order95, Number: "1"}, "unknown")
}

func TestAnUnknownProvisionIsRefusedWithWhatExists(t *testing.T) {
	for _, c := range []struct {
		text   string
		exists []string // among what the reason lists
	}{
		{"order95/38", []string{"37", "21.1.2", "A4.9", "O.fn"}}, // the rules end with paragraph 37
		{"order95/21", []string{"21.1.1", "21.3"}},
		{"order95/", []string{"22"}},
		{"order95", []string{"22"}},
		{"bilimzet/8.1.B6", []string{"8.1.B5", "8.2.B2"}},
		{"rsio/6", []string{"5", "F3"}},
		{"continuing-education-article/10", []string{"9", "2.3"}},
		{"nonformal-education-article/7", []string{"6"}},
		{"order96/22", []string{"order95", "bilimzet", "rsio", "continuing-education-article", "nonformal-education-article"}},
		{"unknown/22", []string{"order95"}},
		{"unknown", []string{"order95"}},
		{"", []string{"order95"}},
		{"Order95/22", []string{"order95"}},
		{" order95/22", []string{"order95"}},
		{"order95/22 ", []string{"22"}},
	} {
		p, err := qagida.ParseProvision(c.text)
		if p != (qagida.Provision{}) {
			t.Errorf("%q is read as %v", c.text, p)
		}
		for _, word := range c.exists {
			wantRefusal(t, err, "provision", c.text, word)
		}
	}
}

func TestARefusedTextLeavesTheProvisionAsItWas(t *testing.T) {
	before := qagida.Provision{Act: qagida.Order95, Number: "22"}
	p := before
	wantRefusal(t, p.UnmarshalText([]byte("order95/38")), "provision", "order95/38", "37")
	if p != before {
		t.Errorf("it is %v now", p)
	}
}

func TestEntryFindsWhatEntriesLists(t *testing.T) {
	for e := range qagida.Entries() {
		found, ok := e.Provision.Entry()
		if diff := cmp.Diff(e, found); diff != "" || !ok {
			t.Errorf("%s: %v %s", e, ok, diff)
		}
	}
	for _, p := range []qagida.Provision{{}, {Act: qagida.Order95}, {Number: "22"}, {Act: qagida.Order95, Number: "38"}, {Act: 99, Number: "1"}} {
		if e, ok := p.Entry(); ok {
			t.Errorf("%v has the entry %v", p, e)
		}
	}
}

func TestEntriesMayBeLeftEarly(t *testing.T) {
	n := 0
	for range qagida.Entries() {
		if n++; n == 134 { // the first of the second source
			break
		}
	}
	if n != 134 {
		t.Errorf("left after %d", n)
	}
}
