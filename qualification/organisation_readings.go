package qualification

import "github.com/qagida/qagida"

// ProviderListReading says which copy of the order lists those who run courses
// (order95/5.1).
type ProviderListReading uint8

// The choices of the reading provider-list.
const (
	OfficialCopy ProviderListReading = iota // the second copy, which bears the approval stamp
	FirstCopy                               // the first copy, which names two bodies more
)

var providerListWords = qagida.ReadingWords[ProviderListReading](&providerList)

var providerList = qagida.Reading{
	ID:        "provider-list",
	Provision: order95("5.1"),
	Question: qagida.Text{
		KK: "Бұйрықтың екі көшірмесіндегі ұйымдар тізімі әртүрлі. Қайсысы қолданылады?",
		RU: "Перечни организаций в двух копиях приказа различаются. Какой действует?",
		EN: "The two copies of the order list different organisations. Which list holds?",
	},
	Choices: []qagida.Alternative{
		{ID: "official", Meaning: qagida.Text{
			KK: "бекіту белгісі бар екінші көшірменің тізімі",
			RU: "перечень второй копии, с грифом утверждения",
			EN: "the list of the second copy, with the approval stamp",
		}},
		{ID: "first-copy", Meaning: qagida.Text{
			KK: "бірінші көшірменің тізімі: адамның үйлесімді дамуы институты мен дене шынықтыру орталығы қосылады",
			RU: "перечень первой копии: добавлены институт гармоничного развития человека и центр физической культуры",
			EN: "the list of the first copy: it adds the institute of harmonious human development and the centre of physical culture",
		}},
	},
	Why: qagida.Text{
		KK: "бекіту белгісі екінші көшірмеде тұр",
		RU: "гриф утверждения стоит на второй копии",
		EN: "the second copy bears the approval stamp",
	},
}

// IndustryServiceReading says where the service of a specialist from industry
// must have been (order95/19.3).
type IndustryServiceReading uint8

// The choices of the reading industry-service.
const (
	TotalService     IndustryServiceReading = iota // all service counts
	ServiceInProfile                               // only service in the profile of the course counts
)

var industryServiceWords = qagida.ReadingWords[IndustryServiceReading](&industryService)

var industryService = qagida.Reading{
	ID:        "industry-service",
	Provision: order95("19.3"),
	Question: qagida.Text{
		KK: "Өндіріс маманының еңбек өтілі жалпы өтіл ме, әлде курстың бейіні бойынша өтіл ме?",
		RU: "Стаж специалиста с производства — общий или по профилю курса?",
		EN: "Is the service of a specialist from industry all service, or service in the profile of the course?",
	},
	Choices: []qagida.Alternative{
		{ID: "total", Meaning: qagida.Text{KK: "барлық еңбек өтілі есептеледі", RU: "считается весь стаж", EN: "all service counts"}},
		{ID: "in-profile", Meaning: qagida.Text{KK: "бейін бойынша өтіл ғана есептеледі", RU: "считается только стаж по профилю", EN: "only service in the profile counts"}},
	},
	Why: qagida.Text{
		KK: "мәтін бейінді атамайды",
		RU: "текст не называет профиль",
		EN: "the text does not name the profile",
	},
}

// EnrolmentLetterReading says whose enrolment rests on a letter of the education
// administration (order95/16).
type EnrolmentLetterReading uint8

// The choices of the reading enrolment-letter.
const (
	LetterAlways           EnrolmentLetterReading = iota // everybody's
	LetterForPublicFunding                               // only of those whom public money pays for
)

var enrolmentLetterWords = qagida.ReadingWords[EnrolmentLetterReading](&enrolmentLetter)

var enrolmentLetter = qagida.Reading{
	ID:        "enrolment-letter",
	Provision: order95("16"),
	Question: qagida.Text{
		KK: "Өз қаражатына оқитын тыңдаушыға басқарманың хаты керек пе?",
		RU: "Нужно ли письмо управления слушателю, который платит сам?",
		EN: "Does a participant who pays in person need the letter of the administration?",
	},
	Choices: []qagida.Alternative{
		{ID: "always", Meaning: qagida.Text{KK: "хат барлық тыңдаушыға керек", RU: "письмо нужно каждому слушателю", EN: "every participant needs the letter"}},
		{ID: "public-funding-only", Meaning: qagida.Text{
			KK: "хат бюджет қаражатына оқитындарға ғана керек",
			RU: "письмо нужно только обучаемым за счёт бюджета",
			EN: "only participants whom public money pays for need the letter",
		}},
	},
	Why: qagida.Text{
		KK: "мәтін ерекшелік жасамайды",
		RU: "текст не делает исключений",
		EN: "the text makes no exception",
	},
}
