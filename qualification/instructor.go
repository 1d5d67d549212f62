package qualification

import (
	"cmp"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
)

// Who may teach a course: paragraph 19.

// The codes of the findings on an instructor.
const (
	// CodeTeacherGround: a teacher who teaches a course has experience in its
	// profile (order95/19.1).
	//
	// Example: instructor {"instructor":{"grounds":["practising-teacher"],"profile_experience":false}} → not-met
	CodeTeacherGround qagida.Code = "instructor-teacher"

	// CodeTrainerGround: a certified trainer has passed a programme that prepares
	// trainers, and experts of Kazakhstan and of other countries took part in it
	// (order95/19.2 with 2.9).
	//
	// Example: instructor {"instructor":{"grounds":["certified-trainer"],"trainer_programme":true,"kazakh_and_foreign_experts":true}} → met
	CodeTrainerGround qagida.Code = "instructor-trainer"

	// CodeIndustryGround: a specialist from industry has at least the years of
	// service (order95/19.3).
	//
	// Example: instructor {"instructor":{"grounds":["industry-specialist"],"service_years":2}} → not-met
	CodeIndustryGround qagida.Code = "instructor-industry"

	// CodeFacultyGround: a university teacher comes from one that trains
	// specialists in pedagogical and profile subjects (order95/19.4).
	//
	// Example: instructor {"instructor":{"grounds":["university-faculty"],"trains_specialists":true}} → met
	CodeFacultyGround qagida.Code = "instructor-faculty"
)

// The facts that the criteria ask for.
const (
	instructorGrounds = iota
	instructorExperience
	instructorProgramme
	instructorExperts
	instructorService
	instructorProfile
	instructorTrains
	instructorFacts // how many they are
)

// The readings that outcomes may rest on, a bit each.
const readIndustryService = 1

// The criteria, in the order of the text.
const (
	instructorTeacher = iota
	instructorTrainer
	instructorIndustry
	instructorFaculty
	instructorCriteria // how many they are
)

// instructorNeeds is every fact: a ground that fails matters only where no other
// holds, so that each criterion waits for all of them. One whose own facts hold waits
// for the claims alone.
const instructorNeeds = 1<<instructorFacts - 1

var instructor = rule.Checklist{
	Name: "qualification.instructor",
	Facts: []string{
		instructorGrounds:    "instructor.grounds",
		instructorExperience: "instructor.profile_experience",
		instructorProgramme:  "instructor.trainer_programme",
		instructorExperts:    "instructor.kazakh_and_foreign_experts",
		instructorService:    "instructor.service_years",
		instructorProfile:    "instructor.profile_years",
		instructorTrains:     "instructor.trains_specialists",
	},
	Readings: []string{"industry-service"},
	Amounts:  []rule.Amount{{Name: "years"}},
	Criteria: []rule.Criterion{
		instructorTeacher:  {Code: CodeTeacherGround, Provision: order95("19.1"), Readings: readIndustryService, Needs: instructorNeeds, Aside: instructorNeeds &^ (1 << instructorGrounds)},
		instructorTrainer:  {Code: CodeTrainerGround, Provision: order95("19.2"), Readings: readIndustryService, Needs: instructorNeeds, Aside: instructorNeeds &^ (1 << instructorGrounds)},
		instructorIndustry: {Code: CodeIndustryGround, Provision: order95("19.3"), Readings: readIndustryService, Needs: instructorNeeds, Aside: instructorNeeds &^ (1 << instructorGrounds)},
		instructorFaculty:  {Code: CodeFacultyGround, Provision: order95("19.4"), Readings: readIndustryService, Needs: instructorNeeds, Aside: instructorNeeds &^ (1 << instructorGrounds)},
	},
}.List()

// Instructor decides whether a person may teach a course. One ground of para 19
// is enough, so that the grounds are alternatives: the criterion of a ground
// that holds is met, and one that fails does not apply where another holds. A
// ground that the person does not claim does not apply either, unless none is
// claimed at all.
//
// A certified trainer has passed a programme that prepares trainers (2.9), with
// experts of Kazakhstan and of other countries (19.2); that a trainer delivers
// programmes is shown by teaching this course. A specialist from industry needs
// the years in Rules.IndustryYears, the number itself being enough; the reading
// industry-service says whether all service counts. While the grounds are not
// known nothing is refused.
//
// The error names years below zero, more years in the field than in all, and
// a ground that is out of range.
//
// Source: order95/2.9 and 19.1 to 19.4.
func (r Rules) Instructor(i Instructor) (decision qagida.Decision, err error) {
	if err := cmp.Or(i.check(), r.holdService()); err != nil {
		return qagida.Decision{}, err
	}
	d := instructor.Open(&decision, r.Edition)
	d.Answer(r.instructor(&i))
	d.Choose(uint8(r.IndustryService))
	d.Show(int64(r.IndustryYears))
	if d.Undetermined() {
		d.Unknown(r.unknownOfInstructor(&i))
	}
	return decision, nil
}

