package lawtext_test

import (
	"errors"
	"flag"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/lawtext"
)

var update = flag.Bool("update", false, "write the fingerprints of the second printing")

// printing gives one of the two printings of the order: first or second.
func printing(t testing.TB, which string) string {
	t.Helper()
	text, err := os.ReadFile("testdata/order95-" + which + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// replaced gives the second printing with one text in the place of another, each
// time that it stands there.
func replaced(t testing.TB, old, by string) string {
	t.Helper()
	text := printing(t, "second")
	if !strings.Contains(text, old) {
		t.Fatalf("the printing has no %q", old)
	}
	return strings.ReplaceAll(text, old, by)
}

// differences gives what is not the same, by provision.
func differences(t testing.TB, text string) map[string]lawtext.State {
	t.Helper()
	list, err := lawtext.Compare(lawtext.Order95, text)
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]lawtext.State{}
	for _, d := range list {
		if d.State != lawtext.Same {
			found[d.Provision] = d.State
		}
	}
	return found
}

// all gives one state for each of some provisions.
func all(state lawtext.State, ids ...string) map[string]lawtext.State {
	states := map[string]lawtext.State{}
	for _, id := range ids {
		states[id] = state
	}
	return states
}

// with gives the states of both.
func with(a, b map[string]lawtext.State) map[string]lawtext.State {
	both := maps.Clone(a)
	maps.Copy(both, b)
	return both
}

// within gives the known provisions of a place: itself and what it is divided into.
func within(place string) (ids []string) {
	for id := range lawtext.Known(lawtext.Order95) {
		if id == place || strings.HasPrefix(id, place+".") {
			ids = append(ids, id)
		}
	}
	return ids
}

func wantDifferences(t *testing.T, text string, want map[string]lawtext.State) {
	t.Helper()
	if got := differences(t, text); !maps.Equal(got, want) {
		t.Errorf("got %v\nwant %v", got, want)
	}
}

func TestTheTextItself(t *testing.T) {
	list, err := lawtext.Compare(lawtext.Order95, printing(t, "second"))
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, d := range list {
		ids = append(ids, d.Provision)
		if d.State != lawtext.Same {
			t.Errorf("%s is %s", d.Provision, d.State)
		}
	}
	if want := slices.Collect(maps.Keys(maps.Collect(lawtext.Known(lawtext.Order95)))); len(ids) != len(want) || len(ids) != 135 {
		t.Errorf("%d provisions of %d", len(ids), len(want))
	}
}

// What differs between the two printings, and all of it. The typographic
// differences (line breaks inside paragraphs, lists with dashes, spaced-out words,
// the blanks and columns of the forms) are no differences.
func TestTheTwoPrintings(t *testing.T) {
	want := map[string]lawtext.State{
		// The first names two bodies more: the institute of harmonious development
		// and the centre of physical culture. The reading provider-list is of it.
		"5.1": lawtext.Changed,
		// "организовываются" for "организуются": another form of the same verb.
		"5.2": lawtext.Changed,
		// "Организационными" for "Организацией" in the chapeau: a slip of the first
		// that leaves the sentence without who acts.
		"6.1": lawtext.Changed, "6.2": lawtext.Changed, "6.3": lawtext.Changed,
		// The blank for the country: "за рубежом" once in the first, "за" without
		// "рубежом" and the blank twice in the second.
		"A2.4": lawtext.Changed,
		// "курсы" for "курсты" and "оқончил", with a Kazakh letter, for "окончил":
		// slips of the first.
		"A4.4": lawtext.Changed,
	}
	// The first has the rules alone, without the order that approves them and
	// without the footnotes on the edition.
	wantDifferences(t, printing(t, "first"), with(want, all(lawtext.Gone, within("O")...)))
}

// A text printed twice is taken for its second printing.
func TestBothPrintingsInOneText(t *testing.T) {
	wantDifferences(t, printing(t, "first")+"\n\n"+printing(t, "second"), nil)
}

func TestAChange(t *testing.T) {
	changed := func(ids ...string) map[string]lawtext.State { return all(lawtext.Changed, ids...) }
	for _, row := range []struct {
		name, old, by string
		want          map[string]lawtext.State
	}{
		{
			"hours of a short course",
			"Курсов:\n\n1) краткосрочные Курсы – не менее 36",
			"Курсов:\n\n1) краткосрочные Курсы – не менее 40",
			changed("21.1.1"),
		},
		{"hours of a long course", "не менее 108", "не менее 120", changed("21.1.2")},
		{"both short ones", "не менее 36 академ", "не менее 40 академ", changed("21.1.1", "21.2.1")},
		{"a year abroad", "до 1 (одного) года", "до 2 (двух) лет", changed("21.2.2")},
		{"the sum", "до 180 часов", "до 200 часов", changed("21.3")},
		{"the period of the sum", "один раз в 5 лет", "один раз в 3 года", changed("21.3")},
		{"the chapeau of paragraph 21", "21. Продолжительность Курсов:", "21. Срок Курсов:", changed("21.1.1", "21.1.2")},
		{
			"the chapeau of the second list",
			"Продолжительность Курсов за рубежом:",
			"Продолжительность Курсов за рубежом в часах:",
			changed("21.2.1", "21.2.2"),
		},
		{"the chapeau of paragraph 7", "7. Педагоги, претендующие", "7. Лица, претендующие", changed(within("7")...)},
		{"a chapeau of its own", "не получившие сертификат, имеют", "не получившие сертификата, имеют", changed("30.0")},
		{"an item below it", "одного раза в год", "двух раз в год", changed("30.1")},
		{"both a day and a chapeau", "к 1 августа", "к 1 июля", changed(within("9.2")...)},
		{"one addressee", "районный (городской) отдел", "районный отдел", changed("9.2.1")},
		{"who signs", "исполняющим его обязанности", "его заместителем", changed("32.1")},
		{"how long it is valid", "5 (пяти) лет", "3 (трех) лет", changed("32.2")},
		{
			"one calendar year",
			"в течение одного календарного года и более",
			"в течение двух календарных лет",
			changed("35.1"),
		},
		{"the analysis", "анализом изменений", "оценкой изменений", changed("35.2")},
		{"with whom the schedule is agreed", "Шымкент соответственно", "Шымкент", changed("13.2")},
		{"support after courses abroad", "мониторинг не требуется", "мониторинг требуется", changed("5.3.2")},
		{"three works", "не менее трех самостоятельных", "не менее двух самостоятельных", changed("36.2")},
		{"the field of a form", "Контактные телефоны", "Контактный телефон и", changed("A3.12")},
		{"the six digits", "0 0 0 0 0 0", "0000000", changed("A4.8")},
		{"the ministry on the certificate", "МИНИСТЕРСТВО ОБРАЗОВАНИЯ И НАУКИ", "МИНИСТЕРСТВО ПРОСВЕЩЕНИЯ", changed("A4.1")},
		{
			"the edition of the rules",
			"Правила - в редакции приказа Министра образования",
			"Правила - в редакции приказа Министра просвещения",
			changed("O.fn"),
		},
		{"working days", "десяти рабочих дней", "пяти рабочих дней", changed("O.2.4")},
		{"case", "12. Списки педагогов", "12. Списки Педагогов", changed("12")},
		{"a figure in a number", "38-1) статьи", "381) статьи", changed("1")},
	} {
		t.Run(row.name, func(t *testing.T) { wantDifferences(t, replaced(t, row.old, row.by), row.want) })
	}
}

func TestWhatIsNewAndGone(t *testing.T) {
	const end = "в течение трех лет один раз в год."
	for _, row := range []struct {
		name, old, by string
		want          map[string]lawtext.State
	}{
		{"a paragraph at the end", end, end + "\n\n38. Итоги мониторинга публикуются ежегодно.", all(lawtext.New, "38")},
		{
			"a paragraph of items",
			end,
			end + "\n\n38. Итоги:\n\n1) публикуются;\n\n2) хранятся.",
			all(lawtext.New, "38.1", "38.2"),
		},
		{
			"a paragraph between",
			"22. Академический",
			"21-1. Занятие не бывает короче двух часов.\n\n22. Академический",
			all(lawtext.New, "21-1"),
		},
		{
			"an item",
			"108 академических часов.",
			"108 академических часов;\n\n3) смешанные Курсы – 72 часа.",
			all(lawtext.New, "21.1.3"),
		},
		{
			"an item between",
			"2) на повторное",
			"1-1) на досрочное оценивание;\n\n2) на повторное",
			all(lawtext.New, "30.1-1"),
		},
		{
			"a clause",
			"первого официального опубликования.\n\nМин",
			"первого официального опубликования.\n\n6. Приказ действует год.\n\nМин",
			all(lawtext.New, "O.6"),
		},
		{"an annex", "© 2012", "Приложение 5 к Правилам\n\nОбразец\n\n© 2012", all(lawtext.New, "A5")},
		{"an item gone", "2) на повторное оценивание знаний со следующим потоком Курсов;", "", all(lawtext.Gone, "30.2")},
		{
			"an item that is excluded",
			"на повторное оценивание знаний со следующим потоком Курсов;",
			"исключен приказом;",
			all(lawtext.Gone, "30.2"),
		},
		{
			"a paragraph that is excluded",
			"Академический час Курса составляет 45 минут.",
			"Исключен приказом от 01.01.2030 № 1.",
			all(lawtext.Gone, "22"),
		},
		{
			"a sentence gone",
			" По итогам курсов за рубежом посткурсовое сопровождение и мониторинг не требуется.",
			"",
			all(lawtext.Gone, "5.3.2"),
		},
		{
			"the day of validity gone",
			" и действует в течение 5 (пяти) лет со дня выдачи по форме согласно приложению 4 к настоящим Правилам",
			"",
			all(lawtext.Gone, "32.2"),
		},
		{"a field gone", "\nИИН\n", "\n", all(lawtext.Gone, "A3.2")},
	} {
		t.Run(row.name, func(t *testing.T) { wantDifferences(t, replaced(t, row.old, row.by), row.want) })
	}
}

// A new provision stands where the act has it, and not at the end.
func TestTheOrderIsThatOfTheAct(t *testing.T) {
	text := replaced(t, "22. Академический", "21-1. Занятие длится два часа.\n\n22. Академический")
	text = strings.Replace(text, "108 академических часов.", "108 академических часов;\n\n3) иные Курсы.", 1)
	list, err := lawtext.Compare(lawtext.Order95, text)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, d := range list {
		if strings.HasPrefix(d.Provision, "2") && d.Provision > "20" {
			got = append(got, d.Provision)
		}
	}
	want := strings.Fields("20 21.1.1 21.1.2 21.1.3 21.2.1 21.2.2 21.3 21-1 22 23 24 25 26 27 28 29")
	if !slices.Equal(got[len(got)-len(want)+1:], want[1:]) {
		t.Errorf("got %v\nwant %v", got, want)
	}
}

func TestRefusals(t *testing.T) {
	kazakh := "1. Осы қағидалар педагогтердің біліктілігін арттыру тәртібін айқындайды.\n2. Тыңдаушы өтініш береді."
	for _, row := range []struct{ name, act, text, field, words string }{
		{"another act", "order96", printing(t, "second"), "act", "order95"},
		{"no act", "", "1. Курсы", "act", "order95"},
		{"nothing", lawtext.Order95, "", "text", "no numbered paragraph"},
		{"a sentence", lawtext.Order95, "Курсы повышения квалификации.", "text", "no numbered paragraph"},
		{"a list of something else", lawtext.Order95, "1. Молоко.\n2. Хлеб.", "text", "recognised"},
		{"the Kazakh text", lawtext.Order95, kazakh, "text", "Kazakh"},
		{"a text without end", lawtext.Order95, strings.Repeat("1. Курсы. ", 1<<19), "text", "longer"},
	} {
		t.Run(row.name, func(t *testing.T) {
			list, err := lawtext.Compare(row.act, row.text)
			var refusal *qagida.InputError
			if !errors.As(err, &refusal) || list != nil {
				t.Fatalf("got %v, %v", list, err)
			}
			if refusal.Field != row.field || !strings.Contains(refusal.Error(), row.words) || len(refusal.Value) > 100 {
				t.Errorf("got %v", refusal)
			}
		})
	}
}

// An excerpt is enough: what it does not have is gone.
func TestAnExcerpt(t *testing.T) {
	got := differences(t, "21. Продолжительность Курсов: 1) краткосрочные Курсы - не менее 40 академических часов")
	if len(got) != 135 || got["21.1.1"] != lawtext.Changed || got["21.1.2"] != lawtext.Gone {
		t.Errorf("got %v", got)
	}
}

// The certificate alone is recognised, though half of it is Kazakh.
func TestAForm(t *testing.T) {
	_, form, _ := strings.Cut(printing(t, "second"), "Приложение 4")
	if got := differences(t, "Приложение 4"+form); len(got) != 135-len(within("A4")) || got["A4.1"] != "" {
		t.Errorf("got %v", got)
	}
}
