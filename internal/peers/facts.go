package peers

// Facts is all that the five answers ask for, as plain numbers. It is the
// neutral form of a record from which every other is made, and the form that the
// code written by hand works on.
type Facts struct {
	First, Last     Day // of the course; the last one is also the day of completion
	Issued, Revoked Day // of the certificate; 0 where there is none
	Hours           int32

	Place     uint8
	Education uint8 // a bit for each ground
	Workplace uint8
	Documents uint8 // a bit for each paper
	Letter    uint8 // the language of the motivation letter

	LanguageCourse    Truth
	KnowsLegislation  Truth
	BasicEnglish      Truth
	HoldsCertificates Truth
	Certified         Truth

	Scores  [5]int8 // points for the criteria of the project
	Correct int8    // right answers in the test

	Events []Event // nil where nobody has looked
}

// Truth is a fact as a number: 0 not known, 1 no, 2 yes.
type Truth uint8

// The three truths.
const (
	NotKnown Truth = iota
	False
	True
)

// Unstated stands for a number that is not known, where 0 is one that may be.
const Unstated = -1

// The places.
const (
	AtHome = 1 + iota
	Abroad
)

// The workplaces: three in education, and another.
const (
	Organisation = 1 + iota
	Authority
	Methodological
	Elsewhere
)

// The languages of a motivation letter.
const (
	Kazakh = 1 + iota
	Russian
	English
)

// The grounds of education. The top bit of a set says that it is known.
const (
	Pedagogical uint8 = 1 << iota
	Postgraduate
	OtherProfession
	Vocational
	Retrained
	NoGround
	Looked = 1 << 7

	anyGround = Pedagogical | Postgraduate | OtherProfession | Vocational | Retrained
)

// The papers. The top bit of a set, Looked, says that it is known.
const (
	Application uint8 = 1 << iota
	Questionnaire
	IdentityDocument
	IIN
	Certificates
	MotivationLetter
)

// The duties after a course.
const (
	Support = 1 + iota
	Works
	Final
	Monitoring
)

// Day is a civil day as year<<9 | month<<5 | day, so that order is order in time;
// 0 is not known. A bound made by adding years or months may be a day that the
// calendar does not have, such as 30 February: it still compares as the end of
// that month.
type Day uint32

const (
	aYear  Day = 1 << 9
	aMonth Day = 1 << 5
)

func (d Day) year() int  { return int(d >> 9) }
func (d Day) month() int { return int(d >> 5 & 15) }
func (d Day) day() int   { return int(d & 31) }

// number is the day as 20260615.
func (d Day) number() int { return d.year()*10000 + d.month()*100 + d.day() }

func day(year, month, day int) Day { return Day(year<<9 | month<<5 | day) }

// plusMonths moves a bound by fewer than twelve months.
func (d Day) plusMonths(n int) Day {
	if d.month()+n > 12 {
		return d + aYear - Day(12-n)*aMonth
	}
	return d + Day(n)*aMonth
}

// Event is something done after a course: the day, and the duty in the lowest
// three bits.
type Event uint32

func (e Event) day() Day    { return Day(e >> 3) }
func (e Event) duty() uint8 { return uint8(e & 7) }

func event(duty uint8, on Day) Event { return Event(uint32(on)<<3 | uint32(duty)) }

// Today is the day that W4 and W5 ask about: 15 June 2026.
var Today = day(2026, 6, 15)
