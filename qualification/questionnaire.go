package qualification

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

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

var questionnaireFieldWords = rule.NewWords[QuestionnaireField]("questionnaire-field",
	unknownWord,
	rule.Word{Code: "full-name", Name: qagida.Text{KK: "аты-жөні", RU: "фамилия, имя, отчество", EN: "full name"}},
	rule.Word{Code: "iin", Name: qagida.Text{KK: "ЖСН", RU: "ИИН", EN: "IIN"}},
	rule.Word{Code: "birth-date", Name: qagida.Text{KK: "туған күні", RU: "дата рождения", EN: "date of birth"}},
	rule.Word{Code: "position", Name: qagida.Text{KK: "лауазымы", RU: "должность", EN: "position"}},
	rule.Word{Code: "education", Name: qagida.Text{KK: "білімі", RU: "образование", EN: "education"}},
	rule.Word{Code: "category", Name: qagida.Text{KK: "біліктілік санаты және оның мерзімі", RU: "квалификационная категория и её срок", EN: "qualification category and its last day"}},
	rule.Word{Code: "workplace", Name: qagida.Text{KK: "жұмыс орны және өңірі", RU: "место работы с указанием региона", EN: "place of work with its region"}},
	rule.Word{Code: "total-service", Name: qagida.Text{KK: "жалпы еңбек өтілі", RU: "общий стаж", EN: "service in all"}},
	rule.Word{Code: "teaching-service", Name: qagida.Text{KK: "педагогикалық өтілі", RU: "педагогический стаж", EN: "teaching service"}},
	rule.Word{Code: "language", Name: qagida.Text{KK: "оқыту тілі", RU: "язык обучения", EN: "language of instruction"}},
	rule.Word{Code: "address", Name: qagida.Text{KK: "үй мекенжайы", RU: "домашний адрес", EN: "home address"}},
	rule.Word{Code: "phones", Name: qagida.Text{KK: "байланыс телефондары", RU: "контактные телефоны", EN: "telephones"}},
	rule.Word{Code: "email", Name: qagida.Text{KK: "электрондық пошта", RU: "электронная почта", EN: "e-mail address"}},
	rule.Word{Code: "remarks", Name: qagida.Text{KK: "қосымша мәлімет", RU: "дополнительная информация", EN: "additional information"}},
	rule.Word{Code: "previous-courses", Name: qagida.Text{KK: "бұрынғы курстар", RU: "предыдущие курсы", EN: "earlier courses"}},
)

// QuestionnairePaper is what is known of a questionnaire as handed in. Every
// field may be left out: its zero value means "not known".
type QuestionnairePaper struct {
	Filled qagida.Set[QuestionnaireField] `json:"filled,omitzero"` // every line filled in; not known until somebody has looked

	IIN             string       `json:"iin,omitzero"` // as written, right or wrong
	BirthDate       qagida.Date  `json:"birth_date,omitzero"`
	HoldsCategory   qagida.Fact  `json:"holds_category,omitzero"`
	CategoryUntil   qagida.Date  `json:"category_until,omitzero"`   // last day of the category, itself a day of it; not stated for one without end
	TotalService    qagida.Count `json:"total_service,omitzero"`    // full years
	TeachingService qagida.Count `json:"teaching_service,omitzero"` // full years
	TookCourses     qagida.Fact  `json:"took_courses,omitzero"`     // has taken courses before
}

// check refuses what cannot be meant.
func (p *QuestionnairePaper) check() error {
	if err := p.Filled.Check("questionnaire.filled", PreviousCoursesField); err != nil {
		return err
	}
	if err := p.TotalService.Check("questionnaire.total_service"); err != nil {
		return err
	}
	if err := p.TeachingService.Check("questionnaire.teaching_service"); err != nil {
		return err
	}
	for _, value := range []struct {
		field string
		line  QuestionnaireField
		is    bool
	}{
		{"questionnaire.iin", IINField, p.IIN != ""},
		{"questionnaire.birth_date", BirthDateField, !p.BirthDate.IsZero()},
		{"questionnaire.category_until", CategoryField, !p.CategoryUntil.IsZero()},
		{"questionnaire.total_service", TotalServiceField, p.TotalService.Known()},
		{"questionnaire.teaching_service", TeachingServiceField, p.TeachingService.Known()},
	} {
		if value.is && p.Filled.Has(value.line) == qagida.No {
			return rule.Refuse(value.field, "stated", "is given though its line is said to be empty")
		}
	}
	return nil
}

// QuestionnaireDecision says whether a questionnaire is filled in, which lines
// are empty, and what is worth a second look.
type QuestionnaireDecision struct {
	qagida.Decision
	Empty    qagida.Set[QuestionnaireField] // every empty line, those that may be empty included; not known while the lines are not
	Warnings qagida.Set[Warning]
}

