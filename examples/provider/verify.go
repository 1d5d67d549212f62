package main

import (
	"crypto/ed25519"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/go-jose/go-jose/v4"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
)

// exitError is an error with the status by which the program ends.
type exitError struct {
	error
	status int
}

// verdict is what is found about a credential.
type verdict struct {
	Genuine   bool        `json:"genuine"`
	Why       string      `json:"why,omitempty"` // where it is not
	Number    string      `json:"number,omitempty"`
	Holder    string      `json:"holder,omitempty"`
	Course    string      `json:"course,omitempty"`
	Hours     string      `json:"hours,omitempty"`
	Issuer    string      `json:"issuer,omitempty"`
	Issued    qagida.Date `json:"issued,omitzero"`
	LastDay   qagida.Date `json:"last_day,omitzero"`
	On        qagida.Date `json:"on,omitzero"`
	Status    string      `json:"status,omitempty"`    // on that day, by its term
	Withdrawn qagida.Fact `json:"withdrawn,omitempty"` // unknown where no status list was asked
	ListDay   string      `json:"list_day,omitempty"`  // of the status list

	entry int    // its place on the status list
	list  string // the name of that list; empty for a statement
}

// verify is the command that checks a credential, or what a QR code says.
func verify(args []string, stdout, stderr io.Writer) error {
	lang, on := qagida.English, qagida.DateOf(time.Now().In(zone))
	flags := flag.NewFlagSet("provider verify", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.TextVar(&lang, "lang", lang, "language: kk, ru or en")
	dayVar(flags, &on, "on", "`day` to check the certificate on (default today)")
	keysPath := flags.String("keys", "", "file with the public keys of the centre: "+jwksFile)
	statusPath := flags.String("status", "", "file with the status list of the centre: "+statusFile)
	asJSON := flags.Bool("json", false, "print one line of JSON")
	if err := flags.Parse(args); err != nil {
		return exitError{err, 2}
	}
	if flags.NArg() != 1 || *keysPath == "" {
		return exitError{errors.New("usage: provider verify -keys FILE [-status FILE] [-on DAY] CREDENTIAL"), 2}
	}
	content, err := os.ReadFile(*keysPath)
	if err != nil {
		return exitError{err, 2}
	}
	keys, err := parseKeys(content)
	if err != nil {
		return exitError{fmt.Errorf("%s: %w", *keysPath, err), 2}
	}
	token, err := readToken(flags.Arg(0))
	if err != nil {
		return exitError{err, 2}
	}
	v := check(token, keys, on)
	if v.Genuine && *statusPath != "" {
		list, err := readToken(*statusPath)
		if err != nil {
			return exitError{err, 2}
		}
		v.checkStatus(list, keys)
	}
	return v.tell(stdout, lang, *asJSON)
}

// readToken reads a signed text: out of a file, or as it stands there, with the
// address before it that a QR code has.
func readToken(text string) (string, error) {
	content, err := os.ReadFile(text)
	switch {
	case err == nil:
		text = string(content)
	case strings.Count(text, ".") < 2: // what is signed has three parts
		return "", err
	}
	if _, fragment, found := strings.Cut(text, "#"); found {
		text = fragment
	}
	return strings.TrimSpace(text), nil
}

// openToken returns what one of the keys has signed, and with which. Only EdDSA counts:
// neither what is unsigned nor what is signed in any other way.
func openToken(token string, keys jose.JSONWebKeySet) (payload []byte, by jose.JSONWebKey, err error) {
	signed, err := jose.ParseSignedCompact(token, []jose.SignatureAlgorithm{jose.EdDSA})
	if err != nil {
		return nil, by, err
	}
	for _, key := range keys.Keys {
		if payload, err = signed.Verify(key.Key); err == nil {
			return payload, key, nil
		}
	}
	return nil, by, errors.New("none of the keys has signed it")
}

// check checks the signature of a credential or of a statement, and tells what it
// says, by the rules of the library on a day.
func check(token string, keys jose.JSONWebKeySet, on qagida.Date) verdict {
	payload, key, err := openToken(token, keys)
	if err != nil {
		return verdict{Why: err.Error()}
	}
	v, err := readClaims(payload, key)
	if err != nil {
		return verdict{Why: err.Error()}
	}
	status, err := certificate.Order95().Status(certificate.Record{Issued: v.Issued}, on)
	if err != nil {
		return verdict{Why: err.Error()}
	}
	v.Genuine, v.On, v.LastDay, v.Status = true, on, status.LastDay, status.Status.String()
	return v
}

// readClaims reads a credential, or the statement of a QR code.
func readClaims(payload []byte, key jose.JSONWebKey) (verdict, error) {
	var c credential
	if err := json.Unmarshal(payload, &c); err != nil {
		return verdict{}, err
	}
	if len(c.Context) == 0 {
		return readStatement(payload)
	}
	return c.verdict(key)
}

func readStatement(payload []byte) (verdict, error) {
	var s statement
	if err := json.Unmarshal(payload, &s); err != nil {
		return verdict{}, err
	}
	issued, err := qagida.ParseDate(s.Issued)
	if err != nil || s.Number == "" || s.Holder == "" {
		return verdict{}, errors.New("it is no statement of a certificate")
	}
	return verdict{
		Number: s.Number, Holder: s.Holder, Course: s.Course, Hours: strconv.Itoa(s.Hours), Issued: issued, entry: s.Entry,
	}, nil
}

// verdict tells what a credential says. It is refused where it names another issuer
// than the key that has signed it.
func (c credential) verdict(key jose.JSONWebKey) (verdict, error) {
	awarded, err := time.Parse(time.RFC3339, c.Awarded)
	if err != nil || len(c.Subject.Identifier) != 1 || len(c.Subject.Result) != 1 {
		return verdict{}, errors.New("it is no credential of a certificate")
	}
	if did := didOf(key.Key.(ed25519.PublicKey)); c.Issuer.ID != did || c.Iss != did {
		return verdict{}, errors.New("it names another issuer than has signed it")
	}
	entry, err := strconv.Atoi(c.Status.Index)
	return verdict{
		Number: c.Subject.Licence, Holder: c.Subject.Identifier[0].Identity, Course: c.Subject.Achievement.Name,
		Hours: c.Subject.Result[0].Value, Issuer: c.Issuer.Name, Issued: qagida.DateOf(awarded.In(zone)),
		entry: entry, list: c.Status.List,
	}, err
}

// checkStatus looks a paper up on a status list. A list that is not of the centre, or
// older than the paper, answers nothing.
func (v *verdict) checkStatus(token string, keys jose.JSONWebKeySet) {
	var list statusList
	payload, _, err := openToken(token, keys)
	if err == nil {
		err = json.Unmarshal(payload, &list)
	}
	isList := err == nil && list.Subject.Type == "BitstringStatusList" && (v.list == "" || v.list == list.ID)
	if !isList || v.entry < 1 || v.entry > list.Entries {
		return
	}
	withdrawn, err := list.has(v.entry)
	if err != nil {
		return
	}
	v.Withdrawn, v.ListDay = qagida.FactOf(withdrawn), list.day()
}

// tell prints the verdict. Its error says that the credential proves nothing, or that
// the paper is withdrawn.
func (v verdict) tell(w io.Writer, lang qagida.Lang, asJSON bool) error {
	text := v.text(lang)
	if asJSON {
		content, err := json.Marshal(v)
		if err != nil {
			return err
		}
		text = string(content) + "\n"
	}
	if _, err := io.WriteString(w, text); err != nil {
		return err
	}
	switch {
	case !v.Genuine:
		return exitError{errors.New(wordForged.In(lang)), 1}
	case v.Withdrawn == qagida.Yes:
		return exitError{errors.New(wordIsWithdrawn.In(lang)), 1}
	default:
		return nil
	}
}

// text tells the verdict line by line.
func (v verdict) text(lang qagida.Lang) string {
	var b strings.Builder
	if !v.Genuine {
		fmt.Fprintf(&b, "✗ %s: %s\n", wordForged.In(lang), v.Why)
		return b.String()
	}
	fmt.Fprintf(&b, "✓ %s\n", wordGenuine.In(lang))
	for _, line := range []struct {
		name  qagida.Text
		value string
	}{
		{wordCertificate, v.Number},
		{wordHolder, v.Holder},
		{wordCourse, v.Course},
		{wordHours, v.Hours},
		{wordIssuer, v.Issuer},
		{wordIssued, v.Issued.Text(lang)},
		{wordLastDay, v.LastDay.Text(lang)},
		{each(wordOnDay, v.On), v.status(lang)},
		{wordWithdrawal, v.withdrawal(lang)},
	} {
		if line.value != "" {
			fmt.Fprintf(&b, "%s: %s\n", line.name.In(lang), line.value)
		}
	}
	return b.String()
}

// status is the status on the day that was asked for, in words.
func (v verdict) status(lang qagida.Lang) string {
	status, err := qagida.Parse[certificate.Status](v.Status)
	if err != nil {
		return v.Status
	}
	return status.Text(lang)
}

// withdrawal tells whether the paper was withdrawn, or that nobody has looked.
func (v verdict) withdrawal(lang qagida.Lang) string {
	switch v.Withdrawn {
	case qagida.Yes:
		return wordIsWithdrawn.In(lang)
	case qagida.No:
		day, _ := qagida.ParseDate(v.ListDay)
		return each(wordNotWithdrawn, day).In(lang)
	default:
		return wordNotChecked.In(lang)
	}
}
