package postcourse

import (
	"iter"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/qualification"
)

// What is owed after a course, and in which days: paragraphs 35 to 37, and who is
// monitored at all (paragraph 2.2).

// The codes of the findings on what is owed.
const (
	// CodeScope: monitoring is owed for the teacher, under the reading
	// monitoring-scope (order95/2.2).
	//
	// Example: duties {"place":"domestic","certified":false} → not-applicable
	CodeScope qagida.Code = "postcourse-scope"

	// CodePlace: something is owed after the course, since it was not held abroad
	// (order95/5.3.2).
	//
	// Example: duties {"place":"abroad","completed":"2026-04-03"} → not-applicable
	CodePlace qagida.Code = "postcourse-place"

	// CodeSupportOwed: the provider owes support (order95/6.2).
	//
	// Example: duties {"place":"domestic"} → met
	CodeSupportOwed qagida.Code = "postcourse-support-owed"

	// CodeMonitoringOwed: the provider owes monitoring (order95/6.3).
	//
	// Example: duties {"place":"domestic","certified":true} → met
	CodeMonitoringOwed qagida.Code = "postcourse-monitoring-owed"
)

// The facts that the criteria on what is owed and on progress ask for.
const (
	coursePlace = iota
	courseCompleted
	courseCertified
	courseName
	courseForms
	eventsKnown
	eventsDuty
	eventsDate
	askedDay
)

var progressFacts = []string{
	coursePlace:     "place",
	courseCompleted: "completed",
	courseCertified: "certified",
	courseName:      "course",
	courseForms:     "forms",
	eventsKnown:     "events",
	eventsDuty:      "events.duty",
	eventsDate:      "events.date",
	askedDay:        "on",
}

// The readings that outcomes and days may rest on, a bit each.
const (
	readMonitoringScope = 1 << iota
	readSupportEvidence
	readFinalMonitoring
	readFinalMonitoringScope
	readSupportForms
	readFirstYear
	readMonitoringYears
)

var progressReadings = []string{
	"monitoring-scope", "support-evidence", "final-monitoring", "final-monitoring-scope", "support-forms",
	"first-year", "monitoring-years",
}

// choices returns the choices of the readings in force.
func (r *Rules) choices() []uint8 {
	return []uint8{
		uint8(r.MonitoringScope), uint8(r.SupportEvidence), uint8(r.FinalMonitoring), uint8(r.FinalMonitoringScope),
		uint8(r.SupportForms), uint8(r.FirstYear), uint8(r.MonitoringYears),
	}
}

// The criteria on what is owed, in the order of the text.
const (
	dutiesScope = iota
	dutiesPlace
	dutiesSupport
	dutiesMonitoring
	dutiesCriteria
)

// dutiesRows returns the criteria on what is owed, with what yearly monitoring needs
// beside the place.
func dutiesRows(yearly uint64) []rule.Criterion {
	return []rule.Criterion{
		dutiesScope: {
			Code: CodeScope, Provision: order95("2.2"), Readings: readMonitoringScope,
			Needs: 1<<coursePlace | yearly,
		},
		dutiesPlace:   {Code: CodePlace, Provision: order95("5.3.2"), Needs: 1 << coursePlace},
		dutiesSupport: {Code: CodeSupportOwed, Provision: order95("6.2"), Needs: 1 << coursePlace},
		dutiesMonitoring: {
			Code: CodeMonitoringOwed, Provision: order95("6.3"), Readings: readMonitoringScope,
			Needs: 1<<coursePlace | yearly,
		},
	}
}

var dutiesList = rule.Checklist{
	Name:     "postcourse.duties",
	Facts:    progressFacts[:eventsKnown],
	Readings: progressReadings,
	Criteria: dutiesRows(1 << courseCertified),
}.List()

// Duties decides what is owed after a course (paras 35 to 37).
//
// A term begins on the day after completion, or after the term before it, so
// that each day of the years after a course lies in exactly one of them; the
// last day is itself allowed. Which days are the first year and the years of
// monitoring is for the readings first-year and monitoring-years to say; under
// calendar-year the days from completion to 31 December lie in none. After a
// course that ended on 29 February a term ends on 28 February in a year that has
// no 29th. Support and its final monitoring are owed to the end of the least term,
// or to SupportUntil where that is later.
//
// After a course abroad nothing is owed (order95/5.3.2). Without a certificate
// yearly monitoring is not owed, and the final monitoring is, unless the readings
// monitoring-scope and final-monitoring-scope say otherwise. Under
// support-forms=menu independent assignments are owed where they are chosen. While a
// fact is not known that decides whether a duty is owed, it is listed with Owed
// unknown. A course that has not ended, or whose end nobody has stated, gives
// duties without days.
//
// The error names a place or a form that does not exist, a completion so near to
// the end of the year 9999 that a term would leave it, support that ends before
// the course or more than 100 years after it, or rules that cannot be meant.
//
// Source: order95/2.2, 5.3.2, 6.2, 6.3, 35.1, 35.2, 36.2, 37.
func (r Rules) Duties(c Completion) (duties Duties, err error) {
	if err := duties.plan.lay(&r, &c); err != nil {
		return Duties{}, err
	}
	duties.forms, duties.menu = c.Forms, r.SupportForms == MenuOfForms
	place, scope := duties.plan.owed()
	d := dutiesList.Open(&duties.Decision, r.Edition)
	d.Answer(rule.Collect([]rule.Answer{
		dutiesScope: scope, dutiesPlace: place, dutiesSupport: place,
		dutiesMonitoring: scope,
	}))
	d.Choose(r.choices()...)
	if d.Undetermined() {
		d.Unknown(c.unknown() | rule.Missing(courseCertified, !r.monitored(&c).Known()))
	}
	if c.Place != qualification.Abroad {
		duties.lacks = r.unknown(&c) | rule.Missing(courseCertified, r.certificateMatters(&c))
	}
	return duties, nil
}

