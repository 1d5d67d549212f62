package postcourse

import "github.com/qagida/qagida"

// Readings lists where the provisions of this package allow more than one
// meaning, with the meanings they allow, the default first.
func Readings() []qagida.Reading { return switches.List() }

// With is the rules under other readings, each written as its text form:
//
//	rules, err := postcourse.Order95().With("first-year=calendar-year")
//
// A reading or a meaning that does not exist is refused with a list of those
// that do.
func (r Rules) With(choices ...string) (Rules, error) {
	err := switches.Set(&r, choices...)
	return r, err
}

var switches = qagida.Switches[Rules]{
	{Reading: &monitoringScope, Field: func(r *Rules) *uint8 { return (*uint8)(&r.MonitoringScope) }},
	{Reading: &firstYear, Field: func(r *Rules) *uint8 { return (*uint8)(&r.FirstYear) }},
	{Reading: &monitoringYears, Field: func(r *Rules) *uint8 { return (*uint8)(&r.MonitoringYears) }},
}

// FirstYearReading says which days are the first year after a course
// (order95/36.2, 35.1).
type FirstYearReading uint8

// The choices of the reading first-year.
const (
	TwelveMonths      FirstYearReading = iota // from the day after completion to its anniversary
	FirstCalendarYear                         // 1 January to 31 December of the year after completion
)

var firstYearWords = qagida.ReadingWords[FirstYearReading](&firstYear)

var firstYear = qagida.Reading{
	ID:        "first-year",
	Provision: order95("36.2"),
	Question: qagida.Text{
		KK: "Курстан кейінгі бірінші күнтізбелік жыл — курс аяқталғаннан кейінгі он екі ай ма, әлде қаңтардан желтоқсанға дейінгі жыл ма?",
		RU: "Первый календарный год после курса — это двенадцать месяцев со дня завершения или год с января по декабрь?",
		EN: "Is the first calendar year after a course the twelve months that follow it, or a year from January to December?",
	},
	Choices: []qagida.Alternative{
		{ID: "twelve-months", Meaning: qagida.Text{
			KK: "курс аяқталған күннің ертеңінен бастап бір жылдан кейінгі сол күнге дейін",
			RU: "со следующего дня после завершения по ту же дату через год",
			EN: "from the day after completion to the same date a year on",
		}},
		{ID: "calendar-year", Meaning: qagida.Text{
			KK: "курс аяқталған жылдан кейінгі жылдың 1 қаңтарынан 31 желтоқсанына дейін",
			RU: "с 1 января по 31 декабря года, следующего за завершением",
			EN: "from 1 January to 31 December of the year after completion",
		}},
	},
	Why: qagida.Text{
		KK: "курс өткізушінің өз бағдарламасы да курс аяқталғаннан кейінгі бір жылды айтады",
		RU: "программа самой организации тоже говорит об одном годе после завершения курса",
		EN: "a provider's own programme also speaks of one year after the end of the course",
	},
}

// MonitoringYearsReading says which days are the years of monitoring (order95/37).
type MonitoringYearsReading uint8

// The choices of the reading monitoring-years.
const (
	Anniversaries MonitoringYearsReading = iota // from the day after an anniversary of completion to the next one
	CalendarYears                               // the calendar years after the year of completion
)

var monitoringYearsWords = qagida.ReadingWords[MonitoringYearsReading](&monitoringYears)

var monitoringYears = qagida.Reading{
	ID:        "monitoring-years",
	Provision: order95("37"),
	Question: qagida.Text{
		KK: "Мониторинг жылдары курс аяқталған күннен санала ма, әлде күнтізбелік жылдар ма?",
		RU: "Годы мониторинга отсчитываются со дня завершения курса или это календарные годы?",
		EN: "Are the years of monitoring counted from the day of completion, or are they calendar years?",
	},
	Choices: []qagida.Alternative{
		{ID: "anniversary", Meaning: qagida.Text{
			KK: "әр жыл курс аяқталған күннің жылдығынан кейінгі күннен келесі жылдығына дейін созылады",
			RU: "каждый год длится со дня после годовщины завершения по следующую годовщину",
			EN: "each year runs from the day after an anniversary of completion to the next anniversary",
		}},
		{ID: "calendar-year", Meaning: qagida.Text{
			KK: "курс аяқталған жылдан кейінгі күнтізбелік жылдар",
			RU: "календарные годы, следующие за годом завершения",
			EN: "the calendar years that follow the year of completion",
		}},
	},
	Why: qagida.Text{
		KK: "бірінші жыл да курс аяқталған күннен саналады",
		RU: "так же, со дня завершения, отсчитан и первый год",
		EN: "the first year is counted from the day of completion as well",
	},
}

// MonitoringScopeReading says whose work is monitored (order95/2.2, 35.2, 37).
type MonitoringScopeReading uint8

// The choices of the reading monitoring-scope.
const (
	CertifiedOnly   MonitoringScopeReading = iota // those who received a certificate
	AllWhoCompleted                               // everybody who completed the course
)

var monitoringScopeWords = qagida.ReadingWords[MonitoringScopeReading](&monitoringScope)

var monitoringScope = qagida.Reading{
	ID:        "monitoring-scope",
	Provision: order95("2.2"),
	Question: qagida.Text{
		KK: "Мониторинг сертификат алған педагогтерді ғана қамти ма, әлде курсты аяқтағандардың бәрін бе?",
		RU: "Мониторинг охватывает только педагогов с сертификатом или всех, кто завершил курс?",
		EN: "Does monitoring cover only teachers with a certificate, or all who completed the course?",
	},
	Choices: []qagida.Alternative{
		{ID: "certified", Meaning: qagida.Text{
			KK: "сертификат алғандарды ғана",
			RU: "только получивших сертификат",
			EN: "only those who received a certificate",
		}},
		{ID: "completed", Meaning: qagida.Text{
			KK: "курсты аяқтағандардың бәрін",
			RU: "всех, кто завершил курс",
			EN: "all who completed the course",
		}},
	},
	Why: qagida.Text{
		KK: "мониторинг ұғымының өзі сертификатталған педагогтер арқылы берілген (2-тармақ)",
		RU: "само понятие мониторинга дано через сертифицированных педагогов (пункт 2)",
		EN: "monitoring is itself defined over certified teachers (paragraph 2)",
	},
}

// order95 names a provision of the order.
func order95(number string) qagida.Provision {
	return qagida.Provision{Act: qagida.Order95, Number: number}
}
