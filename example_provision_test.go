package qagida_test

import (
	"errors"
	"fmt"

	"github.com/qagida/qagida"
)

func ExampleParseProvision() {
	p, err := qagida.ParseProvision("order95/21.1.2")
	fmt.Println(p.Act.Text(qagida.English), p.Number, err)

	_, err = qagida.ParseProvision("rsio/6")
	var refused *qagida.InputError
	if errors.As(err, &refused) {
		fmt.Println(refused.Value, refused.Reason)
	}
	// Output:
	// Order No. 95 21.1.2 <nil>
	// rsio/6 is not one of: 0.1, 0.2, 0.3, 0.4, 0.5, 1, 2, 3, 4, 5, F1, F2, F3
}

// Every provision of the sources is accounted for: here are those of which the
// article on non-formal education only tells a story.
func ExampleEntries() {
	for e := range qagida.Entries() {
		if e.Provision.Act == qagida.NonFormalEducationArticle && e.Status == qagida.Organisational {
			fmt.Println(e.Provision, e.Summary.EN)
		}
	}
	// Output:
	// nonformal-education-article/1 More than 24 000 people took part in the study
	// nonformal-education-article/2 The study proposed changes to the acts on teachers' professional development and helped to bring them about
	// nonformal-education-article/3 The fixed idea of courses every five years has been overcome
	// nonformal-education-article/4 A national model for bettering teachers' non-formal education is put forward
	// nonformal-education-article/5 Criteria and tools for appraising skill in the certification of teachers were tried out
	// nonformal-education-article/6 The needs of those who teach at pedagogical colleges and universities were studied, and the teaching community was heard
}

func ExampleProvision_Entry() {
	p := qagida.Provision{Act: qagida.Order95, Number: "7.3"}
	e, found := p.Entry()
	fmt.Println(found, e.Status)
	fmt.Println(e.Summary.In(qagida.Russian))
	fmt.Println(e.Reason.In(qagida.Russian))
	// Output:
	// true recorded
	// Кандидат знает законодательство о системе образования
	// Это заявляет пользователь: ни подтверждения, ни проверки приказ не называет
}

func ExampleProvision_Text() {
	p := qagida.Provision{Act: qagida.Order95, Number: "32.2"}
	fmt.Println(p, "is", p.Text(qagida.English))
	// Output: order95/32.2 is Order No. 95, 32.2
}
