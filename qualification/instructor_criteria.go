package qualification

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// The codes of the findings on those who teach and judge a course, and on its
// listeners.
const (
	// CodeTeacherGround: a teacher who teaches a course has experience in its
	// profile (order95/19.1).
	//
	// Example: instructor {"grounds":["practising-teacher"],"profile_experience":false} → not-met
	CodeTeacherGround qagida.Code = "instructor-teacher"

	// CodeTrainerGround: experts of Kazakhstan and of other countries took part in
	// preparing a certified trainer (order95/19.2).
	//
	// Example: instructor {"grounds":["certified-trainer"],"kazakhstan_experts":true,"foreign_experts":true} → met
	CodeTrainerGround qagida.Code = "instructor-trainer"

	// CodeIndustryGround: a specialist from industry has at least the years of
	// service (order95/19.3).
	//
	// Example: instructor {"grounds":["industry-specialist"],"service_years":2} → not-met
	CodeIndustryGround qagida.Code = "instructor-industry"

	// CodeFacultyGround: a university teacher comes from one that trains
	// specialists in pedagogical and profile subjects (order95/19.4).
	//
	// Example: instructor {"grounds":["university-faculty"],"trains_specialists":true} → met
	CodeFacultyGround qagida.Code = "instructor-faculty"

	// CodeGuestKind: an invited specialist is of a kind that the order lists
	// (order95/20).
	//
	// Example: guest {"kind":"other"} → not-met
	CodeGuestKind qagida.Code = "guest-kind"

	// CodeGuestPart: an invited specialist gives single lectures and practical
	// classes, not the whole course (order95/20).
	//
	// Example: guest {"parts":["lecture","whole-course"]} → not-met
	CodeGuestPart qagida.Code = "guest-part"

	// CodeTrainerPrepared: a certified trainer has passed a programme that
	// prepares trainers (order95/2.9).
	//
	// Example: trainer {"prepared":false} → not-met
	CodeTrainerPrepared qagida.Code = "trainer-prepared"

	// CodeTrainerDelivers: a certified trainer carries out programmes of
	// professional development (order95/2.9).
	//
	// Example: trainer {"delivers":true} → met
	CodeTrainerDelivers qagida.Code = "trainer-delivers"

	// CodeExpertCertified: an expert is a certified specialist (order95/2.7).
	//
	// Example: expert {"certified":false} → not-met
	CodeExpertCertified qagida.Code = "expert-certified"

	// CodeExpertCourse: an expert confirms the level reached on a long course
	// (order95/2.7).
	//
	// Example: expert {"course":"short"} → not-met
	CodeExpertCourse qagida.Code = "expert-course"

	// CodeListenerEnrolled: a listener is enrolled (order95/2.11).
	//
	// Example: listener {"listener":{"enrolled":false}} → not-met
	CodeListenerEnrolled qagida.Code = "listener-enrolled"

	// CodeListenerDay: a listener is one on the days of the course
	// (order95/2.11).
	//
	// Example: listener {"listener":{"first":"2026-03-02","last":"2026-03-06"},"on":"2026-03-07"} → not-met
	CodeListenerDay qagida.Code = "listener-day"
)

// The facts on an instructor.
const (
	instructorFieldGrounds = iota
	instructorFieldExperience
	instructorFieldKazakhstan
	instructorFieldForeign
	instructorFieldService
	instructorFieldProfile
	instructorFieldTrains
)

const instructorShowYears = 0

// The criteria of an instructor, in the order of para 19.
const (
	instructorTeacher = iota
	instructorTrainer
	instructorIndustry
	instructorFaculty
)

// instructorNeeds is every fact on an instructor: while one ground is open, so
// are those that fail.
const instructorNeeds = 1<<(instructorFieldTrains+1) - 1

