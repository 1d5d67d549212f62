package qualification

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// The codes of the findings on providers and on courses abroad.
const (
	// CodeProviderProgrammes: a provider carries out programmes of professional
	// development (order95/2.5).
	//
	// Example: provider {"programmes":false} → not-met
	CodeProviderProgrammes qagida.Code = "provider-programmes"

	// CodeProviderGround: a provider is a body that the order names, or a legal
	// entity whose charter covers running courses (order95/5.1).
	//
	// Example: provider {"kind":"legal-entity","charter":false} → not-met
	CodeProviderGround qagida.Code = "provider-ground"

	// CodeAbroadOrganiser: a course abroad is organised by one of the bodies that
	// the order names (order95/5.2).
	//
	// Example: course-abroad {"organiser":"legal-entity"} → not-met
	CodeAbroadOrganiser qagida.Code = "abroad-organiser"

	// CodeAbroadFunds: a course abroad is paid from a budget or another lawful
	// source (order95/5.2).
	//
	// Example: course-abroad {"funds":"forbidden"} → not-met
	CodeAbroadFunds qagida.Code = "abroad-funds"

	// CodeAbroadHost: a course abroad is taught by a foreign organisation of
	// education or an international centre of research that carries out programmes
	// of professional development (order95/5.3.1).
	//
	// Example: course-abroad {"host":"research-centre","programmes":true} → met
	CodeAbroadHost qagida.Code = "abroad-host"

	// CodeAbroadContract: the provider and the host have a contract
	// (order95/5.3.1).
	//
	// Example: course-abroad {"contract":false} → not-met
	CodeAbroadContract qagida.Code = "abroad-contract"

	// CodeAbroadSchedule: the course stands in the schedule of courses abroad
	// (order95/5.3.1).
	//
	// Example: course-abroad {"scheduled":false} → not-met
	CodeAbroadSchedule qagida.Code = "abroad-schedule"
)

// The facts on a provider.
const (
	providerFieldKind = iota
	providerFieldCharter
	providerFieldProgrammes
)

// The criteria of a provider, in the order of the text.
const (
	providerProgrammes = iota
	providerGround
)

var providerChecklist = rule.OldChecklist{
	Name: "provider",
	Fields: []qagida.Field{
		providerFieldKind:       {Name: "provider.kind", Text: qagida.Text{KK: "ұйымның түрі", RU: "вид организации", EN: "kind of organisation"}},
		providerFieldCharter:    {Name: "provider.charter", Text: qagida.Text{KK: "жарғыда курс өткізудің көзделуі", RU: "предусмотрены ли курсы уставом", EN: "whether the charter covers courses"}},
		providerFieldProgrammes: {Name: "provider.programmes", Text: qagida.Text{KK: "біліктілікті арттыру бағдарламаларын жүзеге асыруы", RU: "реализует ли программы повышения квалификации", EN: "whether it carries out programmes of professional development"}},
	},
	Criteria: []rule.OldCriterion{
		providerProgrammes: {
			Code: CodeProviderProgrammes, Provision: order95("2.5"),
			Needs: 1 << providerFieldProgrammes,
			Asks: qagida.Text{
				KK: "Ұйым педагогтердің біліктілігін арттыру бағдарламаларын жүзеге асырады",
				RU: "Организация ведёт программы повышения квалификации педагогов",
				EN: "The organisation carries out programmes of teachers' professional development",
			},
		},
		providerGround: {
			Code: CodeProviderGround, Provision: order95("5.1"), Reading: "provider-list",
			Needs: 1<<providerFieldKind | 1<<providerFieldCharter,
			Asks: qagida.Text{
				KK: "Ұйым курс өткізушілер тізімінде аталған немесе жарғысы бойынша курс өткізетін заңды тұлға",
				RU: "Организация названа среди проводящих курсы или является юридическим лицом, чей устав это предусматривает",
				EN: "The organisation is named among those that run courses, or is a legal entity whose charter covers it",
			},
		},
	},
}

// The facts on a course abroad.
const (
	abroadFieldOrganiser = iota
	abroadFieldFunds
	abroadFieldHost
	abroadFieldProgrammes
	abroadFieldContract
	abroadFieldScheduled
)

