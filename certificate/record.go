package certificate

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
)

// Record is what a register keeps of one certificate. Every field may be left
// out: Certified and Issued are then not known, no revocation is on record, and the
// certificate is one of annex 4.
type Record struct {
	Certified qagida.Fact `json:"certified,omitzero"` // a certificate has been issued; may be left out where a day says so
	Issued    qagida.Date `json:"issued,omitzero"`    // the day on the certificate (A4.9)
	Revoked   qagida.Date `json:"revoked,omitzero"`   // the first day on which it no longer counts
	Origin    Origin      `json:"origin,omitzero"`    // left out, it is one of annex 4
}

// check refuses a record that contradicts itself.
func (c *Record) check() error {
	switch {
	case c.Certified == qagida.No && !c.Issued.IsZero():
		return rule.Refuse("certified", "false", refusal.CertifiedBesideIssue, c.Issued)
	case c.Certified == qagida.No && !c.Revoked.IsZero():
		return rule.Refuse("certified", "false", refusal.CertifiedBesideRevocation, c.Revoked)
	case c.Revoked.Before(c.Issued):
		return rule.Refuse("revoked", c.Revoked.String(), refusal.BeforeIssue, c.Issued)
	case c.Origin != Annex4 && c.Origin != Foreign:
		return originWords.Check("origin", c.Origin)
	default:
		return nil
	}
}

// Origin says in whose form a certificate is. The zero value is the order's own
// form, so that a record that says nothing else is a certificate of the order.
type Origin uint8

// The two origins.
const (
	Annex4  Origin = iota // the form of annex 4
	Foreign               // the own form of a foreign organisation (para 25)
)

var originWords = rule.NewWholeWords[Origin]("origin",
	rule.Word{Code: "annex-4", Name: qagida.Text{KK: "4-қосымшаның нысаны", RU: "форма приложения 4", EN: "the form of annex 4"}},
	rule.Word{Code: "foreign", Name: qagida.Text{KK: "шетелдік ұйымның өз үлгісі", RU: "собственный образец зарубежной организации", EN: "a foreign organisation's own form"}},
)