// instructor returns the answer to each criterion, under the reading
// industry-service where its other choice would answer otherwise.
func (r *Rules) instructor(i *Instructor) rule.Answers {
	answers, others := i.answers(i.served(r.IndustryYears)), i.answers(i.servedInProfile(r.IndustryYears))
	if r.IndustryService == ServiceInProfile {
		answers, others = others, answers
	}
	for place := range answers {
		answers[place] = rule.Turned(readIndustryService, answers[place], others[place])
	}
	return rule.Collect(answers[:])
}

// answers returns the answer to each criterion where the service of a specialist
// from industry is long enough or not.
func (i *Instructor) answers(served qagida.Fact) [instructorCriteria]rule.Answer {
	holds, grounds := i.holds(served), i.grounds(served)
	var answers [instructorCriteria]rule.Answer
	for place := range answers {
		claim := i.asked(PractisingTeacher + InstructorKind(place))
		answers[place] = rule.Where(claim, alternative(&grounds, place))
		if holds[place] == qagida.Yes {
			answers[place] = answers[place].Aside()
		}
	}
	return answers
}

// holds reports of each ground whether it holds where it is claimed.
func (i *Instructor) holds(served qagida.Fact) [instructorCriteria]qagida.Fact {
	return [...]qagida.Fact{
		instructorTeacher:  i.ProfileExperience,
		instructorTrainer:  i.TrainerProgramme.And(i.KazakhAndForeignExperts),
		instructorIndustry: served,
		instructorFaculty:  i.TrainsSpecialists,
	}
}

// grounds reports of each ground whether it is claimed and holds.
func (i *Instructor) grounds(served qagida.Fact) [instructorCriteria]qagida.Fact {
	grounds := i.holds(served)
	for place := range grounds {
		grounds[place] = i.Grounds.Has(PractisingTeacher + InstructorKind(place)).And(grounds[place])
	}
	return grounds
}

// asked reports whether a ground is looked at: it is claimed, or none is.
func (i *Instructor) asked(kind InstructorKind) qagida.Fact {
	return i.Grounds.Has(kind).Or(anyOf(i.Grounds).Not())
}

// alternative answers one of several grounds of which any is enough: one that
// does not hold matters only where no other does.
func alternative(grounds *[instructorCriteria]qagida.Fact, own int) rule.Answer {
	if grounds[own] == qagida.Yes {
		return rule.Of(qagida.Met)
	}
	others := qagida.No
	for place, ground := range grounds {
		if place != own {
			others = others.Or(ground)
		}
	}
	return rule.Where(others.Not(), rule.Is(grounds[own]))
}

// served reports whether all service is long enough. Enough service in the
// profile, which is a part of it, shows it too.
func (i *Instructor) served(years int) qagida.Fact {
	if i.ServiceYears.Known() || rule.AtLeast(i.ProfileYears, years) != qagida.Yes {
		return rule.AtLeast(i.ServiceYears, years)
	}
	return qagida.Yes
}

// servedInProfile reports whether the service in the field is long enough,
// which it cannot be where all service is too short.
func (i *Instructor) servedInProfile(years int) qagida.Fact {
	if i.ProfileYears.Known() || rule.AtLeast(i.ServiceYears, years) != qagida.No {
		return rule.AtLeast(i.ProfileYears, years)
	}
	return qagida.No
}

// unknownOfInstructor marks the facts that nobody has stated, of each ground only
// while they could settle it. Of the two counts of years only the one that the
// reading asks for is among them.
func (r *Rules) unknownOfInstructor(i *Instructor) uint64 {
	inProfile, served := r.IndustryService == ServiceInProfile, i.served(r.IndustryYears)
	if inProfile {
		served = i.servedInProfile(r.IndustryYears)
	}
	grounds := i.grounds(served)
	open := func(ground int) bool { return grounds[ground] == qagida.Unknown }
	return rule.Missing(instructorGrounds, !i.Grounds.Known()) |
		rule.Missing(instructorExperience, open(instructorTeacher) && !i.ProfileExperience.Known()) |
		rule.Missing(instructorProgramme, open(instructorTrainer) && !i.TrainerProgramme.Known()) |
		rule.Missing(instructorExperts, open(instructorTrainer) && !i.KazakhAndForeignExperts.Known()) |
		rule.Missing(instructorService, open(instructorIndustry) && !inProfile && served == qagida.Unknown) |
		rule.Missing(instructorProfile, open(instructorIndustry) && inProfile && served == qagida.Unknown) |
		rule.Missing(instructorTrains, open(instructorFaculty) && !i.TrainsSpecialists.Known())
}

