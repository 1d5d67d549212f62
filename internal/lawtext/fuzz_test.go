package lawtext_test

import (
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/qagida/qagida/internal/lawtext"
)

// Comparing ends, whatever the text: with a refusal, or with every known
// provision once and the new ones. The seeds are short: one of the length of the act would be
// made shorter for most of the time.
func FuzzCompare(f *testing.F) {
	f.Add(lawtext.Order95, "ПРИКАЗЫВАЮ: 1. Курсов. 2. Курсы: 1) а; 2) б. Министр "+
		"Глава 1. О 1. Курсы 3-1. Курсы 13. Я и согласуется 38. Я")
	f.Add(lawtext.Order95, "22. Академический час Курса составляет 45 минут. "+
		"Приложение 1 к Правилам Руководителю от ФИО Заявление")
	f.Add(lawtext.Order95, "9. Курсов: 2) к: в районный; в областные "+
		"21. Курсов: 1) a 1) b 5. Приложение 4 к Правилам 20")
	f.Add(lawtext.Order95, "<p><!-- <script>&amp;lt;&#x10ffff; Сноска. Правила ). Сноска. "+
		"ПРИКАЗЫВАЮ: 1. Курсов 1. Курсов\xff")
	f.Add("order", "")
	for act := range madeUp {
		f.Add(act, "1. Общие положения "+strings.Repeat("модуль 1 отлично білім ", 9)+made(f, act)[:900])
	}
	f.Fuzz(func(t *testing.T, act, text string) {
		form := lawtext.Normalise(text)
		if again := lawtext.Normalise(form); again != form {
			t.Errorf("%q, once more %q", form, again)
		}
		list, err := lawtext.Compare(act, text)
		if err != nil {
			return
		}
		count := map[string]int{}
		states := []lawtext.State{lawtext.Same, lawtext.Changed, lawtext.New, lawtext.Gone}
		for _, d := range list {
			count[d.Provision]++
			if count[d.Provision] > 1 || !slices.Contains(states, d.State) {
				t.Errorf("%+v, time %d", d, count[d.Provision])
			}
		}
		for id := range lawtext.Known(act) {
			if count[id] != 1 {
				t.Errorf("%s stands %d times", id, count[id])
			}
		}
	})
}

// Twice the text takes about twice the time, whatever the text and the act. The bound is
// that of a sixteenth of a MiB, of a quarter in the long check, and generous; growth with the
// square would pass it by far.
func TestTimeIsBounded(t *testing.T) {
	size, most := 1<<16, 2*time.Second
	if os.Getenv("QAGIDA_LONG") != "" {
		size, most = 1<<18, 5*time.Second
	}
	for _, part := range []string{
		"<", "<!--", "<b ", "<script>", "&", "&#", "\u00ad\n", "- ", "-", "\"", "\"-", "1. А ", "1) а ", "1. а ", "№ 1. А ",
		"Сноска. ", "Сноска. Правила). ", "Приложение 1 к Правилам ", "1. Настоящие Правила ", "ПРИКАЗЫВАЮ ", "© 2012. РГП ",
		"министерство", "казахстан", "20", "руководителю", "Глава 1", "а\u0306", "|", "\t1.1 А", "отлично ", "Модуль 1. ",
		"1. Настоящие Правила Приложение 4 к Правилам республики ", "учебно-тематический план СРС № 1 ", "білім беру ", "<5",
	} {
		for _, act := range lawtext.Acts() {
			t.Run(act+"/"+part, func(t *testing.T) {
				text := "1. Курсы. " + strings.Repeat(part, size/len(part))
				start := time.Now()
				_, _ = lawtext.Compare(act, text)
				if spent := time.Since(start); spent > most {
					t.Errorf("takes %v", spent)
				} else if spent > time.Second {
					t.Logf("takes %v", spent)
				}
			})
		}
	}
}
