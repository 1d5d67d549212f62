package qagida_test

import (
	"encoding/json"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/ruletest"
)

func order95(number string) qagida.Provision {
	return qagida.Provision{Act: qagida.Order95, Number: number}
}

// The count of the sources themselves: the clauses, paragraphs and annex fields
// of the order, the sections and rows of the programme, the paragraphs of the
// centre's rules, the statements of the two articles; 282 in all.
func TestEverySourceHasAllItsProvisions(t *testing.T) {
	got := map[qagida.Act]int{}
	for e := range qagida.Entries() {
		got[e.Provision.Act]++
	}
	delete(got, qagida.General) // what no source says
	require.Equal(t, map[qagida.Act]int{
		qagida.Order95:                    135,
		qagida.BilimzetProgramme:          113,
		qagida.RSIORules:                  13,
		qagida.ContinuingEducationArticle: 15,
		qagida.NonFormalEducationArticle:  6,
	}, got)
}

// No provision stands twice, and the acts follow each other in the order of the
// sources.
func TestProvisionsAreListedOnce(t *testing.T) {
	var acts []qagida.Act
	seen := map[qagida.Provision]bool{}
	for e := range qagida.Entries() {
		require.False(t, seen[e.Provision], "%s stands twice", e.Provision)
		seen[e.Provision] = true
		acts = append(acts, e.Provision.Act)
	}
	acts = slices.DeleteFunc(slices.Compact(acts), func(a qagida.Act) bool { return a == qagida.General })
	require.Equal(t, []qagida.Act{
		qagida.Order95, qagida.BilimzetProgramme, qagida.RSIORules,
		qagida.ContinuingEducationArticle, qagida.NonFormalEducationArticle,
	}, acts)
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
		t.Run(pair[0]+" and "+pair[1], func(t *testing.T) {
			before := slices.Index(order, pair[0])
			require.GreaterOrEqual(t, before, 0)
			require.Equal(t, pair[1], order[before+1])
		})
	}
}

// Every provision has a summary, and one that is not coded says why: without a
// full stop, and with the same numbers in every language.
func TestProvisionsSayTheSameInEveryLanguage(t *testing.T) {
	for e := range qagida.Entries() {
		t.Run(e.Provision.String(), func(t *testing.T) {
			require.Contains(t, []qagida.Status{qagida.Coded, qagida.Data, qagida.Recorded, qagida.Organisational}, e.Status)
			saysTheSame(t, e.Summary)
			if e.Status == qagida.Organisational || e.Status == qagida.Recorded {
				saysTheSame(t, e.Reason)
			}
		})
	}
}

