package qualification

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// The codes of the findings on retraining, forms of learning and the career.
const (
	// CodeRetrainingProfessional: who must retrain has professional education
	// (continuing-education-article/2.1).
	//
	// Example: retraining {"professional_education":true} → met
	CodeRetrainingProfessional qagida.Code = "retraining-professional"

	// CodeRetrainingNoPedagogical: who must retrain has no pedagogical education
	// (continuing-education-article/2.1).
	//
	// Example: retraining {"pedagogical_education":true} → not-met
	CodeRetrainingNoPedagogical qagida.Code = "retraining-no-pedagogical"

	// CodeRetrainingFirstStart: who must retrain begins to teach in the profile
	// for the first time (continuing-education-article/2.1).
	//
	// Example: retraining {"first_start":false} → not-met
	CodeRetrainingFirstStart qagida.Code = "retraining-first-start"

	// CodeRetrainingNotExempt: who must retrain does not teach programmes of
	// additional education only (continuing-education-article/2.2).
	//
	// Example: retraining {"additional_education":true} → not-met
	CodeRetrainingNotExempt qagida.Code = "retraining-not-exempt"

	// CodeRetrained: who must retrain has passed the retraining
	// (continuing-education-article/2.1).
	//
	// Example: retrained {"pedagogical_education":true,"retrained":false} → not-applicable
	CodeRetrained qagida.Code = "retrained-passed"

	// CodeRetrainedUniversity: the retraining was on the base of a higher or
	// postgraduate organisation of education (continuing-education-article/2.3).
	//
	// Example: retrained {"professional_education":true,"pedagogical_education":false,"first_start":true,"additional_education":false,"retrained":true,"university":false} → not-met
	CodeRetrainedUniversity qagida.Code = "retrained-university"

	// CodeFormalLearning: the learning is formal (continuing-education-article/1.1).
	//
	// Example: learning {"organised":true,"state_standard":true,"state_document":true} → met
	CodeFormalLearning qagida.Code = "learning-formal"

	// CodeNonFormalLearning: the learning is non-formal
	// (continuing-education-article/1.2).
	//
	// Example: learning {"state_document":false,"purposeful":true} → met
	CodeNonFormalLearning qagida.Code = "learning-non-formal"

	// CodeInformalLearning: the learning is informal
	// (continuing-education-article/1.3).
	//
	// Example: learning {"organised":false,"purposeful":false} → met
	CodeInformalLearning qagida.Code = "learning-informal"

	// CodeCareerPace: the trainings keep the pace of a career
	// (continuing-education-article/6).
	//
	// Example: career {"years":20,"trainings":3} → not-met
	CodeCareerPace qagida.Code = "career-pace"
)

func continuing(number string) qagida.Provision {
	return qagida.Provision{Act: qagida.ContinuingEducationArticle, Number: number}
}

// The facts on an entrant.
const (
	entrantFieldProfessional = iota
	entrantFieldPedagogical
	entrantFieldFirstStart
	entrantFieldAdditional
	entrantFieldRetrained
	entrantFieldUniversity
)

var entrantFields = []qagida.Field{
	entrantFieldProfessional: {Name: "entrant.professional_education", Text: qagida.Text{KK: "кәсіптік білімі", RU: "профессиональное образование", EN: "professional education"}},
	entrantFieldPedagogical:  {Name: "entrant.pedagogical_education", Text: qagida.Text{KK: "педагогикалық білімі", RU: "педагогическое образование", EN: "pedagogical education"}},
	entrantFieldFirstStart:   {Name: "entrant.first_start", Text: qagida.Text{KK: "педагогтік жұмысты алғаш бастауы", RU: "впервые ли начинает педагогическую работу", EN: "whether teaching begins for the first time"}},
	entrantFieldAdditional:   {Name: "entrant.additional_education", Text: qagida.Text{KK: "қосымша білім бағдарламаларында сабақ беруі", RU: "преподаёт ли в программах дополнительного образования", EN: "whether programmes of additional education are taught"}},
	entrantFieldRetrained:    {Name: "entrant.retrained", Text: qagida.Text{KK: "педагогикалық қайта даярлаудан өтуі", RU: "пройдена ли педагогическая переподготовка", EN: "whether pedagogical retraining is passed"}},
	entrantFieldUniversity:   {Name: "entrant.university", Text: qagida.Text{KK: "қайта даярлаудың жоғары оқу орнында өтуі", RU: "проходила ли переподготовка на базе вуза", EN: "whether the retraining was at a university"}},
}

