package qagida_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/qagida/qagida"
)

func TestEditionCheck(t *testing.T) {
	for _, e := range []qagida.Edition{
		qagida.Order95In2020, qagida.BilimzetIn2025, qagida.RSIOIn2021,
		"a", "0", "9z", "az", "reform-2027", "a-b-c", "2027",
	} {
		if err := e.Check(); err != nil {
			t.Errorf("%s: %v", e, err)
		}
	}
	for _, e := range []qagida.Edition{
		"", "-", "--", "-a", "a-", "a--b", "A", "Z", "reform 2027", "reform_2027", "reform.2027", "Reform-2027", "реформа",
		"a\n", " a", "a ", "a/b", "a:b", "a`b", "a{b", "é", "ａ", "a\xff",
	} {
		wantRefusal(t, e.Check(), "edition", string(e), "must be lower-case letters and digits with single hyphens, such as reform-2027")
	}
}

// The history as the sources print it.
func TestHistory(t *testing.T) {
	want := []qagida.Amendment{
		{Adopted: day(t, "2016-01-28"), Number: "95"},
		{Adopted: day(t, "2017-01-18"), Number: "18"},
		{Adopted: day(t, "2017-09-29"), Number: "498"},
		{Adopted: day(t, "2018-06-12"), Number: "266"},
		{Adopted: day(t, "2020-04-09"), Number: "ҚР ДСМ-24/2020", Edition: "order95-2020"},
	}
	equalDates := cmp.Comparer(func(a, b qagida.Date) bool { return a == b })
	if diff := cmp.Diff(want, qagida.History(), equalDates); diff != "" {
		t.Error(diff)
	}
	qagida.History()[0].Number = "changed"
	if qagida.History()[0].Number != "95" {
		t.Error("the history handed out is not a copy")
	}
}
