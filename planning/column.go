package planning

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Column is a column of a study plan: one of the five activities, or the total.
type Column uint8

// The columns, in the order of the table in section 5 of the Bilimzet programme.
const (
	_               Column = iota // not known
	Lecture                       // lecture
	SelfStudy                     // learning on one's own
	QuestionAnswer                // question and answer
	Case                          // case study
	IndependentWork               // independent work of participants; the final test stands here too
	Total                         // all five together
)

var columnWords = rule.NewWords[Column]("column",
	unknownWord,
	rule.Word{Code: "lecture", Name: qagida.Text{KK: "дәріс", RU: "лекция", EN: "lecture"}},
	rule.Word{Code: "self-study", Name: qagida.Text{KK: "өздігінен оқу", RU: "самостоятельное обучение", EN: "self-study"}},
	rule.Word{Code: "question-answer", Name: qagida.Text{KK: "сұрақ-жауап", RU: "вопрос-ответ", EN: "question and answer"}},
	rule.Word{Code: "case", Name: qagida.Text{KK: "кейс", RU: "кейс", EN: "case study"}},
	rule.Word{Code: "independent-work", Name: qagida.Text{KK: "тыңдаушылардың өзіндік жұмысы", RU: "самостоятельная работа слушателей", EN: "independent work"}},
	rule.Word{Code: "total", Name: qagida.Text{KK: "барлығы", RU: "всего", EN: "total"}},
)