// owed returns the answers to whether support is owed after the course, which its
// place decides, and to whether yearly monitoring is, which the certificate may decide
// besides. Each is met or does not apply: neither can be broken.
func (p *plan) owed() (place, scope rule.Answer) {
	place = rule.Is(p.duties[0].owed)
	switch {
	case p.duties[0].owed == qagida.No:
		return rule.Of(qagida.NotApplicable), rule.Of(qagida.NotApplicable)
	case p.duties[Monitoring].owed == qagida.No:
		return place, rule.Of(qagida.NotApplicable).Under(readMonitoringScope)
	default:
		return place, rule.Is(p.duties[Monitoring].owed).Under(readMonitoringScope)
	}
}

// unknown marks the facts on the course that nobody has stated and every reading
// asks for.
func (c *Completion) unknown() uint64 {
	return rule.Missing(coursePlace, c.Place == 0) | rule.Missing(courseCompleted, c.Completed.IsZero())
}

// certificateMatters reports whether it is not known, and not all the same, whether
// there is a certificate.
func (r *Rules) certificateMatters(c *Completion) bool {
	return !r.monitored(c).Known() || !r.finallyMonitored(c).Known()
}

// Completion is what is known of one teacher's way through one course. Every
// field may be left out: its zero value means "not known", but for SupportUntil,
// without which support is for the least term. While Course is not known, an event
// that names a course may be of this one or not.
type Completion struct {
	Place        qualification.Place `json:"place,omitzero"`         // where the course was held
	Completed    qagida.Date         `json:"completed,omitzero"`     // its last day; not stated while it has not ended
	Certified    qagida.Fact         `json:"certified,omitzero"`     // whether the teacher received a certificate
	Course       string              `json:"course,omitzero"`        // the caller's own name of it, for events that name one
	SupportUntil qagida.Date         `json:"support_until,omitzero"` // the last day of support, where it is stated
	Forms        qagida.Set[Form]    `json:"forms,omitzero"`         // those that support takes, for support-forms=menu
}

// Duties is everything that is owed after one course. Its decision says why
// something is owed or not: a criterion is met where the law asks for something
// after the course, and not applicable where it asks for nothing.
type Duties struct {
	qagida.Decision
	plan  plan
	forms qagida.Set[Form]
	menu  bool   // forms are chosen, and not all owed
	lacks uint64 // the facts that nobody has stated and on which what is owed depends
}

// All lists what is owed with a day, in the order of the enumeration and then of
// the rounds. What is known not to be owed is left out; what may be owed is
// there, with Owed unknown.
func (d Duties) All() iter.Seq[Obligation] {
	return func(yield func(Obligation) bool) {
		for at := range int(d.plan.terms) {
			duty, _ := dutyAt(at)
			if d.plan.duties[duty].owed != qagida.No && !yield(d.plan.obligation(at)) {
				return
			}
		}
	}
}

// Lacks lists the facts on which it depends what is owed, and in which days, and that
// nobody has stated, in the order in which the question names them: while one is, a
// duty stands in All with Owed unknown, or without its days.
func (d Duties) Lacks() iter.Seq[qagida.Field] {
	return func(yield func(qagida.Field) bool) {
		for _, fact := range dutiesList.Lacks(d.lacks) {
			if !yield(qagida.Field(fact)) {
				return
			}
		}
	}
}

// MarshalJSON returns {"duties":[…],"undated":[…],"decision":…}, with what All and
// Undated list.
func (d Duties) MarshalJSON() ([]byte, error) {
	var o rule.Object
	o.Add("duties", rule.JSONList(d.All()))
	o.Add("undated", rule.JSONList(d.Undated()))
	o.Add("decision", d.Decision)
	return o.MarshalJSON()
}

