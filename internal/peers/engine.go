package peers

import "strconv"

// What the engines share: the input as their JSON would be, and the expressions,
// which expr and CEL write in the same way up to a few words.

// input is the facts with enumerations as text and sets as lists. A fact that is
// not known is left out.
func input(f *Facts) map[string]any {
	in := map[string]any{"on": Today.number(), "revoked": f.Revoked.number()}
	put := func(name string, known bool, value any) {
		if known {
			in[name] = value
		}
	}
	truth := func(name string, t Truth) { put(name, t != NotKnown, t == True) }
	put("place", f.Place != 0, placeText[f.Place])
	put("hours", f.Hours != Unstated, int(f.Hours))
	put("first", f.First != 0, f.First.number())
	put("last", f.Last != 0, f.Last.number())
	put("education", f.Education != 0, texts(f.Education, educationText[:]))
	put("workplace", f.Workplace != 0, workplaceText[f.Workplace])
	put("documents", f.Documents != 0, texts(f.Documents, documentText[:]))
	put("letter", f.Letter != 0, letterText[f.Letter])
	truth("language_course", f.LanguageCourse)
	truth("knows_legislation", f.KnowsLegislation)
	truth("basic_english", f.BasicEnglish)
	truth("holds_certificates", f.HoldsCertificates)
	truth("certified", f.Certified)
	put("issued", f.Issued != 0 || f.Certified == False, f.Issued.number())
	put("scores", f.Scores[0] != Unstated, scores(f))
	put("correct", f.Correct != Unstated, int(f.Correct))
	put("events", f.Events != nil, events(f))
	return in
}

var (
	placeText     = [...]string{"", "domestic", "abroad"}
	workplaceText = [...]string{"", "education-organisation", "education-authority", "methodological-body", "other"}
	letterText    = [...]string{"", "kk", "ru", "en"}
	educationText = [...]string{"higher-pedagogical", "postgraduate", "other-professional", "vocational", "retraining", "none"}
	documentText  = [...]string{"application", "questionnaire", "identity-document", "iin", "certificates", "motivation-letter"}
	dutyText      = [...]string{"", "support", "independent-works", "final-monitoring", "monitoring"}
)

func texts(set uint8, words []string) []any {
	list := []any{}
	for i, word := range words {
		if set>>i&1 != 0 {
			list = append(list, word)
		}
	}
	return list
}

func scores(f *Facts) (list []any) {
	for _, score := range f.Scores {
		list = append(list, int(score))
	}
	return list
}

func events(f *Facts) []any {
	list := []any{}
	for _, e := range f.Events {
		list = append(list, map[string]any{"duty": dutyText[e.duty()], "date": e.day().number()})
	}
	return list
}

// dialect is what differs between the two expression languages.
type dialect struct {
	anyGround string                                            // a ground of education
	done      func(duty, after, end string, atLeast int) string // enough events of a duty after one day and up to another
	closed    func(after, end string) string                    // a final monitoring in these days that no measure of support follows
}

const kindExpression = `place == "domestic" ?
	(hours < 36 ? "none" : (hours < 108 ? "short" : "long")) :
	(last > first + 10000 ? "none" :
	(last > (first % 10000 < 1000 ? first + 300 : first + 9100) ? "long" :
	(hours < 36 ? "none" : "short")))`

// expressions gives one for each workload. A list of truths says of each
// criterion whether it is met; that of W5 says which terms are overdue.
func (d dialect) expressions() [Workloads]string {
	e := [Workloads]string{
		W1: kindExpression,
		W2: `[` + d.anyGround + `, workplace != "other", knows_legislation, !language_course || basic_english,
			"application" in documents, "questionnaire" in documents, "identity-document" in documents || "iin" in documents,
			!holds_certificates || "certificates" in documents,
			place != "abroad" || ("motivation-letter" in documents && letter in ["kk", "ru"])]`,
		W3: `[` + gradeExpression(sum, 9, 7, 5) + `, ` + gradeExpression("correct", 23, 20, 17) + `, ` + sum + ` >= 5, correct >= 17]`,
		W4: `[certified, !certified || on >= issued, !certified || on <= issued + 50000, !certified || revoked == 0 || on < revoked]`,
		W5: `[` + d.overdue("last", "last + 10000", Support, 1) + `, ` + d.overdue("last", "last + 10000", Works, 3) + `,
			(place == "domestic" && on > last + 10000 && !` + d.closed("last", "last + 10000") + `),
			certified && ` + d.overdue("last", "last + 10000", Monitoring, 1) + `,
			certified && ` + d.overdue("last + 10000", "last + 20000", Monitoring, 1) + `,
			certified && ` + d.overdue("last + 20000", "last + 30000", Monitoring, 1) + `]`,
	}
	e[Whole] = `[` + e[W1] + `, ` + e[W2] + `, ` + e[W3] + `, ` + e[W4] + `, ` + e[W5] + `]`
	return e
}

const sum = `(scores[0] + scores[1] + scores[2] + scores[3] + scores[4])`

func gradeExpression(points string, excellent, good, satisfactory int) string {
	least := func(n int) string { return points + " >= " + strconv.Itoa(n) }
	return `(` + least(excellent) + ` ? "excellent" : (` + least(good) + ` ? "good" : (` + least(satisfactory) + ` ? "satisfactory" : "unsatisfactory")))`
}

func (d dialect) overdue(after, end string, duty uint8, atLeast int) string {
	return `(place == "domestic" && on > ` + end + ` && !` + d.done(dutyText[duty], after, end, atLeast) + `)`
}

// The answers of an engine, back as numbers.

var (
	kindNumber  = map[string]uint8{"short": Short, "long": Long, "none": Neither}
	gradeNumber = map[string]uint8{"excellent": Excellent, "good": Good, "satisfactory": Satisfactory, "unsatisfactory": Unsatisfactory}
)

// engineAnswer reads the answers of one record from those of the five workloads.
func engineAnswer(out [Whole]any) Answer {
	grades := out[W3].([]any)
	return Answer{
		Kind: kindNumber[out[W1].(string)], Ineligible: uint16(bitsWhere(out[W2].([]any), false)),
		Project: gradeNumber[grades[0].(string)], Test: gradeNumber[grades[1].(string)],
		Failed: uint8(bitsWhere(grades[2:], false)), Invalid: uint8(bitsWhere(out[W4].([]any), false)),
		Overdue: uint8(bitsWhere(out[W5].([]any), true)),
	}
}

// bitsWhere has a bit for each place that holds the truth looked for.
func bitsWhere(list []any, truth bool) (bits uint64) {
	for i, v := range list {
		if v.(bool) == truth {
			bits |= 1 << i
		}
	}
	return bits
}
