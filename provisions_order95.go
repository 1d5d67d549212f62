package qagida

// Why there is nothing to compute, where several provisions share the reason.
var (
	reasonOneOff = Text{
		KK: "Министрліктің бір рет орындалатын тапсырмасы: есептейтін мерзімі де, шарты да жоқ",
		RU: "Разовое поручение министерства: ни срока, ни условия для расчёта в нём нет",
		EN: "A task that the ministry carries out once: it has no term or condition to compute",
	}
	reasonLegalBasis = Text{
		KK: "Құқықтық негіз бен қолданылу аясын атайды, тексерілетін талап қоймайды",
		RU: "Называет правовую основу и область действия, проверяемого требования не ставит",
		EN: "It names a legal basis or a scope and asks for nothing that could be tested",
	}
	reasonDefinition = Text{
		KK: "Ұғымды түсіндіреді, бірақ оны тексеретін белгі бермейді",
		RU: "Объясняет понятие, но не даёт признака, по которому его можно проверить",
		EN: "It explains a word and gives no test for it",
	}
	reasonConduct = Text{
		KK: "Жұмыстың өзін сипаттайды: саны да, мерзімі де, тексеру жолы да белгіленбеген",
		RU: "Описывает саму работу: ни числа, ни срока, ни способа проверки не установлено",
		EN: "It describes the work itself and sets no number, term or way of checking it",
	}
	reasonRepeated = Text{
		KK: "№ 95 бұйрықта айтылғанды қайталайды, сол жердегі жазба жеткілікті",
		RU: "Повторяет сказанное в приказе № 95, достаточно записи о нём",
		EN: "It repeats what Order No. 95 says, and the entry there is enough",
	}
	reasonAim = Text{
		KK: "Мақсатты не жоспарды білдіреді, ешкімге тексерілетін міндет жүктемейді",
		RU: "Выражает цель или замысел и ни на кого не возлагает проверяемой обязанности",
		EN: "It states an aim or a plan and puts on nobody a duty that could be tested",
	}
)

