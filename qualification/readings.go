package qualification

import "github.com/qagida/qagida"

// Readings lists where the provisions of this package allow more than one
// meaning, with the meanings they allow, the default first.
func Readings() []qagida.Reading { return switches.List() }

// With is the rules under other readings, each written as its text form:
//
//	rules, err := qualification.Order95().With("course-kind=as-declared")
//
// A reading or a meaning that does not exist is refused with a list of those
// that do.
func (r Rules) With(choices ...string) (Rules, error) {
	err := switches.Set(&r, choices...)
	return r, err
}

var switches = qagida.Switches[Rules]{
	{Reading: &educationGrounds, Field: func(r *Rules) *uint8 { return (*uint8)(&r.EducationGrounds) }},
	{Reading: &identityDocument, Field: func(r *Rules) *uint8 { return (*uint8)(&r.IdentityDocument) }},
	{Reading: &courseKind, Field: func(r *Rules) *uint8 { return (*uint8)(&r.CourseKind) }},
	{Reading: &courseKindAbroad, Field: func(r *Rules) *uint8 { return (*uint8)(&r.CourseKindAbroad) }},
}

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

// EducationGroundsReading says what the retraining document is for (order95/7.1).
type EducationGroundsReading uint8

// The choices of the reading education-grounds.
const (
	AlternativeGrounds EducationGroundsReading = iota // any one ground suffices
	RetrainingForOther                                // other or vocational education needs retraining as well
)

var educationGroundsWords = qagida.ReadingWords[EducationGroundsReading](&educationGrounds)

var educationGrounds = qagida.Reading{
	ID:        "education-grounds",
	Provision: order95("7.1"),
	Question: qagida.Text{
		KK: "Қайта даярлау туралы құжат жеке негіз бе, әлде алдыңғы екі негіздің шарты ма?",
		RU: "Документ о переподготовке — ещё одно основание или условие для двух предыдущих?",
		EN: "Is the retraining document one more ground, or a condition on the two before it?",
	},
	Choices: []qagida.Alternative{
		{ID: "alternatives", Meaning: qagida.Text{
			KK: "кез келген бір негіз жеткілікті",
			RU: "достаточно любого одного основания",
			EN: "any one ground is enough",
		}},
		{ID: "retraining-for-other", Meaning: qagida.Text{
			KK: "өзге кәсіптік немесе техникалық және кәсіптік білімге қайта даярлау құжаты да қажет",
			RU: "к иному профессиональному или техническому и профессиональному образованию нужен ещё документ о переподготовке",
			EN: "other professional or vocational education needs the retraining document as well",
		}},
	},
	Why: qagida.Text{
		KK: "негіздер бір тізімде тұр",
		RU: "основания стоят в одном перечне",
		EN: "the grounds stand in one list",
	},
}

// IdentityDocumentReading says what the slash between the identity document and
// the IIN means (order95/8.3).
type IdentityDocumentReading uint8

// The choices of the reading identity-document.
const (
	EitherDocument IdentityDocumentReading = iota // one of the two is enough
	BothDocuments                                 // both are asked for
)

var identityDocumentWords = qagida.ReadingWords[IdentityDocumentReading](&identityDocument)

var identityDocument = qagida.Reading{
	ID:        "identity-document",
	Provision: order95("8.3"),
	Question: qagida.Text{
		KK: "Жеке басты куәландыратын құжат пен ЖСН арасындағы қиғаш сызық «немесе» ме, әлде «және» ме?",
		RU: "Косая черта между документом, удостоверяющим личность, и ИИН — это «или» либо «и»?",
		EN: "Does the slash between the identity document and the IIN mean or, or and?",
	},
	Choices: []qagida.Alternative{
		{ID: "either", Meaning: qagida.Text{KK: "біреуі жеткілікті", RU: "достаточно одного", EN: "one of them is enough"}},
		{ID: "both", Meaning: qagida.Text{KK: "екеуі де қажет", RU: "нужны оба", EN: "both are needed"}},
	},
	Why: qagida.Text{
		KK: "қиғаш сызық әдетте таңдауды білдіреді",
		RU: "косая черта обычно означает выбор",
		EN: "a slash usually offers a choice",
	},
}
