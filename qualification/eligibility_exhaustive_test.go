package qualification_test

import (
	"iter"
	"slices"
	"testing"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/qualification"
)

// A second statement of paras 7 and 8, slow and plain: the law over a world in
// which everything is known, and what it says while something is not by trying
// every world that is still possible.

// world is an applicant and a course of which everything is known.
type world struct {
	education    qagida.Set[qualification.Education]
	inEducation  bool // works where para 7.2 asks
	legislation  bool
	english      bool
	language     bool // the course is in language competence
	abroad       bool
	certificates bool // holds any
	papers       qagida.Set[qualification.Document]
	letter       qagida.Lang
}

func (w world) has(e qualification.Education) bool { return w.education.Has(e) == qagida.Yes }
func (w world) gave(d qualification.Document) bool { return w.papers.Has(d) == qagida.Yes }

func holds(is bool) qagida.Outcome {
	if is {
		return met
	}
	return notMet
}

// law is what the order says of each criterion in a world, in the order of the
// text. strict is the stricter reading of paras 7.1 and 8.3.
var law = []struct {
	code  qagida.Code
	reads string // what it looks at, a letter each: see possible
	says  func(w world, strict bool) qagida.Outcome
}{
	{qualification.CodeEducation, "e", func(w world, strict bool) qagida.Outcome {
		if w.has(qualification.HigherPedagogical) || w.has(qualification.PostgraduateEducation) {
			return met
		}
		other := w.has(qualification.OtherProfessional) || w.has(qualification.Vocational)
		if strict {
			return holds(other && w.has(qualification.Retraining))
		}
		return holds(other || w.has(qualification.Retraining))
	}},
	{qualification.CodeWorkplace, "w", func(w world, _ bool) qagida.Outcome { return holds(w.inEducation) }},
	{qualification.CodeLegislation, "l", func(w world, _ bool) qagida.Outcome { return holds(w.legislation) }},
	{qualification.CodeEnglish, "gc", func(w world, _ bool) qagida.Outcome {
		if !w.language {
			return notApplicable
		}
		return holds(w.english)
	}},
	{qualification.CodeApplication, "d", func(w world, _ bool) qagida.Outcome { return holds(w.gave(qualification.Application)) }},
	{qualification.CodeQuestionnaire, "d", func(w world, _ bool) qagida.Outcome { return holds(w.gave(qualification.Questionnaire)) }},
	{qualification.CodeIdentity, "d", func(w world, strict bool) qagida.Outcome {
		document, number := w.gave(qualification.IdentityDocument), w.gave(qualification.IINDocument)
		if strict {
			return holds(document && number)
		}
		return holds(document || number)
	}},
	{qualification.CodeCertificates, "hd", func(w world, _ bool) qagida.Outcome {
		if !w.certificates {
			return notApplicable
		}
		return holds(w.gave(qualification.Certificates))
	}},
	{qualification.CodeMotivationLetter, "pdm", func(w world, _ bool) qagida.Outcome {
		if !w.abroad {
			return notApplicable
		}
		return holds(w.gave(qualification.MotivationLetter) && (w.letter == qagida.Kazakh || w.letter == qagida.Russian))
	}},
}

// input is an applicant and a course of which some things may not be known.
type input struct {
	applicant qualification.Applicant
	course    qualification.Course
}

var (
	educations = slices.Collect(func(yield func(qagida.Set[qualification.Education]) bool) {
		_ = yield(qagida.SetOf(qualification.NoEducation)) &&
			subsets(qualification.HigherPedagogical, qualification.Retraining, yield)
	})
	papers = slices.Collect(func(yield func(qagida.Set[qualification.Document]) bool) {
		subsets(qualification.Application, qualification.MotivationLetter, yield)
	})
	languages = []qagida.Lang{qagida.Kazakh, qagida.Russian, qagida.English}
	bools     = []bool{false, true}
	facts     = []qagida.Fact{qagida.Unknown, qagida.No, qagida.Yes}
)

// subsets yields every known set of the values from first to last.
func subsets[E qagida.Member](first, last E, yield func(qagida.Set[E]) bool) bool {
	for bits := range 1 << (last - first + 1) {
		set := qagida.SetOf[E]()
		for e := first; e <= last; e++ {
			if bits>>(e-first)&1 == 1 {
				set = set.With(e)
			}
		}
		if !yield(set) {
			return false
		}
	}
	return true
}

