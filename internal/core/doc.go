// Package core holds the plain record of a decision and of a set, and the forms in
// which they are written, below everything that speaks of the law.
//
// The root package gives its types the methods that a caller sees, and package
// rule fills them in. Both convert: no value of a caller holds an exported field
// by which a decision could be forged.
package core

import "github.com/qagida/qagida/internal/law"

// Langs are the languages of every text, as the root package numbers them.
const (
	Kazakh  = 1
	Russian = 2
	English = 3
)

var (
	notStated = law.Text{KK: "көрсетілмеген", RU: "не указано", EN: "not stated"}
	atMost    = law.Text{KK: "ең көбі", RU: "не более", EN: "at most"}
	none      = law.Text{KK: "жоқ", RU: "нет", EN: "none"}
)
