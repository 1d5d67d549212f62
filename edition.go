package qagida

import "github.com/qagida/qagida/internal/law"

// Edition names the version of the rules that a decision was made by:
// order95-2020. A caller who changes a number of the rules names the result
// with an edition of its own, so that no decision is stamped with a law that
// did not make it.
type Edition string

// The editions that the module encodes.
const (
	Order95In2020  Edition = "order95-2020"  // Order No. 95 as restated on 09.04.2020
	BilimzetIn2025 Edition = "bilimzet-2025" // the Bilimzet programme of 2025
	RSIOIn2021     Edition = "rsio-2021"     // the RSIO centre's rules as published on 02.09.2021
)

// Version is the version of this module. A receipt of a decision records it, so
// that one made by other code can be told.
const Version = "0.1.0"

// Fingerprint returns the SHA-256, in lower-case hexadecimal, of the text that the rules
// of an edition of this module were written from: of the fingerprints of its provisions,
// which law.compare of examples/decide holds another text against. It is empty for any
// other edition, so that no reform is taken for the law.
func (e Edition) Fingerprint() string { return law.FingerprintOf(law.ActOf(string(e))) }

// Amendment is one act in the history of Order No. 95.
type Amendment struct {
	Adopted Date
	Number  string // as printed
	Edition Edition
}

// History lists the acts by which Order No. 95 was made and changed, oldest
// first. Only the edition of 2020 is encoded, and so only it has a name here.
//
// The number printed for the restatement of 2020 has the form of another
// ministry's; it is kept as printed (order95/O.fn). A later restatement exists
// and is not encoded. On which day the 2020 edition came into force is not in
// the sources.
func History() []Amendment {
	return []Amendment{
		{Adopted: MustDate(2016, 1, 28), Number: "95"},
		{Adopted: MustDate(2017, 1, 18), Number: "18"},
		{Adopted: MustDate(2017, 9, 29), Number: "498"},
		{Adopted: MustDate(2018, 6, 12), Number: "266"},
		{Adopted: MustDate(2020, 4, 9), Number: "ҚР ДСМ-24/2020", Edition: Order95In2020},
	}
}
