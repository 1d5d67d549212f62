package qualification

import (
	"cmp"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
)

// Is a participant's questionnaire filled in: the lines of annex 3.

// The codes of the findings on a questionnaire, in the order of annex 3.
const (
	// CodeQuestionnaireFullName: the questionnaire states the name (order95/A3.1).
	//
	// Example: questionnaire {"questionnaire":{"filled":[]}} → not-met
	CodeQuestionnaireFullName qagida.Code = "questionnaire-name"

	// CodeQuestionnaireIIN: the questionnaire states a valid IIN (order95/A3.2).
	//
	// Example: questionnaire {"questionnaire":{"filled":["iin"],"iin":"950706531950"}} → met
	CodeQuestionnaireIIN qagida.Code = "questionnaire-iin"

	// CodeQuestionnaireBirthDate: the questionnaire states the date of birth (order95/A3.3).
	//
	// Example: questionnaire {"questionnaire":{"filled":[]}} → not-met
	CodeQuestionnaireBirthDate qagida.Code = "questionnaire-birth-date"

	// CodeQuestionnaireJob: the questionnaire states the position (order95/A3.4).
	//
	// Example: questionnaire {"questionnaire":{"filled":[]}} → not-met
	CodeQuestionnaireJob qagida.Code = "questionnaire-position"

	// CodeQuestionnaireEducation: the questionnaire states the education (order95/A3.5).
	//
	// Example: questionnaire {"questionnaire":{"filled":[]}} → not-met
	CodeQuestionnaireEducation qagida.Code = "questionnaire-education"

	// CodeQuestionnaireCategory: the questionnaire states the qualification category,
	// where there is one (order95/A3.6).
	//
	// Example: questionnaire {"questionnaire":{"filled":[],"holds_category":true}} → not-met
	CodeQuestionnaireCategory qagida.Code = "questionnaire-category"

	// CodeQuestionnaireWorkplace: the questionnaire states the place of work with its
	// region (order95/A3.7).
	//
	// Example: questionnaire {"questionnaire":{"filled":[]}} → not-met
	CodeQuestionnaireWorkplace qagida.Code = "questionnaire-workplace"

	// CodeQuestionnaireTotalService: the questionnaire states the service in all (order95/A3.8).
	//
	// Example: questionnaire {"questionnaire":{"filled":[]}} → not-met
	CodeQuestionnaireTotalService qagida.Code = "questionnaire-total-service"

	// CodeQuestionnaireTeachingService: the questionnaire states a teaching service
	// not above the service in all (order95/A3.9).
	//
	// Example: questionnaire {"questionnaire":{"filled":["total-service","teaching-service"],"total_service":5,"teaching_service":6}} → not-met
	CodeQuestionnaireTeachingService qagida.Code = "questionnaire-teaching-service"

	// CodeQuestionnaireLanguage: the questionnaire states the language of instruction (order95/A3.10).
	//
	// Example: questionnaire {"questionnaire":{"filled":[]}} → not-met
	CodeQuestionnaireLanguage qagida.Code = "questionnaire-language"

	// CodeQuestionnaireAddress: the questionnaire states the home address (order95/A3.11).
	//
	// Example: questionnaire {"questionnaire":{"filled":[]}} → not-met
	CodeQuestionnaireAddress qagida.Code = "questionnaire-address"

	// CodeQuestionnairePhones: the questionnaire states telephones (order95/A3.12).
	//
	// Example: questionnaire {"questionnaire":{"filled":[]}} → not-met
	CodeQuestionnairePhones qagida.Code = "questionnaire-phones"

	// CodeQuestionnaireEmail: the questionnaire states an e-mail address (order95/A3.13).
	//
	// Example: questionnaire {"questionnaire":{"filled":[]}} → not-met
	CodeQuestionnaireEmail qagida.Code = "questionnaire-email"

	// CodeQuestionnaireRemarks: the questionnaire gives additional information (order95/A3.14).
	//
	// Example: questionnaire {"questionnaire":{"filled":[]}} → not-applicable
	CodeQuestionnaireRemarks qagida.Code = "questionnaire-remarks"

	// CodeQuestionnairePreviousCourses: the questionnaire lists the courses taken
	// before, where there are any (order95/A3.15).
	//
	// Example: questionnaire {"questionnaire":{"filled":[],"took_courses":false}} → not-applicable
	CodeQuestionnairePreviousCourses qagida.Code = "questionnaire-previous-courses"
)

