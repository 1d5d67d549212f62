package planning

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/qualification"
)

// Readings lists where the provisions of this package allow more than one
// meaning, with the meanings they allow, the default first. What is a short and
// what a long course has readings of its own, in the package qualification.
func Readings() []qagida.Reading { return switches.List() }

// With is the rules under other readings, each written as its text form:
//
//	rules, err := planning.Order95().With("cycle-window=fixed", "cycle-maximum=cap")
//
// A reading or a meaning that does not exist is refused with a list of those
// that do. The readings of what is short and long are set in Courses.
func (r Rules) With(choices ...string) (Rules, error) {
	err := switches.Set(&r, choices...)
	return r, err
}

var switches = qagida.Switches[Rules]{
	{Reading: &deadlineBy, Field: func(r *Rules) *uint8 { return (*uint8)(&r.DeadlineBy) }},
	{Reading: &deadlineUntil, Field: func(r *Rules) *uint8 { return (*uint8)(&r.DeadlineUntil) }},
	{Reading: &deadlineShift, Field: func(r *Rules) *uint8 { return (*uint8)(&r.DeadlineShift) }},
	{Reading: &reportingMonth, Field: func(r *Rules) *uint8 { return (*uint8)(&r.ReportingMonth) }},
	{Reading: &cycleWindow, Field: func(r *Rules) *uint8 { return (*uint8)(&r.CycleWindow) }},
	{Reading: &cycleMaximum, Field: func(r *Rules) *uint8 { return (*uint8)(&r.CycleMaximum) }},
	{Reading: &cycleAbroad, Field: func(r *Rules) *uint8 { return (*uint8)(&r.CycleAbroad) }},
}

// The readings of the package qualification that plans of courses rest on.
var (
	courseKind       = ofQualification("course-kind")
	courseKindAbroad = ofQualification("course-kind-abroad")
)

// ofQualification is the reading with that id, an empty one where there is none.
func ofQualification(id string) (found qagida.Reading) {
	for _, reading := range qualification.Readings() {
		if reading.ID == id {
			found = reading
		}
	}
	return found
}

// DeadlineByReading says whether the day that requests must be in by is itself
// in time (order95/9.2.1).
type DeadlineByReading uint8

// The choices of the reading deadline-by.
const (
	ByInclusive DeadlineByReading = iota // the named day is the last one in time
	ByExclusive                          // the day before it is
)

var deadlineByWords = qagida.ReadingWords[DeadlineByReading](&deadlineBy)

var deadlineBy = qagida.Reading{
	ID:        "deadline-by",
	Provision: order95("9.2.1"),
	Question: qagida.Text{
		KK: "Өтінім белгілі бір күнге қарай беріледі. Сол күннің өзі мерзімге кіре ме?",
		RU: "Заявку подают к названному дню. Входит ли в срок сам этот день?",
		EN: "A request is due by a named day. Is that day itself in time?",
	},
	Choices: []qagida.Alternative{
		{ID: "inclusive", Meaning: qagida.Text{KK: "аталған күн — соңғы күн", RU: "названный день — последний", EN: "the named day is the last one"}},
		{ID: "exclusive", Meaning: qagida.Text{KK: "оның алдындағы күн — соңғы күн", RU: "последний — день перед ним", EN: "the day before it is the last one"}},
	},
	Why: qagida.Text{
		KK: "кеңселерде әдетте осылай түсінеді",
		RU: "так обычно понимают в канцеляриях",
		EN: "offices usually take it so",
	},
}

// DeadlineUntilReading says whether the day until which plans may be handed in
// is itself in time (order95/10, 11.0).
type DeadlineUntilReading uint8

// The choices of the reading deadline-until.
const (
	UntilInclusive DeadlineUntilReading = iota // the named day is the last one in time
	UntilExclusive                             // the day before it is
)

var deadlineUntilWords = qagida.ReadingWords[DeadlineUntilReading](&deadlineUntil)

