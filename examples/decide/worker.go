package main

import (
	"strconv"

	"github.com/qagida/qagida"
)

// worker answers one line after another. What it needs for that it keeps.
type worker struct {
	request request
}

func newWorker() *worker { return &worker{request{desks: map[string]*desk{}}} }

// answerAll answers every line of a batch.
func (w *worker) answerAll(b *batch) {
	for i, line := range b.lines {
		number := b.first + i
		if line.tooLong {
			b.answers = appendError(b.answers, untold(nil), tooLong.refuse("line", strconv.Itoa(number), longestLine))
			continue
		}
		b.answers = w.answer(b.answers, number, b.text[line.from:line.to])
	}
}

// answer appends the answer to a line.
func (w *worker) answer(dst []byte, number int, line []byte) []byte {
	answered, err := w.decide(dst, line)
	if err != nil {
		return appendFailure(dst, number, line, err)
	}
	return answered
}

func (w *worker) decide(dst, line []byte) ([]byte, error) {
	q := &w.request
	if err := q.read(line); err != nil {
		return dst, err
	}
	dst = append(append(dst, `{"id":`...), q.id...)
	dst = append(append(append(dst, `,"op":"`...), q.desk.Name()...), `","out":`...)
	dst, err := q.desk.answer(dst, q.readings, q.rules, q.langs)
	return append(dst, '}', '\n'), err
}

// appendFailure appends why a line is refused, with its id and its operation as
// far as they can be told.
func appendFailure(dst []byte, number int, line []byte, err error) []byte {
	s := skim(line)
	if s.broken != nil {
		return appendError(dst, s, refuseBroken("line", strconv.Itoa(number), line, s.broken))
	}
	return appendError(dst, s, explain(line, err))
}

func appendError(dst []byte, s skimmed, failure *qagida.InputError) []byte {
	dst = append(orNull(append(dst, `{"id":`...), s.id), `,"op":`...)
	dst = append(orNull(dst, s.op), `,"error":`...)
	return append(appendFailureJSON(dst, failure, s.operation(), s.langs), '}', '\n')
}

func orNull(dst, value []byte) []byte {
	if value == nil {
		return append(dst, "null"...)
	}
	return append(dst, value...)
}
