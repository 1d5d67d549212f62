package postcourse

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Channel is a means by which a provider and a teacher meet after a course. Each
// is either remote or in person.
type Channel uint8

// The means that the sources name.
const (
	_             Channel = iota // not known
	Email                        // e-mail
	Phone                        // the telephone, mobile included
	SocialNetwork                // social networks
	Website                      // the provider's site or platform
	Chat                         // group chats
	OnlineMeeting                // meetings and events online
	InPerson                     // meetings in person
)

var channelWords = rule.NewWords[Channel]("channel",
	unknownWord,
	rule.Word{Code: "email", Name: qagida.Text{KK: "электрондық пошта", RU: "электронная почта", EN: "e-mail"}},
	rule.Word{Code: "phone", Name: qagida.Text{KK: "телефон", RU: "телефон", EN: "telephone"}},
	rule.Word{Code: "social-network", Name: qagida.Text{KK: "әлеуметтік желілер", RU: "социальные сети", EN: "social networks"}},
	rule.Word{Code: "website", Name: qagida.Text{KK: "ұйымның сайты", RU: "сайт организации", EN: "the provider's site"}},
	rule.Word{Code: "chat", Name: qagida.Text{KK: "жалпы чаттар", RU: "общие чаты", EN: "group chats"}},
	rule.Word{Code: "online-meeting", Name: qagida.Text{KK: "онлайн-кездесу", RU: "онлайн-встреча", EN: "online meeting"}},
	rule.Word{Code: "in-person", Name: qagida.Text{KK: "жеке кездесу", RU: "личная встреча", EN: "meeting in person"}},
)

// Remote reports whether the means is used from afar, Unknown for one that does not
// exist.
func (c Channel) Remote() qagida.Fact {
	if c == 0 || c > InPerson {
		return qagida.Unknown
	}
	return qagida.FactOf(c != InPerson)
}
