// Package lawtext compares the text of a law with the text that the rules were
// written from. It takes the plain text of Order No. 95 apart into the
// provisions of this project and says of each whether it still reads the same.
//
// The text itself is not kept here. What is kept is a fingerprint of every
// provision, the SHA-256 of its text in the form of [Normalise], in order95.csv
// and in the table generated from it. So a difference is found, and not what it
// was.
//
// The fingerprints are those of the Russian text, second printing, in the
// edition of 09.04.2020. The other four sources are not covered: no paragraph
// numbers divide the two articles and the larger part of the two providers'
// papers.
//
// What no provision contains is not compared: the titles of the act, of its
// chapters and annexes, the preamble, the signature and the stamps, and the
// footnotes, except those that say by what the whole was restated (O.fn).
package lawtext

//go:generate go run ./gen order95.csv order95_table.go