func saysTheSame(t *testing.T, text qagida.Text) {
	t.Helper()
	for lang := range qagida.Values[qagida.Lang]() {
		said := text.In(lang)
		require.NotEmpty(t, said)
		require.False(t, strings.HasSuffix(said, "."), "ends with a full stop: %s", said)
		require.Equal(t, strings.Join(strings.Fields(said), " "), said, "has stray spaces")
		require.Equal(t, numbersIn(text.KK), numbersIn(said), "other numbers in %s than in Kazakh", lang)
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
	for lang := range qagida.Values[qagida.Lang]() {
		t.Run(lang.String(), func(t *testing.T) {
			seen := map[qagida.Act]map[string]qagida.Provision{}
			for e := range qagida.Entries() {
				if seen[e.Provision.Act] == nil {
					seen[e.Provision.Act] = map[string]qagida.Provision{}
				}
				other, twice := seen[e.Provision.Act][e.Summary.In(lang)]
				require.False(t, twice, "%s says what %s says: %s", e.Provision, other, e.Summary.In(lang))
				seen[e.Provision.Act][e.Summary.In(lang)] = e.Provision
			}
		})
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
		t.Run(provision, func(t *testing.T) {
			p, err := qagida.Parse[qagida.Provision](provision)
			require.NoError(t, err)
			e, _ := p.Entry()
			require.Equal(t, numbers, numbersIn(e.Summary.EN))
		})
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
		t.Run(row, func(t *testing.T) {
			_, cells, _ := strings.Cut(e.Summary.EN, ": ")
			require.Equal(t, hours, wholeNumber.FindAllString(cells, -1))
		})
	}
	require.Empty(t, slices.Sorted(maps.Keys(plan)), "rows without a provision")
}

func TestProvisionForms(t *testing.T) {
	for e := range qagida.Entries() {
		text := string(e.Provision.Act) + "/" + e.Provision.Number
		t.Run(text, func(t *testing.T) {
			require.Equal(t, text, e.Provision.String())
			ruletest.TextForm(t, e.Provision, qagida.Provision{}, text)
			ruletest.JSONForm(t, e.Provision, qagida.Provision{}, `"`+text+`"`)
		})
	}
	t.Run("no place", func(t *testing.T) {
		require.Equal(t, "unknown", qagida.Provision{}.String())
		ruletest.TextForm(t, qagida.Provision{}, order95("1"), "unknown")
		ruletest.JSONForm(t, qagida.Provision{}, order95("1"), "null")
	})
}

func TestProvisionText(t *testing.T) {
	for p, want := range map[qagida.Provision][3]string{
		order95("21.1.2"): {
			"Қағидалардың 21-тармағының 2) тармақшасы (елдегі курстар)", "подпункт 2) пункта 21 Правил (курсы в стране)",
			"paragraph 21, subparagraph 2) (courses in the country)",
		},
		{Act: qagida.Order95}:        {"№ 95 бұйрық", "приказ № 95", "Order No. 95"},
		{Act: "reform", Number: "1"}: {"reform, 1", "reform, 1", "reform, 1"},
		{}:                           {"", "", ""},
	} {
		t.Run(p.String(), func(t *testing.T) { require.Equal(t, want, [3]string{p.Text(kk), p.Text(ru), p.Text(en)}) })
	}
}

// What does not exist is refused with what exists.
func TestAnUnknownProvisionIsRefused(t *testing.T) {
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
		{"", []string{"order95"}},
		{"Order95/22", []string{"order95"}},
		{" order95/22", []string{"order95"}},
		{"order95/22 ", []string{"22"}},
	} {
		t.Run(c.text, func(t *testing.T) {
			p := order95("22")
			for _, word := range c.exists {
				ruletest.Refused(t, p.UnmarshalText([]byte(c.text)), "provision", c.text, word)
			}
			require.Equal(t, order95("22"), p, "a refused text leaves the provision as it was")
		})
	}
	for _, text := range []string{`"order95/99"`, `7`, `{}`, `"order95\/1"`, `""`} {
		t.Run("JSON "+text, func(t *testing.T) {
			p := order95("22")
			require.Error(t, json.Unmarshal([]byte(text), &p))
			require.Equal(t, order95("22"), p)
		})
	}
}

func TestEntryFindsWhatEntriesLists(t *testing.T) {
	for e := range qagida.Entries() {
		t.Run(e.Provision.String(), func(t *testing.T) {
			found, ok := e.Provision.Entry()
			require.True(t, ok)
			require.Equal(t, e, found)
		})
	}
	for _, p := range []qagida.Provision{
		{}, {Act: qagida.Order95}, {Number: "22"}, {Act: qagida.Order95, Number: "38"}, {Act: "reform", Number: "1"},
	} {
		t.Run("nothing of "+p.String(), func(t *testing.T) {
			e, ok := p.Entry()
			require.False(t, ok)
			require.Empty(t, e)
		})
	}
}

// What a caller does to an entry does not reach the table.
func TestEntriesAreCopies(t *testing.T) {
	changed := 0
	for e := range qagida.Entries() {
		for i := range e.Symbols {
			before := e.Symbols[i]
			e.Symbols[i] = "changed"
			again, _ := e.Provision.Entry()
			require.Equal(t, before, again.Symbols[i])
			again.Symbols[i] = "changed too"
			changed++
		}
	}
	require.Positive(t, changed)
	for e := range qagida.Entries() {
		require.NotContains(t, e.Symbols, "changed")
		require.NotContains(t, e.Symbols, "changed too")
	}
}

func TestEntriesMayBeLeftEarly(t *testing.T) {
	n := 0
	for range qagida.Entries() {
		if n++; n == 136 { // the first of the second source
			break
		}
	}
	require.Equal(t, 136, n)
}