var deadlineUntil = qagida.Reading{
	ID:        "deadline-until",
	Provision: order95("10"),
	Question: qagida.Text{
		KK: "Жоспар белгілі бір күнге дейін беріледі. Сол күннің өзі мерзімге кіре ме?",
		RU: "План готовят до названного дня. Входит ли в срок сам этот день?",
		EN: "A plan is due until a named day. Is that day itself in time?",
	},
	Choices: []qagida.Alternative{
		{ID: "inclusive", Meaning: qagida.Text{KK: "аталған күн — соңғы күн", RU: "названный день — последний", EN: "the named day is the last one"}},
		{ID: "exclusive", Meaning: qagida.Text{KK: "оның алдындағы күн — соңғы күн", RU: "последний — день перед ним", EN: "the day before it is the last one"}},
	},
	Why: qagida.Text{
		KK: "кеңселерде әдетте осылай түсінеді, бірақ сол күннің өзі даулы",
		RU: "так обычно понимают в канцеляриях, но сам этот день спорный",
		EN: "offices usually take it so, though the day itself is disputed",
	},
}

// DeadlineShiftReading says whether a deadline moves when its last day is not a
// working day (order95/9.2.1 to 12).
type DeadlineShiftReading uint8

// The choices of the reading deadline-shift.
const (
	NoShift        DeadlineShiftReading = iota // it stays
	NextWorkingDay                             // it moves to the next working day of the caller's calendar
)

var deadlineShiftWords = qagida.ReadingWords[DeadlineShiftReading](&deadlineShift)

var deadlineShift = qagida.Reading{
	ID:        "deadline-shift",
	Provision: order95("9.2.1"),
	Question: qagida.Text{
		KK: "Мерзімнің соңғы күні жұмыс күні болмаса, мерзім жылжи ма?",
		RU: "Переносится ли срок, если его последний день нерабочий?",
		EN: "Does a deadline move when its last day is not a working day?",
	},
	Choices: []qagida.Alternative{
		{ID: "none", Meaning: qagida.Text{KK: "мерзім жылжымайды", RU: "срок не переносится", EN: "it does not move"}},
		{ID: "next-working-day", Meaning: qagida.Text{KK: "келесі жұмыс күніне жылжиды", RU: "переносится на следующий рабочий день", EN: "it moves to the next working day"}},
	},
	Why: qagida.Text{
		KK: "күнтізбедегі нақты күн — өтетін мерзім емес",
		RU: "названный день календаря — не срок, который течёт",
		EN: "a fixed day of the calendar is not a period that runs",
	},
}

// ReportingMonthReading says when in its month a report is due (order95/17).
type ReportingMonthReading uint8

// The choices of the reading reporting-month.
const (
	EndOfMonth   ReportingMonthReading = iota // on any day of the month
	StartOfMonth                              // on the first day of the month
)

var reportingMonthWords = qagida.ReadingWords[ReportingMonthReading](&reportingMonth)

var reportingMonth = qagida.Reading{
	ID:        "reporting-month",
	Provision: order95("17"),
	Question: qagida.Text{
		KK: "Есеп үшін тек ай аталған. Мәлімет айдың қай күніне дейін жіберіледі?",
		RU: "Для сведений назван только месяц. К какому его дню они должны быть отправлены?",
		EN: "Only a month is named for the report. By which day of it is it due?",
	},
	Choices: []qagida.Alternative{
		{ID: "end-of-month", Meaning: qagida.Text{KK: "айдың соңғы күнін қоса кез келген күні", RU: "в любой день месяца, включая последний", EN: "on any day of the month, the last one included"}},
		{ID: "start-of-month", Meaning: qagida.Text{KK: "айдың бірінші күні", RU: "в первый день месяца", EN: "on the first day of the month"}},
	},
	Why: qagida.Text{
		KK: "ай — тұтас кезең",
		RU: "месяц — это целый промежуток",
		EN: "a month is a window",
	},
}

// CycleWindowReading says over which years the hours of a teacher are added up
// (order95/21.3).
type CycleWindowReading uint8

// The choices of the reading cycle-window.
const (
	Rolling          CycleWindowReading = iota // the years that end on the asked day
	Fixed                                      // one period after another from a start that the caller gives
	SinceCertificate                           // one period after another from the day after the last certificate
)

var cycleWindowWords = qagida.ReadingWords[CycleWindowReading](&cycleWindow)

