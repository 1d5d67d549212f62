package qualification

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Funds says what a course abroad is paid from (para 5.2).
type Funds uint8

// The sources of para 5.2, and what the law forbids.
const (
	_              Funds = iota // not known
	OwnBudget                   // the budget of the body that organises the course
	LawfulSource                // another source that the law does not forbid
	ForbiddenFunds              // a source that the law forbids
)

var fundsWords = rule.NewWords[Funds]("funds",
	unknownWord,
	rule.Word{Code: "budget", Name: qagida.Text{KK: "тиісті бюджет", RU: "соответствующий бюджет", EN: "its own budget"}},
	rule.Word{Code: "other-lawful", Name: qagida.Text{KK: "тыйым салынбаған басқа көз", RU: "другой не запрещённый источник", EN: "another lawful source"}},
	rule.Word{Code: "forbidden", Name: qagida.Text{KK: "тыйым салынған көз", RU: "запрещённый источник", EN: "a forbidden source"}},
)

// Host is the kind of body that teaches a course abroad (para 5.3).
type Host uint8

// The hosts of para 5.3, and any other.
const (
	_                   Host = iota // not known
	ForeignOrganisation             // a foreign organisation of education
	ResearchCentre                  // an international centre of research
	OtherHost                       // another body
)

var hostWords = rule.NewWords[Host]("host",
	unknownWord,
	rule.Word{Code: "foreign-organisation", Name: qagida.Text{KK: "шетелдік білім беру ұйымы", RU: "зарубежная организация образования", EN: "foreign organisation of education"}},
	rule.Word{Code: "research-centre", Name: qagida.Text{KK: "халықаралық ғылыми-зерттеу орталығы", RU: "международный научно-исследовательский центр", EN: "international centre of research"}},
	rule.Word{Code: "other", Name: qagida.Text{KK: "өзге ұйым", RU: "другая организация", EN: "another body"}},
)

// Arrangement is what is known of how a course abroad is arranged. Every field
// may be left out: its zero value means "not known".
type Arrangement struct {
	Organiser  Organisation `json:"organiser,omitzero"`
	Funds      Funds        `json:"funds,omitzero"`
	Host       Host         `json:"host,omitzero"`
	Programmes qagida.Fact  `json:"programmes,omitzero"` // the host carries out programmes of professional development
	Contract   qagida.Fact  `json:"contract,omitzero"`   // the provider and the host have a contract for the service
	Scheduled  qagida.Fact  `json:"scheduled,omitzero"`  // the course stands in the schedule of courses abroad
}

// check refuses what cannot be meant.
func (a *Arrangement) check() error {
	if err := organisationWords.Check("arrangement.organiser", a.Organiser); err != nil {
		return err
	}
	if err := fundsWords.Check("arrangement.funds", a.Funds); err != nil {
		return err
	}
	return hostWords.Check("arrangement.host", a.Host)
}

// CourseAbroad decides whether a course abroad is arranged as para 5 asks: by a
// body that may organise one and from lawful funds (5.2), taught by a foreign
// organisation of education or an international centre of research that carries
// out such programmes, on a contract and by the schedule (5.3.1).
//
// A private provider is not among those who organise courses abroad. The error
// names an enumeration that is out of range.
//
// Source: order95/5.2 and 5.3.1.
func (r Rules) CourseAbroad(a Arrangement) (decision qagida.Decision, err error) {
	if err := a.check(); err != nil {
		return qagida.Decision{}, err
	}
	d := abroadChecklist.Open(&decision, r.Edition)
	d = d.Record(abroadOrganiser, a.Organiser.organisesAbroad().Outcome())
	d = d.Record(abroadFunds, a.Funds.lawful().Outcome())
	d = d.Record(abroadHost, a.Host.listed().And(a.Programmes).Outcome())
	d = d.Record(abroadContract, a.Contract.Outcome())
	d = d.Record(abroadSchedule, a.Scheduled.Outcome())
	d.Unknown(a.unknown())
	d.Close()
	return decision, nil
}

// unknown marks the facts that nobody has stated.
func (a *Arrangement) unknown() uint64 {
	return rule.Missing(abroadFieldOrganiser, a.Organiser == 0) |
		rule.Missing(abroadFieldFunds, a.Funds == 0) |
		rule.Missing(abroadFieldHost, a.Host == 0) |
		rule.Missing(abroadFieldProgrammes, !a.Programmes.Known()) |
		rule.Missing(abroadFieldContract, !a.Contract.Known()) |
		rule.Missing(abroadFieldScheduled, !a.Scheduled.Known())
}

// lawful asks whether the law allows the funds.
func (f Funds) lawful() qagida.Fact {
	if f == 0 {
		return qagida.Unknown
	}
	return qagida.FactOf(f != ForbiddenFunds)
}

// listed asks whether para 5.3 names the host.
func (h Host) listed() qagida.Fact {
	if h == 0 {
		return qagida.Unknown
	}
	return qagida.FactOf(h != OtherHost)
}
