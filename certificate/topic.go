package certificate

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/law/refusal"
	"github.com/qagida/qagida/internal/rule"
)

// Does a certificate name the topic of the course (paragraph 29).

// topicNamed reports whether the certificate names the topic of the course: it
// does where it names it in the same words, and otherwise where the caller says
// so.
func (i *Issuance) topicNamed() qagida.Fact {
	switch {
	case i.topicInWords():
		return qagida.Yes
	case i.hasTopic() == qagida.No:
		return qagida.No
	default:
		return i.TopicAgrees
	}
}

// hasTopic reports whether the certificate names a topic.
func (i *Issuance) hasTopic() qagida.Fact {
	if i.TopicAgrees == qagida.Yes {
		return qagida.Yes
	}
	return i.Certificate.filled(LineTopic)
}

// checkTopic refuses what the caller says of the topic where the certificate shows
// the opposite.
func (i *Issuance) checkTopic() error {
	switch {
	case i.TopicAgrees == qagida.No && i.topicInWords():
		return rule.Refuse("topic_agrees", "false", refusal.TopicAgreesAfterAll)
	case i.TopicAgrees == qagida.Yes && i.Certificate.Blank.Has(LineTopic) == qagida.Yes:
		return rule.Refuse("topic_agrees", "true", refusal.TopicIsEmpty)
	default:
		return nil
	}
}

// topicInWords reports whether the certificate names the topic of the course in
// the same words, in either language.
func (i *Issuance) topicInWords() bool {
	topic, f := i.Course.Topic, &i.Certificate
	if topic == "" {
		return false
	}
	if topic == f.ProgrammeKK || topic == f.ProgrammeRU || topic == f.Topic {
		return true
	}
	return sameTopic(topic, f.ProgrammeKK) || sameTopic(topic, f.ProgrammeRU) || sameTopic(topic, f.Topic)
}

// sameTopic reports whether two topics are the same words: upper and lower case,
// quotation marks, kinds of dashes, spaces and the encoding of й and ё do not
// matter.
func sameTopic(a, b string) bool {
	if b == "" {
		return false
	}
	var roomA, roomB [topicSize]byte
	return bytes.Equal(foldTopic(roomA[:0], a), foldTopic(roomB[:0], b))
}

// topicSize is how many bytes of a topic are compared without allocating.
const topicSize = 256

// foldTopic appends the words of a topic in the form in which they are compared.
func foldTopic(dst []byte, topic string) []byte {
	gap := false
	for _, r := range topic {
		switch {
		case unicode.IsSpace(r) || isQuotation(r):
			gap = len(dst) > 0
			continue
		case gap:
			dst = append(dst, ' ')
		}
		gap = false
		dst = appendLetter(dst, unicode.ToLower(r))
	}
	return dst
}

func isQuotation(r rune) bool {
	switch r {
	case '"', '\'', '`', '«', '»', '‹', '›', '“', '”', '„', '‟', '‘', '’', '‚', '‛':
		return true
	default:
		return false
	}
}

// appendLetter appends a letter, й and ё as a letter with its mark.
func appendLetter(dst []byte, r rune) []byte {
	switch r {
	case 'й':
		return append(dst, "и\u0306"...)
	case 'ё':
		return append(dst, "е\u0308"...)
	case '‐', '‑', '‒', '–', '—', '―':
		return append(dst, '-')
	default:
		return utf8.AppendRune(dst, r)
	}
}