// ifUnknown is what may be so: the one thing that is known, or everything.
func ifUnknown[T any](known bool, is T, all []T) []T {
	if known {
		return []T{is}
	}
	return all
}

func factly(f qagida.Fact) []bool { return ifUnknown(f.Known(), f == qagida.Yes, bools) }

// possible are the worlds that agree with what is known. Of what a criterion
// does not read one possibility is enough.
func possible(in input, reads string) iter.Seq[world] {
	a, c := in.applicant, in.course
	worlds := []world{{}}
	widen := func(letter byte, with func(w world) []world) {
		var wider []world
		for _, w := range worlds {
			more := with(w)
			if !slices.Contains([]byte(reads), letter) {
				more = more[:1]
			}
			wider = append(wider, more...)
		}
		worlds = wider
	}
	widen('e', each(ifUnknown(a.Education.Known(), a.Education, educations), func(w *world, v qagida.Set[qualification.Education]) { w.education = v }))
	widen('w', each(ifUnknown(a.Workplace != 0, a.Workplace != qualification.OtherWorkplace, bools), func(w *world, v bool) { w.inEducation = v }))
	widen('l', each(factly(a.KnowsLegislation), func(w *world, v bool) { w.legislation = v }))
	widen('g', each(factly(a.BasicEnglish), func(w *world, v bool) { w.english = v }))
	widen('c', each(factly(c.LanguageCompetence), func(w *world, v bool) { w.language = v }))
	widen('p', each(ifUnknown(c.Place != 0, c.Place == qualification.Abroad, bools), func(w *world, v bool) { w.abroad = v }))
	widen('h', each(factly(a.HoldsCertificates), func(w *world, v bool) { w.certificates = v }))
	widen('d', each(ifUnknown(a.Documents.Known(), a.Documents, papers), func(w *world, v qagida.Set[qualification.Document]) { w.papers = v }))
	widen('m', each(ifUnknown(a.LetterLanguage != 0, a.LetterLanguage, languages), func(w *world, v qagida.Lang) { w.letter = v }))
	return slices.Values(worlds)
}

func each[T any](values []T, set func(*world, T)) func(world) []world {
	return func(w world) (more []world) {
		for _, v := range values {
			next := w
			set(&next, v)
			more = append(more, next)
		}
		return more
	}
}

// settle is what can be said when the worlds disagree: a criterion that is
// nowhere refused is met if it is met anywhere, one that is refused in some
// worlds only is undetermined.
func settle(in input, criterion int, strict bool) qagida.Outcome {
	seen := map[qagida.Outcome]bool{}
	for w := range possible(in, law[criterion].reads) {
		seen[law[criterion].says(w, strict)] = true
	}
	switch {
	case len(seen) == 1 && seen[notMet]:
		return notMet
	case seen[notMet]:
		return undetermined
	case seen[met]:
		return met
	default:
		return notApplicable
	}
}

// block is a part of the facts, all of whose values are tried.
type block []func(in *input, yield func())

func (b block) all(in input, yield func(input)) {
	if len(b) == 0 {
		yield(in)
		return
	}
	b[0](&in, func() { b[1:].all(in, yield) })
}

func vary[T any](values []T, set func(*input, T)) func(*input, func()) {
	return func(in *input, yield func()) {
		for _, v := range values {
			set(in, v)
			yield()
		}
	}
}

var (
	conditions = block{
		vary(append(educations, qagida.Set[qualification.Education]{}), func(in *input, v qagida.Set[qualification.Education]) { in.applicant.Education = v }),
		vary([]qualification.Workplace{0, 1, 2, 3, 4}, func(in *input, v qualification.Workplace) { in.applicant.Workplace = v }),
		vary(facts, func(in *input, v qagida.Fact) { in.applicant.KnowsLegislation = v }),
		vary(facts, func(in *input, v qagida.Fact) { in.applicant.BasicEnglish = v }),
		vary(facts, func(in *input, v qagida.Fact) { in.course.LanguageCompetence = v }),
	}
	handedIn = block{
		vary(append(papers, qagida.Set[qualification.Document]{}), func(in *input, v qagida.Set[qualification.Document]) { in.applicant.Documents = v }),
		vary(facts, func(in *input, v qagida.Fact) { in.applicant.HoldsCertificates = v }),
		vary([]qualification.Place{0, qualification.Domestic, qualification.Abroad}, func(in *input, v qualification.Place) { in.course.Place = v }),
		vary([]qagida.Lang{0, qagida.Kazakh, qagida.Russian, qagida.English}, func(in *input, v qagida.Lang) { in.applicant.LetterLanguage = v }),
	}
)

