package main

import (
	"cmp"
	"maps"
	"time"

	"github.com/qagida/qagida"
)

// credential is a certificate as an Open Badge 3.0, a verifiable credential of the
// W3C: what the payload of its JWT is. It has no IIN.
type credential struct {
	Context    []any        `json:"@context"`
	ID         string       `json:"id"`
	Type       []string     `json:"type"`
	Name       string       `json:"name"`
	Issuer     profile      `json:"issuer"`
	ValidFrom  string       `json:"validFrom"`
	ValidUntil string       `json:"validUntil"`
	Awarded    string       `json:"awardedDate"`
	Subject    subject      `json:"credentialSubject"`
	Status     statusAnchor `json:"credentialStatus"`
	claims
}

// claims are those that a JWT has beside what it carries.
type claims struct {
	Iss string `json:"iss"`
	Jti string `json:"jti"`
	Sub string `json:"sub"`
	Nbf int64  `json:"nbf"`
	Exp int64  `json:"exp,omitempty"`
}

type profile struct {
	ID   string   `json:"id"`
	Type []string `json:"type"`
	Name string   `json:"name"`
}

type subject struct {
	ID          string      `json:"id"`
	Type        []string    `json:"type"`
	Identifier  []identity  `json:"identifier"`
	Licence     string      `json:"licenseNumber"`
	Begun       string      `json:"activityStartDate,omitempty"`
	Ended       string      `json:"activityEndDate,omitempty"`
	Achievement achievement `json:"achievement"`
	Result      []outcome   `json:"result"`
}

type identity struct {
	Type     string `json:"type"`
	Hashed   bool   `json:"hashed"`
	Identity string `json:"identityHash"` // the name itself, as Hashed says
	Kind     string `json:"identityType"`
}

type achievement struct {
	ID          string      `json:"id"`
	Type        []string    `json:"type"`
	Kind        string      `json:"achievementType"`
	Name        string      `json:"name"`
	Description string      `json:"description"`
	Criteria    criteria    `json:"criteria"`
	Results     []described `json:"resultDescription"`
}

type criteria struct {
	Narrative string `json:"narrative"`
}

type described struct {
	ID   string   `json:"id"`
	Type []string `json:"type"`
	Name string   `json:"name"`
	Kind string   `json:"resultType"`
}

type outcome struct {
	Type        []string `json:"type"`
	Description string   `json:"resultDescription"`
	Value       string   `json:"value"`
}

// statusAnchor says where a paper stands on which list.
type statusAnchor struct {
	ID      string `json:"id"`
	Type    string `json:"type"`
	Purpose string `json:"statusPurpose"`
	Index   string `json:"statusListIndex"`
	List    string `json:"statusListCredential"`
}

// contexts are the vocabularies of a credential. The last gives a meaning to the words
// that the others lack, so that every word of the payload has one.
func contexts(more map[string]string) []any {
	const credentials, badges = "https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
	terms := map[string]string{"jti": "https://www.iana.org/assignments/jwt#jti"}
	maps.Copy(terms, more)
	return []any{credentials, badges, terms}
}

// zone is the time of Kazakhstan, in which the days of certificates are meant.
var zone = time.FixedZone("", 5*60*60)

// begin is the first second of a day, end the last.
func begin(d qagida.Date) time.Time {
	return time.Date(d.Year(), time.Month(d.Month()), d.Day(), 0, 0, 0, 0, zone)
}

func end(d qagida.Date) time.Time { return begin(d).AddDate(0, 0, 1).Add(-time.Second) }

// hoursName is what the hours are called in a credential.
const hoursName = "Академиялық сағат / Академические часы / Academic hours"

// credential returns a certificate as a credential.
func (i *issuer) credential(p paper, s stream) credential {
	id, holder, course := i.urn("paper", p.entry), i.urn("holder", p.entry), i.urn("course of paper", p.entry)
	return credential{
		Context:    contexts(nil),
		ID:         id,
		Type:       []string{"VerifiableCredential", "OpenBadgeCredential"},
		Name:       cmp.Or(p.ProgrammeKK, p.ProgrammeRU),
		Issuer:     profile{i.did(), []string{"Profile"}, p.Organisation},
		ValidFrom:  begin(p.Issued).Format(time.RFC3339),
		ValidUntil: end(p.lastDay).Format(time.RFC3339),
		Awarded:    begin(p.Issued).Format(time.RFC3339),
		Subject: subject{
			ID: holder, Type: []string{"AchievementSubject"},
			Identifier: []identity{{"IdentityObject", false, p.Holder, "name"}},
			Licence:    p.number.String(),
			Begun:      moment(s.first, begin), Ended: moment(s.last, end),
			Achievement: achievement{
				ID: course, Type: []string{"Achievement"}, Kind: "Certificate",
				Name: cmp.Or(p.ProgrammeKK, p.ProgrammeRU), Description: cmp.Or(p.ProgrammeRU, p.ProgrammeKK),
				Criteria: criteria{string(p.centre.scheme.Edition) + ", " + string(p.edition)},
				Results:  []described{{course + "#hours", []string{"ResultDescription"}, hoursName, "Result"}},
			},
			Result: []outcome{{[]string{"Result"}, course + "#hours", p.Hours.String()}},
		},
		Status: i.anchor(p.entry, p.centre),
		claims: claims{Iss: i.did(), Jti: id, Sub: holder, Nbf: begin(p.Issued).Unix(), Exp: end(p.lastDay).Unix()},
	}
}

// moment writes a moment of a day, empty where the day is not stated.
func moment(d qagida.Date, of func(qagida.Date) time.Time) string {
	if d.IsZero() {
		return ""
	}
	return of(d).Format(time.RFC3339)
}

// statement is what the QR code of a certificate says, signed on its own: what a
// reader compares with the paper in hand.
type statement struct {
	Number string `json:"number"`
	Holder string `json:"holder"`
	Course string `json:"course"`
	Hours  int    `json:"hours"`
	Issued string `json:"issued"`
	Until  string `json:"until"` // the last valid day
	Entry  int    `json:"entry"` // its place on the status list
}

// statement returns the statement of a certificate.
func (p paper) statement() statement {
	hours, _ := p.Hours.Int()
	course := cmp.Or(p.ProgrammeKK, p.ProgrammeRU)
	return statement{p.number.String(), p.Holder, course, hours, p.Issued.String(), p.lastDay.String(), p.entry}
}