// UnmarshalJSON refuses: what is owed is worked out from the course. Store that, or
// a receipt of the question postcourse.duties.
func (d *Duties) UnmarshalJSON(b []byte) error {
	return rule.NotRead[Duties](b, "postcourse.duties")
}

// Obligation is one thing that is owed after a course: what, by whom, how often,
// and the days in which it is owed, both the first and the last inside.
//
// Both days are not stated while the day of completion is not.
type Obligation struct {
	Duty      Duty
	Round     int // from 1; a duty that is owed in one term has one round
	First     qagida.Date
	Last      qagida.Date
	Count     int // how many are asked for, at least
	Provision qagida.Provision

	Owed    qagida.Fact // Unknown while a fact is missing that decides whether it is owed at all
	LeapDay bool        // the course ended on 29 February and this term, for want of one, ends on the 28th

	reading qagida.Choice
}

// MarshalJSON returns {"duty":…,"round":…,"first":…,"last":…,"count":…,
// "provision":…,"owed":…,"leap_day":…,"reading":…}.
func (o Obligation) MarshalJSON() ([]byte, error) {
	var object rule.Object
	o.addTo(&object)
	return object.MarshalJSON()
}

// UnmarshalJSON reads what MarshalJSON returns.
func (o *Obligation) UnmarshalJSON(b []byte) error {
	return rule.Read(o, b, (*Obligation).members)
}

// members are the members of its JSON form.
func (o *Obligation) members() []rule.Member {
	return []rule.Member{
		rule.In("duty", &o.Duty), rule.In("round", &o.Round), rule.In("first", &o.First), rule.In("last", &o.Last),
		rule.In("count", &o.Count), rule.In("provision", &o.Provision), rule.In("owed", &o.Owed),
		rule.In("leap_day", &o.LeapDay), rule.In("reading", &o.reading),
	}
}

func (o Obligation) addTo(object *rule.Object) {
	object.Add("duty", o.Duty)
	object.AddNumber("round", o.Round)
	object.Add("first", o.First)
	object.Add("last", o.Last)
	object.AddNumber("count", o.Count)
	object.Add("provision", o.Provision)
	object.Add("owed", o.Owed)
	object.Add("leap_day", qagida.FactOf(o.LeapDay))
	object.AddText("reading", o.Reading().String())
}

// Owner returns who carries it out.
func (o Obligation) Owner() Party { return o.Duty.Owner() }

// Organiser returns who organises it.
func (o Obligation) Organiser() Party { return o.Duty.Organiser() }

// Window returns the days in which it is owed.
func (o Obligation) Window() qagida.Period { return qagida.Period{First: o.First, Last: o.Last} }

// Reading returns the reading that the days rest on.
func (o Obligation) Reading() qagida.Choice { return o.reading }

// completionOptional are the inputs on a course whose absence says something:
// support without an end is for the least term.
var completionOptional = []string{"support_until"}

type dutiesInput = Completion

type dutiesAnswer struct {
	Duties   []dutyAnswer    `json:"duties"`
	Missing  []rule.Lack     `json:"missing,omitempty"` // without which it is not known what is owed, or when
	Decision qagida.Decision `json:"decision"`
}

// dutyAnswer is an obligation as an answer in JSON shows it.
type dutyAnswer struct {
	Duty      Duty             `json:"duty"`
	Round     int              `json:"round"`
	First     qagida.Date      `json:"first"`
	Last      qagida.Date      `json:"last"`
	Count     int              `json:"count"`
	Provision qagida.Provision `json:"provision"`
	Owed      qagida.Fact      `json:"owed"` // null while a fact is missing that decides it
}

func dutyAnswerOf(o Obligation) dutyAnswer {
	return dutyAnswer{o.Duty, o.Round, o.First, o.Last, o.Count, o.Provision, o.Owed}
}

var dutiesQuestion = rule.Question[Rules, dutiesInput, dutiesAnswer]{
	Name:  "postcourse.duties",
	Verbs: []string{"Rules.Duties"},
	Bounds: []rule.Bound{
		rule.At("completed", `"2024-02-29"`, `"2026-04-03"`),
		rule.At("course", `"A"`),
		rule.At("support_until", `"2026-04-03"`, `"2027-04-02"`, `"2027-04-03"`, `"2027-04-04"`),
	},
	Optional: completionOptional,
	Lists:    []*rule.List{dutiesList},
	Readings: []string{"support-evidence", "final-monitoring-scope", "support-forms", "first-year", "monitoring-years"},
	Rules:    Order95(),
	Ask: func(r Rules, in *dutiesInput) (dutiesAnswer, error) {
		duties, err := r.Duties(*in)
		if err != nil {
			return dutiesAnswer{}, err
		}
		answer := dutiesAnswer{Duties: []dutyAnswer{}, Missing: dutiesList.Lacks(duties.lacks), Decision: duties.Decision}
		for o := range duties.All() {
			answer.Duties = append(answer.Duties, dutyAnswerOf(o))
		}
		return answer, nil
	},
}