// MarshalJSON gives {"empty":…,"warnings":…,"decision":…}.
func (d QuestionnaireDecision) MarshalJSON() ([]byte, error) {
	var o rule.Object
	o.Add("empty", d.Empty)
	o.Add("warnings", d.Warnings)
	o.Add("decision", d.Decision)
	return o.MarshalJSON()
}

// Questionnaire decides whether a questionnaire is filled in. Every line of annex
// 3 is asked for, but additional information is optional, and the lines on the
// qualification category and on earlier courses are for those who have any. The
// IIN must be a valid one and the teaching service not above the service in all.
//
// An IIN that disagrees with the date of birth is a warning, never a refusal, and
// so is a category that ran out before the day asked about. Without a day the
// category is not looked at.
//
// The error names years below zero, a line that annex 3 does not have, and a
// value beside a line that is said to be empty.
//
// Source: order95/A3.1 to A3.15.
func (r Rules) Questionnaire(p QuestionnairePaper, on qagida.Date) (decision QuestionnaireDecision, err error) {
	if err := p.check(); err != nil {
		return QuestionnaireDecision{}, err
	}
	d := questionnaireChecklist.Open(&decision.Decision, r.Edition)
	for line := FullNameField; line <= PreviousCoursesField; line++ {
		d = d.Record(int(line)-1, p.line(line))
	}
	d.Unknown(p.unknown())
	d.Close()
	decision.Empty, decision.Warnings = p.empty(), p.warnings(on)
	return decision, nil
}

// line is the outcome of one line of annex 3.
func (p *QuestionnairePaper) line(line QuestionnaireField) qagida.Outcome {
	filled := p.Filled.Has(line)
	switch line {
	case IINField:
		return filled.And(p.validIIN()).Outcome()
	case CategoryField:
		return qagida.Where(p.HoldsCategory, filled.Outcome())
	case TeachingServiceField:
		return filled.And(p.serviceInOrder()).Outcome()
	case RemarksField:
		return qagida.Where(filled, filled.Outcome())
	case PreviousCoursesField:
		return qagida.Where(p.TookCourses, filled.Outcome())
	default:
		return filled.Outcome()
	}
}

// validIIN asks whether the number written is an IIN.
func (p *QuestionnairePaper) validIIN() qagida.Fact {
	if p.IIN == "" {
		return qagida.Unknown
	}
	_, err := ParseIIN(p.IIN)
	return qagida.FactOf(err == nil)
}

// serviceInOrder asks whether the teaching service is not above the service in
// all. Where the line of the latter is empty there is nothing to compare, and
// that line says so.
func (p *QuestionnairePaper) serviceInOrder() qagida.Fact {
	if p.Filled.Has(TotalServiceField) == qagida.No {
		return qagida.Yes
	}
	teaching, known := p.TeachingService.Int()
	if !known {
		return qagida.Unknown
	}
	return p.TotalService.AtLeast(teaching)
}

// empty lists the lines without an entry.
func (p *QuestionnairePaper) empty() qagida.Set[QuestionnaireField] {
	if !p.Filled.Known() {
		return qagida.Set[QuestionnaireField]{}
	}
	empty := qagida.SetOf[QuestionnaireField]()
	for line := FullNameField; line <= PreviousCoursesField; line++ {
		if p.Filled.Has(line) == qagida.No {
			empty = empty.With(line)
		}
	}
	return empty
}

// warnings reports what disagrees without being refused.
func (p *QuestionnairePaper) warnings(on qagida.Date) qagida.Set[Warning] {
	warnings := qagida.SetOf[Warning]()
	if number, err := ParseIIN(p.IIN); err == nil {
		for w := range number.Warnings().All() {
			warnings = warnings.With(w)
		}
		if born := number.BirthDate(); !born.IsZero() && !p.BirthDate.IsZero() && born != p.BirthDate {
			warnings = warnings.With(IINBirthDate)
		}
	}
	if p.CategoryUntil.Before(on) {
		warnings = warnings.With(CategoryExpired)
	}
	return warnings
}

// unknown marks the facts that nobody has stated. The value of a line that is
// known to be empty is not one of them.
func (p *QuestionnairePaper) unknown() uint64 {
	noIIN := p.Filled.Has(IINField) == qagida.No
	noService := p.Filled.Has(TeachingServiceField).And(p.Filled.Has(TotalServiceField)) == qagida.No
	return rule.Missing(questionnaireFieldFilled, !p.Filled.Known()) |
		rule.Missing(questionnaireFieldIIN, p.IIN == "" && !noIIN) |
		rule.Missing(questionnaireFieldHoldsCategory, !p.HoldsCategory.Known()) |
		rule.Missing(questionnaireFieldTotal, !p.TotalService.Known() && !noService) |
		rule.Missing(questionnaireFieldTeaching, !p.TeachingService.Known() && !noService) |
		rule.Missing(questionnaireFieldTookCourses, !p.TookCourses.Known())
}