// The criteria of who must retrain, in the order of the text.
const (
	retrainingProfessional = iota
	retrainingNoPedagogical
	retrainingFirstStart
	retrainingNotExempt
)

var retrainingChecklist = rule.OldChecklist{
	Name:   "retraining",
	Fields: entrantFields,
	Criteria: []rule.OldCriterion{
		retrainingProfessional: {
			Code: CodeRetrainingProfessional, Provision: continuing("2.1"),
			Needs: 1 << entrantFieldProfessional,
			Asks: qagida.Text{
				KK: "Қайта даярлауға тиіс адамның кәсіптік білімі бар",
				RU: "У того, кто обязан пройти переподготовку, есть профессиональное образование",
				EN: "A person who must retrain has professional education",
			},
		},
		retrainingNoPedagogical: {
			Code: CodeRetrainingNoPedagogical, Provision: continuing("2.1"),
			Needs: 1 << entrantFieldPedagogical,
			Asks: qagida.Text{
				KK: "Қайта даярлауға тиіс адамның педагогикалық білімі жоқ",
				RU: "У того, кто обязан пройти переподготовку, нет педагогического образования",
				EN: "A person who must retrain has no pedagogical education",
			},
		},
		retrainingFirstStart: {
			Code: CodeRetrainingFirstStart, Provision: continuing("2.1"),
			Needs: 1 << entrantFieldFirstStart,
			Asks: qagida.Text{
				KK: "Қайта даярлауға тиіс адам осы бейінде педагогтік жұмысты алғаш бастайды",
				RU: "Тот, кто обязан пройти переподготовку, впервые начинает педагогическую работу по этому профилю",
				EN: "A person who must retrain begins to teach in the profile for the first time",
			},
		},
		retrainingNotExempt: {
			Code: CodeRetrainingNotExempt, Provision: continuing("2.2"),
			Needs: 1 << entrantFieldAdditional,
			Asks: qagida.Text{
				KK: "Қайта даярлауға тиіс адам тек қосымша білім бағдарламаларында ғана сабақ бермейді",
				RU: "Тот, кто обязан пройти переподготовку, преподаёт не только в программах дополнительного образования",
				EN: "A person who must retrain teaches more than programmes of additional education",
			},
		},
	},
}

// The criteria of a retraining that was due, in the order of the text.
const (
	retrainedPassed = iota
	retrainedUniversity
)

// mustRetrainNeeds is what tells whether a person must retrain.
const mustRetrainNeeds = 1<<entrantFieldProfessional | 1<<entrantFieldPedagogical | 1<<entrantFieldFirstStart | 1<<entrantFieldAdditional

var retrainedChecklist = rule.OldChecklist{
	Name:   "retrained",
	Fields: entrantFields,
	Criteria: []rule.OldCriterion{
		retrainedPassed: {
			Code: CodeRetrained, Provision: continuing("2.1"),
			Needs: mustRetrainNeeds | 1<<entrantFieldRetrained,
			Asks: qagida.Text{
				KK: "Қайта даярлауға тиіс адам одан өткен",
				RU: "Обязанный пройти переподготовку прошёл её",
				EN: "A person who must retrain has done so",
			},
		},
		retrainedUniversity: {
			Code: CodeRetrainedUniversity, Provision: continuing("2.3"),
			Needs: mustRetrainNeeds | 1<<entrantFieldRetrained | 1<<entrantFieldUniversity,
			Asks: qagida.Text{
				KK: "Қайта даярлау жоғары немесе жоғары оқу орнынан кейінгі білім беру ұйымында өткен",
				RU: "Переподготовка прошла на базе организации высшего или послевузовского образования",
				EN: "The retraining was on the base of a higher or postgraduate organisation of education",
			},
		},
	},
}

// The features of a way of learning.
const (
	learningFieldOrganised = iota
	learningFieldStandard
	learningFieldDocument
	learningFieldPurposeful
)

const learningFormalNeeds = 1<<learningFieldOrganised | 1<<learningFieldStandard | 1<<learningFieldDocument

// The criteria of the three forms, in the order of the text.
const (
	learningFormal = iota
	learningNonFormal
	learningInformal
)

