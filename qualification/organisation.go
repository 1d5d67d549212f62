package qualification

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// Organisation is a kind of body that runs courses at home or organises them
// abroad (para 5).
type Organisation uint8

// The bodies of para 5, by the place where it first names them, and any other. The
// three cities are Astana (Nur-Sultan in the text), Almaty and Shymkent.
const (
	_                       Organisation = iota // not known
	IntellectualSchools                         // the autonomous organisation Nazarbayev Intellectual Schools (5.1, 5.2)
	Orleu                                       // the national centre Orleu (5.1)
	Bobek                                       // the national centre Bobek (5.1)
	SpecialPedagogyCentre                       // the national centre of correctional pedagogy (5.1)
	Atameken                                    // the national chamber of entrepreneurs (5.1)
	University                                  // a higher education institution (5.1)
	RegionalCabinet                             // the methodological cabinet of a region or of the three cities (5.1)
	HarmoniousDevelopment                       // the institute of harmonious development: in the first copy only (5.1)
	PhysicalCulture                             // the centre of physical culture: in the first copy only (5.1)
	LegalEntity                                 // any other legal entity, whoever owns it (5.1)
	EducationMinistry                           // the authorised body in education (5.2)
	InternationalProgrammes                     // the Center for International Programs (5.2)
	EducationAdministration                     // the education administration of a region or of the three cities (5.2)
	OtherOrganisation                           // not a legal entity
)

var organisationWords = rule.NewWords[Organisation]("organisation",
	unknownWord,
	rule.Word{Code: "intellectual-schools", Name: qagida.Text{KK: "«Назарбаев Зияткерлік мектептері» ДБҰ", RU: "АОО «Назарбаев Интеллектуальные школы»", EN: "Nazarbayev Intellectual Schools"}},
	rule.Word{Code: "orleu", Name: qagida.Text{KK: "«Өрлеу» біліктілікті арттыру ұлттық орталығы", RU: "Национальный центр повышения квалификации «Өрлеу»", EN: "Orleu National Centre for Professional Development"}},
	rule.Word{Code: "bobek", Name: qagida.Text{KK: "«Бөбек» ұлттық ғылыми-практикалық, білім беру және сауықтыру орталығы", RU: "Национальный научно-практический образовательный, оздоровительный центр «Бөбек»", EN: "Bobek National Research, Education and Health Centre"}},
	rule.Word{Code: "special-pedagogy-centre", Name: qagida.Text{KK: "Түзету педагогикасының ұлттық ғылыми-практикалық орталығы", RU: "Национальный научно-практический центр коррекционной педагогики", EN: "National Research Centre for Correctional Pedagogy"}},
	rule.Word{Code: "atameken", Name: qagida.Text{KK: "Қазақстан Республикасының «Атамекен» Ұлттық кәсіпкерлер палатасы", RU: "Национальная палата предпринимателей РК «Атамекен»", EN: "Atameken National Chamber of Entrepreneurs"}},
	rule.Word{Code: "university", Name: qagida.Text{KK: "жоғары оқу орны", RU: "высшее учебное заведение", EN: "higher education institution"}},
	rule.Word{Code: "regional-cabinet", Name: qagida.Text{KK: "облыстың немесе республикалық маңызы бар қаланың әдістемелік кабинеті", RU: "методический кабинет области или города республиканского значения", EN: "methodological cabinet of a region or of a city of republican significance"}},
	rule.Word{Code: "harmonious-development", Name: qagida.Text{KK: "Адамның үйлесімді дамуының ұлттық институты", RU: "Национальный институт гармоничного развития человека", EN: "National Institute of Harmonious Human Development"}},
	rule.Word{Code: "physical-culture", Name: qagida.Text{KK: "Дене шынықтырудың ұлттық ғылыми-практикалық орталығы", RU: "Национальный научно-практический центр физической культуры", EN: "National Research Centre for Physical Culture"}},
	rule.Word{Code: "legal-entity", Name: qagida.Text{KK: "өзге заңды тұлға", RU: "иное юридическое лицо", EN: "another legal entity"}},
	rule.Word{Code: "education-ministry", Name: qagida.Text{KK: "білім беру саласындағы уәкілетті орган", RU: "уполномоченный орган в области образования", EN: "authorised body in education"}},
	rule.Word{Code: "international-programmes", Name: qagida.Text{KK: "«Халықаралық бағдарламалар орталығы» АҚ", RU: "АО «Центр международных программ»", EN: "Center for International Programs"}},
	rule.Word{Code: "education-administration", Name: qagida.Text{KK: "облыстың немесе республикалық маңызы бар қаланың білім басқармасы", RU: "управление образования области или города республиканского значения", EN: "education administration of a region or of a city of republican significance"}},
	rule.Word{Code: "other", Name: qagida.Text{KK: "заңды тұлға емес", RU: "не юридическое лицо", EN: "not a legal entity"}},
)
