// Package peers holds the module beside what a user would pick instead of it:
// the same five answers on a teacher's course, given by qagida, by three general
// rule engines and by Go written by hand, over the same records.
//
// It is a module of its own, so that the engines do not become dependencies of
// the library. Three things are made of it:
//
//	go test ./...                              # all agree; what a missing fact does to each; no allocation in ours
//	go test -bench . -benchtime 1000000x       # for benchstat
//	go run ./cmd/table                         # the table of figures and ratios, in Markdown
//
// # The five answers
//
//   - W1: the kind of the course (order95/21).
//   - W2: may the teacher apply, with the reasons: four conditions and five papers
//     (order95/7, 8).
//   - W3: the grades of the project and of the test, and whether both pass
//     (bilimzet/8).
//   - W4: is the certificate valid on a day, with the reasons (order95/32).
//   - W5: which duties after the course are overdue on a day, from a list of events
//     (order95/35 to 37).
//
// # Who gives them
//
// Each implementation has the records in the form that is quickest for it, made
// before the clock starts. The hand-written ones are written from the text of the
// law and use nothing of the library. The engines get enumerations as text and
// sets as lists, as their JSON would be, and days as the numbers 20260615, so that
// a year is an addition.
package peers