var instructorChecklist = rule.OldChecklist{
	Name: "instructor",
	Fields: []qagida.Field{
		instructorFieldGrounds:    {Name: "instructor.grounds", Text: qagida.Text{KK: "курсты өткізу негіздері", RU: "основания вести курс", EN: "grounds for teaching the course"}},
		instructorFieldExperience: {Name: "instructor.profile_experience", Text: qagida.Text{KK: "курс бейіні бойынша тәжірибесі", RU: "опыт по профилю курса", EN: "experience in the profile of the course"}},
		instructorFieldKazakhstan: {Name: "instructor.kazakhstan_experts", Text: qagida.Text{KK: "даярлауға қазақстандық сарапшылардың қатысуы", RU: "участие казахстанских экспертов в подготовке", EN: "whether experts of Kazakhstan took part in the preparation"}},
		instructorFieldForeign:    {Name: "instructor.foreign_experts", Text: qagida.Text{KK: "даярлауға шетелдік сарапшылардың қатысуы", RU: "участие зарубежных экспертов в подготовке", EN: "whether foreign experts took part in the preparation"}},
		instructorFieldService:    {Name: "instructor.service_years", Text: qagida.Text{KK: "жалпы еңбек өтілі", RU: "общий стаж работы", EN: "service in all"}},
		instructorFieldProfile:    {Name: "instructor.profile_years", Text: qagida.Text{KK: "бейін бойынша еңбек өтілі", RU: "стаж работы по профилю", EN: "service in the profile"}},
		instructorFieldTrains:     {Name: "instructor.trains_specialists", Text: qagida.Text{KK: "жоғары оқу орнының педагогикалық және бейінді мамандар даярлауы", RU: "готовит ли вуз специалистов по педагогическим и профильным специальностям", EN: "whether the university trains specialists in pedagogical and profile subjects"}},
	},
	Amounts: []rule.Amount{instructorShowYears: {Name: "years"}},
	Criteria: []rule.OldCriterion{
		instructorTeacher: {
			Code: CodeTeacherGround, Provision: order95("19.1"),
			Needs: instructorNeeds,
			Asks: qagida.Text{
				KK: "Курсты оның бейіні бойынша тәжірибесі бар педагог өткізеді",
				RU: "Курс ведёт педагог, у которого есть опыт по его профилю",
				EN: "The course is taught by a teacher with experience in its profile",
			},
		},
		instructorTrainer: {
			Code: CodeTrainerGround, Provision: order95("19.2"),
			Needs: instructorNeeds,
			Asks: qagida.Text{
				KK: "Курсты қазақстандық және шетелдік сарапшылар қатысып даярлаған сертификатталған тренер өткізеді",
				RU: "Курс ведёт сертифицированный тренер, которого готовили казахстанские и зарубежные эксперты",
				EN: "The course is taught by a certified trainer whom experts of Kazakhstan and of other countries helped to prepare",
			},
		},
		instructorIndustry: {
			Code: CodeIndustryGround, Provision: order95("19.3"), Reading: "industry-service",
			Needs: instructorNeeds,
			Asks: qagida.Text{
				KK: "Курсты еңбек өтілі кемінде {years|жыл} болатын өндіріс маманы өткізеді",
				RU: "Курс ведёт специалист с производства со стажем не менее {years|года|лет|лет}",
				EN: "The course is taught by a specialist from industry with at least {years|year|years} of service",
			},
		},
		instructorFaculty: {
			Code: CodeFacultyGround, Provision: order95("19.4"),
			Needs: instructorNeeds,
			Asks: qagida.Text{
				KK: "Курсты педагогикалық және бейінді мамандар даярлайтын жоғары оқу орнының оқытушысы өткізеді",
				RU: "Курс ведёт преподаватель вуза, где готовят по педагогическим и профильным специальностям",
				EN: "The course is taught by a teacher of a university that trains specialists in pedagogical and profile subjects",
			},
		},
	},
}

// The facts on a guest.
const (
	guestFieldKind = iota
	guestFieldParts
)

// The criteria of a guest, in the order of para 20.
const (
	guestKind = iota
	guestPart
)

var guestChecklist = rule.OldChecklist{
	Name: "guest",
	Fields: []qagida.Field{
		guestFieldKind:  {Name: "guest.kind", Text: qagida.Text{KK: "шақырылған маман кім екені", RU: "кто приглашённый специалист", EN: "who the invited specialist is"}},
		guestFieldParts: {Name: "guest.parts", Text: qagida.Text{KK: "курстағы міндеті", RU: "что он ведёт на курсе", EN: "part in the course"}},
	},
	Criteria: []rule.OldCriterion{
		guestKind: {
			Code: CodeGuestKind, Provision: order95("20"),
			Needs: 1 << guestFieldKind,
			Asks: qagida.Text{
				KK: "Шақырылған маман тәртіпте аталғандардың бірі",
				RU: "Приглашённый специалист относится к названным в порядке",
				EN: "The invited specialist is of a kind that the order lists",
			},
		},
		guestPart: {
			Code: CodeGuestPart, Provision: order95("20"),
			Needs: 1 << guestFieldParts,
			Asks: qagida.Text{
				KK: "Шақырылған маман жекелеген дәрістер мен практикалық сабақтарды ғана жүргізеді",
				RU: "Приглашённый специалист ведёт лишь отдельные лекции и практические занятия",
				EN: "The invited specialist gives single lectures and practical classes only",
			},
		},
	},
}

// The criteria of a trainer, in the order of para 2.9; the facts are numbered
// alike.
const (
	trainerPrepared = iota
	trainerDelivers
)

