package certificate

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/qualification"
)

// Readings lists where the provisions of this package allow more than one
// meaning, with the meanings they allow, the default first.
func Readings() []qagida.Reading { return switches.List() }

// With is the rules under other readings, each written as its text form:
//
//	rules, err := certificate.Order95().With("certificate-last-day=eve")
//
// A reading or a meaning that does not exist is refused with a list of those
// that do. The readings on the kind of a course are set in Qualification.
func (r Rules) With(choices ...string) (Rules, error) {
	err := switches.Set(&r, choices...)
	return r, err
}

var switches = qagida.Switches[Rules]{
	{Reading: &certificateLastDay, Field: func(r *Rules) *uint8 { return (*uint8)(&r.CertificateLastDay) }},
}

// CertificateLastDayReading says which day is the last one of a term in years
// from the day of issue (order95/32.2).
type CertificateLastDayReading uint8

// The choices of the reading certificate-last-day.
const (
	Anniversary CertificateLastDayReading = iota // the date of issue, the years on; 28 February for the 29th
	Eve                                          // the day before the anniversary
)

var certificateLastDayWords = qagida.ReadingWords[CertificateLastDayReading](&certificateLastDay)

var certificateLastDay = qagida.Reading{
	ID:        "certificate-last-day",
	Provision: order95("32.2"),
	Question: qagida.Text{
		KK: "Берілген күннен басталатын мерзімнің соңғы күні қайсы: тиісті күннің өзі ме, әлде оның алдындағы күн бе?",
		RU: "Каким днём кончается срок со дня выдачи: соответствующим числом или кануном этого числа?",
		EN: "On which day does a term from the day of issue end: on the corresponding date, or on the eve of it?",
	},
	Choices: []qagida.Alternative{
		{ID: "anniversary", Meaning: qagida.Text{
			KK: "соңғы жарамды күн — берілген күнге сәйкес күн (29 ақпан үшін 28 ақпан)",
			RU: "последний день действия — то же число (для 29 февраля — 28 февраля)",
			EN: "the last valid day is the same date (28 February for 29 February)",
		}},
		{ID: "eve", Meaning: qagida.Text{
			KK: "соңғы жарамды күн — сол күннің алдындағы күн",
			RU: "последний день действия — канун этого числа",
			EN: "the last valid day is the day before it",
		}},
	},
	Why: qagida.Text{
		KK: "мерзімдер туралы екі жалпы тәртіп те тиісті күнмен аяқталады",
		RU: "оба общих порядка исчисления сроков кончаются соответствующим числом",
		EN: "both general regimes on time limits end on the corresponding date",
	},
}

// courseKind is the reading of the qualification package on which it rests who
// has to assess a course.
var courseKind = readingOfCourses("course-kind")

func readingOfCourses(id string) (found qagida.Reading) {
	for _, reading := range qualification.Readings() {
		if reading.ID == id {
			found = reading
		}
	}
	return found
}

// choices are the readings in force that a decision to issue can rest on.
func (r Rules) choices() []qagida.Choice {
	return []qagida.Choice{
		courseKind.Choose(uint8(r.Qualification.CourseKind)),
		certificateLastDay.Choose(uint8(r.CertificateLastDay)),
	}
}