// Paras 7 and 8 share no fact, so that each pair of their outcomes comes from a
// case of the one beside a case of the other: every case of para 7 is tried
// beside every distinct outcome of para 8, and the other way about.
func TestEligibilityOnEveryCombinationOfFacts(t *testing.T) {
	for _, strict := range bools {
		rules := qualification.Order95()
		if strict {
			rules = under(t, "education-grounds=retraining-for-other", "identity-document=both")
		}
		cases := 0
		for _, pair := range [][2]block{{conditions, handedIn}, {handedIn, conditions}} {
			for _, background := range distinct(t, rules, pair[1]) {
				pair[0].all(background, func(in input) {
					cases++
					sameAsLaw(t, rules, in, strict)
				})
			}
		}
		t.Logf("strict readings %v: %d combinations", strict, cases)
		if cases == 0 {
			t.Error("no combination was tried")
		}
	}
}

// distinct gives one case of a block for each overall outcome that it can have.
func distinct(t *testing.T, rules qualification.Rules, b block) (cases []input) {
	seen := map[qagida.Outcome]bool{}
	b.all(input{}, func(in input) {
		d, err := rules.Eligibility(in.applicant, in.course)
		if err != nil {
			t.Fatal(err)
		}
		var outcomes []qagida.Outcome
		for code, o := range d.Outcomes() {
			if isDocument := len(code) > 8 && code[:8] == "document"; isDocument == (len(b) == len(handedIn)) {
				outcomes = append(outcomes, o)
			}
		}
		if all := qagida.All(outcomes...); !seen[all] {
			seen[all] = true
			cases = append(cases, in)
		}
	})
	return cases
}

var settled = map[settledKey]qagida.Outcome{}

// settledKey is what a criterion reads of an input, so that settle need not be
// asked again.
type settledKey struct {
	in        input
	criterion int
	strict    bool
}

func sameAsLaw(t *testing.T, rules qualification.Rules, in input, strict bool) {
	t.Helper()
	d, err := rules.Eligibility(in.applicant, in.course)
	if err != nil {
		t.Fatal(err)
	}
	if d.Len() != len(law) {
		t.Fatalf("%d criteria, the law has %d", d.Len(), len(law))
	}
	var all []qagida.Outcome
	i := 0
	for code, got := range d.Outcomes() {
		key := settledKey{only(in, law[i].reads), i, strict}
		want, known := settled[key]
		if !known {
			want = settle(key.in, i, strict)
			settled[key] = want
		}
		if code != law[i].code || got != want {
			t.Fatalf("%+v: %s is %s, the law says %s: %s", in, code, got, law[i].code, want)
		}
		all = append(all, want)
		i++
	}
	if d.Outcome() != qagida.All(all...) {
		t.Fatalf("%+v: %s out of %v", in, d.Outcome(), all)
	}
}

// only keeps of an input what a criterion reads.
func only(in input, reads string) (kept input) {
	for _, letter := range reads {
		switch letter {
		case 'e':
			kept.applicant.Education = in.applicant.Education
		case 'w':
			kept.applicant.Workplace = in.applicant.Workplace
		case 'l':
			kept.applicant.KnowsLegislation = in.applicant.KnowsLegislation
		case 'g':
			kept.applicant.BasicEnglish = in.applicant.BasicEnglish
		case 'c':
			kept.course.LanguageCompetence = in.course.LanguageCompetence
		case 'p':
			kept.course.Place = in.course.Place
		case 'h':
			kept.applicant.HoldsCertificates = in.applicant.HoldsCertificates
		case 'd':
			kept.applicant.Documents = in.applicant.Documents
		case 'm':
			kept.applicant.LetterLanguage = in.applicant.LetterLanguage
		}
	}
	return kept
}
