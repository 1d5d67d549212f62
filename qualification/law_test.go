package qualification_test

import (
	"encoding/json"
	"errors"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/qualification"
)

// verb is a question of this package: what it is asked about, with the fields
// under the names that Missing gives them, and how to ask.
type verb struct {
	name   string
	input  func() any // a pointer to a zero input
	decide func(r qualification.Rules, input any) (qagida.Decision, error)
}

func ask[In any](name string, decide func(r qualification.Rules, in *In) (qagida.Decision, error)) verb {
	return verb{
		name, func() any { return new(In) },
		func(r qualification.Rules, input any) (qagida.Decision, error) { return decide(r, input.(*In)) },
	}
}

type (
	aboutCourse struct {
		Applicant qualification.Applicant `json:"applicant"`
		Course    qualification.Course    `json:"course"`
	}
	aboutProcess struct {
		Course  qualification.Course  `json:"course"`
		Process qualification.Process `json:"process"`
	}
	aboutPeople struct {
		Instructor qualification.Instructor `json:"instructor"`
		Guest      qualification.Guest      `json:"guest"`
		Trainer    qualification.Trainer    `json:"trainer"`
		Expert     qualification.Expert     `json:"expert"`
		Listener   qualification.Listener   `json:"listener"`
		On         qagida.Date              `json:"on"`
		Entrant    qualification.Entrant    `json:"entrant"`
		Career     qualification.Career     `json:"career"`
		Learning   qualification.Learning   `json:"learning"`
	}
	aboutPapers struct {
		Enrolment     qualification.Enrolment          `json:"enrolment"`
		Paper         qualification.ApplicationPaper   `json:"paper"`
		Course        qualification.Course             `json:"course"`
		Questionnaire qualification.QuestionnairePaper `json:"questionnaire"`
	}
	aboutBodies struct {
		Provider    qualification.Provider    `json:"provider"`
		Arrangement qualification.Arrangement `json:"arrangement"`
	}
)

var verbs = []verb{
	ask("Course", func(r qualification.Rules, in *aboutCourse) (qagida.Decision, error) {
		d, err := r.Course(in.Course)
		return d.Decision, err
	}),
	ask("Eligibility", func(r qualification.Rules, in *aboutCourse) (qagida.Decision, error) {
		return r.Eligibility(in.Applicant, in.Course)
	}),
	ask("Process", func(r qualification.Rules, in *aboutProcess) (qagida.Decision, error) { return r.Process(in.Process) }),
	ask("FullCourse", func(r qualification.Rules, in *aboutProcess) (qagida.Decision, error) {
		d, err := r.FullCourse(in.Course, in.Process)
		return d.Decision, err
	}),
	ask("Provider", func(r qualification.Rules, in *aboutBodies) (qagida.Decision, error) { return r.Provider(in.Provider) }),
	ask("CourseAbroad", func(r qualification.Rules, in *aboutBodies) (qagida.Decision, error) {
		return r.CourseAbroad(in.Arrangement)
	}),
	ask("Instructor", func(r qualification.Rules, in *aboutPeople) (qagida.Decision, error) {
		return r.Instructor(in.Instructor)
	}),
	ask("Guest", func(r qualification.Rules, in *aboutPeople) (qagida.Decision, error) { return r.Guest(in.Guest) }),
	ask("Trainer", func(r qualification.Rules, in *aboutPeople) (qagida.Decision, error) { return r.Trainer(in.Trainer) }),
	ask("Expert", func(r qualification.Rules, in *aboutPeople) (qagida.Decision, error) { return r.Expert(in.Expert) }),
	ask("Listener", func(r qualification.Rules, in *aboutPeople) (qagida.Decision, error) {
		return r.Listener(in.Listener, in.On)
	}),
	ask("Enrolment", func(r qualification.Rules, in *aboutPapers) (qagida.Decision, error) {
		return r.Enrolment(in.Enrolment)
	}),
	ask("Application", func(r qualification.Rules, in *aboutPapers) (qagida.Decision, error) {
		return r.Application(in.Paper, in.Course)
	}),
	ask("Questionnaire", func(r qualification.Rules, in *aboutPapers) (qagida.Decision, error) {
		d, err := r.Questionnaire(in.Questionnaire, qagida.MustDate(2026, 1, 1))
		return d.Decision, err
	}),
	ask("Retraining", func(r qualification.Rules, in *aboutPeople) (qagida.Decision, error) { return r.Retraining(in.Entrant) }),
	ask("Retrained", func(r qualification.Rules, in *aboutPeople) (qagida.Decision, error) { return r.Retrained(in.Entrant) }),
	ask("Learning", func(r qualification.Rules, in *aboutPeople) (qagida.Decision, error) {
		d, err := r.Learning(in.Learning)
		return d.Decision, err
	}),
	ask("Career", func(r qualification.Rules, in *aboutPeople) (qagida.Decision, error) {
		d, err := r.Career(in.Career)
		return d.Decision, err
	}),
}

