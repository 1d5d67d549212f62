// Package oracle states a second time, from the text alone, the rules of the
// order that have the most edges: the balance of hours (21.3), the ways after a
// failed assessment (30), the validity of a certificate (32) and the duties
// after a course (35 to 37). It exists to be compared with the library and
// shares nothing with it: it imports only the standard library, and every
// answer is a word of the text forms.
//
// It is slow and plain on purpose. A rule is written for facts that are all
// known. A fact that is not known is answered by the definition: every value
// that could make a difference is tried, and the answers are compared.
//
// The cases in testdata were written from the text before the code ran over
// them. They are tables that can be read and extended without Go.
package oracle