var trainerChecklist = rule.OldChecklist{
	Name: "trainer",
	Fields: []qagida.Field{
		trainerPrepared: {Name: "trainer.prepared", Text: qagida.Text{KK: "тренерлер даярлау бағдарламасынан өтуі", RU: "пройдена ли программа подготовки тренеров", EN: "whether a programme that prepares trainers is passed"}},
		trainerDelivers: {Name: "trainer.delivers", Text: qagida.Text{KK: "біліктілікті арттыру бағдарламаларын жүргізуі", RU: "ведёт ли программы повышения квалификации", EN: "whether programmes of professional development are carried out"}},
	},
	Criteria: []rule.OldCriterion{
		trainerPrepared: {
			Code: CodeTrainerPrepared, Provision: order95("2.9"),
			Needs: 1 << trainerPrepared,
			Asks: qagida.Text{
				KK: "Тренер тренерлер даярлау бағдарламасынан өткен",
				RU: "Тренер прошёл программу подготовки тренеров",
				EN: "The trainer has passed a programme that prepares trainers",
			},
		},
		trainerDelivers: {
			Code: CodeTrainerDelivers, Provision: order95("2.9"),
			Needs: 1 << trainerDelivers,
			Asks: qagida.Text{
				KK: "Тренер біліктілікті арттыру бағдарламаларын жүргізеді",
				RU: "Тренер ведёт программы повышения квалификации",
				EN: "The trainer carries out programmes of professional development",
			},
		},
	},
}

// The criteria of an expert, in the order of para 2.7; the facts are numbered
// alike.
const (
	expertCertified = iota
	expertLongCourse
)

var expertChecklist = rule.OldChecklist{
	Name: "expert",
	Fields: []qagida.Field{
		expertCertified:  {Name: "expert.certified", Text: qagida.Text{KK: "маманның сертификатталғаны", RU: "сертифицирован ли специалист", EN: "whether the specialist is certified"}},
		expertLongCourse: {Name: "expert.course", Text: qagida.Text{KK: "курстың түрі", RU: "вид курса", EN: "kind of course"}},
	},
	Criteria: []rule.OldCriterion{
		expertCertified: {
			Code: CodeExpertCertified, Provision: order95("2.7"),
			Needs: 1 << expertCertified,
			Asks: qagida.Text{
				KK: "Сарапшы — сертификатталған маман",
				RU: "Эксперт — сертифицированный специалист",
				EN: "The expert is a certified specialist",
			},
		},
		expertLongCourse: {
			Code: CodeExpertCourse, Provision: order95("2.7"),
			Needs: 1 << expertLongCourse,
			Asks: qagida.Text{
				KK: "Сарапшы ұзақ мерзімді курс тыңдаушыларының деңгейін растайды",
				RU: "Эксперт подтверждает уровень слушателей длительного курса",
				EN: "The expert confirms the level of participants in a long course",
			},
		},
	},
}

// The facts on a listener.
const (
	listenerFieldEnrolled = iota
	listenerFieldFirst
	listenerFieldLast
	listenerFieldOn
)

// The days that the texts on a listener show.
const (
	listenerShowFirst = iota
	listenerShowLast
)

// The criteria of a listener, in the order of para 2.11.
const (
	listenerEnrolled = iota
	listenerDay
)

var listenerChecklist = rule.OldChecklist{
	Name: "listener",
	Fields: []qagida.Field{
		listenerFieldEnrolled: {Name: "listener.enrolled", Text: qagida.Text{KK: "курсқа қабылданғаны", RU: "зачислен ли на курс", EN: "whether enrolled"}},
		listenerFieldFirst:    {Name: "listener.first", Text: qagida.Text{KK: "курстың бірінші күні", RU: "первый день курса", EN: "first day of the course"}},
		listenerFieldLast:     {Name: "listener.last", Text: qagida.Text{KK: "курстың соңғы күні", RU: "последний день курса", EN: "last day of the course"}},
		listenerFieldOn:       {Name: "on", Text: qagida.Text{KK: "сұралған күн", RU: "день, о котором вопрос", EN: "the day asked about"}},
	},
	Amounts: []rule.Amount{
		listenerShowFirst: {Name: "first", Kind: rule.Day},
		listenerShowLast:  {Name: "last", Kind: rule.Day},
	},
	Criteria: []rule.OldCriterion{
		listenerEnrolled: {
			Code: CodeListenerEnrolled, Provision: order95("2.11"),
			Needs: 1 << listenerFieldEnrolled,
			Asks: qagida.Text{
				KK: "Тыңдаушы курсқа қабылданған",
				RU: "Слушатель зачислен на курс",
				EN: "The listener is enrolled in the course",
			},
		},
		listenerDay: {
			Code: CodeListenerDay, Provision: order95("2.11"),
			Needs: 1<<listenerFieldFirst | 1<<listenerFieldLast | 1<<listenerFieldOn,
			Asks: qagida.Text{
				KK: "Бұл күні курс жүріп жатыр",
				RU: "В этот день курс идёт",
				EN: "The course is running on the day",
			},
			Found: qagida.Text{
				KK: "курс {first} және {last} аралығында",
				RU: "курс идёт с {first} по {last}",
				EN: "it runs from {first} to {last}",
			},
		},
	},
}