// The facts that the criteria ask for.
const (
	questionnaireFilled = iota
	questionnaireWrittenIIN
	questionnaireHoldsCategory
	questionnaireTotal
	questionnaireTeaching
	questionnaireTookCourses
)

// The criteria, in the order of annex 3.
const (
	lineFullName = iota
	lineIIN
	lineBirthDate
	lineJob
	lineEducation
	lineCategory
	lineWorkplace
	lineTotalService
	lineTeachingService
	lineLanguage
	lineAddress
	linePhones
	lineEmail
	lineRemarks
	linePreviousCourses
)

var questionnaire = rule.Checklist{
	Name: "qualification.questionnaire",
	Facts: []string{
		questionnaireFilled:        "questionnaire.filled",
		questionnaireWrittenIIN:    "questionnaire.iin",
		questionnaireHoldsCategory: "questionnaire.holds_category",
		questionnaireTotal:         "questionnaire.total_service",
		questionnaireTeaching:      "questionnaire.teaching_service",
		questionnaireTookCourses:   "questionnaire.took_courses",
	},
	Criteria: []rule.Criterion{
		lineFullName:        {Code: CodeQuestionnaireFullName, Provision: order95("A3.1"), Needs: 1 << questionnaireFilled},
		lineIIN:             {Code: CodeQuestionnaireIIN, Provision: order95("A3.2"), Needs: 1<<questionnaireFilled | 1<<questionnaireWrittenIIN},
		lineBirthDate:       {Code: CodeQuestionnaireBirthDate, Provision: order95("A3.3"), Needs: 1 << questionnaireFilled},
		lineJob:             {Code: CodeQuestionnaireJob, Provision: order95("A3.4"), Needs: 1 << questionnaireFilled},
		lineEducation:       {Code: CodeQuestionnaireEducation, Provision: order95("A3.5"), Needs: 1 << questionnaireFilled},
		lineCategory:        {Code: CodeQuestionnaireCategory, Provision: order95("A3.6"), Needs: 1<<questionnaireFilled | 1<<questionnaireHoldsCategory},
		lineWorkplace:       {Code: CodeQuestionnaireWorkplace, Provision: order95("A3.7"), Needs: 1 << questionnaireFilled},
		lineTotalService:    {Code: CodeQuestionnaireTotalService, Provision: order95("A3.8"), Needs: 1 << questionnaireFilled},
		lineTeachingService: {Code: CodeQuestionnaireTeachingService, Provision: order95("A3.9"), Needs: 1<<questionnaireFilled | 1<<questionnaireTotal | 1<<questionnaireTeaching},
		lineLanguage:        {Code: CodeQuestionnaireLanguage, Provision: order95("A3.10"), Needs: 1 << questionnaireFilled},
		lineAddress:         {Code: CodeQuestionnaireAddress, Provision: order95("A3.11"), Needs: 1 << questionnaireFilled},
		linePhones:          {Code: CodeQuestionnairePhones, Provision: order95("A3.12"), Needs: 1 << questionnaireFilled},
		lineEmail:           {Code: CodeQuestionnaireEmail, Provision: order95("A3.13"), Needs: 1 << questionnaireFilled},
		lineRemarks:         {Code: CodeQuestionnaireRemarks, Provision: order95("A3.14"), Needs: 1 << questionnaireFilled},
		linePreviousCourses: {Code: CodeQuestionnairePreviousCourses, Provision: order95("A3.15"), Needs: 1<<questionnaireFilled | 1<<questionnaireTookCourses},
	},
}.List()

// Questionnaire decides whether a questionnaire is filled in. Every line of annex
// 3 is asked for, but additional information is optional, and the lines on the
// qualification category and on earlier courses are for those who have any. The
// IIN must be a valid one and the teaching service not above the service in all;
// the two may be equal.
//
// Warnings refuse nothing: an IIN that disagrees with the date of birth, and, on
// the day asked about, a category that ran out before it or a date of birth after
// it. Without a day neither is looked at.
//
// What a line says fills it in. The error names years below zero, a line that
// annex 3 does not have, a value beside a line that is said to be empty, and a
// last day of a category that is not held.
//
// Source: order95/A3.1 to A3.15.
func (r Rules) Questionnaire(p QuestionnairePaper, on qagida.Date) (decision QuestionnaireDecision, err error) {
	if err := p.check(); err != nil {
		return QuestionnaireDecision{}, err
	}
	d := questionnaire.Open(&decision.Decision, r.Edition)
	d.Answer(p.answers())
	if d.Undetermined() {
		d.Unknown(p.unknown())
	}
	decision.Empty, decision.Warnings = p.empty(), p.warnings(on)
	return decision, nil
}

