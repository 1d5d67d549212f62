package qualification_test

import (
	"fmt"
	"iter"
	"os"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

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

// Every applicant and every course as far as paras 7 and 8 look at them, known
// and unknown, under every reading: paras 7 and 8 share no fact, so that a case
// is one of the 4 590 of the conditions beside one of the 2 340 of the papers,
// and what the law says of it is what it says of the two. Each is looked up in
// the slow statement once, and each of the products is asked of the rules.
func TestEligibilityOnEveryCombinationOfFacts(t *testing.T) {
	for _, grounds := range bools {
		for _, papers := range bools {
			if grounds != papers && os.Getenv("QAGIDA_LONG") == "" {
				continue // each choice of both readings is asked; the long check asks them crosswise too
			}
			t.Run(fmt.Sprintf("grounds strict %t, papers strict %t", grounds, papers), func(t *testing.T) {
				t.Parallel()
				rules := qualification.Order95()
				if grounds {
					rules.EducationGrounds = qualification.RetrainingForOther
				}
				if papers {
					rules.IdentityDocument = qualification.BothDocuments
				}
				t.Logf("%d combinations", everyCombination(t, rules, asked(conditions, 0, 4, grounds), asked(handedIn, 4, len(law), papers)))
			})
		}
	}
}

// answered is a case of one block with what the law says of it: an outcome for
// each criterion in two bits, and all of them together.
type answered struct {
	in       input
	outcomes uint64
	all      qagida.Outcome
}

// asked puts every case of a block to the law, for the criteria from first up to
// end.
func asked(b block, first, end int, strict bool) (cases []answered) {
	settled := map[settledKey]qagida.Outcome{}
	b.all(input{}, func(in input) {
		a := answered{in: in, all: notApplicable}
		for i := first; i < end; i++ {
			key := settledKey{only(in, law[i].reads), i}
			o, known := settled[key]
			if !known {
				o = settle(key.in, i, strict)
				settled[key] = o
			}
			a.outcomes |= uint64(o) << (2 * i)
			a.all = joined(a.all, o)
		}
		cases = append(cases, a)
	})
	return cases
}

// settledKey is what a criterion reads of an input, so that settle need not be
// asked again.
type settledKey struct {
	in        input
	criterion int
}

// joined is what two outcomes are together: a refusal refuses, an open question
// leaves open, and what is met is met.
func joined(a, b qagida.Outcome) qagida.Outcome {
	for _, o := range []qagida.Outcome{notMet, undetermined, met} {
		if a == o || b == o {
			return o
		}
	}
	return notApplicable
}

func everyCombination(t *testing.T, rules qualification.Rules, conditions, papers []answered) (cases int) {
	for i := range conditions {
		for j := range papers {
			if sparse() && (i+j)%97 != 0 {
				continue
			}
			one := conditions[i].and(&papers[j])
			d, err := rules.Eligibility(one.in.applicant, one.in.course)
			if err != nil || packed(d) != one.outcomes || d.Outcome() != one.all {
				require.NoError(t, err)
				require.Equal(t, unpacked(one.outcomes), unpacked(packed(d)), "%+v", one.in)
				require.Equal(t, one.all, d.Outcome(), "%+v", one.in)
			}
			cases++
		}
	}
	return cases
}

// and joins a case of the conditions with one of the papers.
func (a *answered) and(b *answered) answered {
	in := a.in
	in.applicant.Documents, in.applicant.HoldsCertificates = b.in.applicant.Documents, b.in.applicant.HoldsCertificates
	in.applicant.LetterLanguage, in.course.Place = b.in.applicant.LetterLanguage, b.in.course.Place
	return answered{in, a.outcomes | b.outcomes, joined(a.all, b.all)}
}

// unpacked spells packed outcomes out, each with its code.
func unpacked(outcomes uint64) (list []string) {
	for _, criterion := range law {
		list = append(list, string(criterion.code)+" "+qagida.Outcome(outcomes&3).String())
		outcomes >>= 2
	}
	return list
}

// sparse asks for a part of the cases: in a short run, and beside a detector of
// races, which has nothing to see here and makes each case ten times as slow.
func sparse() bool { return raceDetector || testing.Short() }

// packed puts the outcomes of a decision beside each other, two bits each.
func packed(d qagida.Decision) (outcomes uint64) {
	place := 0
	for _, o := range d.Outcomes() {
		outcomes |= uint64(o) << place
		place += 2
	}
	return outcomes
}

// The criteria stand in the order of the law.
func TestEligibilityAsksInTheOrderOfTheLaw(t *testing.T) {
	d, err := qualification.Order95().Eligibility(qualification.Applicant{}, qualification.Course{})
	require.NoError(t, err)
	var asked, said []qagida.Code
	for code := range d.Outcomes() {
		asked = append(asked, code)
	}
	for _, criterion := range law {
		said = append(said, criterion.code)
	}
	require.Equal(t, said, asked)
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
