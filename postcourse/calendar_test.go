package postcourse_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/postcourse"
)

func TestACalendarEntryOfEachDuty(t *testing.T) {
	var summaries []string
	for o := range must(postcourse.Order95().Duties(home("2026-04-03")))(t).All() {
		entry := o.Calendar("7", qagida.Kazakh)
		summaries = append(summaries, entry.UID+" "+entry.Summary)
		require.Equal(t, o.Window(), qagida.Period{First: entry.First, Last: entry.Last}, "days")
	}
	require.Equal(t, []string{
		"qagida-support-1-7 курстан кейінгі қолдау",
		"qagida-independent-works-1-7 өзіндік жұмыстар",
		"qagida-final-monitoring-1-7 қорытынды мониторинг",
		"qagida-monitoring-1-7 жыл сайынғы мониторинг (1-жыл)",
		"qagida-monitoring-2-7 жыл сайынғы мониторинг (2-жыл)",
		"qagida-monitoring-3-7 жыл сайынғы мониторинг (3-жыл)",
	}, summaries, "entries")
}

func TestTheDescriptionOfAnEntry(t *testing.T) {
	unknown := home("2024-02-29")
	unknown.Certified = qagida.Unknown
	for o := range must(under(t, "final-monitoring-scope=certified").Duties(unknown))(t).All() {
		switch o.Duty {
		case works:
			require.Equal(t, []string{
				"Term: 1 March 2024 – 28 February 2025", "At least: 3", "Responsible: teacher", "Organised by: provider",
				"Legal basis: paragraph 36, subparagraph 2)",
				"Reading chosen: from the day after completion to the same date a year on, inclusive",
				"The course ended on 29 February; in this year the term ends on 28 February",
			}, strings.Split(o.Calendar("", qagida.English).Description, "\n"))
		case final:
			require.Equal(t, []string{
				"Срок: 1 марта 2024 года – 28 февраля 2025 года", "Не менее: 1", "Ответственный: организация повышения квалификации",
				"Правовое основание: пункт 35 Правил",
				"Выбранное толкование: со следующего дня после завершения по то же число через год включительно",
				"Курс завершился 29 февраля, в этом году срок истекает 28 февраля",
				"Ещё не определено, требуется ли это",
			}, strings.Split(o.Calendar("", qagida.Russian).Description, "\n"))
		default: // the others are described alike
		}
	}
}

// Support that ends on a stated 28 February ends there by no want of a 29th.
func TestALeapDayAndStatedSupport(t *testing.T) {
	c := home("2024-02-29")
	c.SupportUntil = day("2026-02-28")
	for o := range must(postcourse.Order95().Duties(c))(t).All() {
		require.Equal(t, o.Duty != support && o.Duty != final, o.LeapDay, o.Duty)
	}
}

// A UID stays the same under another reading, in another language and when the
// course turns out to have ended later, and is another one for any other key.
func TestUIDsAreStableAndDifferent(t *testing.T) {
	seen := map[string]string{}
	for _, choice := range []string{"first-year=twelve-months", "first-year=calendar-year"} {
		for _, completed := range []string{"2026-04-03", "2026-04-04"} {
			for o := range must(under(t, choice).Duties(home(completed)))(t).All() {
				for _, key := range []string{"1", "11", "1-1", ""} {
					what := strings.Join([]string{o.Duty.String(), string(rune('0' + o.Round)), key}, "|")
					uid := o.Calendar(key, qagida.English).UID
					require.Equal(t, uid, o.Calendar(key, qagida.Kazakh).UID, "language")
					if before, found := seen[uid]; found && before != what {
						t.Errorf("%s is both %s and %s", uid, before, what)
					}
					seen[uid] = what
				}
			}
		}
	}
	require.Equal(t, 6*4, len(seen), "different UIDs")
}
