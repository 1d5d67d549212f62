package promise_test

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/internal/promise"
	"github.com/qagida/qagida/internal/rule"
	"github.com/qagida/qagida/planning"
	"github.com/qagida/qagida/postcourse"
	"github.com/qagida/qagida/qualification"
)

// Rules whose numbers are not the order's never answer otherwise than the order under
// its name, whether or not anybody called Check: each question refuses the numbers
// that it uses. And every number of the rules is one that some question uses.
func TestNoLawIsStampedThatDidNotDecide(t *testing.T) {
	asked, used := 0, map[string]bool{}
	atOnce(t, func(t *testing.T, q qagida.Question, done func(func())) {
		h, err := promise.NewHarness(q)
		require.NoError(t, err)
		law := rule.Core(&q).Law()
		worlds, next := answeredWorlds(h, law, rand.New(rand.NewPCG(4, uint64(len(q.Name()))))), 0
		forMisnamed(law, func(misnamed any, number string) {
			for range min(4, len(worlds)) {
				next++
				refused := refusedOrSame(t, h, misnamed, worlds[next%len(worlds)], number)
				done(func() { asked++; used[number] = used[number] || refused })
			}
		})
	})
	refused := 0
	for number, wasRefused := range used {
		if wasRefused {
			refused++
		} else {
			t.Logf("no question asked refused another %s", number)
		}
	}
	t.Logf("%d questions asked by misnamed rules; %d numbers refused", asked, refused)
	require.Greater(t, refused, 25)
}

// forMisnamed gives rules of which one number is another, under the order's name, with
// the number's own.
func forMisnamed(law any, give func(misnamed any, number string)) {
	for _, place := range numbersOf("", reflect.TypeOf(law)) {
		for _, value := range []int{0, -1, 1, 2, 3, 7, 40, 100, math.MaxInt, math.MinInt} {
			changed := reflect.New(reflect.TypeOf(law)).Elem()
			changed.Set(reflect.ValueOf(law))
			if at(changed, place.path).Int() == int64(value) {
				continue
			}
			at(changed, place.path).SetInt(int64(value))
			give(changed.Interface(), reflect.TypeOf(law).String()+" "+place.name)
		}
	}
}

// answered is a world with what the order answers to it.
type answered struct {
	world  promise.World
	answer string
}

// answeredWorlds returns some worlds that do not contradict themselves.
func answeredWorlds(h *promise.Harness, law any, r *rand.Rand) (list []answered) {
	for i := 0; i < 200 && len(list) < 40; i++ {
		w := h.Random(r, 60+r.IntN(40))
		if answer, err := answerOf(h, law, w); err == nil {
			list = append(list, answered{w, answer})
		}
	}
	return list
}

// refusedOrSame asks by misnamed rules. It reports whether those were refused; otherwise
// the answer is the order's.
func refusedOrSame(t *testing.T, h *promise.Harness, misnamed any, w answered, name string) bool {
	t.Helper()
	got, err := answerOf(h, misnamed, w.world)
	var refusal *qagida.InputError
	if err != nil {
		require.ErrorAs(t, err, &refusal)
		return true
	}
	if strings.Contains(got, "qagida: Rules.") { // a list that says of each record why it was refused
		return true
	}
	require.Equal(t, w.answer, got, "another %s answered under the order's name: %s", name, w.world)
	return false
}

func answerOf(h *promise.Harness, rules any, w promise.World) (string, error) {
	q := rule.Core(&h.Question)
	input := reflect.New(q.Input())
	if err := json.Unmarshal([]byte(w.String()), input.Interface()); err != nil {
		return "", err
	}
	answer, err := q.Ask(rules, input.Interface())
	if err != nil {
		return "", err
	}
	text, err := json.Marshal(answer)
	return string(text), err
}

// place is a number inside rules.
type place struct {
	name string
	path []int
}

// numbersOf returns the numbers of rules, those of rules inside them included.
func numbersOf(name string, t reflect.Type) (places []place) {
	inner := func(i int, name string, t reflect.Type) {
		if t.Kind() == reflect.Int {
			places = append(places, place{name, []int{i}})
		}
		for _, p := range numbersOf(name, t) {
			places = append(places, place{p.name, append([]int{i}, p.path...)})
		}
	}
	switch t.Kind() {
	case reflect.Struct:
		for i := range t.NumField() {
			if f := t.Field(i); f.IsExported() {
				inner(i, name+"."+f.Name, f.Type)
			}
		}
	case reflect.Array:
		for i := range t.Len() {
			inner(i, name+"["+qagida.CountOf(i).String()+"]", t.Elem())
		}
	}
	return places
}

// at returns the number at a path.
func at(v reflect.Value, path []int) reflect.Value {
	for _, i := range path {
		if v.Kind() == reflect.Array {
			v = v.Index(i)
		} else {
			v = v.Field(i)
		}
	}
	return v
}

// A reform is made in one call: it bears a name of its own, the rules inside it too
// where their numbers are changed, and is refused where Check refuses.
func TestReform(t *testing.T) {
	require.NotEmpty(t, qualification.Questions())
	plan, err := planning.Order95().Reform("reform-2027", func(r *planning.Rules) { r.Courses.ShortHours = 40 })
	require.NoError(t, err)
	require.Equal(t, qagida.Edition("reform-2027"), plan.Edition)
	require.Equal(t, qagida.Edition("reform-2027"), plan.Courses.Edition)
	plan, err = planning.Order95().Reform("reform-2027", func(r *planning.Rules) { r.CycleYears = 3 })
	require.NoError(t, err)
	require.Equal(t, qagida.Order95In2020, plan.Courses.Edition, "unchanged courses keep their name")
	issue, err := certificate.Order95().Reform("reform-2027", func(r *certificate.Rules) { r.Qualification.LongHours = 120 })
	require.NoError(t, err)
	require.Equal(t, qagida.Edition("reform-2027"), issue.Qualification.Edition)
	for name, reform := range map[string]func() error{
		"qualification": func() error {
			_, err := qualification.Order95().Reform("reform-2027", func(r *qualification.Rules) { r.ShortHours = 0 })
			return err
		},
		"assessment": func() error {
			_, err := assessment.Order95().Reform("reform-2027", func(r *assessment.Rules) { r.RepeatsAYear = 0 })
			return err
		},
		"certificate": func() error {
			_, err := certificate.Order95().Reform("", func(r *certificate.Rules) { r.ValidityYears = 3 })
			return err
		},
		"planning": func() error {
			_, err := planning.Order95().Reform(qagida.Order95In2020, func(r *planning.Rules) { r.CycleYears = 3 })
			return err
		},
		"postcourse": func() error {
			_, err := postcourse.Order95().Reform("reform-2027", func(r *postcourse.Rules) { r.SupportYears = -1 })
			return err
		},
	} {
		t.Run(name, func(t *testing.T) {
			var refusal *qagida.InputError
			require.ErrorAs(t, reform(), &refusal)
		})
	}
}