var cycleWindow = qagida.Reading{
	ID:        "cycle-window",
	Provision: order95("21.3"),
	Question: qagida.Text{
		KK: "Курсаралық кезең қай жылдарды қамтиды?",
		RU: "Какие именно годы составляют межкурсовой период?",
		EN: "Which years make up the period between courses?",
	},
	Choices: []qagida.Alternative{
		{ID: "rolling", Meaning: qagida.Text{KK: "сұралған күні аяқталатын жылдар", RU: "годы, которые кончаются в названный день", EN: "the years that end on the asked day"}},
		{ID: "fixed", Meaning: qagida.Text{KK: "белгіленген бастау күнінен басталатын тұрақты кезеңдер", RU: "постоянные периоды от заданного начала", EN: "fixed periods from a given start"}},
		{ID: "since-certificate", Meaning: qagida.Text{KK: "соңғы сертификаттан кейінгі кезең", RU: "период после последнего сертификата", EN: "the period after the last certificate"}},
	},
	Why: qagida.Text{
		KK: "ол үшін курстардың өзінен басқа дерек керек емес",
		RU: "для него достаточно сведений о самих курсах",
		EN: "it needs no history beyond the courses themselves",
	},
}

// CycleMaximumReading says whether the most hours of a period are a limit
// (order95/21.3).
type CycleMaximumReading uint8

// The choices of the reading cycle-maximum.
const (
	Norm CycleMaximumReading = iota // hours above it are reported, not refused
	Cap                             // hours above it are refused
)

var cycleMaximumWords = qagida.ReadingWords[CycleMaximumReading](&cycleMaximum)

var cycleMaximum = qagida.Reading{
	ID:        "cycle-maximum",
	Provision: order95("21.3"),
	Question: qagida.Text{
		KK: "Кезеңдегі ең көп сағат — шек пе, әлде бағдар ма?",
		RU: "Наибольшее число часов за период — предел или ориентир?",
		EN: "Are the most hours of a period a limit or a guide?",
	},
	Choices: []qagida.Alternative{
		{ID: "norm", Meaning: qagida.Text{KK: "асып кеткені хабарланады, бірақ бұзушылық емес", RU: "превышение сообщается, но не нарушение", EN: "what exceeds it is reported, not refused"}},
		{ID: "cap", Meaning: qagida.Text{KK: "асып кету — талаптың орындалмауы", RU: "превышение — невыполнение требования", EN: "what exceeds it is refused"}},
	},
	Why: qagida.Text{
		KK: "бір ғана ұзақ мерзімді курс одан асып кетуі мүмкін",
		RU: "один длительный курс может превысить его",
		EN: "a single long course may exceed it",
	},
}

// CycleAbroadReading says whether hours abroad belong to the sum (order95/21.3).
type CycleAbroadReading uint8

// The choices of the reading cycle-abroad.
const (
	Separate CycleAbroadReading = iota // reported beside the sum
	Included                           // part of it
)

var cycleAbroadWords = qagida.ReadingWords[CycleAbroadReading](&cycleAbroad)

var cycleAbroad = qagida.Reading{
	ID:        "cycle-abroad",
	Provision: order95("21.3"),
	Question: qagida.Text{
		KK: "Шетелдегі курстардың сағаты кезеңнің жалпы санына кіре ме?",
		RU: "Входят ли часы зарубежных курсов в сумму за период?",
		EN: "Do the hours of courses abroad belong to the sum of the period?",
	},
	Choices: []qagida.Alternative{
		{ID: "separate", Meaning: qagida.Text{KK: "жалпы саннан бөлек көрсетіледі", RU: "показываются отдельно от суммы", EN: "they are reported beside the sum"}},
		{ID: "included", Meaning: qagida.Text{KK: "жалпы санға кіреді", RU: "входят в сумму", EN: "they are part of the sum"}},
	},
	Why: qagida.Text{
		KK: "шетелдегі ұзақ мерзімді курстың сағаты бұйрықта көрсетілмеген",
		RU: "для длительного курса за рубежом приказ не называет часов",
		EN: "the order gives no hours for a long course abroad",
	},
}

// order95 names a provision of the order.
func order95(number string) qagida.Provision {
	return qagida.Provision{Act: qagida.Order95, Number: number}
}
