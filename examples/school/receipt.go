package main

import (
	"context"
	"database/sql"
	"encoding/json"
	"net/http"
	"slices"
	"time"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/planning"
	"github.com/qagida/qagida/postcourse"
	"github.com/qagida/qagida/qualification"
)

// asked is a question that a receipt of a teacher can be kept of, with its facts as
// they stand on a day. A question about a course is asked of each of them.
type question struct {
	of     func() []qagida.Question
	rules  func(rules) any
	facts  func(t *Teacher, c *Course, on qagida.Date) any
	course bool
}

// questions are those that the page of a teacher shows answers of.
var questions = map[string]question{
	"qualification.eligibility": {
		qualification.Questions, func(r rules) any { return r.qualification },
		func(t *Teacher, _ *Course, _ qagida.Date) any {
			return map[string]any{"applicant": t.applicant(), "course": plannedCourse}
		}, false,
	},
	"planning.balance": {
		planning.Questions, func(r rules) any { return r.planning },
		func(t *Teacher, _ *Course, on qagida.Date) any {
			return planning.History{Courses: t.attendances(), On: on, InServiceSince: t.InServiceSince}
		}, false,
	},
	"certificate.status": {
		certificate.Questions, func(r rules) any { return r.certificate },
		func(_ *Teacher, c *Course, on qagida.Date) any {
			return struct {
				certificate.Record
				On qagida.Date `json:"on"`
			}{c.record(), on}
		}, true,
	},
	"postcourse.progress": {
		postcourse.Questions, func(r rules) any { return r.postcourse },
		func(_ *Teacher, c *Course, on qagida.Date) any {
			return struct {
				postcourse.Completion
				Events postcourse.Events `json:"events"`
				On     qagida.Date       `json:"on"`
			}{c.completion(), c.events(), on}
		}, true,
	},
}

// find is the question of the library with a name.
func (q question) find(name string) qagida.Question {
	list := q.of()
	return list[slices.IndexFunc(list, func(l qagida.Question) bool { return l.Name() == name })]
}

// kept is a receipt as the list of a teacher shows it.
type kept struct {
	ID                   int64
	At, Question, About  string
	Who, Teacher, Report string
	TeacherID            int64
}

// keepReceipt asks the question once more and keeps what was asked and answered.
func (s *server) keepReceipt(w http.ResponseWriter, q *request) error {
	if err := q.ParseForm(); err != nil {
		return unread(err)
	}
	name := one(q.PostForm["question"])
	asked, known := questions[name]
	r, err := s.roll.get(q.Context(), q.on)
	if err != nil {
		return err
	}
	p := r.byID[q.number("id")]
	if !known || p == nil {
		return errNotThere
	}
	var course *Course
	about := ""
	if asked.course {
		for _, c := range p.Courses {
			if key(c.ID) == one(q.PostForm["course"]) {
				course, about = c, c.Topic
			}
		}
		if course == nil {
			return errNotThere
		}
	}
	facts, err := json.Marshal(asked.facts(p.Teacher, course, q.on))
	if err != nil {
		return err
	}
	receipt, err := asked.find(name).Receipt(facts, asked.rules(s.rules))
	if err != nil {
		return err
	}
	text, err := json.Marshal(receipt)
	if err != nil {
		return err
	}
	by := q.author()
	var id int64
	err = s.store.aside(q.Context(), func(ctx context.Context, tx *sql.Tx) error {
		return tx.QueryRowContext(ctx, `INSERT INTO receipts (teacher_id, at, who, question, about, receipt)
			VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`, p.ID, by.At.UTC().Format(time.RFC3339), by.Who, name, about, string(text)).Scan(&id)
	})
	if err != nil {
		return err
	}
	q.redirect(w, "/receipts/"+key(id))
	return nil
}

// receipts lists the receipts of a teacher, newest first.
func (s *server) receipts(ctx context.Context, teacher int64) (list []kept, err error) {
	err = each(ctx, s.store.db, func(rows *sql.Rows) error {
		var k kept
		err := rows.Scan(&k.ID, &k.At, &k.Who, &k.Question, &k.About)
		list = append(list, k)
		return err
	}, "SELECT id, at, who, question, about FROM receipts WHERE teacher_id = $1 ORDER BY id DESC LIMIT 100", teacher)
	return list, err
}

// receipt shows a receipt as it was decided, whatever has changed since, and in what
// the same question would be answered otherwise by this version of the program.
func (s *server) receipt(w http.ResponseWriter, q *request) error {
	var k kept
	var text string
	err := s.store.db.QueryRowContext(q.Context(), `SELECT r.id, r.at, r.who, r.question, r.about, r.receipt, t.id, t.name
		FROM receipts r JOIN teachers t ON t.id = r.teacher_id WHERE r.id = $1`, q.number("id")).
		Scan(&k.ID, &k.At, &k.Who, &k.Question, &k.About, &text, &k.TeacherID, &k.Teacher)
	if err != nil {
		return err
	}
	var receipt qagida.Receipt
	if err := json.Unmarshal([]byte(text), &receipt); err != nil {
		return err
	}
	k.Report = receipt.Text(q.lang)
	differences, err := questions[k.Question].find(k.Question).Verify(receipt)
	if err != nil {
		return err
	}
	return s.show(w, q, http.StatusOK, "receipt", q.say("receipt"), map[string]any{
		"Kept": k, "Decision": receipt.Decision, "Differences": differences, "Zone": s.zone,
	})
}