// answers returns the answer to each criterion.
func (p *QuestionnairePaper) answers() rule.Answers {
	teaching := p.has(TeachingServiceField).And(p.serviceInOrder())
	return rule.Collect([]rule.Answer{
		lineFullName:        rule.Is(p.has(FullNameField)),
		lineIIN:             rule.Is(p.has(IINField).And(p.validIIN())),
		lineBirthDate:       rule.Is(p.has(BirthDateField)),
		lineJob:             rule.Is(p.has(JobField)),
		lineEducation:       rule.Is(p.has(EducationField)),
		lineCategory:        rule.Where(p.HoldsCategory, rule.Is(p.has(CategoryField))),
		lineWorkplace:       rule.Is(p.has(WorkplaceField)),
		lineTotalService:    rule.Is(p.has(TotalServiceField)),
		lineTeachingService: rule.Is(teaching),
		lineLanguage:        rule.Is(p.has(LanguageField)),
		lineAddress:         rule.Is(p.has(AddressField)),
		linePhones:          rule.Is(p.has(PhonesField)),
		lineEmail:           rule.Is(p.has(EmailField)),
		lineRemarks:         optional(p.has(RemarksField)),
		linePreviousCourses: rule.Where(p.TookCourses, rule.Is(p.has(PreviousCoursesField))),
	})
}

// has reports whether a line is filled in. It is where anybody has read what it
// says.
func (p *QuestionnairePaper) has(line QuestionnaireField) qagida.Fact {
	if p.states(line) {
		return qagida.Yes
	}
	return p.Filled.Has(line)
}

// states reports whether what a line says is known.
func (p *QuestionnairePaper) states(line QuestionnaireField) bool {
	switch line {
	case IINField:
		return p.IIN != ""
	case BirthDateField:
		return !p.BirthDate.IsZero()
	case CategoryField:
		return !p.CategoryUntil.IsZero()
	case TotalServiceField:
		return p.TotalService.Known()
	case TeachingServiceField:
		return p.TeachingService.Known()
	default:
		return false
	}
}

// validIIN reports whether the number written is an IIN.
func (p *QuestionnairePaper) validIIN() qagida.Fact {
	if p.IIN == "" {
		return qagida.Unknown
	}
	_, err := ParseIIN(p.IIN)
	return qagida.FactOf(err == nil)
}

// serviceInOrder reports whether the teaching service is not above the service
// in all: none is above any. Where the line of the latter is empty there is
// nothing to compare, and that line says so.
func (p *QuestionnairePaper) serviceInOrder() qagida.Fact {
	teaching, known := p.TeachingService.Int()
	switch {
	case p.has(TotalServiceField) == qagida.No || known && teaching == 0:
		return qagida.Yes
	case !known:
		return qagida.Unknown
	default:
		return rule.AtLeast(p.TotalService, teaching)
	}
}

// optional returns the answer to a line that may be empty: it is never refused.
func optional(filled qagida.Fact) rule.Answer {
	if filled == qagida.Yes {
		return rule.Of(qagida.Met)
	}
	return rule.Of(qagida.NotApplicable)
}

// empty returns the lines without an entry.
func (p *QuestionnairePaper) empty() qagida.Set[QuestionnaireField] {
	if !p.Filled.Known() {
		return qagida.Set[QuestionnaireField]{}
	}
	empty := qagida.SetOf[QuestionnaireField]()
	for _, line := range linesOfAnnex3 {
		if p.has(line) == qagida.No {
			empty = empty.With(line)
		}
	}
	return empty
}

// warnings returns what disagrees without being refused.
func (p *QuestionnairePaper) warnings(on qagida.Date) qagida.Set[Warning] {
	number, _ := ParseIIN(p.IIN)
	warnings := number.warningsBeside(p.BirthDate, on)
	if number.IsZero() {
		warnings = qagida.SetOf[Warning]()
	}
	if bornLater(p.BirthDate, on) {
		warnings = warnings.With(BornLater)
	}
	if p.CategoryUntil.Before(on) {
		warnings = warnings.With(CategoryExpired)
	}
	return warnings
}