// leaf is a single fact of an input, with the name that Missing gives it.
type leaf struct {
	name  string
	value reflect.Value
}

// leaves are the single facts of an input, in their order.
func leaves(input any) (found []leaf) {
	var walk func(prefix string, v reflect.Value)
	walk = func(prefix string, v reflect.Value) {
		for i := range v.NumField() {
			name, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
			if field := v.Field(i); field.Kind() == reflect.Struct && field.NumField() > 0 && field.Type().Field(0).IsExported() {
				walk(prefix+name+".", field)
			} else {
				found = append(found, leaf{prefix + name, field})
			}
		}
	}
	walk("", reflect.ValueOf(input).Elem())
	return found
}

// draw puts a value into a fact: one that means something when known is set, any
// at all otherwise.
func draw(t *rapid.T, name string, v reflect.Value, known bool) {
	switch p := v.Addr().Interface().(type) {
	case *qagida.Count:
		if known {
			*p = qagida.CountOf(rapid.SampledFrom([]int{0, 1, 2, 3, 4, 5, 20, 30, 35, 36, 107, 108}).Draw(t, name))
		} else {
			*p = rapid.SampledFrom([]qagida.Count{{}, qagida.CountOf(-1), qagida.CountOf(35), qagida.CountOf(math.MaxInt)}).Draw(t, name)
		}
	case *qagida.Date:
		days := []qagida.Date{qagida.MustDate(2024, 2, 29), qagida.MustDate(2024, 5, 29), qagida.MustDate(2024, 5, 30), qagida.MustDate(2025, 2, 28), qagida.MustDate(2025, 3, 1)}
		if !known {
			days = append(days, qagida.Date{}, qagida.MustDate(9999, 12, 31), qagida.MustDate(1, 1, 1))
		}
		*p = rapid.SampledFrom(days).Draw(t, name)
	case *string:
		texts := []string{"950706531950", "950706531951"}
		if !known {
			texts = append(texts, "", rapid.String().Draw(t, name+" text"))
		}
		*p = rapid.SampledFrom(texts).Draw(t, name)
	case *qagida.Set[qualification.QuestionnaireField]:
		if !known {
			drawSet(t, name, v, known)
			return
		}
		// a line with a value cannot be said to be empty
		*p = rapid.SampledFrom([]qagida.Set[qualification.QuestionnaireField]{
			everyLine, everyLine.Without(qualification.PhonesField), everyLine.Without(qualification.PreviousCoursesField),
		}).Draw(t, name)
	default:
		if v.Kind() == reflect.Uint8 {
			v.SetUint(uint64(drawEnum(t, name, v, known)))
			return
		}
		drawSet(t, name, v, known)
	}
}

func drawEnum(t *rapid.T, name string, v reflect.Value, known bool) uint8 {
	if !known {
		return rapid.Uint8Range(0, 255).Draw(t, name)
	}
	return rapid.Uint8Range(1, lastOf(v.Type())).Draw(t, name)
}

// lastOf is the last value of an enumeration: the one before the first that
// cannot be written.
func lastOf(enumeration reflect.Type) uint8 {
	if enumeration == reflect.TypeFor[qagida.Fact]() {
		return uint8(qagida.Yes)
	}
	for last := uint8(1); ; last++ {
		v := reflect.New(enumeration).Elem()
		v.SetUint(uint64(last))
		if _, err := v.Interface().(interface{ MarshalText() ([]byte, error) }).MarshalText(); err != nil {
			return last - 1
		}
	}
}

func drawSet(t *rapid.T, name string, v reflect.Value, known bool) {
	if !known && rapid.Bool().Draw(t, name+" not known") {
		return
	}
	member := v.MethodByName("With").Type().In(0)
	call := func(method string, e uint8) {
		value := reflect.New(member).Elem()
		value.SetUint(uint64(e))
		v.Set(v.MethodByName(method).Call([]reflect.Value{value})[0])
	}
	call("With", 1) // known, and empty again
	call("Without", 1)
	last := uint8(255)
	if known {
		last = lastOf(member)
	}
	for _, e := range rapid.SliceOfN(rapid.Uint8Range(1, last), 0, 8).Draw(t, name) {
		call("With", e)
	}
}

