package certificate_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/internal/ruletest"
)

// Para 29: the certificate names the topic of the course. Equal words do, in either
// language; of other words the caller says whether they do.
func TestTopic(t *testing.T) {
	for _, row := range []struct {
		name, course, kk, ru string
		agrees               qagida.Fact
		want                 qagida.Outcome
		missing              []string
	}{
		{"the Russian name", "Оценивание", "Бағалау", "Оценивание", 0, met, nil},
		{"the Kazakh name", "Бағалау", "Бағалау", "Оценивание", 0, met, nil},
		{"in other letters, quotation marks and spaces", " «ОЦЕНИВАНИЕ  учащихся»", "Бағалау", "Оценивание учащихся", 0, met, nil},
		{"with another dash", "Оценивание – основы", "Бағалау", "Оценивание — основы", 0, met, nil},
		{"й as two characters", "Новый учитель", "Жаңа мұғалім", "Новыи\u0306 учитель", 0, met, nil},
		{"other words", "Оценивание учащихся", "Бағалау", "Оценивание", 0, undetermined, []string{"topic_agrees"}},
		{"other words, said to be the topic", "Оценивание учащихся", "Бағалау", "Оценивание", qagida.Yes, met, nil},
		{"other words, said not to be", "Лидерство", "Бағалау", "Оценивание", qagida.No, notMet, nil},
		{"the topic is not known", "", "Бағалау", "Оценивание", 0, undetermined, []string{"course.topic", "topic_agrees"}},
		{"not known, said to agree", "", "Бағалау", "Оценивание", qagida.Yes, met, nil},
	} {
		t.Run(row.name, func(t *testing.T) {
			i := shortIssue()
			i.Course.Topic, i.TopicAgrees = row.course, row.agrees
			i.Certificate.ProgrammeKK, i.Certificate.ProgrammeRU = row.kk, row.ru
			finding := ruletest.Find(t, issue(t, i), certificate.CodeTopic)
			require.Equal(t, row.want.String(), finding.Outcome().String())
			require.Equal(t, row.missing, ruletest.Names(finding.Missing()))
			require.Equal(t, "order95/29", finding.Provision().String())
		})
	}
}

// A certificate without a topic does not name it.
func TestACertificateWithoutATopic(t *testing.T) {
	i := shortIssue()
	i.Certificate.ProgrammeKK, i.Certificate.ProgrammeRU = "", ""
	i.Certificate.Blank = qagida.SetOf(certificate.LineTopic, certificate.LineProgrammeKK, certificate.LineProgrammeRU)
	require.Equal(t, []qagida.Code{certificate.CodeTopic, certificate.CodeProgrammeKK, certificate.CodeProgrammeRU}, unmet(issue(t, i)))
}

// What is said of the topic cannot be the opposite of what stands there.
func TestTopicThatContradictsItself(t *testing.T) {
	i := shortIssue()
	i.TopicAgrees = qagida.No
	_, err := certificate.Order95().Issue(i)
	ruletest.Refused(t, err, "topic_agrees", "false", "the same words")
	i.TopicAgrees, i.Certificate.ProgrammeKK, i.Certificate.ProgrammeRU = qagida.Yes, "", ""
	i.Certificate.Blank = qagida.SetOf(certificate.LineTopic)
	_, err = certificate.Order95().Issue(i)
	ruletest.Refused(t, err, "topic_agrees", "true", "empty")
}
