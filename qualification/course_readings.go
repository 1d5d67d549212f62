package qualification

import "github.com/qagida/qagida"

// CourseKindReading says what a course of 108 hours or more is, which also has
// the 36 hours of a short one (order95/21.1.1).
type CourseKindReading uint8

// The choices of the reading course-kind.
const (
	Partition  CourseKindReading = iota // 36 to 107 hours are short, 108 and more long
	AsDeclared                          // the label stands when its minimum is met
)

var courseKindWords = qagida.ReadingWords[CourseKindReading](&courseKind)

var courseKind = qagida.Reading{
	ID:        "course-kind",
	Provision: order95("21.1.1"),
	Question: qagida.Text{
		KK: "Ұзақ мерзімді курсқа жететін сағаты бар курс қысқа мерзімді курстың да ең аз көлемін қамтиды. Ол қайсысына жатады?",
		RU: "Курс с часами длительного имеет и наименьший объём краткосрочного. Каким его считать?",
		EN: "A course with the hours of a long one also has the least hours of a short one. Which is it?",
	},
	Choices: []qagida.Alternative{
		{ID: "partition", Meaning: qagida.Text{
			KK: "курстың түрін сағат саны ғана анықтайды",
			RU: "вид курса определяют только часы",
			EN: "the hours alone tell the kind",
		}},
		{ID: "as-declared", Meaning: qagida.Text{
			KK: "бағдарламаның өз атауы сақталады, егер оның ең аз көлемі орындалса",
			RU: "остаётся вид, названный программой, если выдержан его наименьший объём",
			EN: "the kind that the programme claims stands when its least hours are kept",
		}},
	},
	Why: qagida.Text{
		KK: "облыстың жоспары әр педагогті курстың бір түріне бөледі (11-тармақ)",
		RU: "план области относит каждого педагога к одному виду курсов (пункт 11)",
		EN: "the plan of a region gives each teacher one kind of course (paragraph 11)",
	},
}

// CourseKindAbroadReading says by what a course abroad is short or long
// (order95/21.2.1, A2.3).
type CourseKindAbroadReading uint8

// The choices of the reading course-kind-abroad.
const (
	ByDuration CourseKindAbroadReading = iota // up to three months short, longer up to a year long
	ByHours                                   // 36 to 107 hours short, 108 and more long
)

var courseKindAbroadWords = qagida.ReadingWords[CourseKindAbroadReading](&courseKindAbroad)

var courseKindAbroad = qagida.Reading{
	ID:        "course-kind-abroad",
	Provision: order95("21.2.1"),
	Question: qagida.Text{
		KK: "Шетелдегі қысқа мерзімді курс сағатпен, ұзақ мерзімді курс күнтізбелік уақытпен өлшенеді. Олардың шекарасы қайда?",
		RU: "За рубежом краткосрочный курс измерен часами, а длительный календарным сроком. Где граница между ними?",
		EN: "Abroad a short course is measured in hours and a long one in calendar time. Where is the border?",
	},
	Choices: []qagida.Alternative{
		{ID: "by-duration", Meaning: qagida.Text{
			KK: "үш айға дейін қысқа мерзімді, одан әрі бір жылға дейін ұзақ мерзімді",
			RU: "до трёх месяцев краткосрочный, дольше и до одного года длительный",
			EN: "up to three months is short, longer and up to one year is long",
		}},
		{ID: "by-hours", Meaning: qagida.Text{
			KK: "ел ішіндегідей сағатпен, бірақ бір жылдан аспайды",
			RU: "по часам, как в стране, но не дольше одного года",
			EN: "by hours as in the country, but no longer than one year",
		}},
	},
	Why: qagida.Text{
		KK: "2-қосымшадағы өтініш дәл осы екі мерзімді ұсынады",
		RU: "заявление в приложении 2 предлагает ровно эти два срока",
		EN: "the application in annex 2 offers exactly these two lengths",
	},
}