// Instructor is what is known of a person who is to teach a course. Every field
// may be left out: its zero value means "not known".
type Instructor struct {
	// Every ground that the person claims; known and empty means none.
	Grounds qagida.Set[InstructorKind] `json:"grounds,omitzero"`

	// Has worked in the field of the course, for however long (19.1).
	ProfileExperience qagida.Fact `json:"profile_experience,omitzero"`

	// Has passed a programme that prepares trainers (2.9), in which experts of
	// Kazakhstan and of other countries took part (19.2).
	TrainerProgramme        qagida.Fact `json:"trainer_programme,omitzero"`
	KazakhAndForeignExperts qagida.Fact `json:"kazakh_and_foreign_experts,omitzero"`

	// Full years of service, in all and of them in the field of the course (19.3).
	ServiceYears qagida.Count `json:"service_years,omitzero"`
	ProfileYears qagida.Count `json:"profile_years,omitzero"`

	// The university trains specialists in pedagogical and profile subjects (19.4).
	TrainsSpecialists qagida.Fact `json:"trains_specialists,omitzero"`
}

// check refuses what cannot be meant.
func (i *Instructor) check() error {
	return cmp.Or(
		rule.CheckSet("instructor.grounds", i.Grounds, UniversityFaculty),
		rule.CheckCount("instructor.service_years", i.ServiceYears),
		rule.CheckCount("instructor.profile_years", i.ProfileYears),
		i.checkProfile(),
	)
}

// checkProfile refuses more service in the field than in all.
func (i *Instructor) checkProfile() error {
	profile, known := i.ProfileYears.Int()
	if !known || rule.AtLeast(i.ServiceYears, profile) != qagida.No {
		return nil
	}
	return rule.Refuse("instructor.profile_years", i.ProfileYears.String(), refusal.AboveService, i.ServiceYears)
}

// InstructorKind is a ground on which a person may teach a course (para 19). A
// person may have several.
type InstructorKind uint8

// The four grounds of para 19.
const (
	_                  InstructorKind = iota // not known
	PractisingTeacher                        // a teacher with experience in the field of the course (19.1)
	CertifiedTrainer                         // a certified trainer (19.2)
	IndustrySpecialist                       // a specialist or worker from industry (19.3)
	UniversityFaculty                        // a teacher of a university (19.4)
)

var instructorWords = rule.NewWords[InstructorKind]("instructor",
	unknownWord,
	rule.Word{Code: "practising-teacher", Name: qagida.Text{KK: "курс бейіні бойынша тәжірибесі бар педагог", RU: "педагог с опытом работы по профилю курса", EN: "teacher with experience in the field of the course"}},
	rule.Word{Code: "certified-trainer", Name: qagida.Text{KK: "сертификатталған тренер", RU: "сертифицированный тренер", EN: "certified trainer"}},
	rule.Word{Code: "industry-specialist", Name: qagida.Text{KK: "өндіріс маманы", RU: "специалист производства", EN: "specialist from industry"}},
	rule.Word{Code: "university-faculty", Name: qagida.Text{KK: "жоғары оқу орнының оқытушысы", RU: "преподаватель высшего учебного заведения", EN: "university teacher"}},
)

type instructorInput struct {
	Instructor Instructor `json:"instructor,omitzero"`
}

var instructorQuestion = rule.Question[Rules, instructorInput, decisionAnswer]{
	Name:  "qualification.instructor",
	Verbs: []string{"Rules.Instructor"},
	Bounds: []rule.Bound{
		rule.At("instructor.service_years", "2", "3"),
		rule.At("instructor.profile_years", "2", "3"),
	},
	Lists: []*rule.List{instructor},
	Rules: Order95(),
	Ask: func(r Rules, in *instructorInput) (decisionAnswer, error) {
		d, err := r.Instructor(in.Instructor)
		return decisionAnswer{d}, err
	},
}
