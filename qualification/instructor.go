package qualification

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// InstructorKind is a ground on which a person may teach a course (para 19). A
// person may have several.
type InstructorKind uint8

// The four grounds of para 19.
const (
	_                  InstructorKind = iota // not known
	PractisingTeacher                        // a teacher with experience in the profile of the course (19.1)
	CertifiedTrainer                         // a certified trainer (19.2)
	IndustrySpecialist                       // a specialist or worker from industry (19.3)
	UniversityFaculty                        // a teacher of a university (19.4)
)

var instructorWords = rule.NewWords[InstructorKind]("instructor",
	unknownWord,
	rule.Word{Code: "practising-teacher", Name: qagida.Text{KK: "бейін бойынша тәжірибесі бар педагог", RU: "педагог с опытом по профилю курса", EN: "teacher with experience in the profile"}},
	rule.Word{Code: "certified-trainer", Name: qagida.Text{KK: "сертификатталған тренер", RU: "сертифицированный тренер", EN: "certified trainer"}},
	rule.Word{Code: "industry-specialist", Name: qagida.Text{KK: "өндіріс маманы", RU: "специалист производства", EN: "specialist from industry"}},
	rule.Word{Code: "university-faculty", Name: qagida.Text{KK: "жоғары оқу орнының оқытушысы", RU: "преподаватель высшего учебного заведения", EN: "university teacher"}},
)

// Instructor is what is known of a person who is to teach a course. Every field
// may be left out: its zero value means "not known".
type Instructor struct {
	Grounds qagida.Set[InstructorKind] `json:"grounds,omitzero"` // every ground the person claims; known and empty means none

	ProfileExperience qagida.Fact  `json:"profile_experience,omitzero"` // has worked in the profile of the course (19.1): no least length is set
	KazakhstanExperts qagida.Fact  `json:"kazakhstan_experts,omitzero"` // experts of Kazakhstan took part in preparing the trainer (19.2)
	ForeignExperts    qagida.Fact  `json:"foreign_experts,omitzero"`    // foreign experts took part as well (19.2)
	ServiceYears      qagida.Count `json:"service_years,omitzero"`      // full years of service in all (19.3)
	ProfileYears      qagida.Count `json:"profile_years,omitzero"`      // of them in the profile of the course (19.3)
	TrainsSpecialists qagida.Fact  `json:"trains_specialists,omitzero"` // the university trains specialists in pedagogical and profile subjects (19.4)
}

// check refuses what cannot be meant.
func (i *Instructor) check() error {
	if err := i.Grounds.Check("instructor.grounds", UniversityFaculty); err != nil {
		return err
	}
	if err := i.ServiceYears.Check("instructor.service_years"); err != nil {
		return err
	}
	if err := i.ProfileYears.Check("instructor.profile_years"); err != nil {
		return err
	}
	profile, known := i.ProfileYears.Int()
	if known && i.ServiceYears.AtLeast(profile) == qagida.No {
		return rule.Refuse("instructor.profile_years", i.ProfileYears.String(), "is above the service in all, "+i.ServiceYears.String())
	}
	return nil
}

// Instructor decides whether a person may teach a course. One ground of para 19
// is enough, so that the grounds are alternatives: the criterion of a ground
// that holds is met, and one that fails does not apply where another holds. A
// ground that the person does not claim does not apply either, unless none is
// claimed at all.
//
// A specialist from industry needs the years in Rules.IndustryYears, the number
// itself being enough; the reading industry-service says whether all service
// counts. While the grounds are not known nothing is refused.
//
// The error names years below zero, more years in the profile than in all, and
// a ground that is out of range.
//
// Source: order95/19.1 to 19.4.
func (r Rules) Instructor(i Instructor) (decision qagida.Decision, err error) {
	if err := i.check(); err != nil {
		return qagida.Decision{}, err
	}
	grounds := r.grounds(&i)
	d := instructorChecklist.Open(&decision, r.Edition)
	for place := range grounds {
		outcome := qagida.Where(i.asked(InstructorKind(place+1)), alternative(grounds, place))
		if place == instructorIndustry && outcome != qagida.NotApplicable {
			d = d.RecordUnder(place, outcome, uint8(r.IndustryService))
		} else {
			d = d.Record(place, outcome)
		}
	}
	d.Show(instructorShowYears, int64(r.IndustryYears))
	d.Unknown(r.unknownOfInstructor(&i, grounds))
	d.Close()
	return decision, nil
}

// grounds asks of each ground whether it is claimed and holds.
func (r *Rules) grounds(i *Instructor) [4]qagida.Fact {
	service := i.ServiceYears
	if r.IndustryService == ServiceInProfile {
		service = i.ProfileYears
	}
	return [4]qagida.Fact{
		instructorTeacher:  i.Grounds.Has(PractisingTeacher).And(i.ProfileExperience),
		instructorTrainer:  i.Grounds.Has(CertifiedTrainer).And(i.KazakhstanExperts).And(i.ForeignExperts),
		instructorIndustry: i.Grounds.Has(IndustrySpecialist).And(service.AtLeast(r.IndustryYears)),
		instructorFaculty:  i.Grounds.Has(UniversityFaculty).And(i.TrainsSpecialists),
	}
}

// asked tells whether a ground is to be looked at: it is claimed, or none is.
func (i *Instructor) asked(kind InstructorKind) qagida.Fact {
	return i.Grounds.Has(kind).Or(anyOf(i.Grounds).Not())
}

// alternative is the outcome of one of several grounds of which any is enough:
// one that does not hold matters only where no other does.
func alternative(grounds [4]qagida.Fact, own int) qagida.Outcome {
	if grounds[own] == qagida.Yes {
		return qagida.Met
	}
	others := qagida.No
	for place, ground := range grounds {
		if place != own {
			others = others.Or(ground)
		}
	}
	return qagida.Where(others.Not(), grounds[own].Outcome())
}

// unknownOfInstructor marks the facts that nobody has stated, of each ground only
// while they could settle it. Of the two counts of years only the one that the
// reading asks for is among them.
func (r *Rules) unknownOfInstructor(i *Instructor, grounds [4]qagida.Fact) uint64 {
	inProfile := r.IndustryService == ServiceInProfile
	open := func(ground int) bool { return grounds[ground] == qagida.Unknown }
	return rule.Missing(instructorFieldGrounds, !i.Grounds.Known()) |
		rule.Missing(instructorFieldExperience, open(instructorTeacher) && !i.ProfileExperience.Known()) |
		rule.Missing(instructorFieldKazakhstan, open(instructorTrainer) && !i.KazakhstanExperts.Known()) |
		rule.Missing(instructorFieldForeign, open(instructorTrainer) && !i.ForeignExperts.Known()) |
		rule.Missing(instructorFieldService, open(instructorIndustry) && !inProfile && !i.ServiceYears.Known()) |
		rule.Missing(instructorFieldProfile, open(instructorIndustry) && inProfile && !i.ProfileYears.Known()) |
		rule.Missing(instructorFieldTrains, open(instructorFaculty) && !i.TrainsSpecialists.Known())
}