// order95Entries are the provisions of Order No. 95: the clauses O of the order
// that approves the rules, the paragraphs of the rules, the annexes A1 to A4. The
// text is that of the second copy, which bears the approval stamp.
var order95Entries = []Entry{
	{
		Provision: Provision{Order95, "O.1"}, Status: Organisational, Reason: reasonOneOff,
		Summary: Text{
			KK: "Біліктілікті арттыру курстары туралы қағидалар бекітілді",
			RU: "Утверждены правила о курсах повышения квалификации",
			EN: "The rules on professional development courses are approved",
		},
	},
	{
		Provision: Provision{Order95, "O.2.1"}, Status: Organisational, Reason: reasonOneOff,
		Summary: Text{
			KK: "Бұйрық Әділет министрлігінде мемлекеттік тіркеуден өткізіледі",
			RU: "Приказ проходит государственную регистрацию в Министерстве юстиции",
			EN: "The order is to be registered with the Ministry of Justice",
		},
	},
	{
		Provision: Provision{Order95, "O.2.2"}, Status: Coded,
		Symbols: []string{"planning.Rules.PublicationDue"},
		Summary: Text{
			KK: "Тіркелгеннен кейін 10 күнтізбелік күн ішінде бұйрық ресми жариялауға және құқықтық актілердің эталондық банкіне жіберіледі",
			RU: "Не позже 10 календарных дней после регистрации приказ передают в официальную печать и в эталонный банк правовых актов",
			EN: "Within 10 calendar days after registration the order is sent to official publication and to the reference bank of legal acts",
		},
	},
	{
		Provision: Provision{Order95, "O.2.3"}, Status: Organisational, Reason: reasonOneOff,
		Summary: Text{
			KK: "Бұйрық министрліктің сайтына шығарылады",
			RU: "Приказ появляется на сайте министерства",
			EN: "The order appears on the ministry's website",
		},
	},
	{
		Provision: Provision{Order95, "O.2.4"}, Status: Coded,
		Symbols: []string{"planning.Rules.RegistrationReportDue"},
		Summary: Text{
			KK: "Тіркелгеннен кейін 10 жұмыс күні ішінде алғашқы үш тапсырманың орындалғаны заң департаментіне хабарланады",
			RU: "Не позже 10 рабочих дней после регистрации юридическому департаменту докладывают, что первые три поручения выполнены",
			EN: "Within 10 working days after registration the legal department hears that the first three instructions are carried out",
		},
	},
	{
		Provision: Provision{Order95, "O.3"}, Status: Organisational, Reason: reasonOneOff,
		Summary: Text{
			KK: "Бұрынғы нұсқаулықты бекіткен 09.07.2015 № 447 бұйрықтың күші жойылады",
			RU: "Теряет силу приказ № 447 от 09.07.2015, которым была утверждена прежняя инструкция",
			EN: "Order No. 447 of 09.07.2015, which had approved the earlier instruction, loses force",
		},
	},
	{
		Provision: Provision{Order95, "O.4"}, Status: Organisational, Reason: reasonConduct,
		Summary: Text{
			KK: "Бұйрықтың орындалуын осы саланы жүргізетін вице-министр бақылайды",
			RU: "За исполнением приказа следит вице-министр, ведущий эту область",
			EN: "The vice-minister in charge of the field watches over the execution",
		},
	},
	{
		Provision: Provision{Order95, "O.5"}, Status: Coded,
		Symbols: []string{"planning.Rules.InForce"},
		Summary: Text{
			KK: "Бұйрық алғашқы ресми жарияланымнан кейін 10 күнтізбелік күн өткен соң күшіне енеді",
			RU: "Приказ действует, когда после первого официального опубликования пройдёт 10 календарных дней",
			EN: "The order is in force once 10 calendar days have passed since its first official publication",
		},
	},
	{
		Provision: Provision{Order95, "O.fn"}, Status: Coded,
		Symbols: []string{"qagida.History", "qagida.Order95In2020"},
		Summary: Text{
			KK: "Тақырып пен қағидалар 09.04.2020 бұйрығымен қайта жазылған; ол алғашқы ресми жарияланған күннен кейін 10 күнтізбелік күн өткен соң күшіне енеді",
			RU: "Заголовок и правила изложены заново приказом от 09.04.2020; он действует, когда после дня первого официального опубликования пройдёт 10 календарных дней",
			EN: "The title and the rules were restated by an order of 09.04.2020, in force once 10 calendar days have passed after the day of its first official publication",
		},
	},
	{
		Provision: Provision{Order95, "1"}, Status: Organisational, Reason: reasonLegalBasis,
		Summary: Text{
			KK: "Қағидалар «Білім туралы» заңның 5-бабының 38-1) тармақшасына сүйенеді және курстарды да, одан кейінгі қолдауды да қамтиды",
			RU: "Правила опираются на подпункт 38-1) статьи 5 Закона «Об образовании» и охватывают как курсы, так и сопровождение после них",
			EN: "The rules rest on article 5, subparagraph 38-1), of the Law on Education and cover both the courses and the support after them",
		},
	},
	{
		Provision: Provision{Order95, "2.1"}, Status: Organisational, Reason: reasonDefinition,
		Summary: Text{
			KK: "Біліктілік – белгілі бір жұмыс түріне керек білім, іскерлік, дағды және тәжірибе",
			RU: "Квалификация — это знания, умения, навыки и опыт, которых требует определённый вид работы",
			EN: "Qualification means the knowledge, abilities, skills and experience that a kind of work calls for",
		},
	},
	{
		Provision: Provision{Order95, "2.2"}, Status: Coded,
		Symbols: []string{"postcourse.Rules.Duties", "postcourse.Rules.Effect"},
		Codes:   []Code{"postcourse-scope", "postcourse-effect"},
		Summary: Text{
			KK: "Курстан кейінгі мониторинг сертификаты бар педагогтердің жұмысын бақылап, бағалайды және курстан күтілген нәтижемен салыстырады; қашықтан да өтеді",
			RU: "Посткурсовой мониторинг наблюдает и оценивает работу педагогов с сертификатом и сверяет её с тем, чего ждали от курса; возможен и дистанционно",
			EN: "Post-course monitoring observes and appraises the work of teachers who hold a certificate and sets it against what the course was to achieve; it may be remote",
		},
	},
	{
		Provision: Provision{Order95, "2.3"}, Status: Coded,
		Symbols: []string{"assessment.KindFor", "assessment.Rules.Conduct"},
		Summary: Text{
			KK: "Қорытынды бағалау педагогтің деңгейі қысқа мерзімді курстың бағдарламасына сай екенін растайды",
			RU: "Итоговое оценивание подтверждает, что уровень педагога отвечает программе краткосрочного курса",
			EN: "Final assessment confirms that the teacher's level answers the programme of a short course",
		},
	},
	{
		Provision: Provision{Order95, "2.4"}, Status: Organisational, Reason: reasonDefinition,
		Summary: Text{
			KK: "Біліктілікті арттыру – педагог жақсырақ оқыту үшін жаңа құзыреттерді меңгеріп, бұрынғысын жаңартатын кәсіптік оқу",
			RU: "Повышение квалификации — профессиональное обучение, в котором педагог осваивает новое и обновляет известное, чтобы лучше учить",
			EN: "Professional development is vocational learning in which a teacher gains new competence and renews the old, so as to teach better",
		},
	},
	{
		Provision: Provision{Order95, "2.5"}, Status: Recorded,
		Symbols: []string{"qualification.Rules.Provider"},
		Codes:   []Code{"provider-programmes"},
		Summary: Text{
			KK: "Біліктілікті арттыру ұйымы – үздіксіз білім беру жүйесінде педагогтерге арналған курс бағдарламаларын жүргізетін ұйым",
			RU: "Организация повышения квалификации — та, что ведёт программы курсов для педагогов в системе непрерывного образования",
			EN: "A provider is an organisation that runs programmes of courses for teachers within lifelong learning",
		},
		Reason: Text{
			KK: "Ұйымның осындай бағдарламаларды жүргізетінін пайдаланушы мәлімдейді: анықтама басқа белгі бермейді",
			RU: "Что организация ведёт такие программы, заявляет пользователь: другого признака определение не даёт",
			EN: "The caller declares that the organisation runs such programmes: the definition gives no other test",
		},
	},
	{
		Provision: Provision{Order95, "2.6"}, Status: Recorded,
		Symbols: []string{"postcourse.Rules.Practice", "postcourse.Form"},
		Codes:   []Code{"practice-help"},
		Summary: Text{
			KK: "Курстан кейінгі қолдау педагогтің құзыреттілігін тұрақты мониторингпен, әдістемелік көмекпен және кеңеспен дамытады",
			RU: "Посткурсовое сопровождение развивает компетентность педагога постоянным мониторингом, методической помощью и советом",
			EN: "Post-course support develops the teacher's competence by steady monitoring, methodological help and advice",
		},
		Reason: Text{
			KK: "Қандай көмек көрсетілгенін пайдаланушы жазады: қаншасы жеткілікті екені айтылмаған",
			RU: "Какая помощь оказана, отмечает пользователь: сколько её достаточно, не сказано",
			EN: "The caller records which help was given: how much of it is enough is not said",
		},
	},
	{
		Provision: Provision{Order95, "2.7"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Expert", "assessment.Rules.Conduct"},
		Codes:   []Code{"expert-certified", "expert-course", "conduct-expert"},
		Summary: Text{
			KK: "Сарапшы – педагогтің деңгейін ұзақ мерзімді курстың бағдарламасы бойынша растайтын сертификатталған маман",
			RU: "Эксперт — сертифицированный специалист, который подтверждает уровень педагога по программе длительного курса",
			EN: "An expert is a certified specialist who confirms the teacher's level against the programme of a long course",
		},
	},
	{
		Provision: Provision{Order95, "2.8"}, Status: Coded,
		Symbols: []string{"certificate.Rules.Issue"},
		Codes:   []Code{"certificate-course-kind", "certificate-after-course"},
		Summary: Text{
			KK: "Сертификат – тақырыбы, нысаны, мазмұны мен ұзақтығы белгілі қысқа немесе ұзақ мерзімді курстан өткені үшін берілетін құжат",
			RU: "Сертификат — документ о прохождении краткосрочного или длительного курса с определёнными темой, формой, содержанием и длительностью",
			EN: "A certificate is the document given for going through a short or long course of a set topic, form, content and length",
		},
	},
	{
		Provision: Provision{Order95, "2.9"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Trainer"},
		Codes:   []Code{"trainer-prepared", "trainer-delivers"},
		Summary: Text{
			KK: "Сертификатталған тренер тренерлер даярлау бағдарламасынан өткен және өзі курс бағдарламаларын жүргізеді",
			RU: "Сертифицированный тренер прошёл подготовку тренеров и сам ведёт программы курсов",
			EN: "A certified trainer has gone through a programme for trainers and gives course programmes",
		},
	},
	{
		Provision: Provision{Order95, "2.10"}, Status: Coded,
		Symbols: []string{"assessment.KindFor", "assessment.Rules.Conduct"},
		Summary: Text{
			KK: "Сыртқы қорытынды бағалау педагогтің деңгейі ұзақ мерзімді курстың бағдарламасына сай екенін растайды",
			RU: "Внешнее итоговое оценивание подтверждает, что уровень педагога отвечает программе длительного курса",
			EN: "External final assessment confirms that the teacher's level answers the programme of a long course",
		},
	},
	{
		Provision: Provision{Order95, "2.11"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Listener"},
		Codes:   []Code{"listener-enrolled", "listener-day"},
		Summary: Text{
			KK: "Тыңдаушы – дәл қазір курста оқып жүрген адам",
			RU: "Слушатель — тот, кто в это время учится на курсах",
			EN: "A participant is whoever is on a course at the time",
		},
	},
	{
		Provision: Provision{Order95, "3.1"}, Status: Coded,
		Symbols: []string{"qualification.Rules.FullCourse", "qualification.Level.Provision"},
		Codes:   []Code{"course-levels"},
		Summary: Text{
			KK: "1-деңгейдегі курстар: мектепке дейінгі тәрбие мен оқыту",
			RU: "Курсы уровня 1: дошкольное воспитание и обучение",
			EN: "Courses for level 1: pre-school education and upbringing",
		},
	},
	{
		Provision: Provision{Order95, "3.2"}, Status: Coded,
		Symbols: []string{"qualification.Level.Provision"},
		Summary: Text{
			KK: "2-деңгейдегі курстар: бастауыш білім",
			RU: "Курсы уровня 2: начальное образование",
			EN: "Courses for level 2: primary education",
		},
	},
	{
		Provision: Provision{Order95, "3.3"}, Status: Coded,
		Symbols: []string{"qualification.Level.Provision"},
		Summary: Text{
			KK: "3-деңгейдегі курстар: негізгі орта білім",
			RU: "Курсы уровня 3: основное среднее образование",
			EN: "Courses for level 3: basic secondary education",
		},
	},
	{
		Provision: Provision{Order95, "3.4"}, Status: Coded,
		Symbols: []string{"qualification.Level.Provision", "qualification.TwoCollegeLevels"},
		Summary: Text{
			KK: "4-деңгейдегі курстар: жалпы орта, сондай-ақ техникалық және кәсіптік білім",
			RU: "Курсы уровня 4: общее среднее, а также техническое и профессиональное образование",
			EN: "Courses for level 4: general secondary as well as technical and vocational education",
		},
	},
	{
		Provision: Provision{Order95, "3.5"}, Status: Coded,
		Symbols: []string{"qualification.Level.Provision", "qualification.TwoCollegeLevels"},
		Summary: Text{
			KK: "5-деңгейдегі курстар: орта білімнен кейінгі білім",
			RU: "Курсы уровня 5: послесреднее образование",
			EN: "Courses for level 5: post-secondary education",
		},
	},
	{
		Provision: Provision{Order95, "3.6"}, Status: Coded,
		Symbols: []string{"qualification.Level.Provision"},
		Summary: Text{
			KK: "6-деңгейдегі курстар: жоғары білім",
			RU: "Курсы уровня 6: высшее образование",
			EN: "Courses for level 6: higher education",
		},
	},
	{
		Provision: Provision{Order95, "3.7"}, Status: Coded,
		Symbols: []string{"qualification.Level.Provision"},
		Summary: Text{
			KK: "7-деңгейдегі курстар: жоғары оқу орнынан кейінгі білім",
			RU: "Курсы уровня 7: послевузовское образование",
			EN: "Courses for level 7: postgraduate education",
		},
	},
	{
		Provision: Provision{Order95, "4.1"}, Status: Coded,
		Symbols: []string{"qualification.OnTheJob"},
		Summary: Text{
			KK: "Курс жұмыстан қол үзбей өтеді, қашықтан оқу да осыған кіреді",
			RU: "Курс проходит без отрыва от работы, в том числе дистанционно",
			EN: "A course may be taken on the job, distance learning included",
		},
	},
	{
		Provision: Provision{Order95, "4.2"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Course", "qualification.Rules.FullCourse"},
		Codes:   []Code{"course-salary-kept"},
		Summary: Text{
			KK: "Курс жалақы сақтала отырып, жұмыстан толық немесе ішінара қол үзіп өтеді",
			RU: "Курс проходит с полным или частичным отрывом от работы, и зарплата сохраняется",
			EN: "A course may be taken with full or partial release from work, the salary being kept",
		},
	},
	{
		Provision: Provision{Order95, "4.3"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Course", "qualification.Rules.FullCourse", "qualification.Rules.Kind"},
		Codes:   []Code{"course-abroad-release", "course-abroad-year"},
		Summary: Text{
			KK: "Шетелдегі курс жұмыстан қол үзіп өтеді және 1 жылға дейін созылады",
			RU: "Курс за рубежом проходит с отрывом от работы и длится до 1 года",
			EN: "A course abroad is taken with release from work and lasts up to 1 year",
		},
	},
	{
		Provision: Provision{Order95, "5.1"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Provider"},
		Codes:   []Code{"provider-ground"},
		Summary: Text{
			KK: "Ел ішіндегі курстарды біліктілікті арттыру ұйымдары, аты аталған 5 ұлттық ұйым, жоғары оқу орындары, жарғысында курс жүргізу бар заңды тұлғалар, облыстар мен 3 қаланың әдістемелік кабинеттері өткізеді",
			RU: "Курсы в стране ведут организации повышения квалификации, 5 названных национальных организаций, вузы, юридические лица с такой деятельностью в уставе и методические кабинеты областей и 3 городов",
			EN: "Courses in the country are given by organisations of education with such programmes, 5 named national bodies, universities, legal entities whose charter provides for it, and the methodological cabinets of the regions and 3 cities",
		},
	},
	{
		Provision: Provision{Order95, "5.2"}, Status: Coded,
		Symbols: []string{"qualification.Rules.CourseAbroad"},
		Codes:   []Code{"abroad-organiser", "abroad-funds"},
		Summary: Text{
			KK: "Шетелдегі курстарды уәкілетті орган, Халықаралық бағдарламалар орталығы, Назарбаев Зияткерлік мектептері, облыстар мен 3 қаланың білім басқармалары бюджет немесе заң тыйым салмаған өзге қаражат есебінен ұйымдастырады",
			RU: "Курсы за рубежом устраивают уполномоченный орган, Центр международных программ, Назарбаев Интеллектуальные школы и управления образования областей и 3 городов — на средства бюджета или иные не запрещённые законом",
			EN: "Courses abroad are arranged by the authorised body, the Center for International Programs, the Nazarbayev Intellectual Schools and the education administrations of the regions and 3 cities, from budgets or other lawful sources",
		},
	},
	{
		Provision: Provision{Order95, "5.3.1"}, Status: Coded,
		Symbols: []string{"qualification.Rules.CourseAbroad"},
		Codes:   []Code{"abroad-host", "abroad-contract", "abroad-schedule"},
		Summary: Text{
			KK: "Шетелдегі курсты шетелдік білім беру ұйымы немесе халықаралық зерттеу орталығы ұйыммен жасалған шарт пен шетелдегі курстардың кестесі бойынша өткізеді",
			RU: "Курс за рубежом ведёт зарубежная организация образования или международный научный центр — по договору с организацией и по графику зарубежных курсов",
			EN: "A course abroad is given by a foreign organisation of education or an international research centre, under a contract with the provider and by the schedule of courses abroad",
		},
	},
	{
		Provision: Provision{Order95, "5.3.2"}, Status: Coded,
		Symbols: []string{"qualification.ProviderDuties", "postcourse.Rules.Duties", "postcourse.Rules.Progress"},
		Codes:   []Code{"postcourse-place"},
		Summary: Text{
			KK: "Шетелдегі курстан кейін қолдау да, мониторинг те қажет емес",
			RU: "После курса за рубежом ни сопровождения, ни мониторинга не нужно",
			EN: "After a course abroad neither support nor monitoring is asked for",
		},
	},
	{
		Provision: Provision{Order95, "6.1"}, Status: Coded,
		Symbols: []string{"qualification.ProviderDuties"},
		Summary: Text{
			KK: "Педагогтерді курста оқыту – ұйымның міндеті",
			RU: "Вести обучение на курсах — дело организации",
			EN: "Teaching the courses is the provider's work",
		},
	},
	{
		Provision: Provision{Order95, "6.2"}, Status: Coded,
		Symbols: []string{"qualification.ProviderDuties", "postcourse.Rules.Duties"},
		Codes:   []Code{"postcourse-support-owed"},
		Summary: Text{
			KK: "Педагогтерді курстан кейін қолдау – ұйымның міндеті",
			RU: "Сопровождать педагогов после курса — дело организации",
			EN: "Supporting the teachers after a course is the provider's work",
		},
	},
	{
		Provision: Provision{Order95, "6.3"}, Status: Coded,
		Symbols: []string{"qualification.ProviderDuties", "postcourse.Rules.Duties"},
		Codes:   []Code{"postcourse-monitoring-owed"},
		Summary: Text{
			KK: "Курстан кейінгі мониторинг – ұйымның міндеті",
			RU: "Вести посткурсовой мониторинг — дело организации",
			EN: "Monitoring after a course is the provider's work",
		},
	},
	{
		Provision: Provision{Order95, "7.1"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Eligibility"},
		Codes:   []Code{"applicant-education"},
		Summary: Text{
			KK: "Үміткердің білімі: жоғары педагогикалық, жоғары оқу орнынан кейінгі, бейіні бойынша өзге кәсіптік немесе техникалық және кәсіптік, қайта даярлау туралы құжат",
			RU: "Образование кандидата: высшее педагогическое, послевузовское, иное профильное профессиональное или техническое и профессиональное, документ о переподготовке",
			EN: "The applicant's education: higher pedagogical, postgraduate, other professional in the profile or technical and vocational, a document on retraining",
		},
	},
	{
		Provision: Provision{Order95, "7.2"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Eligibility"},
		Codes:   []Code{"applicant-workplace"},
		Summary: Text{
			KK: "Үміткер білім беру ұйымында, білім беруді басқару органында немесе әдістемелік органда істейді",
			RU: "Кандидат работает в организации образования, органе управления образованием или методическом органе",
			EN: "The applicant works for an organisation of education, an education authority or a methodological body",
		},
	},
	{
		Provision: Provision{Order95, "7.3"}, Status: Recorded,
		Symbols: []string{"qualification.Rules.Eligibility"},
		Codes:   []Code{"applicant-legislation"},
		Summary: Text{
			KK: "Үміткер білім беру жүйесі туралы заңнаманы біледі",
			RU: "Кандидат знает законодательство о системе образования",
			EN: "The applicant knows the legislation on the education system",
		},
		Reason: Text{
			KK: "Мұны пайдаланушы мәлімдейді: бұйрық растауды да, сынақты да атамайды",
			RU: "Это заявляет пользователь: ни подтверждения, ни проверки приказ не называет",
			EN: "The caller declares it: the order names neither a proof nor a test",
		},
	},
	{
		Provision: Provision{Order95, "7.4"}, Status: Recorded,
		Symbols: []string{"qualification.Rules.Eligibility"},
		Codes:   []Code{"applicant-english"},
		Summary: Text{
			KK: "Тілдік құзырет курсына үміткер ағылшын тілінің негіздерін біледі",
			RU: "Для курса по языковой компетенции кандидат владеет основами английского языка",
			EN: "For a course in language competence the applicant has basic English",
		},
		Reason: Text{
			KK: "Тілді білетінін пайдаланушы мәлімдейді: деңгейі де, растайтын құжаты да аталмаған",
			RU: "Знание языка заявляет пользователь: ни уровень, ни подтверждение не названы",
			EN: "The caller declares the knowledge of the language: neither a level nor a proof is named",
		},
	},
	{
		Provision: Provision{Order95, "8.1"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Eligibility", "qualification.Rules.MissingDocuments", "qualification.ApplicationForm", "qualification.Rules.Application"},
		Codes:   []Code{"document-application", "application-form"},
		Summary: Text{
			KK: "1- немесе 2-қосымшаның нысанымен өтініш беріледі",
			RU: "Подают заявление по форме приложения 1 или 2",
			EN: "An application in the form of annex 1 or 2 is handed in",
		},
	},
	{
		Provision: Provision{Order95, "8.2"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Eligibility", "qualification.Rules.MissingDocuments"},
		Codes:   []Code{"document-questionnaire"},
		Summary: Text{
			KK: "3-қосымшаның нысанымен тыңдаушы сауалнамасы беріледі",
			RU: "Подают анкету слушателя по форме приложения 3",
			EN: "The participant's questionnaire in the form of annex 3 is handed in",
		},
	},
	{
		Provision: Provision{Order95, "8.3"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Eligibility", "qualification.Rules.MissingDocuments"},
		Codes:   []Code{"document-identity"},
		Summary: Text{
			KK: "Жеке басты куәландыратын құжаттың көшірмесі / ЖСН беріледі",
			RU: "Подают копию документа о личности / ИИН",
			EN: "A copy of the identity document / IIN is handed in",
		},
	},
	{
		Provision: Provision{Order95, "8.4"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Eligibility", "qualification.Rules.MissingDocuments"},
		Codes:   []Code{"document-certificates"},
		Summary: Text{
			KK: "Сертификаттары болса, көшірмелері беріледі",
			RU: "Подают копии сертификатов, если они есть",
			EN: "Copies of certificates are handed in, where there are any",
		},
	},
	{
		Provision: Provision{Order95, "8.5"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Eligibility", "qualification.Rules.MissingDocuments"},
		Codes:   []Code{"document-motivation-letter"},
		Summary: Text{
			KK: "Шетелдегі курсқа қазақ немесе орыс тілінде мотивациялық хат беріледі",
			RU: "Для курса за рубежом подают мотивационное письмо на казахском или русском языке",
			EN: "For a course abroad a motivation letter in Kazakh or Russian is handed in",
		},
	},
	{
		Provision: Provision{Order95, "9.1"}, Status: Organisational, Reason: reasonConduct,
		Summary: Text{
			KK: "Білім беру ұйымы жыл сайын біліктілікті арттырудың перспективалық жоспарын жасап, өтінім дайындайды",
			RU: "Каждый год организация образования готовит перспективный план повышения квалификации и заявку",
			EN: "Every year an organisation of education draws up a forward plan of professional development and prepares a request",
		},
	},
	{
		Provision: Provision{Order95, "9.2.1"}, Status: Coded,
		Symbols: []string{"planning.Rules.Year", "planning.Rules.Submission"},
		Codes:   []Code{"deadline-district-request"},
		Summary: Text{
			KK: "1 тамызға қарай еркін нысандағы өтінім аудандық (қалалық) білім бөліміне беріледі",
			RU: "К 1 августа заявку в свободной форме подают в районный (городской) отдел образования",
			EN: "By 1 August a free-form request goes to the education department of the district (city)",
		},
	},
	{
		Provision: Provision{Order95, "9.2.2"}, Status: Coded,
		Symbols: []string{"planning.Rules.Year", "planning.Rules.Submission"},
		Codes:   []Code{"deadline-regional-request"},
		Summary: Text{
			KK: "1 тамызға қарай еркін нысандағы өтінім облыстың немесе аталған 3 қаланың білім басқармасына беріледі",
			RU: "К 1 августа заявку в свободной форме подают в управление образования области или 3 названных городов",
			EN: "By 1 August a free-form request goes to the education administration of the region or of the 3 cities named",
		},
	},
	{
		Provision: Provision{Order95, "9.2.3"}, Status: Coded,
		Symbols: []string{"planning.Rules.Year", "planning.Rules.Submission"},
		Codes:   []Code{"deadline-republican-request"},
		Summary: Text{
			KK: "1 тамызға қарай республикалық ұйымдар еркін нысандағы өтінімін уәкілетті органға береді",
			RU: "К 1 августа республиканские организации подают заявку в свободной форме в уполномоченный орган",
			EN: "By 1 August organisations of republican standing send a free-form request to the authorised body",
		},
	},
	{
		Provision: Provision{Order95, "10"}, Status: Coded,
		Symbols: []string{"planning.Rules.Year", "planning.Rules.Submission"},
		Codes:   []Code{"deadline-department-plan"},
		Summary: Text{
			KK: "Білім бөлімі жыл сайын 1 қыркүйекке дейін жоспар жасайды, өтінімдерді қарап, білім басқармасына жібереді",
			RU: "Отдел образования ежегодно до 1 сентября составляет план, рассматривает заявки и передаёт их управлению образования",
			EN: "Every year, by 1 September, the education department makes a plan, considers the requests and hands them on to the education administration",
		},
	},
	{
		Provision: Provision{Order95, "11.0"}, Status: Coded,
		Symbols: []string{"planning.Rules.Year", "planning.Rules.Submission", "planning.Rules.RegionalPlan", "planning.Rules.NameList"},
		Codes:   []Code{"deadline-regional-plan", "region-teacher-once", "region-kind", "region-kind-abroad"},
		Summary: Text{
			KK: "Білім басқармасы жыл сайын 1 қарашаға дейін облыстың алдағы қаржы жылына арналған жоспарын жасап, педагогтерді курстарға бөледі",
			RU: "План области на будущий финансовый год управление образования составляет ежегодно до 1 ноября и делит педагогов по курсам",
			EN: "Every year, by 1 November, the education administration makes the region's plan for the coming financial year and allots teachers to courses",
		},
	},
	{
		Provision: Provision{Order95, "11.1"}, Status: Coded,
		Symbols: []string{"planning.Rules.RegionalPlan"},
		Codes:   []Code{"region-short"},
		Summary: Text{
			KK: "Жоспарда қысқа мерзімді курсқа баратын педагогтер көрсетіледі",
			RU: "В плане указано, кто из педагогов пойдёт на краткосрочные курсы",
			EN: "The plan says which teachers take short courses",
		},
	},
	{
		Provision: Provision{Order95, "11.2"}, Status: Coded,
		Symbols: []string{"planning.Rules.RegionalPlan"},
		Codes:   []Code{"region-long"},
		Summary: Text{
			KK: "Жоспарда ұзақ мерзімді курсқа баратын педагогтер көрсетіледі",
			RU: "В плане указано, кто из педагогов пойдёт на длительные курсы",
			EN: "The plan says which teachers take long courses",
		},
	},
	{
		Provision: Provision{Order95, "12"}, Status: Coded,
		Symbols: []string{"planning.Rules.NameList"},
		Codes:   []Code{"list-in-time", "list-after-plan"},
		Summary: Text{
			KK: "Әр курсқа баратындардың тізімі бекітілген жоспарлар бойынша курс басталардан 2 ай бұрын жасалады",
			RU: "Список на каждый курс составляют по утверждённым планам за 2 месяца до его начала",
			EN: "The list for each course is drawn up from the approved plans 2 months before the course starts",
		},
	},
	{
		Provision: Provision{Order95, "13.1"}, Status: Recorded,
		Symbols: []string{"planning.Rules.Schedule"},
		Codes:   []Code{"schedule-drafter"},
		Summary: Text{
			KK: "Курстардың жылдық кестесін уәкілетті орган белгілеген ұйым және облыстық әдістемелік кабинеттер (орталықтар) әзірлейді",
			RU: "Годовой график курсов разрабатывают организация, выбранная уполномоченным органом, и областные методические кабинеты (центры)",
			EN: "The annual schedule of courses is drafted by the organisation that the authorised body designates and by the regional methodological cabinets (centres)",
		},
		Reason: Text{
			KK: "Кестені кім әзірлегенін пайдаланушы мәлімдейді: ұйымды бұйрықтың өзі атамайды, мерзім де қоймайды",
			RU: "Кто разработал график, заявляет пользователь: сам приказ организацию не называет и срока не ставит",
			EN: "The caller declares who drafted the schedule: the order itself names no organisation and sets no day",
		},
	},
	{
		Provision: Provision{Order95, "13.2"}, Status: Coded,
		Symbols: []string{"planning.Rules.Schedule", "planning.AgreedBy"},
		Codes:   []Code{"schedule-agreement"},
		Summary: Text{
			KK: "Жылдық кесте тиісінше уәкілетті органмен және облыстар мен 3 қаланың білім басқармаларымен келісіледі",
			RU: "График согласуют соответственно с уполномоченным органом и с управлениями образования областей и 3 городов",
			EN: "The schedule is agreed with the authorised body and with the education administrations of the regions and 3 cities respectively",
		},
	},
	{
		Provision: Provision{Order95, "14"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Enrolment"},
		Codes:   []Code{"enrolment-sending-order"},
		Summary: Text{
			KK: "Педагогті курсқа білім беру ұйымының, білім бөлімінің немесе білім басқармасының басшысы бұйрықпен жібереді",
			RU: "На курс педагога направляет приказом руководитель организации образования, отдела или управления образования",
			EN: "A teacher is sent to a course by order of the head of an organisation of education, an education department or an education administration",
		},
	},
	{
		Provision: Provision{Order95, "15"}, Status: Coded,
		Symbols: []string{"planning.Rules.StudyPlan", "qualification.Rules.Process", "qualification.Rules.FullCourse"},
		Codes:   []Code{"process-curriculum", "process-annual-schedule", "process-timetable", "study-plan-rows", "study-plan-columns", "study-plan-programme"},
		Summary: Text{
			KK: "Оқу үдерісі оқу жоспары, жылдық кесте және сабақ кестесі бойынша жүреді",
			RU: "Учебный процесс идёт по учебному плану, годовому графику и расписанию занятий",
			EN: "The teaching follows a curriculum, an annual schedule and a timetable",
		},
	},
	{
		Provision: Provision{Order95, "16"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Enrolment"},
		Codes:   []Code{"enrolment-letter", "enrolment-listed", "enrolment-order"},
		Summary: Text{
			KK: "Тыңдаушыларды ұйым басшысы білім басқармаларының тізім тіркелген хаттары негізінде бұйрықпен қабылдайды",
			RU: "Слушателей зачисляет приказом руководитель организации — по письмам управлений образования со списками",
			EN: "Participants are enrolled by order of the provider's head, on letters of the education administrations with lists attached",
		},
	},
	{
		Provision: Provision{Order95, "17"}, Status: Coded,
		Symbols: []string{"planning.Rules.Year", "planning.Rules.Submission"},
		Codes:   []Code{"deadline-first-report", "deadline-second-report"},
		Summary: Text{
			KK: "Білім басқармалары жылына екі рет, қаңтар мен маусымда, тыңдаушылардың бірыңғай дерекқорына ұлттық білім беру деректер қорының нысандарымен мәлімет жібереді",
			RU: "Управления образования дважды в год, в январе и июне, передают в единую базу данных слушателей сведения по формам национальной образовательной базы данных",
			EN: "Twice a year, in January and June, the education administrations send data to the unified database of participants in the forms of the national educational database",
		},
	},
	{
		Provision: Provision{Order95, "18"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Process", "qualification.Rules.FullCourse"},
		Codes:   []Code{"process-staging", "process-delivery", "process-internship"},
		Summary: Text{
			KK: "Курс бірден немесе кезең-кезеңімен, бағыттар мен модульдер бойынша, аудиторияда және қашықтан өтеді; «Болашақ» тағылымдамасы да оған жатады",
			RU: "Курс идёт сразу или поэтапно, по направлениям и модулям, в аудитории и дистанционно; годится и стажировка по «Болашак»",
			EN: "A course runs in one go or in stages, by direction and module, in the classroom and at a distance; an internship on the Bolashak scholarship belongs to it too",
		},
	},
	{
		Provision: Provision{Order95, "19.1"}, Status: Recorded,
		Symbols: []string{"qualification.Rules.Instructor"},
		Codes:   []Code{"instructor-teacher"},
		Summary: Text{
			KK: "Курсты оның бейіні бойынша тәжірибесі бар педагогтер жүргізеді",
			RU: "Курс ведут педагоги с опытом по его профилю",
			EN: "A course is taught by teachers with experience in its profile",
		},
		Reason: Text{
			KK: "Тәжірибесі барын пайдаланушы мәлімдейді: ең аз мерзімі аталмаған",
			RU: "Опыт заявляет пользователь: наименьшая его длительность не названа",
			EN: "The caller declares the experience: no least length of it is named",
		},
	},
	{
		Provision: Provision{Order95, "19.2"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Instructor"},
		Codes:   []Code{"instructor-trainer"},
		Summary: Text{
			KK: "Курсты қазақстандық және шетелдік сарапшылар қатысып даярлаған сертификатталған тренерлер жүргізеді",
			RU: "Курс ведут сертифицированные тренеры, которых готовили вместе с казахстанскими и зарубежными экспертами",
			EN: "A course is taught by certified trainers whom Kazakhstani and foreign experts helped to prepare",
		},
	},
	{
		Provision: Provision{Order95, "19.3"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Instructor"},
		Codes:   []Code{"instructor-industry"},
		Summary: Text{
			KK: "Курсты еңбек өтілі кемінде 3 жыл өндіріс мамандары мен қызметкерлері жүргізеді",
			RU: "Курс ведут специалисты и работники производства со стажем не меньше 3 лет",
			EN: "A course is taught by specialists and workers of industry with 3 years of service or more",
		},
	},
	{
		Provision: Provision{Order95, "19.4"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Instructor"},
		Codes:   []Code{"instructor-faculty"},
		Summary: Text{
			KK: "Курсты педагогикалық және бейінді мамандарды даярлайтын жоғары оқу орындарының профессорлары мен оқытушылары жүргізеді",
			RU: "Курс ведут преподаватели вузов, где готовят по педагогическим и профильным специальностям",
			EN: "A course is taught by the faculty of universities that train for pedagogical and profile specialities",
		},
	},
	{
		Provision: Provision{Order95, "20"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Guest"},
		Codes:   []Code{"guest-kind", "guest-part"},
		Summary: Text{
			KK: "Жекелеген дәрістер мен практикалық сабақтарға ұйым әдіскерлерді, педагогтерді, білім беру ұйымдарының басшыларын, практиктерді, өндіріс мамандарын, өңірлік кәсіпкерлер палаталары мен жұмыс берушілер қауымдастықтарының өкілдерін шақырады",
			RU: "На отдельные лекции и практические занятия организация приглашает методистов, педагогов, руководителей организаций образования, практиков, людей с производства, представителей региональных палат предпринимателей и объединений работодателей",
			EN: "For single lectures and practical classes the provider invites methodologists, teachers, heads of organisations of education, practitioners, people from industry, and representatives of regional chambers of entrepreneurs and employers' associations",
		},
	},
	{
		Provision: Provision{Order95, "21.1.1"}, Status: Coded,
		Symbols: []string{"planning.Rules.StudyPlan", "planning.Rules.FitsKind", "qualification.Rules.Kind", "qualification.Rules.Course", "qualification.Rules.FullCourse"},
		Codes:   []Code{"course-short-hours", "study-plan-least"},
		Summary: Text{
			KK: "Ел ішіндегі қысқа мерзімді курста кемінде 36 академиялық сағат болады",
			RU: "В краткосрочном курсе в стране не меньше 36 академических часов",
			EN: "A short course in the country has 36 academic hours or more",
		},
	},
	{
		Provision: Provision{Order95, "21.1.2"}, Status: Coded,
		Symbols: []string{"planning.Rules.FitsKind", "qualification.Rules.Kind", "qualification.Rules.Course", "qualification.Rules.FullCourse"},
		Codes:   []Code{"course-long-hours", "study-plan-kind"},
		Summary: Text{
			KK: "Ел ішіндегі ұзақ мерзімді курста кемінде 108 академиялық сағат болады",
			RU: "В длительном курсе в стране не меньше 108 академических часов",
			EN: "A long course in the country has 108 academic hours or more",
		},
	},
	{
		Provision: Provision{Order95, "21.2.1"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Kind", "qualification.Rules.Course", "qualification.Rules.FullCourse"},
		Codes:   []Code{"course-short-abroad"},
		Summary: Text{
			KK: "Шетелдегі қысқа мерзімді курста кемінде 36 академиялық сағат болады",
			RU: "В краткосрочном курсе за рубежом не меньше 36 академических часов",
			EN: "A short course abroad has 36 academic hours or more",
		},
	},
	{
		Provision: Provision{Order95, "21.2.2"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Kind", "qualification.Rules.Course", "qualification.Rules.FullCourse"},
		Codes:   []Code{"course-long-abroad"},
		Summary: Text{
			KK: "Шетелдегі ұзақ мерзімді курс 1 жылға дейін созылады",
			RU: "Длительный курс за рубежом продолжается до 1 года",
			EN: "A long course abroad goes on for up to 1 year",
		},
	},
	{
		Provision: Provision{Order95, "21.3"}, Status: Coded,
		Symbols: []string{"planning.Rules.Balance", "planning.Rules.ShortFrom"},
		Codes:   []Code{"balance-least", "balance-most"},
		Summary: Text{
			KK: "Курсаралық кезеңде (5 жылда бір рет) педагог курстарының барлығы, бағыты мен тақырыбына қарай, 36 сағаттан 180 сағатқа дейін болады",
			RU: "За межкурсовой период (раз в 5 лет) курсы педагога складываются в 36–180 часов, смотря по направлению и теме",
			EN: "Over the inter-course period (once in 5 years) a teacher's courses add up to 36–180 hours, depending on direction and topic",
		},
	},
	{
		Provision: Provision{Order95, "22"}, Status: Coded,
		Symbols: []string{"planning.Rules.ClockMinutes", "planning.Rules.StudyPlan"},
		Summary: Text{
			KK: "Бір академиялық сағат 45 минутқа тең",
			RU: "Один академический час равен 45 минутам",
			EN: "An academic hour is 45 minutes long",
		},
	},
	{
		Provision: Provision{Order95, "23"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Enrolment"},
		Codes:   []Code{"enrolment-contract"},
		Summary: Text{
			KK: "Ел ішіндегі немесе шетелдегі курс үшін тыңдаушы ұйыммен шарт жасасады",
			RU: "На курс в стране или за рубежом слушатель подписывает договор с организацией",
			EN: "For a course at home or abroad the participant concludes a contract with the provider",
		},
	},
	{
		Provision: Provision{Order95, "24"}, Status: Coded,
		Symbols: []string{"certificate.Rules.Payment"},
		Codes:   []Code{"payment-contract"},
		Summary: Text{
			KK: "Курстың барлық шығыны осы шарт негізінде аударылады",
			RU: "Деньги на все расходы по курсу перечисляют на основании этого договора",
			EN: "Money for all costs of the course is transferred on the ground of that contract",
		},
	},
	{
		Provision: Provision{Order95, "25"}, Status: Coded,
		Symbols: []string{"certificate.Rules.Issue", "certificate.Rules.Status", "certificate.Origin"},
		Codes:   []Code{"certificate-foreign-issuer", "certificate-foreign-topic", "certificate-foreign-hours"},
		Summary: Text{
			KK: "Курс соңында шетелдік ұйым тақырыбы мен сағат көлемі көрсетілген, өз үлгісіндегі сертификат береді",
			RU: "После курса зарубежная организация выдаёт сертификат своего образца с темой и объёмом часов",
			EN: "After the course the foreign organisation gives a certificate of its own form that names the topic and the hours",
		},
	},
	{
		Provision: Provision{Order95, "26"}, Status: Coded,
		Symbols: []string{"certificate.Rules.Repayment"},
		Codes:   []Code{"repayment-abroad", "repayment-negative-result", "repayment-expelled-abroad", "repayment-actual-costs"},
		Summary: Text{
			KK: "Нәтижесі теріс болып, шетелдік ұйымнан шығарылған педагог ұйымның осы курсқа жұмсаған нақты шығынын өтейді",
			RU: "Педагог, отчисленный из зарубежной организации из-за отрицательного результата, возмещает организации фактические затраты на этот курс",
			EN: "A teacher expelled from the foreign organisation over a negative result repays what the course actually cost the provider",
		},
	},
	{
		Provision: Provision{Order95, "27"}, Status: Coded,
		Symbols: []string{"certificate.Rules.Issue", "assessment.KindFor", "assessment.Rules.Conduct"},
		Codes:   []Code{"conduct-independent", "conduct-contract", "certificate-assessment-contract", "certificate-assessment-independent"},
		Summary: Text{
			KK: "Ұзақ мерзімді курс соңында тәуелсіз сыртқы қорытынды бағалауды ұйыммен шарт жасасқан бөгде ұйым өткізеді",
			RU: "Независимое внешнее итоговое оценивание после длительного курса ведёт сторонняя организация по договору с организацией курса",
			EN: "After a long course an outside organisation, under a contract with the provider, carries out the independent external final assessment",
		},
	},
	{
		Provision: Provision{Order95, "28"}, Status: Coded,
		Symbols: []string{"certificate.Rules.Issue", "assessment.KindFor", "assessment.Rules.Conduct", "assessment.NewScheme"},
		Codes:   []Code{"conduct-own", "conduct-form", "certificate-assessment-own"},
		Summary: Text{
			KK: "Қысқа мерзімді курс соңында ұйымның өзі бағдарламада көзделген нысанда қорытынды бағалау өткізеді",
			RU: "После краткосрочного курса организация сама проводит итоговое оценивание в той форме, которую задаёт программа",
			EN: "After a short course the provider itself holds the final assessment, in the form that the programme sets",
		},
	},
	{
		Provision: Provision{Order95, "29"}, Status: Coded,
		Symbols: []string{"certificate.Rules.Issue", "certificate.Rules.Status"},
		Codes:   []Code{"certificate-passed", "certificate-issuer", "certificate-course-hours", "certificate-agreed", "certificate-issued"},
		Summary: Text{
			KK: "Курстан өткен тыңдаушыға ұйым тақырыбы мен сағат көлемі уәкілетті органмен келісілген сертификатты 4-қосымшаның нысанымен береді",
			RU: "Прошедшим курс организация выдаёт сертификат по форме приложения 4, тема и объём часов в котором согласованы с уполномоченным органом",
			EN: "Those who went through the course receive from the provider a certificate in the form of annex 4, its topic and hours agreed with the authorised body",
		},
	},
	{
		Provision: Provision{Order95, "30.1"}, Status: Coded,
		Symbols: []string{"assessment.Rules.Retake", "assessment.Rules.Ways", "assessment.ParticipantOf"},
		Codes:   []Code{"repeat-failed", "repeat-yearly", "stream-yearly"},
		Summary: Text{
			KK: "Сертификат алмаған тыңдаушы қайта бағалаудан өте алады, бірақ жылына бір реттен жиі емес",
			RU: "Не получивший сертификата может пройти повторное оценивание, но не чаще раза в год",
			EN: "Whoever got no certificate may be assessed again, at most once a year",
		},
	},
	{
		Provision: Provision{Order95, "30.2"}, Status: Coded,
		Symbols: []string{"assessment.Rules.Retake", "assessment.Rules.Ways"},
		Codes:   []Code{"stream-failed", "stream-ahead", "stream-apart"},
		Summary: Text{
			KK: "Сертификат алмаған тыңдаушы келесі ағыммен бірге қайта бағалаудан өте алады",
			RU: "Не получивший сертификата может пройти повторное оценивание вместе со следующим потоком",
			EN: "Whoever got no certificate may be assessed again together with the next stream",
		},
	},
	{
		Provision: Provision{Order95, "30.3"}, Status: Coded,
		Symbols: []string{"assessment.Rules.Way", "assessment.Rules.Ways"},
		Codes:   []Code{"transfer-reason", "transfer-ahead", "transfer-year", "transfer-documents"},
		Summary: Text{
			KK: "Сертификат алмаған тыңдаушы дәлелді себеппен ағымдағы жылдың ішінде басқа ағымға ауыса алады",
			RU: "Не получивший сертификата может по уважительной причине перейти в другой поток в пределах текущего года",
			EN: "Whoever got no certificate may, for a valid reason, move to another stream within the current year",
		},
	},
	{
		Provision: Provision{Order95, "30.4"}, Status: Coded,
		Symbols: []string{"assessment.Rules.Way", "assessment.Rules.Ways"},
		Codes:   []Code{"completion-interrupted", "completion-reason", "completion-documents"},
		Summary: Text{
			KK: "Сертификат алмаған тыңдаушы дәлелді себебін құжатпен растап, үзілген курсын аяқтай алады",
			RU: "Не получивший сертификата может завершить прерванный курс, если подтвердит уважительную причину документами",
			EN: "Whoever got no certificate may finish an interrupted course on proving a valid reason by documents",
		},
	},
	{
		Provision: Provision{Order95, "31"}, Status: Coded,
		Symbols: []string{"certificate.Rules.Repayment"},
		Codes:   []Code{"repayment-expelled", "repayment-order", "repayment-commission", "repayment-costs"},
		Summary: Text{
			KK: "Оқудан шығарылған тыңдаушы ұйым басшысының бұйрығы және тыңдаушылардың өтініштерін қарайтын комиссияның шешімі бойынша ұйымның шығынын өтейді",
			RU: "Отчисленный слушатель возмещает затраты организации по приказу её руководителя и решению её комиссии по обращениям слушателей",
			EN: "An expelled participant repays the provider's costs, by order of its head and a decision of its commission for participants' appeals",
		},
	},
	{
		Provision: Provision{Order95, "32.1"}, Status: Coded,
		Symbols: []string{"certificate.Rules.Form", "certificate.Rules.Issue", "certificate.Signatory"},
		Codes:   []Code{"certificate-signed"},
		Summary: Text{
			KK: "Сертификатқа ұйымның басшысы, ол болмаса, оның міндетін атқарушы қол қояды",
			RU: "На сертификате стоит подпись руководителя организации, а в его отсутствие — исполняющего обязанности",
			EN: "The certificate bears the signature of the provider's head or, in the head's absence, of whoever acts in that office",
		},
	},
	{
		Provision: Provision{Order95, "32.2"}, Status: Coded,
		Symbols: []string{"certificate.Rules.LastDay", "certificate.Rules.Status", "certificate.Rules.Term"},
		Codes:   []Code{"certificate-begun", "certificate-term", "certificate-not-revoked"},
		Summary: Text{
			KK: "Сертификат берілген күнінен бастап 5 жыл жарамды",
			RU: "Сертификат годен 5 лет со дня выдачи",
			EN: "The certificate holds for 5 years from the day of issue",
		},
	},
	{
		Provision: Provision{Order95, "33"}, Status: Coded,
		Symbols: []string{"postcourse.ApplyCompetences", "postcourse.Rules.Practice"},
		Codes:   []Code{"practice-applied"},
		Summary: Text{
			KK: "Курстан өткен педагог үйренгенін жұмысында қолданады",
			RU: "Педагог после курса применяет освоенное в работе",
			EN: "A teacher who took a course puts the gained competence to use at work",
		},
	},
	{
		Provision: Provision{Order95, "34"}, Status: Recorded,
		Symbols: []string{"postcourse.SchoolControl", "postcourse.Rules.Practice"},
		Codes:   []Code{"practice-tracked"},
		Summary: Text{
			KK: "Білім беру ұйымының әкімшілігі мектепішілік бақылау мен мониторинг кезінде педагогтің үйренгенін қалай қолданатынын қадағалайды",
			RU: "Администрация организации образования при внутришкольном контроле и мониторинге следит, как педагог применяет освоенное",
			EN: "In its internal control and monitoring the administration of the organisation of education follows how the teacher applies what was learnt",
		},
		Reason: Text{
			KK: "Қадағаланғанын пайдаланушы мәлімдейді: мерзімі де, нысаны да белгіленбеген",
			RU: "Что за этим следят, заявляет пользователь: ни срок, ни форма не установлены",
			EN: "The caller declares that this is followed: neither a term nor a form is set",
		},
	},
	{
		Provision: Provision{Order95, "35.1"}, Status: Coded,
		Symbols: []string{"postcourse.Rules.Duties", "postcourse.Rules.Progress", "postcourse.Rules.Compare"},
		Codes:   []Code{"postcourse-support", "programme-length"},
		Summary: Text{
			KK: "Ұйымдар курстан өткен педагогтерді 1 күнтізбелік жыл немесе одан да ұзақ қолдайды",
			RU: "Организации сопровождают педагогов после курса 1 календарный год и дольше",
			EN: "Providers support teachers after a course for 1 calendar year or more",
		},
	},
	{
		Provision: Provision{Order95, "35.2"}, Status: Coded,
		Symbols: []string{"postcourse.Rules.Duties", "postcourse.Rules.Progress", "postcourse.Rules.Compare"},
		Codes:   []Code{"postcourse-final-monitoring", "programme-final-monitoring"},
		Summary: Text{
			KK: "Қолдауға қорытынды мониторинг пен педагог жұмысындағы өзгерістерді талдау кіреді; талдау педагогке беріледі, қашықтан да болады",
			RU: "К сопровождению относятся итоговый мониторинг и анализ перемен в работе педагога; анализ передают педагогу, можно и дистанционно",
			EN: "The support comes with a final monitoring and an analysis of what changed in the teacher's work, which is handed to the teacher, remotely if need be",
		},
	},
	{
		Provision: Provision{Order95, "36.1"}, Status: Recorded,
		Symbols: []string{"postcourse.Rules.Practice", "postcourse.Evidence"},
		Codes:   []Code{"practice-results"},
		Summary: Text{
			KK: "Қолдаудың бір нысаны – кәсіби дамудың нәтижелері",
			RU: "Одна из форм сопровождения — итоги профессионального роста педагога",
			EN: "One form of support is what the teacher's professional development has brought",
		},
		Reason: Text{
			KK: "Нәтижелерге дәлелді пайдаланушы жинайды: қандай нәтиже жеткілікті екені айтылмаған",
			RU: "Свидетельства результатов собирает пользователь: каких результатов достаточно, не сказано",
			EN: "The caller keeps the evidence of results: which results suffice is not said",
		},
	},
	{
		Provision: Provision{Order95, "36.2"}, Status: Coded,
		Symbols: []string{"postcourse.Rules.Duties", "postcourse.Rules.Progress", "postcourse.Rules.Compare"},
		Codes:   []Code{"postcourse-independent-works", "programme-independent-works"},
		Summary: Text{
			KK: "Қолдаудың бір нысаны – курстан кейінгі алғашқы күнтізбелік жылда педагогтің кемінде 3 өзіндік жұмысы",
			RU: "Одна из форм сопровождения — не меньше 3 самостоятельных работ педагога за первый календарный год после курса",
			EN: "One form of support is 3 independent works or more by the teacher in the first calendar year after the course",
		},
	},
	{
		Provision: Provision{Order95, "36.3"}, Status: Recorded,
		Symbols: []string{"postcourse.Rules.Practice"},
		Codes:   []Code{"practice-exchange"},
		Summary: Text{
			KK: "Қолдаудың бір нысаны – үйренгенін табысты қолданған педагогтерді тәжірибе алмасуға тартып, еңбегін бұқаралық ақпарат құралдарында тану",
			RU: "Одна из форм сопровождения — звать успешных педагогов на обмен опытом и публично признавать их опыт, например в средствах массовой информации",
			EN: "One form of support is to draw teachers who apply the learning well into the exchange of experience and to recognise them publicly, in the media",
		},
		Reason: Text{
			KK: "Мұндай шараларды пайдаланушы жазады: саны да, мерзімі де белгіленбеген",
			RU: "Такие мероприятия отмечает пользователь: ни число их, ни срок не установлены",
			EN: "The caller records such events: neither their number nor a term is set",
		},
	},
	{
		Provision: Provision{Order95, "36.4"}, Status: Recorded,
		Symbols: []string{"postcourse.Rules.Practice"},
		Codes:   []Code{"practice-adjustment"},
		Summary: Text{
			KK: "Қолдаудың бір нысаны – курс бағдарламаларын түзету",
			RU: "Одна из форм сопровождения — доработка программ курсов",
			EN: "One form of support is to revise the course programmes",
		},
		Reason: Text{
			KK: "Бағдарламаның түзетілгенін пайдаланушы жазады: бұл ұйымның өз ісі, мерзімі белгіленбеген",
			RU: "Доработку программы отмечает пользователь: это дело самой организации, срок не установлен",
			EN: "The caller records a revision: it is the provider's own affair, and no term is set",
		},
	},
	{
		Provision: Provision{Order95, "37"}, Status: Coded,
		Symbols: []string{"postcourse.Rules.Duties", "postcourse.Rules.Progress", "postcourse.Rules.Compare"},
		Codes:   []Code{"postcourse-monitoring", "programme-monitoring"},
		Summary: Text{
			KK: "Ұйым 3 жыл бойы жылына бір рет курстан кейінгі қолдауға мониторинг жүргізеді",
			RU: "Организация раз в год на протяжении 3 лет проверяет мониторингом посткурсовое сопровождение",
			EN: "The provider monitors the post-course support once a year for 3 years",
		},
	},
	{
		Provision: Provision{Order95, "A1.1"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Application"},
		Codes:   []Code{"application-addressee"},
		Summary: Text{
			KK: "Өтініш (1-қосымша): ұйымның атауы, басшысының тегі, аты, болса, әкесінің аты",
			RU: "Заявление (приложение 1): название организации; фамилия, имя и, если есть, отчество её руководителя",
			EN: "Application (annex 1): name of the provider; surname, first name and any patronymic of its head",
		},
	},
	{
		Provision: Provision{Order95, "A1.2"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Application"},
		Codes:   []Code{"application-name"},
		Summary: Text{
			KK: "Өтініш (1-қосымша): өтініш берушінің тегі, аты, болса, әкесінің аты",
			RU: "Заявление (приложение 1): фамилия, имя и, если есть, отчество заявителя",
			EN: "Application (annex 1): surname, first name and any patronymic of the applicant",
		},
	},
	{
		Provision: Provision{Order95, "A1.3"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Application"},
		Codes:   []Code{"application-position"},
		Summary: Text{
			KK: "Өтініш (1-қосымша): өтініш берушінің лауазымы",
			RU: "Заявление (приложение 1): должность заявителя",
			EN: "Application (annex 1): the applicant's position",
		},
	},
	{
		Provision: Provision{Order95, "A1.4"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Application"},
		Codes:   []Code{"application-programme"},
		Summary: Text{
			KK: "Өтініш (1-қосымша): курсқа қабылдауды қарау туралы тілек және бағдарламаның атауы",
			RU: "Заявление (приложение 1): просьба принять на курс и название программы",
			EN: "Application (annex 1): the wish to be considered for a course, and the programme's name",
		},
	},
	{
		Provision: Provision{Order95, "A1.5"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Application"},
		Codes:   []Code{"application-language"},
		Summary: Text{
			KK: "Өтініш (1-қосымша): оқыту тілі көрсетілген топ",
			RU: "Заявление (приложение 1): группа и её язык обучения",
			EN: "Application (annex 1): the group and its language of instruction",
		},
	},
	{
		Provision: Provision{Order95, "A1.6"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Application"},
		Codes:   []Code{"application-signature"},
		Summary: Text{
			KK: "Өтініш (1-қосымша): өтініш берушінің қолы және берілген күні",
			RU: "Заявление (приложение 1): подпись заявителя и дата подачи",
			EN: "Application (annex 1): the applicant's signature and the date of filing",
		},
	},
	{
		Provision: Provision{Order95, "A2.1"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Application"},
		Codes:   []Code{"application-abroad-addressee"},
		Summary: Text{
			KK: "Шетелге өтініш (2-қосымша): ұйымның атауы, басшысының тегі, аты, болса, әкесінің аты",
			RU: "Заявление за рубеж (приложение 2): название организации; фамилия, имя и, если есть, отчество её руководителя",
			EN: "Application abroad (annex 2): name of the organisation; surname, first name and any patronymic of its head",
		},
	},
	{
		Provision: Provision{Order95, "A2.2"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Application"},
		Codes:   []Code{"application-abroad-applicant"},
		Summary: Text{
			KK: "Шетелге өтініш (2-қосымша): өтініш берушінің аты-жөні мен лауазымы",
			RU: "Заявление за рубеж (приложение 2): имя и должность заявителя",
			EN: "Application abroad (annex 2): the applicant's name and position",
		},
	},
	{
		Provision: Provision{Order95, "A2.3"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Application", "qualification.Rules.Kind"},
		Codes:   []Code{"application-abroad-length", "application-abroad-length-kept"},
		Summary: Text{
			KK: "Шетелге өтініш (2-қосымша): курстың ұзақтығы: 3 айға дейін немесе 1 жылға дейін",
			RU: "Заявление за рубеж (приложение 2): длительность курса: до 3 месяцев или до 1 года",
			EN: "Application abroad (annex 2): the course's length: up to 3 months or up to 1 year",
		},
	},
	{
		Provision: Provision{Order95, "A2.4"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Application"},
		Codes:   []Code{"application-abroad-country"},
		Summary: Text{
			KK: "Шетелге өтініш (2-қосымша): оқитын елі",
			RU: "Заявление за рубеж (приложение 2): страна обучения",
			EN: "Application abroad (annex 2): the country of study",
		},
	},
	{
		Provision: Provision{Order95, "A2.5"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Application"},
		Codes:   []Code{"application-abroad-language"},
		Summary: Text{
			KK: "Шетелге өтініш (2-қосымша): тобы мен оқыту тілі",
			RU: "Заявление за рубеж (приложение 2): группа и язык обучения",
			EN: "Application abroad (annex 2): the group and the language of instruction",
		},
	},
	{
		Provision: Provision{Order95, "A2.6"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Application"},
		Codes:   []Code{"application-abroad-signature"},
		Summary: Text{
			KK: "Шетелге өтініш (2-қосымша): өтініш берушінің қолы және берілген күні",
			RU: "Заявление за рубеж (приложение 2): подпись заявителя и дата подачи",
			EN: "Application abroad (annex 2): the applicant's signature and the date of filing",
		},
	},
	{
		Provision: Provision{Order95, "A3.1"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Questionnaire"},
		Codes:   []Code{"questionnaire-name"},
		Summary: Text{
			KK: "Сауалнама (3-қосымша): тегі, аты, болса, әкесінің аты",
			RU: "Анкета (приложение 3): фамилия, имя и, если есть, отчество",
			EN: "Questionnaire (annex 3): surname, first name and any patronymic",
		},
	},
	{
		Provision: Provision{Order95, "A3.2"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Questionnaire", "qualification.ParseIIN"},
		Codes:   []Code{"questionnaire-iin"},
		Summary: Text{
			KK: "Сауалнама (3-қосымша): ЖСН",
			RU: "Анкета (приложение 3): ИИН",
			EN: "Questionnaire (annex 3): the IIN",
		},
	},
	{
		Provision: Provision{Order95, "A3.3"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Questionnaire", "qualification.IINBirthDate"},
		Codes:   []Code{"questionnaire-birth-date"},
		Summary: Text{
			KK: "Сауалнама (3-қосымша): туған күні",
			RU: "Анкета (приложение 3): дата рождения",
			EN: "Questionnaire (annex 3): the date of birth",
		},
	},
	{
		Provision: Provision{Order95, "A3.4"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Questionnaire"},
		Codes:   []Code{"questionnaire-position"},
		Summary: Text{
			KK: "Сауалнама (3-қосымша): лауазымы",
			RU: "Анкета (приложение 3): должность",
			EN: "Questionnaire (annex 3): the position",
		},
	},
	{
		Provision: Provision{Order95, "A3.5"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Questionnaire"},
		Codes:   []Code{"questionnaire-education"},
		Summary: Text{
			KK: "Сауалнама (3-қосымша): білімі",
			RU: "Анкета (приложение 3): образование",
			EN: "Questionnaire (annex 3): the education",
		},
	},
	{
		Provision: Provision{Order95, "A3.6"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Questionnaire", "qualification.CategoryExpired"},
		Codes:   []Code{"questionnaire-category"},
		Summary: Text{
			KK: "Сауалнама (3-қосымша): біліктілік санаты және ол жарамды болатын соңғы күн",
			RU: "Анкета (приложение 3): квалификационная категория и до какого дня она действует",
			EN: "Questionnaire (annex 3): the qualification category and until when it holds",
		},
	},
	{
		Provision: Provision{Order95, "A3.7"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Questionnaire"},
		Codes:   []Code{"questionnaire-workplace"},
		Summary: Text{
			KK: "Сауалнама (3-қосымша): жұмыс орны: ұйымның толық атауы мен өңірі",
			RU: "Анкета (приложение 3): место работы: полное название организации и регион",
			EN: "Questionnaire (annex 3): the workplace: the organisation's full name and region",
		},
	},
	{
		Provision: Provision{Order95, "A3.8"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Questionnaire"},
		Codes:   []Code{"questionnaire-total-service"},
		Summary: Text{
			KK: "Сауалнама (3-қосымша): жалпы еңбек өтілі",
			RU: "Анкета (приложение 3): общий стаж",
			EN: "Questionnaire (annex 3): the whole length of service",
		},
	},
	{
		Provision: Provision{Order95, "A3.9"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Questionnaire"},
		Codes:   []Code{"questionnaire-teaching-service"},
		Summary: Text{
			KK: "Сауалнама (3-қосымша): педагогикалық өтілі",
			RU: "Анкета (приложение 3): педагогический стаж",
			EN: "Questionnaire (annex 3): the length of service in teaching",
		},
	},
	{
		Provision: Provision{Order95, "A3.10"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Questionnaire"},
		Codes:   []Code{"questionnaire-language"},
		Summary: Text{
			KK: "Сауалнама (3-қосымша): оқыту тілі",
			RU: "Анкета (приложение 3): язык обучения",
			EN: "Questionnaire (annex 3): the language of instruction",
		},
	},
	{
		Provision: Provision{Order95, "A3.11"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Questionnaire"},
		Codes:   []Code{"questionnaire-address"},
		Summary: Text{
			KK: "Сауалнама (3-қосымша): үйінің мекенжайы",
			RU: "Анкета (приложение 3): домашний адрес",
			EN: "Questionnaire (annex 3): the home address",
		},
	},
	{
		Provision: Provision{Order95, "A3.12"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Questionnaire"},
		Codes:   []Code{"questionnaire-phones"},
		Summary: Text{
			KK: "Сауалнама (3-қосымша): байланыс телефондары",
			RU: "Анкета (приложение 3): контактные телефоны",
			EN: "Questionnaire (annex 3): the telephone numbers",
		},
	},
	{
		Provision: Provision{Order95, "A3.13"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Questionnaire"},
		Codes:   []Code{"questionnaire-email"},
		Summary: Text{
			KK: "Сауалнама (3-қосымша): электрондық поштасы",
			RU: "Анкета (приложение 3): электронная почта",
			EN: "Questionnaire (annex 3): the e-mail address",
		},
	},
	{
		Provision: Provision{Order95, "A3.14"}, Status: Recorded,
		Symbols: []string{"qualification.Rules.Questionnaire"},
		Codes:   []Code{"questionnaire-remarks"},
		Summary: Text{
			KK: "Сауалнама (3-қосымша): қосымша ақпарат",
			RU: "Анкета (приложение 3): дополнительные сведения",
			EN: "Questionnaire (annex 3): anything to add",
		},
		Reason: Text{
			KK: "Еркін өріс: не жазылатынын пайдаланушы шешеді",
			RU: "Свободное поле: что в него внести, решает пользователь",
			EN: "A free field: what goes into it is for the caller to say",
		},
	},
	{
		Provision: Provision{Order95, "A3.15"}, Status: Coded,
		Symbols: []string{"qualification.Rules.Questionnaire"},
		Codes:   []Code{"questionnaire-previous-courses"},
		Summary: Text{
			KK: "Сауалнама (3-қосымша): бұрынғы курстардың тақырыбы, өткен жері, күні және ұзақтығы",
			RU: "Анкета (приложение 3): прежние курсы: тема, место, дата и продолжительность",
			EN: "Questionnaire (annex 3): earlier courses: their topic, place, date and length",
		},
	},
	{
		Provision: Provision{Order95, "A4.1"}, Status: Coded,
		Symbols: []string{"certificate.Rules.Form", "certificate.Rules.Issue"},
		Codes:   []Code{"certificate-ministry"},
		Summary: Text{
			KK: "Сертификат (4-қосымша): министрліктің атауы екі тілде",
			RU: "Сертификат (приложение 4): название министерства на двух языках",
			EN: "Certificate (annex 4): the ministry's name in both languages",
		},
	},
	{
		Provision: Provision{Order95, "A4.2"}, Status: Coded,
		Symbols: []string{"certificate.Rules.Form", "certificate.Rules.Issue"},
		Codes:   []Code{"certificate-organisation", "certificate-logo"},
		Summary: Text{
			KK: "Сертификат (4-қосымша): ұйым және оның логотипі",
			RU: "Сертификат (приложение 4): организация и её логотип",
			EN: "Certificate (annex 4): the organisation and its logo",
		},
	},
	{
		Provision: Provision{Order95, "A4.3"}, Status: Coded,
		Symbols: []string{"certificate.Rules.Form", "certificate.Rules.Issue"},
		Codes:   []Code{"certificate-holder"},
		Summary: Text{
			KK: "Сертификат (4-қосымша): иесінің тегі, аты, әкесінің аты",
			RU: "Сертификат (приложение 4): фамилия, имя, отчество владельца",
			EN: "Certificate (annex 4): the holder's full name",
		},
	},
	{
		Provision: Provision{Order95, "A4.4"}, Status: Coded,
		Symbols: []string{"certificate.Rules.Form", "certificate.Rules.Issue"},
		Codes:   []Code{"certificate-programme-kk", "certificate-programme-ru"},
		Summary: Text{
			KK: "Сертификат (4-қосымша): курстың немесе бағдарламаның атауы екі тілде",
			RU: "Сертификат (приложение 4): название курса или программы на двух языках",
			EN: "Certificate (annex 4): the name of the course or programme in both languages",
		},
	},
	{
		Provision: Provision{Order95, "A4.5"}, Status: Coded,
		Symbols: []string{"certificate.Rules.Form", "certificate.Rules.Issue"},
		Codes:   []Code{"certificate-hours"},
		Summary: Text{
			KK: "Сертификат (4-қосымша): сағат көлемі (қазақша мәтінде – академиялық сағат)",
			RU: "Сертификат (приложение 4): объём в часах (в казахском тексте — академических)",
			EN: "Certificate (annex 4): the volume in hours (in the Kazakh text, academic ones)",
		},
	},
	{
		Provision: Provision{Order95, "A4.6"}, Status: Coded,
		Symbols: []string{"certificate.Rules.Form", "certificate.Rules.Issue"},
		Codes:   []Code{"certificate-agreement"},
		Summary: Text{
			KK: "Сертификат (4-қосымша): келісілген күні екі тілде",
			RU: "Сертификат (приложение 4): дата согласования на двух языках",
			EN: "Certificate (annex 4): the date of agreement in both languages",
		},
	},
	{
		Provision: Provision{Order95, "A4.7"}, Status: Coded,
		Symbols: []string{"certificate.Rules.Form", "certificate.Rules.Issue"},
		Codes:   []Code{"certificate-head"},
		Summary: Text{
			KK: "Сертификат (4-қосымша): ұйымның атауы мен басшысы",
			RU: "Сертификат (приложение 4): название организации и её руководитель",
			EN: "Certificate (annex 4): the organisation's name and its head",
		},
	},
	{
		Provision: Provision{Order95, "A4.8"}, Status: Coded,
		Symbols: []string{"certificate.Rules.Form", "certificate.Rules.Issue", "certificate.Rules.Number", "certificate.Rules.ParseNumber"},
		Codes:   []Code{"certificate-series", "certificate-number"},
		Summary: Text{
			KK: "Сертификат (4-қосымша): сериясы және алты таңбалы нөмірі",
			RU: "Сертификат (приложение 4): серия и шестизначный номер",
			EN: "Certificate (annex 4): the series and a number of six digits",
		},
	},
	{
		Provision: Provision{Order95, "A4.9"}, Status: Coded,
		Symbols: []string{"certificate.Rules.Form", "certificate.Rules.Issue"},
		Codes:   []Code{"certificate-issue-day"},
		Summary: Text{
			KK: "Сертификат (4-қосымша): берілген күні",
			RU: "Сертификат (приложение 4): дата выдачи",
			EN: "Certificate (annex 4): the day of issue",
		},
	},
}