// rulesUnder draws the readings.
func rulesUnder(t *rapid.T) qualification.Rules {
	rules := qualification.Order95()
	for _, reading := range qualification.Readings() {
		choice := rapid.SampledFrom(reading.Choices).Draw(t, reading.ID)
		var err error
		if rules, err = rules.With(reading.ID + "=" + choice.ID); err != nil {
			t.Fatal(err)
		}
	}
	return rules
}

// Whatever comes in, there is a decision that can be read or a typed error.
func TestNothingPanics(t *testing.T) {
	for _, v := range verbs {
		t.Run(v.name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				in := v.input()
				for _, fact := range leaves(in) {
					draw(t, fact.name, fact.value, rapid.Bool().Draw(t, fact.name+" known"))
				}
				d, err := v.decide(rulesUnder(t), in)
				var input *qagida.InputError
				if err != nil && !errors.As(err, &input) {
					t.Fatalf("an error of another type: %v", err)
				}
				for lang := range qagida.Values[qagida.Lang]() {
					if text := d.Text(lang); strings.ContainsAny(text, "{}") || err == nil && text == "" {
						t.Fatalf("the text is %q", text)
					}
				}
				if b, err := json.Marshal(d); err != nil || !json.Valid(b) {
					t.Fatalf("%s, %v", b, err)
				}
			})
		})
	}
}

// More facts never overturn an answer, and the facts that a decision asks for
// settle it.
func TestMoreFactsSettleAndNeverOverturn(t *testing.T) {
	for _, v := range verbs {
		t.Run(v.name, func(t *testing.T) {
			settledCases := 0
			rapid.Check(t, func(t *rapid.T) {
				rules, full, partial := rulesUnder(t), v.input(), v.input()
				for _, fact := range leaves(full) {
					draw(t, fact.name, fact.value, true)
				}
				everything, err := v.decide(rules, full)
				if err != nil {
					return // the facts contradict each other
				}
				known, some := leaves(full), leaves(partial)
				for i, fact := range some {
					if rapid.Bool().Draw(t, fact.name+" stated") {
						fact.value.Set(known[i].value)
					}
				}
				d, err := v.decide(rules, partial)
				if err != nil {
					t.Fatalf("fewer facts contradict each other: %v", err)
				}
				neverOverturns(t, d, everything)
				for field := range d.Missing() {
					i := slices.IndexFunc(some, func(fact leaf) bool { return fact.name == field.Name })
					if i < 0 || !some[i].value.IsZero() {
						t.Fatalf("%s is missing: it does not exist or is stated", field.Name)
					}
					some[i].value.Set(known[i].value)
				}
				after, err := v.decide(rules, partial)
				if err != nil || after.Outcome() == undetermined || (after.Outcome() == notMet) != (everything.Outcome() == notMet) {
					t.Fatalf("with everything asked for: %s, %v; with every fact: %s", after.Outcome(), err, everything.Outcome())
				}
				settledCases++
			})
			if settledCases == 0 {
				t.Error("every case contradicted itself")
			}
		})
	}
}

// neverOverturns compares a decision with the one on more facts. A ground of
// several that did not matter may turn out to hold as well.
func neverOverturns(t *rapid.T, less, more qagida.Decision) {
	for f := range less.Findings() {
		then, err := more.Find(f.Code())
		if err != nil {
			t.Fatal(err)
		}
		was, is := f.Outcome(), then.Outcome()
		if was == notMet && is != notMet || was == met && is == notMet || was == notApplicable && is == notMet || is == undetermined {
			t.Fatalf("%s was %s and is %s with more facts", f.Code(), was, is)
		}
	}
}

// A number that is read prints as it was; anything else is refused and does not
// panic.
func TestEveryIINParsesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(rapid.String(), rapid.StringMatching(`[0-9]{12}`), rapid.StringMatching(`[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|1[0-9]|2[0-8])[0-6][0-9]{5}`)).Draw(t, "text")
		n, err := qualification.ParseIIN(text)
		if err == nil && n.String() != text {
			t.Fatalf("%q reads as %s", text, n)
		}
		if err == nil && qualification.IsBIN(text) {
			t.Fatalf("%q is an IIN and a BIN", text)
		}
	})
}