// The criteria of a course abroad, in the order of the text.
const (
	abroadOrganiser = iota
	abroadFunds
	abroadHost
	abroadContract
	abroadSchedule
)

var abroadChecklist = rule.OldChecklist{
	Name: "course-abroad",
	Fields: []qagida.Field{
		abroadFieldOrganiser:  {Name: "arrangement.organiser", Text: qagida.Text{KK: "ұйымдастырушы", RU: "организатор", EN: "organiser"}},
		abroadFieldFunds:      {Name: "arrangement.funds", Text: qagida.Text{KK: "қаржы көзі", RU: "источник средств", EN: "source of funds"}},
		abroadFieldHost:       {Name: "arrangement.host", Text: qagida.Text{KK: "шетелдегі оқытушы ұйым", RU: "обучающая сторона за рубежом", EN: "body that teaches abroad"}},
		abroadFieldProgrammes: {Name: "arrangement.programmes", Text: qagida.Text{KK: "оның біліктілікті арттыру бағдарламаларын жүзеге асыруы", RU: "реализует ли она программы повышения квалификации", EN: "whether it carries out programmes of professional development"}},
		abroadFieldContract:   {Name: "arrangement.contract", Text: qagida.Text{KK: "қызмет көрсету шартының бар-жоғы", RU: "наличие договора на оказание услуг", EN: "whether there is a contract for the service"}},
		abroadFieldScheduled:  {Name: "arrangement.scheduled", Text: qagida.Text{KK: "шетелдегі курстар кестесінде болуы", RU: "есть ли курс в графике зарубежных курсов", EN: "whether the course stands in the schedule of courses abroad"}},
	},
	Criteria: []rule.OldCriterion{
		abroadOrganiser: {
			Code: CodeAbroadOrganiser, Provision: order95("5.2"),
			Needs: 1 << abroadFieldOrganiser,
			Asks: qagida.Text{
				KK: "Шетелдегі курсты оған құқығы бар орган немесе ұйым ұйымдастырады",
				RU: "Курс за рубежом организует орган или организация, которым это поручено",
				EN: "The course abroad is organised by a body that is charged with it",
			},
		},
		abroadFunds: {
			Code: CodeAbroadFunds, Provision: order95("5.2"),
			Needs: 1 << abroadFieldFunds,
			Asks: qagida.Text{
				KK: "Шетелдегі курсқа бюджеттен немесе тыйым салынбаған басқа көзден ақша төленеді",
				RU: "Курс за рубежом оплачен из бюджета или другого не запрещённого источника",
				EN: "The course abroad is paid from a budget or from another lawful source",
			},
		},
		abroadHost: {
			Code: CodeAbroadHost, Provision: order95("5.3.1"),
			Needs: 1<<abroadFieldHost | 1<<abroadFieldProgrammes,
			Asks: qagida.Text{
				KK: "Курсты біліктілікті арттыру бағдарламалары бар шетелдік білім беру ұйымы немесе халықаралық ғылыми орталық өткізеді",
				RU: "Курс ведёт зарубежная организация образования или международный научный центр с программами повышения квалификации",
				EN: "The course is taught by a foreign organisation of education or an international centre of research with such programmes",
			},
		},
		abroadContract: {
			Code: CodeAbroadContract, Provision: order95("5.3.1"),
			Needs: 1 << abroadFieldContract,
			Asks: qagida.Text{
				KK: "Шетелдік ұйыммен қызмет көрсету шарты жасалған",
				RU: "С зарубежной организацией заключён договор на оказание услуг",
				EN: "There is a contract for the service with the foreign organisation",
			},
		},
		abroadSchedule: {
			Code: CodeAbroadSchedule, Provision: order95("5.3.1"),
			Needs: 1 << abroadFieldScheduled,
			Asks: qagida.Text{
				KK: "Курс шетелдегі курстар кестесіне енгізілген",
				RU: "Курс включён в график зарубежных курсов",
				EN: "The course stands in the schedule of courses abroad",
			},
		},
	},
}
