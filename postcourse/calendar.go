package postcourse

import (
	"strconv"
	"strings"

	"github.com/qagida/qagida"
)

// CalendarEntry is what an entry of a calendar needs, as plain values. Both days
// are inside; the end of an all-day entry in iCalendar is the day after Last.
type CalendarEntry struct {
	UID         string      `json:"uid"`
	First       qagida.Date `json:"first"`
	Last        qagida.Date `json:"last"`
	Summary     string      `json:"summary"`
	Description string      `json:"description"`
}

// Calendar returns an entry of the obligation in a language. The key is the
// caller's own name of the teacher and the course; the UID is made of it, the
// duty and the round, and so stays the same when a day, a reading or the
// language changes. Different keys, duties or rounds have different UIDs.
//
// The days are not stated while the day of completion is not.
func (o Obligation) Calendar(key string, lang qagida.Lang) CalendarEntry {
	return CalendarEntry{
		UID:   "qagida-" + o.Duty.String() + "-" + strconv.Itoa(o.Round) + "-" + key,
		First: o.First, Last: o.Last,
		Summary:     o.summary(lang),
		Description: o.description(lang),
	}
}

// The words of an entry.
var (
	entryYear      = qagida.Text{KK: "{round}-жыл", RU: "{round}-й год", EN: "year {round}"}
	entryTerm      = qagida.Text{KK: "Мерзімі", RU: "Срок", EN: "Term"}
	entryCount     = qagida.Text{KK: "Кемінде", RU: "Не менее", EN: "At least"}
	entryOwner     = qagida.Text{KK: "Жауапты", RU: "Ответственный", EN: "Responsible"}
	entryOrganiser = qagida.Text{KK: "Ұйымдастырушы", RU: "Организует", EN: "Organised by"}
	entryGround    = qagida.Text{KK: "Құқықтық негізі", RU: "Правовое основание", EN: "Legal basis"}
	entryReading   = qagida.Text{KK: "Таңдалған түсіндіру", RU: "Выбранное толкование", EN: "Reading chosen"}
	entryMaybe     = qagida.Text{
		KK: "Бұл талап етіле ме, әлі анықталмаған", RU: "Ещё не определено, требуется ли это",
		EN: "Whether this is required is not settled yet",
	}
	entryLeapDay = qagida.Text{
		KK: "Курс 29 ақпанда аяқталған, бұл жылы мерзім 28 ақпанда бітеді",
		RU: "Курс завершился 29 февраля, в этом году срок истекает 28 февраля",
		EN: "The course ended on 29 February; in this year the term ends on 28 February",
	}
)

// summary is the duty, with the year where it is owed in several.
func (o Obligation) summary(lang qagida.Lang) string {
	if o.Duty != Monitoring {
		return o.Duty.Text(lang)
	}
	year := strings.Replace(entryYear.In(lang), "{round}", strconv.Itoa(o.Round), 1)
	return o.Duty.Text(lang) + " (" + year + ")"
}

// parties says who carries it out, and who organises it where that is another.
func (o Obligation) parties(lang qagida.Lang) string {
	text := entryOwner.In(lang) + ": " + o.Owner().Text(lang) + "\n"
	if o.Organiser() != o.Owner() {
		text += entryOrganiser.In(lang) + ": " + o.Organiser().Text(lang) + "\n"
	}
	return text
}

// description is a line each for what a person should know.
func (o Obligation) description(lang qagida.Lang) string {
	text := entryTerm.In(lang) + ": " + o.Window().Text(lang) + "\n" +
		entryCount.In(lang) + ": " + strconv.Itoa(o.Count) + "\n" +
		o.parties(lang) +
		entryGround.In(lang) + ": " + o.Provision.Text(lang) + "\n" +
		entryReading.In(lang) + ": " + o.Reading().Text(lang)
	if o.LeapDay {
		text += "\n" + entryLeapDay.In(lang)
	}
	if o.Owed == qagida.Unknown {
		text += "\n" + entryMaybe.In(lang)
	}
	return text
}
