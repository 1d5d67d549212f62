package main

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"errors"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/qagida/qagida"
)

// statusFile says which papers are withdrawn: a list of bits, signed.
const statusFile = "status.jwt"

// leastBits is how long a status list is at least, so that a place on it tells
// nothing of a person (Bitstring Status List of the W3C).
const leastBits = 131_072

// mostBits is how long a list may be that is read.
const mostBits = 1 << 26

// statusList is a status list as a credential.
type statusList struct {
	Context   []any     `json:"@context"`
	ID        string    `json:"id"`
	Type      []string  `json:"type"`
	Issuer    string    `json:"issuer"`
	ValidFrom string    `json:"validFrom,omitempty"`
	Subject   bitstring `json:"credentialSubject"`
	Entries   int       `json:"entries"` // how many papers it knows of
	Iss       string    `json:"iss"`
	Jti       string    `json:"jti"`
	Sub       string    `json:"sub"`
}

type bitstring struct {
	ID      string `json:"id"`
	Type    string `json:"type"`
	Purpose string `json:"statusPurpose"`
	List    string `json:"encodedList"`
}

// listID is the name of the status list: where the centre has put it, or a name alone.
func (i *issuer) listID(c *centre) string {
	if c.StatusList != "" {
		return c.StatusList
	}
	return i.urn("status list", 0)
}

// anchor is the place of a paper on the list.
func (i *issuer) anchor(entry int, c *centre) statusAnchor {
	index := strconv.Itoa(entry)
	return statusAnchor{i.listID(c) + "#" + index, "BitstringStatusListEntry", "revocation", index, i.listID(c)}
}

// statusList returns the list of a register under a name. Its day is the last one that
// the register names: no clock is read.
func (i *issuer) statusList(r *register, id string) (statusList, error) {
	bits := make([]byte, max(leastBits, (len(r.entries)/8+1)*8)/8)
	latest := qagida.Date{}
	for _, e := range r.entries {
		if !e.stands() {
			bits[e.Entry/8] |= 0x80 >> (e.Entry % 8)
		}
		for _, day := range []qagida.Date{e.Issued, e.withdrawn} {
			if latest.IsZero() || day.After(latest) {
				latest = day
			}
		}
	}
	list, err := encodeBits(bits)
	return statusList{
		Context: contexts(map[string]string{"entries": "https://www.w3.org/ns/credentials/issuer-dependent#entries"}),
		ID:      id, Type: []string{"VerifiableCredential", "BitstringStatusListCredential"},
		Issuer: i.did(), ValidFrom: moment(latest, begin),
		Subject: bitstring{id + "#list", "BitstringStatusList", "revocation", list},
		Entries: len(r.entries), Iss: i.did(), Jti: id, Sub: id + "#list",
	}, err
}

// encodeBits writes bits as the list asks for: packed, in base64url, and marked so.
func encodeBits(bits []byte) (string, error) {
	var packed bytes.Buffer
	writer := gzip.NewWriter(&packed)
	_, err := writer.Write(bits)
	err = errors.Join(err, writer.Close())
	return "u" + base64.RawURLEncoding.EncodeToString(packed.Bytes()), err
}

// has reports whether the bit of an entry is set.
func (l statusList) has(entry int) (bool, error) {
	packed, err := base64.RawURLEncoding.DecodeString(strings.TrimPrefix(l.Subject.List, "u"))
	if err != nil {
		return false, err
	}
	reader, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return false, err
	}
	bits, err := io.ReadAll(io.LimitReader(reader, mostBits/8))
	if err != nil {
		return false, err
	}
	if entry < 0 || entry/8 >= len(bits) {
		return false, errors.New("the list ends before the paper")
	}
	return bits[entry/8]&(0x80>>(entry%8)) != 0, nil
}

// day returns the day of the list, empty where it has none.
func (l statusList) day() string {
	at, err := time.Parse(time.RFC3339, l.ValidFrom)
	if err != nil {
		return ""
	}
	return at.In(zone).Format(time.DateOnly)
}
