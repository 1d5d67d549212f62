package promise_test

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida/internal/law"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/library"
	"github.com/qagida/qagida/internal/texts"
)

// term is one thing with its word in each language, and the words that stand for it
// nowhere.
type term struct {
	name    string
	allowed law.Text
	not     [3]forms // Kazakh, Russian, English
}

// forms are words that stand for something nowhere. Hardly any text has their letters at
// all, which is quick to see; the pattern says whether they are a word in it.
type forms struct {
	letters []string       // in small letters
	pattern *regexp.Regexp // nil for no forms
}

// in returns the form that stands in a text, "" where none does. The text is given in
// small letters too.
func (f forms) in(text, small string) string {
	for _, letters := range f.letters {
		if strings.Contains(small, letters) {
			return f.pattern.FindString(text)
		}
	}
	return ""
}

// vocabulary reads the table of terms. A forbidden form is the beginning of a word or of
// some words; one that ends in _ is the whole of them.
func vocabulary(t *testing.T) (list []term) {
	t.Helper()
	file, err := os.Open(filepath.Join("testdata", "terms.csv"))
	require.NoError(t, err)
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	require.NoError(t, err)
	require.Equal(t, []string{"term", "kk", "ru", "en", "not_kk", "not_ru", "not_en"}, rows[0])
	for _, row := range rows[1:] {
		one := term{name: row[0], allowed: law.Text{KK: row[1], RU: row[2], EN: row[3]}}
		for i := range one.not {
			one.not[i] = forbidden(row[4+i])
		}
		list = append(list, one)
	}
	return list
}

func forbidden(list string) (not forms) {
	if list == "" {
		return not
	}
	var patterns []string
	for form := range strings.SplitSeq(list, "; ") {
		whole, isWhole := strings.CutSuffix(form, "_")
		not.letters = append(not.letters, strings.ToLower(whole))
		pattern := regexp.QuoteMeta(whole)
		if isWhole {
			pattern += `([^\p{L}]|$)`
		}
		patterns = append(patterns, pattern)
	}
	not.pattern = regexp.MustCompile(`(?i)(^|[^\p{L}{])(` + strings.Join(patterns, "|") + ")")
	return not
}

// said is a text that the library says, and where it stands.
type said struct {
	where string
	text  law.Text
}

// everything lists every text of the library: acts, readings, sentences, facts,
// questions, refusals, fields, and what the sources of the library, the
// first example and the explorer write.
func everything(t *testing.T) (list []said) {
	t.Helper()
	add := func(where string, texts ...law.Text) {
		for _, text := range texts {
			if text != (law.Text{}) {
				list = append(list, said{where, text})
			}
		}
	}
	for _, act := range law.ActNames() {
		for _, p := range law.Act(act) {
			add(act+"/"+p.Number, p.Summary, p.Reason, p.Cite)
		}
	}
	for _, r := range law.Readings("") {
		add(r.ID, r.Question, r.Why)
		for _, choice := range r.Choices {
			add(r.ID+"="+choice.ID, choice.Meaning)
		}
	}
	for _, pkg := range packages {
		for _, s := range law.AllSentences(pkg) {
			add(s.Code, s.Norm, s.Found, s.Met, s.NotMet, s.Unknown)
		}
		for _, f := range law.AllFacts(pkg) {
			add(f.Name, f.Text, f.Question)
		}
	}
	for _, q := range library.Questions() {
		pkg, question, _ := strings.Cut(q.Name(), ".")
		add(q.Name(), law.FindQuestion(pkg, question).About)
	}
	for kind := range refusal.All() {
		add(kind.Code(), kind.Text())
	}
	for field, text := range refusal.Fields() {
		add(field, text)
	}
	quickstart, explorer := filepath.Join(root, "examples", "quickstart"), filepath.Join(root, "examples", "explorer")
	for _, search := range []struct {
		in     func(folder string) ([]texts.Found, error)
		folder string
	}{{texts.In, root}, {texts.In, quickstart}, {texts.InTables, explorer}, {texts.InScripts, explorer}} {
		written, err := search.in(search.folder)
		require.NoError(t, err)
		require.NotEmpty(t, written)
		for _, found := range written {
			add(found.Where, law.Text(found.Text))
		}
	}
	return list
}

// One thing has one word in each language, and no calque stands for it.
func TestOneWordForOneThing(t *testing.T) {
	table := vocabulary(t)
	list := everything(t)
	require.Greater(t, len(list), 1500, "the search is broken")
	small := make([][3]string, len(list))
	for i, s := range list {
		small[i] = [...]string{strings.ToLower(s.text.KK), strings.ToLower(s.text.RU), strings.ToLower(s.text.EN)}
	}
	for _, one := range table {
		t.Run(one.name, func(t *testing.T) {
			allowed := [...]string{one.allowed.KK, one.allowed.RU, one.allowed.EN}
			for i, not := range one.not {
				require.NotEmpty(t, allowed[i])
				require.Empty(t, not.in(allowed[i], strings.ToLower(allowed[i])), "the word itself is forbidden")
				for j, s := range list {
					text := [...]string{s.text.KK, s.text.RU, s.text.EN}[i]
					if found := not.in(text, small[j][i]); found != "" {
						t.Errorf("%s: %q is no word for %q: write %q\n%s", s.where, found, one.name, allowed[i], text)
					}
				}
			}
		})
	}
}

// What people read has no day as programs write it, no decimal point in Kazakh or
// Russian, and nothing that is done 0 times.
func TestNoTextIsWrittenForMachines(t *testing.T) {
	machine := regexp.MustCompile(`(^|[^\p{L}])(order95|bilimzet|rsio)/|[a-z]+-[a-z]+=[a-z]|\d{4}-\d{2}-\d{2}`)
	toType := regexp.MustCompile(`\d{4}-\d{2}-\d{2}/\d{4}-\d{2}-\d{2}`) // the form of a period, for who types one
	point := regexp.MustCompile(`(^|[^\d.])\d+\.\d+([^\d.\p{L}-]|$)`)
	numbered := regexp.MustCompile(`(положени[ея]|[Тт]ем[аеы]|пункт[ае]?) \d+(\.\d+)+`)
	noTimes := regexp.MustCompile(`(^|[^\d])0 (рет|раз|times?)([^\p{L}]|$)`)
	for _, s := range everything(t) {
		for _, text := range []string{s.text.KK, s.text.RU, s.text.EN} {
			require.NotRegexp(t, machine, toType.ReplaceAllString(text, ""), s.where)
			require.NotRegexp(t, noTimes, text, s.where)
		}
		for _, text := range []string{s.text.KK, s.text.RU} {
			require.NotRegexp(t, point, numbered.ReplaceAllString(text, ""), s.where)
		}
	}
}
