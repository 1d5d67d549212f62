package postcourse

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Duty is a kind of thing that is owed after a course by a certain day.
type Duty uint8

// The duties with a day.
const (
	_                Duty = iota // not known
	Support                      // support after the course (para 35.1)
	IndependentWorks             // independent assignments of the teacher (para 36.2)
	FinalMonitoring              // final monitoring, whose analysis the teacher receives (para 35.2)
	Monitoring                   // yearly monitoring (para 37)
)

var dutyWords = rule.NewWords[Duty]("duty",
	unknownWord,
	rule.Word{Code: "support", Name: qagida.Text{KK: "курстан кейінгі қолдау", RU: "посткурсовое сопровождение", EN: "post-course support"}},
	rule.Word{Code: "independent-works", Name: qagida.Text{KK: "өзіндік жұмыстар", RU: "самостоятельные работы", EN: "independent assignments"}},
	rule.Word{Code: "final-monitoring", Name: qagida.Text{KK: "қорытынды мониторинг", RU: "итоговый мониторинг", EN: "final monitoring"}},
	rule.Word{Code: "monitoring", Name: qagida.Text{KK: "жыл сайынғы мониторинг", RU: "ежегодный мониторинг", EN: "yearly monitoring"}},
)

var unknownWord = rule.Word{Code: "unknown", Name: qagida.Text{KK: "белгісіз", RU: "неизвестно", EN: "not known"}}

// ground is where a duty stands in the order, who carries it out and who
// organises it.
type ground struct {
	provision        qagida.Provision
	owner, organiser Party
}

var grounds = [...]ground{
	Support:          {order95("35.1"), Provider, Provider},
	IndependentWorks: {order95("36.2"), Teacher, Provider},
	FinalMonitoring:  {order95("35.2"), Provider, Provider},
	Monitoring:       {order95("37"), Provider, Provider},
}

// ground returns the ground of the duty, the zero value for one that does not
// exist.
func (d Duty) ground() ground {
	if int(d) >= len(grounds) {
		return ground{}
	}
	return grounds[d]
}

// Provision returns where the order asks for the duty.
func (d Duty) Provision() qagida.Provision { return d.ground().provision }

// Owner returns who carries the duty out: the teacher the independent assignments, and
// the provider all others.
func (d Duty) Owner() Party { return d.ground().owner }

// Organiser returns who organises the duty: the provider, also the independent
// works, which para 36.2 has it organise for the teacher.
func (d Duty) Organiser() Party { return d.ground().organiser }

// Party is who owes something after a course.
type Party uint8

// The parties.
const (
	_                    Party = iota // not known
	Provider                          // the organisation that held the course
	Teacher                           // the teacher who took it
	SchoolAdministration              // the administration of the teacher's educational organisation
)

var partyWords = rule.NewWords[Party]("party",
	unknownWord,
	rule.Word{Code: "provider", Name: qagida.Text{KK: "біліктілікті арттыру ұйымы", RU: "организация повышения квалификации", EN: "provider"}},
	rule.Word{Code: "teacher", Name: qagida.Text{KK: "педагог", RU: "педагог", EN: "teacher"}},
	rule.Word{Code: "school-administration", Name: qagida.Text{KK: "білім беру ұйымының әкімшілігі", RU: "администрация организации образования", EN: "school administration"}},
)

// order95 names a provision of the order.
func order95(number string) qagida.Provision {
	return qagida.Provision{Act: qagida.Order95, Number: number}
}