// unknown marks the facts that nobody has stated. The value of a line that is
// known to be empty is not one of them.
func (p *QuestionnairePaper) unknown() uint64 {
	noIIN := p.has(IINField) == qagida.No
	noService := p.has(TeachingServiceField).And(p.has(TotalServiceField)) == qagida.No
	return rule.Missing(questionnaireFilled, !p.Filled.Known()) |
		rule.Missing(questionnaireWrittenIIN, p.IIN == "" && !noIIN) |
		rule.Missing(questionnaireHoldsCategory, !p.HoldsCategory.Known()) |
		rule.Missing(questionnaireTotal, !p.TotalService.Known() && !noService) |
		rule.Missing(questionnaireTeaching, !p.TeachingService.Known() && !noService) |
		rule.Missing(questionnaireTookCourses, !p.TookCourses.Known())
}

type questionnaireInput struct {
	Questionnaire QuestionnairePaper `json:"questionnaire,omitzero"`
	On            qagida.Date        `json:"on,omitzero"`
}

type questionnaireAnswer struct {
	Empty    qagida.Set[QuestionnaireField] `json:"empty"`
	Warnings qagida.Set[Warning]            `json:"warnings"`
	Decision qagida.Decision                `json:"decision"`
}

var questionnaireQuestion = rule.Question[Rules, questionnaireInput, questionnaireAnswer]{
	Name:  "qualification.questionnaire",
	Verbs: []string{"Rules.Questionnaire"},
	Bounds: []rule.Bound{
		rule.At("questionnaire.iin", `"950706531950"`, `"950706531951"`),
		rule.At("questionnaire.birth_date", `"2095-07-06"`, `"2095-07-07"`),
		rule.At("questionnaire.category_until", `"2026-05-31"`),
		rule.At("questionnaire.total_service", `0`, `10`, `11`),
		rule.At("questionnaire.teaching_service", `0`, `1`, `10`, `11`),
		rule.At("on", `"2026-05-31"`, `"2026-06-01"`),
	},
	Worked: func() []rule.Bound {
		return []rule.Bound{rule.At("questionnaire.filled", allButEach(questionnaireFieldWords.All())...)}
	},
	Lists: []*rule.List{questionnaire},
	Rules: Order95(),
	Ask: func(r Rules, in *questionnaireInput) (questionnaireAnswer, error) {
		d, err := r.Questionnaire(in.Questionnaire, in.On)
		return questionnaireAnswer{d.Empty, d.Warnings, d.Decision}, err
	},
}

// QuestionnaireField is a line of the participant's questionnaire in annex 3.
type QuestionnaireField uint8

// The lines of annex 3, in its order.
const (
	_                    QuestionnaireField = iota // not known
	FullNameField                                  // name; the patronymic may be missing (A3.1)
	IINField                                       // IIN (A3.2)
	BirthDateField                                 // date of birth (A3.3)
	JobField                                       // position (A3.4)
	EducationField                                 // education (A3.5)
	CategoryField                                  // qualification category and its last day (A3.6)
	WorkplaceField                                 // place of work with its region (A3.7)
	TotalServiceField                              // service in all (A3.8)
	TeachingServiceField                           // teaching service (A3.9)
	LanguageField                                  // language of instruction (A3.10)
	AddressField                                   // home address (A3.11)
	PhonesField                                    // telephones (A3.12)
	EmailField                                     // e-mail address (A3.13)
	RemarksField                                   // additional information; optional (A3.14)
	PreviousCoursesField                           // earlier courses; empty for who took none (A3.15)
)

var linesOfAnnex3 = [...]QuestionnaireField{
	FullNameField, IINField, BirthDateField, JobField, EducationField, CategoryField, WorkplaceField,
	TotalServiceField, TeachingServiceField, LanguageField, AddressField, PhonesField, EmailField,
	RemarksField, PreviousCoursesField,
}

