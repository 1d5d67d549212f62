package qagida

// rsioEntries are the provisions of the RSIO centre's rules: 0 is the introduction,
// 1 to 5 are the paragraphs, F the forms of support.
var rsioEntries = []Entry{
	{
		Provision: Provision{RSIORules, "0.1"}, Status: Organisational, Reason: reasonConduct,
		Summary: Text{
			KK: "Ұйымдар оқытып қана қоймай, курстан кейін қолдайды және бағдарламалардың тиімділігін бақылайды; ұғымдар мен тәртіп № 95 бұйрықтан алынады",
			RU: "Организации не только учат, но и сопровождают после курса и следят за действенностью программ; понятия и порядок берутся из приказа № 95",
			EN: "Providers not only teach but support after the course and watch how well programmes work; terms and procedure are those of Order No. 95",
		},
	},
	{
		Provision: Provision{RSIORules, "0.2"}, Status: Organisational, Reason: reasonConduct,
		Summary: Text{
			KK: "Қолдаудың мазмұны бағдарламаның мақсаттарынан, міндеттерінен және күтілетін нәтижелерінен туындайды",
			RU: "Содержание сопровождения вытекает из целей, задач и ожидаемых результатов программы",
			EN: "What the support contains comes from the programme's aims, tasks and expected results",
		},
	},
	{
		Provision: Provision{RSIORules, "0.3"}, Status: Coded,
		Symbols: []string{"postcourse.RSIO2021", "postcourse.Form.Provisions"},
		Summary: Text{
			KK: "Кіріспеде курстан кейінгі қолдауға № 95 бұйрықтағыдай анықтама берілген",
			RU: "Во введении посткурсовое сопровождение определено так же, как в приказе № 95",
			EN: "The introduction defines post-course support as Order No. 95 does",
		},
	},
	{
		Provision: Provision{RSIORules, "0.4"}, Status: Coded,
		Symbols: []string{"postcourse.RSIO2021", "postcourse.Rules.Compare"},
		Summary: Text{
			KK: "Кіріспеде курстан кейінгі мониторингке № 95 бұйрықтағыдай анықтама берілген",
			RU: "Во введении посткурсовой мониторинг определён так же, как в приказе № 95",
			EN: "The introduction defines post-course monitoring as Order No. 95 does",
		},
	},
	{
		Provision: Provision{RSIORules, "0.5"}, Status: Coded,
		Symbols: []string{"postcourse.RSIO2021", "postcourse.Channel", "postcourse.Evidence"},
		Summary: Text{
			KK: "Қолдау тәжірибе алмасу шаралары (семинар, вебинар, конкурс, конференция, дөңгелек үстел) және жеке байланыс (электрондық пошта, сайт, чат) арқылы жүреді",
			RU: "Сопровождают мероприятиями по обмену опытом (семинары, вебинары, конкурсы, конференции, круглые столы) и личным общением (электронная почта, сайт, чаты)",
			EN: "Support is given by events for exchanging experience (seminars, webinars, contests, conferences, round tables) and by personal contact (e-mail, the centre's site, chats)",
		},
	},
	{
		Provision: Provision{RSIORules, "1"}, Status: Organisational, Reason: reasonLegalBasis,
		Summary: Text{
			KK: "Орталықтың қағидалары «Білім туралы» заңның 5-бабының 38-1) тармақшасына сүйеніп, № 95 бұйрықтың аясын қайталайды",
			RU: "Правила центра опираются на подпункт 38-1) статьи 5 Закона «Об образовании» и повторяют охват приказа № 95",
			EN: "The centre's rules rest on article 5, subparagraph 38-1), of the Law on Education and repeat the scope of Order No. 95",
		},
	},
	{
		Provision: Provision{RSIORules, "2"}, Status: Coded,
		Symbols: []string{"postcourse.Rules.Practice"},
		Codes:   []Code{"practice-free"},
		Summary: Text{
			KK: "Курс өткізетін ұйымдар педагогті курстан кейін уәкілетті орган белгілеген тәртіппен тегін қолдайды",
			RU: "Организации сопровождают педагога после курса бесплатно, в порядке, который задаёт уполномоченный орган",
			EN: "Providers support the teacher after the course free of charge, in the manner that the authorised body sets",
		},
	},
	{
		Provision: Provision{RSIORules, "3"}, Status: Coded,
		Symbols: []string{"postcourse.RSIO2021", "postcourse.Form.Provisions"},
		Summary: Text{
			KK: "Қағидалар курстан кейінгі қолдаудың анықтамасын екінші рет келтіреді",
			RU: "Правила приводят определение посткурсового сопровождения во второй раз",
			EN: "The rules give the definition of post-course support a second time",
		},
	},
	{
		Provision: Provision{RSIORules, "4"}, Status: Organisational, Reason: reasonRepeated,
		Summary: Text{
			KK: "Курстан өткен педагог үйренгенін жұмысында қолданады",
			RU: "Педагог после курса применяет освоенное в работе",
			EN: "A teacher who took a course puts the gained competence to use at work",
		},
	},
	{
		Provision: Provision{RSIORules, "5"}, Status: Coded,
		Symbols: []string{"postcourse.RSIO2021", "postcourse.Rules.Compare"},
		Summary: Text{
			KK: "Орталық педагогтерді курстан кейін 1 күнтізбелік жыл немесе одан да ұзақ қолдайды; қорытынды мониторинг пен талдау педагогке, соның ішінде қашықтан, беріледі",
			RU: "Центр сопровождает педагогов после курса 1 календарный год и дольше; итоговый мониторинг и анализ предоставляют педагогу, в том числе дистанционно",
			EN: "The centre supports teachers after a course for 1 calendar year or more, with a final monitoring and analysis that reach the teacher, remotely if need be",
		},
	},
	{
		Provision: Provision{RSIORules, "F1"}, Status: Coded,
		Symbols: []string{"postcourse.RSIO2021", "postcourse.Programme.Coverage"},
		Summary: Text{
			KK: "Қолдау түрі: курстан өткен педагогтерден сауалнама алу",
			RU: "Вид сопровождения: анкетирование педагогов, прошедших курс",
			EN: "A form of support: teachers who took the course fill in a survey",
		},
	},
	{
		Provision: Provision{RSIORules, "F2"}, Status: Coded,
		Symbols: []string{"postcourse.Evidence", "postcourse.PublicationLevel", "postcourse.CountEvidence"},
		Summary: Text{
			KK: "Қолдау түрі: кәсіби даму құжаттары – шеберлік сыныбы, семинар, вебинар, тренинг, дөңгелек үстел, конференция, облыстық, республикалық немесе шетелдік мақала, әдістемелік құрал мен ұсыным, конкурс",
			RU: "Вид сопровождения: документы о росте — мастер-класс, семинар, вебинар, тренинг, круглый стол, конференция, статья в областном, республиканском или зарубежном издании, методическое пособие и рекомендации, конкурс",
			EN: "A form of support: papers on professional growth from a master class, seminar, webinar, training, round table or conference, an article at regional, republican or foreign level, a manual or recommendations, a contest",
		},
	},
	{
		Provision: Provision{RSIORules, "F3"}, Status: Coded,
		Symbols: []string{"postcourse.RSIO2021", "postcourse.Programme.Coverage"},
		Summary: Text{
			KK: "Қолдау түрі: өз тәжірибесін рефлексивті талдау, соған қоса тәжірибе алмасу, жарияланым мен зерттеуге кеңес, кәсіби қауымдастықтар",
			RU: "Вид сопровождения: рефлексивный анализ своей практики, а с ним обмен опытом, советы о публикациях и исследованиях, профессиональные сообщества",
			EN: "A form of support: a reflective analysis of one's own practice, and with it exchange of experience, advice on publications and research, professional communities",
		},
	},
}