var learningChecklist = rule.OldChecklist{
	Name: "learning",
	Fields: []qagida.Field{
		learningFieldOrganised:  {Name: "learning.organised", Text: qagida.Text{KK: "белгіленген тәртіп пен ұзақтық", RU: "установленный порядок и срок", EN: "whether order and length are set"}},
		learningFieldStandard:   {Name: "learning.state_standard", Text: qagida.Text{KK: "мемлекеттік стандартқа сүйенуі", RU: "опора на государственный стандарт", EN: "whether it rests on state standards"}},
		learningFieldDocument:   {Name: "learning.state_document", Text: qagida.Text{KK: "мемлекеттік үлгідегі құжаттың берілуі", RU: "выдача документа государственного образца", EN: "whether it ends in a state document"}},
		learningFieldPurposeful: {Name: "learning.purposeful", Text: qagida.Text{KK: "мақсатының, әдістерінің және нәтижесінің болуы", RU: "наличие цели, методов и результата", EN: "whether it has aims, methods and a result"}},
	},
	Criteria: []rule.OldCriterion{
		learningFormal: {
			Code: CodeFormalLearning, Provision: continuing("1.1"),
			Needs: learningFormalNeeds,
			Asks: qagida.Text{
				KK: "Білім формалды: тәртібі мен ұзақтығы белгіленген, мемлекеттік стандартқа сүйенеді, мемлекеттік үлгідегі құжатпен аяқталады",
				RU: "Обучение формальное: порядок и срок установлены, основа — государственный стандарт, итог — документ государственного образца",
				EN: "The learning is formal: order and length are set, it rests on state standards and ends in a state document",
			},
		},
		learningNonFormal: {
			Code: CodeNonFormalLearning, Provision: continuing("1.2"),
			Needs: learningFormalNeeds | 1<<learningFieldPurposeful,
			Asks: qagida.Text{
				KK: "Білім бейформалды: формалды жүйеден тыс, бірақ мақсаты, әдістері және нәтижесі бар",
				RU: "Обучение неформальное: вне формальной системы, но с целью, методами и результатом",
				EN: "The learning is non-formal: outside the formal system, but with aims, methods and a result",
			},
		},
		learningInformal: {
			Code: CodeInformalLearning, Provision: continuing("1.3"),
			Needs: learningFormalNeeds | 1<<learningFieldPurposeful,
			Asks: qagida.Text{
				KK: "Білім информалды: күнделікті өмірде, алдын ала белгіленген нәтижесіз жүреді",
				RU: "Обучение информальное: в повседневной жизни, без заданного результата",
				EN: "The learning is informal: part of daily life, without a set result",
			},
		},
	},
}

// The facts on a career.
const (
	careerFieldYears = iota
	careerFieldTrainings
)

// The numbers that the texts on a career show.
const (
	careerShowTrainings = iota
	careerShowDue
	careerShowLeast
	careerShowYears
	careerShowMost
	careerShowLongYears
)

const careerPace = 0

var careerChecklist = rule.OldChecklist{
	Name: "career",
	Fields: []qagida.Field{
		careerFieldYears:     {Name: "career.years", Text: qagida.Text{KK: "еңбек жылдары", RU: "годы работы", EN: "years of work"}},
		careerFieldTrainings: {Name: "career.trainings", Text: qagida.Text{KK: "өткен оқулар саны", RU: "число пройденных обучений", EN: "number of trainings"}},
	},
	Amounts: []rule.Amount{
		careerShowTrainings: {Name: "trainings"},
		careerShowDue:       {Name: "due"},
		careerShowLeast:     {Name: "least"},
		careerShowYears:     {Name: "years"},
		careerShowMost:      {Name: "most"},
		careerShowLongYears: {Name: "long-years"},
	},
	Criteria: []rule.OldCriterion{
		careerPace: {
			Code: CodeCareerPace, Provision: continuing("6"),
			Needs: 1<<careerFieldYears | 1<<careerFieldTrainings,
			Asks: qagida.Text{
				KK: "Маман {years|жылда} кемінде {least} рет, {long-years|жылда} кемінде {most} рет оқудан өтеді",
				RU: "Специалист обучается не менее {least|раза|раз|раз} за {years|год|года|лет} и не менее {most|раза|раз|раз} за {long-years|год|года|лет}",
				EN: "A specialist has at least {least|training|trainings} in {years|year|years} of work and at least {most} in {long-years|year|years}",
			},
			Found: qagida.Text{
				KK: "осы кезге дейін кемінде {due} керек, {trainings} бар",
				RU: "к этому времени нужно не менее {due}, есть {trainings}",
				EN: "at least {due} so far, there are {trainings}",
			},
		},
	},
}