// More hours never lower what a course is: neither, short, long. Under
// course-kind=as-declared the label says what the course is at most.
func TestMoreHoursNeverLowerTheKind(t *testing.T) {
	rank := map[qualification.Kind]int{qualification.Neither: 0, qualification.Short: 1, qualification.Long: 2}
	rapid.Check(t, func(t *rapid.T) {
		rules := rulesUnder(t)
		course := qualification.Course{
			Place: rapid.SampledFrom([]qualification.Place{qualification.Domestic, qualification.Abroad}).Draw(t, "place"),
			Label: rapid.SampledFrom([]qualification.Kind{qualification.Short, qualification.Long}).Draw(t, "label"),
			First: qagida.MustDate(2024, 2, 29),
		}
		course.Last, _ = course.First.AddDays(rapid.IntRange(0, 400).Draw(t, "days"))
		fewer, more := course, course
		hours := rapid.IntRange(0, 200)
		a, b := hours.Draw(t, "hours"), hours.Draw(t, "other hours")
		fewer.Hours, more.Hours = qagida.CountOf(min(a, b)), qagida.CountOf(max(a, b))
		low, err1 := rules.Kind(fewer)
		high, err2 := rules.Kind(more)
		if err1 != nil || err2 != nil || low == 0 || high == 0 || rank[low] > rank[high] {
			t.Fatalf("%s hours are %s (%v), %s hours %s (%v)", fewer.Hours, low, err1, more.Hours, high, err2)
		}
	})
}

// A ground of education, a yes where there was a no, a paper handed in: none of
// them makes an applicant less eligible, in no criterion. What only says that a
// criterion is asked for, such as holding certificates, is not such a fact.
func TestAYesFactOrADocumentNeverMakesLessEligible(t *testing.T) {
	rank := map[qagida.Outcome]int{notMet: 0, undetermined: 1, met: 2, notApplicable: 2}
	fact := rapid.SampledFrom([]qagida.Fact{qagida.Unknown, qagida.No, qagida.Yes})
	ground := rapid.SampledFrom([]qualification.Education{
		qualification.HigherPedagogical, qualification.PostgraduateEducation, qualification.OtherProfessional,
		qualification.Vocational, qualification.Retraining,
	})
	paper := rapid.SampledFrom(slices.Collect(qagida.Values[qualification.Document]()))
	rapid.Check(t, func(t *rapid.T) {
		rules := rulesUnder(t)
		less := qualification.Applicant{
			Education:         qagida.SetOf(rapid.SliceOf(ground).Draw(t, "education")...),
			Workplace:         rapid.SampledFrom(slices.Collect(qagida.Values[qualification.Workplace]())).Draw(t, "workplace"),
			KnowsLegislation:  fact.Draw(t, "legislation"),
			BasicEnglish:      fact.Draw(t, "english"),
			HoldsCertificates: fact.Draw(t, "certificates"),
			Documents:         qagida.SetOf(rapid.SliceOf(paper).Draw(t, "documents")...),
			LetterLanguage:    rapid.SampledFrom([]qagida.Lang{0, qagida.Kazakh, qagida.Russian, qagida.English}).Draw(t, "letter"),
		}
		course := qualification.Course{
			Place:              rapid.SampledFrom([]qualification.Place{0, qualification.Domestic, qualification.Abroad}).Draw(t, "place"),
			LanguageCompetence: fact.Draw(t, "language competence"),
		}
		more := less
		switch rapid.IntRange(0, 4).Draw(t, "what is added") {
		case 0:
			more.Education = more.Education.With(ground.Draw(t, "ground"))
		case 1:
			more.Documents = more.Documents.With(paper.Draw(t, "paper"))
		case 2:
			more.KnowsLegislation = qagida.Yes
		case 3:
			more.BasicEnglish = qagida.Yes
		case 4:
			more.Workplace = qualification.EducationOrganisation
		}
		before, err1 := rules.Eligibility(less, course)
		after, err2 := rules.Eligibility(more, course)
		if err1 != nil || err2 != nil {
			t.Fatal(err1, err2)
		}
		for f := range before.Findings() {
			is, err := after.Find(f.Code())
			if err != nil || rank[is.Outcome()] < rank[f.Outcome()] {
				t.Fatalf("%s was %s and is %s (%v)", f.Code(), f.Outcome(), is.Outcome(), err)
			}
		}
		if rank[after.Outcome()] < rank[before.Outcome()] {
			t.Fatalf("from %s to %s", before.Outcome(), after.Outcome())
		}
		missing, _ := rules.MissingDocuments(less, course)
		still, err := rules.MissingDocuments(more, course)
		if err != nil || still.Len() > missing.Len() {
			t.Fatalf("missing %s, and with more %s (%v)", missing, still, err)
		}
	})
}
