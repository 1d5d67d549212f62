package qagida

// reasonView is for what the author holds without citing law.
var reasonView = Text{
	KK: "Автордың пікірі, құқық нормасына сүйенбейді",
	RU: "Мнение автора, за которым не стоит норма права",
	EN: "The author's view, with no rule of law behind it",
}

// reasonHistory is for facts on the past of the law.
var reasonHistory = Text{
	KK: "Заңның қашан қабылданғанын еске салады, ереже қоймайды",
	RU: "Напоминает, когда принят закон, и правила не ставит",
	EN: "It recalls when a law was adopted and sets no rule",
}

// continuingEntries are the statements of the article on continuing education. It
// has no numbers of its own: these group its statements by subject.
var continuingEntries = []Entry{
	{
		Provision: Provision{ContinuingEducationArticle, "1"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Learning"},
		Summary: Text{
			KK: "Үздіксіз білім берудің 3 бағыты бар: формалды, бейформалды және информалды",
			RU: "У непрерывного образования 3 направления: формальное, неформальное и информальное",
			EN: "Continuing education goes 3 ways: formal, non-formal and informal",
		},
	},
	{
		Provision: Provision{ContinuingEducationArticle, "1.1"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Learning"},
		Codes:   []Code{"learning-formal"},
		Summary: Text{
			KK: "Формалды білім ұйымдасқан әрі сатылы, ұзақтығы белгілі, мемлекеттік стандартқа сүйенеді, оны негізінен тіркелген ұйымдар береді, соңында мемлекеттік үлгідегі құжат алынады",
			RU: "Формальное образование упорядочено и ступенчато, с заданным сроком и по государственному стандарту; его дают в основном зарегистрированные организации, а в конце — документ государственной формы",
			EN: "Formal learning is organised in steps, of set length and by state standards, mostly at registered bodies, and ends with a document of a state form",
		},
	},
	{
		Provision: Provision{ContinuingEducationArticle, "1.2"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Learning"},
		Codes:   []Code{"learning-non-formal"},
		Summary: Text{
			KK: "Бейформалды білім көбіне білім беру жүйесінен тыс беріледі, бірақ мақсаты, әдісі мен нәтижесі бар; курс, тренинг, семинардан кейін растайтын құжат алынады",
			RU: "Неформальное образование чаще идёт вне системы образования, но имеет цель, методы и результат; после курса, тренинга, семинара дают подтверждающий документ",
			EN: "Non-formal learning mostly goes on outside the education system, yet has aims, methods and a result; courses, trainings and seminars end with a confirming document",
		},
	},
	{
		Provision: Provision{ContinuingEducationArticle, "1.3"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Learning"},
		Codes:   []Code{"learning-informal"},
		Summary: Text{
			KK: "Информалды білім – адамның күнделікті өміріндегі жеке, стихиялы, нәтижесі алдын ала белгіленбеген танымы",
			RU: "Информальное образование — личное познание в повседневной жизни, стихийное и без обязательного результата",
			EN: "Informal learning is a person's own learning in daily life, spontaneous and without a set result",
		},
	},
	{
		Provision: Provision{ContinuingEducationArticle, "2"}, Status: Organisational,
		Summary: Text{
			KK: "Қайта даярлау мұғалім мамандығына «бүйірлік кіру» жолын ашады",
			RU: "Переподготовка открывает «боковой вход» в профессию педагога",
			EN: "Retraining opens a side entry into the teaching profession",
		},
		Reason: Text{
			KK: "Жолдың атын ғана атайды: оның шарттары одан кейінгі үш ережеде тұр",
			RU: "Только называет путь: его условия стоят в трёх положениях за ним",
			EN: "It only names the route: its conditions stand in the three provisions after it",
		},
	},
	{
		Provision: Provision{ContinuingEducationArticle, "2.1"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Retraining", "qualification.Rules.Retrained"},
		Codes:   []Code{"retraining-professional", "retraining-no-pedagogical", "retraining-first-start", "retrained-passed"},
		Summary: Text{
			KK: "«Педагог мәртебесі туралы» заңның 10-бабының 1-тармағы: кәсіптік білімі бар адам өз бейінінде алғаш педагог болғанда педагогикалық қайта даярлаудан өтеді, негізі – жоғары және (немесе) жоғары оқу орнынан кейінгі білім",
			RU: "Пункт 1 статьи 10 Закона «О статусе педагога»: люди с профессиональным образованием, впервые начинающие работать педагогом по профилю, проходят педагогическую переподготовку на базе высшего и (или) послевузовского образования",
			EN: "Article 10, paragraph 1, of the Law on the Status of the Pedagogue: people with professional education who begin to teach in their profile for the first time take pedagogical retraining on the base of higher and (or) postgraduate education",
		},
	},
	{
		Provision: Provision{ContinuingEducationArticle, "2.2"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Retraining"},
		Codes:   []Code{"retraining-not-exempt"},
		Summary: Text{
			KK: "Осы баптың 3-тармағы: қосымша білім беру бағдарламаларында сабақ беретіндерге бұл талап қойылмайды",
			RU: "Пункт 3 той же статьи: к педагогам программ дополнительного образования это не относится",
			EN: "Paragraph 3 of that article: teaching in programmes of additional education is exempt",
		},
	},
	{
		Provision: Provision{ContinuingEducationArticle, "2.3"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Retrained"},
		Codes:   []Code{"retrained-university"},
		Summary: Text{
			KK: "Қайта даярлау тыңдаушысы – кәсіптік білімі бар, педагогикалық білімі жоқ, өз бейінінде алғаш педагог болатын адам; ол жоғары және (немесе) жоғары оқу орнынан кейінгі білім ұйымында оқиды",
			RU: "Слушатель переподготовки — человек с профессиональным, но без педагогического образования, который впервые начинает работать педагогом по профилю; он учится в организации высшего и (или) послевузовского образования",
			EN: "A participant of retraining has professional but no pedagogical education, begins to teach in the profile for the first time, and studies at an organisation of higher and (or) postgraduate education",
		},
	},
	{
		Provision: Provision{ContinuingEducationArticle, "3"}, Status: Organisational, Reason: reasonHistory,
		Summary: Text{
			KK: "«Педагог мәртебесі туралы» заң 27.12.2019 қабылданған",
			RU: "Закон «О статусе педагога» принят 27.12.2019",
			EN: "The Law on the Status of the Pedagogue was adopted on 27.12.2019",
		},
	},
	{
		Provision: Provision{ContinuingEducationArticle, "4"}, Status: Organisational, Reason: reasonView,
		Summary: Text{
			KK: "Жұмыссыз адамдарды бейін талаптарына сай болса, қысқа мерзімде педагогтікке қайта даярлауға болады",
			RU: "Безработных, если они отвечают требованиям профиля, можно за короткое время переучить на педагогов",
			EN: "People out of work who meet the demands of the profile can be retrained as teachers in a short time",
		},
	},
	{
		Provision: Provision{ContinuingEducationArticle, "5"}, Status: Organisational, Reason: reasonAim,
		Summary: Text{
			KK: "Өмір бойы оқудың тиімді жүйесі алдағы 2–3 жылда құрылмақ",
			RU: "В ближайшие 2–3 года намечено создать действенную систему обучения в течение жизни",
			EN: "Within the next 2–3 years an effective system of lifelong learning is to be built",
		},
	},
	{
		Provision: Provision{ContinuingEducationArticle, "6"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Career"},
		Codes:   []Code{"career-pace"},
		Summary: Text{
			KK: "Әр маман 20–30 жылдық еңбек жолында кемінде 4–5 рет формалды және бейформалды білім алуы керек",
			RU: "За 20–30 лет труда каждому специалисту следует не меньше 4–5 раз пройти формальное и неформальное обучение",
			EN: "In 20–30 years of work a specialist should go through formal and non-formal learning at least 4–5 times",
		},
	},
	{
		Provision: Provision{ContinuingEducationArticle, "7"}, Status: Organisational, Reason: reasonAim,
		Summary: Text{
			KK: "Жұмыс берушілер оқытуды қаржыландыруға қатысады, ал жұмысшыларға оқу демалысын немесе субсидия беру тетігі көзделеді",
			RU: "Работодатели участвуют в оплате обучения, а для работников предусмотрен механизм учебного отпуска или субсидий",
			EN: "Employers share the cost of training, and a mechanism of study leave or subsidies is foreseen for workers",
		},
	},
	{
		Provision: Provision{ContinuingEducationArticle, "8"}, Status: Organisational, Reason: reasonAim,
		Summary: Text{
			KK: "Жоғары білім сапасына қойылатын 6 стратегиялық талап тізіледі",
			RU: "Перечислены 6 стратегических требований к качеству высшего образования",
			EN: "The article lists 6 strategic demands on the quality of higher education",
		},
	},
	{
		Provision: Provision{ContinuingEducationArticle, "9"}, Status: Organisational, Reason: reasonView,
		Summary: Text{
			KK: "Ересектерге білім беру модельдерінің 12 сипаттамасы тізіледі",
			RU: "Перечислены 12 черт моделей образования взрослых",
			EN: "The article lists 12 features of models of adult education",
		},
	},
}