var questionnaireFieldWords = rule.NewWords[QuestionnaireField]("questionnaire-field",
	unknownWord,
	rule.Word{Code: "full-name", Name: qagida.Text{KK: "аты-жөні", RU: "фамилия, имя, отчество", EN: "full name"}},
	rule.Word{Code: "iin", Name: qagida.Text{KK: "ЖСН", RU: "ИИН", EN: "IIN"}},
	rule.Word{Code: "birth-date", Name: qagida.Text{KK: "туған күні", RU: "дата рождения", EN: "date of birth"}},
	rule.Word{Code: "position", Name: qagida.Text{KK: "лауазымы", RU: "должность", EN: "position"}},
	rule.Word{Code: "education", Name: qagida.Text{KK: "білімі", RU: "образование", EN: "education"}},
	rule.Word{Code: "category", Name: qagida.Text{KK: "біліктілік санаты және оның мерзімі", RU: "квалификационная категория и её срок", EN: "qualification category and the last day of its term"}},
	rule.Word{Code: "workplace", Name: qagida.Text{KK: "жұмыс орны және өңірі", RU: "место работы с указанием региона", EN: "place of work with its region"}},
	rule.Word{Code: "total-service", Name: qagida.Text{KK: "жалпы еңбек өтілі", RU: "общий стаж", EN: "total length of service"}},
	rule.Word{Code: "teaching-service", Name: qagida.Text{KK: "педагогикалық өтілі", RU: "педагогический стаж", EN: "length of teaching service"}},
	rule.Word{Code: "language", Name: qagida.Text{KK: "оқыту тілі", RU: "язык обучения", EN: "language of instruction"}},
	rule.Word{Code: "address", Name: qagida.Text{KK: "үй мекенжайы", RU: "домашний адрес", EN: "home address"}},
	rule.Word{Code: "phones", Name: qagida.Text{KK: "байланыс телефондары", RU: "контактные телефоны", EN: "contact telephone numbers"}},
	rule.Word{Code: "email", Name: qagida.Text{KK: "электрондық пошта", RU: "электронная почта", EN: "e-mail address"}},
	rule.Word{Code: "remarks", Name: qagida.Text{KK: "қосымша мәлімет", RU: "дополнительная информация", EN: "additional information"}},
	rule.Word{Code: "previous-courses", Name: qagida.Text{KK: "бұрын өткен курстар", RU: "пройденные ранее курсы", EN: "courses taken before"}},
)

// QuestionnairePaper is what is known of a questionnaire as handed in. Every
// field may be left out: its zero value means "not known".
type QuestionnairePaper struct {
	Filled qagida.Set[QuestionnaireField] `json:"filled,omitzero"` // not known until somebody has looked

	IIN             string       `json:"iin,omitzero"` // as written, right or wrong
	BirthDate       qagida.Date  `json:"birth_date,omitzero"`
	HoldsCategory   qagida.Fact  `json:"holds_category,omitzero"`
	CategoryUntil   qagida.Date  `json:"category_until,omitzero"`   // its last day, itself a day of it; none without end
	TotalService    qagida.Count `json:"total_service,omitzero"`    // full years
	TeachingService qagida.Count `json:"teaching_service,omitzero"` // full years
	TookCourses     qagida.Fact  `json:"took_courses,omitzero"`     // has taken courses before
}

// questionnaireValues are the lines of which it may be known what they say.
var questionnaireValues = [...]struct {
	line  QuestionnaireField
	field string
}{
	{IINField, "questionnaire.iin"},
	{BirthDateField, "questionnaire.birth_date"},
	{CategoryField, "questionnaire.category_until"},
	{TotalServiceField, "questionnaire.total_service"},
	{TeachingServiceField, "questionnaire.teaching_service"},
}

// check refuses what cannot be meant.
func (p *QuestionnairePaper) check() error {
	if err := cmp.Or(
		rule.CheckSet("questionnaire.filled", p.Filled, PreviousCoursesField),
		rule.CheckCount("questionnaire.total_service", p.TotalService),
		rule.CheckCount("questionnaire.teaching_service", p.TeachingService),
	); err != nil {
		return err
	}
	if p.HoldsCategory == qagida.No && p.states(CategoryField) {
		return rule.Refuse("questionnaire.category_until", p.CategoryUntil.String(), refusal.NoCategory)
	}
	for _, v := range questionnaireValues {
		if p.states(v.line) && p.Filled.Has(v.line) == qagida.No {
			return rule.Refuse(v.field, "stated", refusal.EmptyLineStated)
		}
	}
	return nil
}

// QuestionnaireDecision reports whether a questionnaire is filled in, which lines
// are empty, and what is worth a second look.
type QuestionnaireDecision struct {
	qagida.Decision
	Empty    qagida.Set[QuestionnaireField] // those that may be empty included; not known while the lines are not
	Warnings qagida.Set[Warning]
}

// MarshalJSON returns {"empty":…,"warnings":…,"decision":…}.
func (d QuestionnaireDecision) MarshalJSON() ([]byte, error) {
	var o rule.Object
	o.Add("empty", d.Empty)
	o.Add("warnings", d.Warnings)
	o.Add("decision", d.Decision)
	return o.MarshalJSON()
}

// UnmarshalJSON reads what MarshalJSON returns; the decision is a record then.
func (d *QuestionnaireDecision) UnmarshalJSON(b []byte) error {
	return rule.Read(d, b, func(v *QuestionnaireDecision) []rule.Member {
		return []rule.Member{rule.In("empty", &v.Empty), rule.In("warnings", &v.Warnings), rule.In("decision", &v.Decision)}
	})
}
