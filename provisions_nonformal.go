package qagida

// reasonResearch is for what was studied, proposed or tried out.
var reasonResearch = Text{
	KK: "Зерттеудің барысы мен нәтижесін баяндайды, ешкімге талап қоймайды",
	RU: "Рассказывает о ходе и итогах исследования и ни от кого ничего не требует",
	EN: "It reports on research and asks nothing of anybody",
}

// nonFormalEntries are the statements of the abstract on non-formal education. It
// has no numbers of its own: these group its statements by subject.
var nonFormalEntries = []Entry{
	{
		Provision: Provision{NonFormalEducationArticle, "1"}, Status: Organisational, Reason: reasonResearch,
		Summary: Text{
			KK: "Зерттеуге 24 000-нан астам адам қатысты",
			RU: "В исследовании участвовало больше 24 000 человек",
			EN: "More than 24 000 people took part in the study",
		},
	},
	{
		Provision: Provision{NonFormalEducationArticle, "2"}, Status: Organisational, Reason: reasonResearch,
		Summary: Text{
			KK: "Зерттеу педагогтердің біліктілігін арттыру туралы актілерге өзгеріс ұсынып, олардың енгізілуіне ықпал етті",
			RU: "Исследование предложило изменить акты о повышении квалификации педагогов и помогло этим изменениям",
			EN: "The study proposed changes to the acts on teachers' professional development and helped to bring them about",
		},
	},
	{
		Provision: Provision{NonFormalEducationArticle, "3"}, Status: Organisational,
		Summary: Text{
			KK: "Курстан бес жылда бір рет өту деген таптаурын түсінік еңсерілді",
			RU: "Устоявшийся взгляд, что курсы проходят раз в пять лет, преодолён",
			EN: "The fixed idea of courses every five years has been overcome",
		},
		Reason: Text{
			KK: "Жаңа мерзімді де, оны белгілеген актіні де атамайды",
			RU: "Не называет ни нового срока, ни акта, который его установил",
			EN: "It names neither a new interval nor an act that set one",
		},
	},
	{
		Provision: Provision{NonFormalEducationArticle, "4"}, Status: Organisational, Reason: reasonResearch,
		Summary: Text{
			KK: "Педагогтердің бейформалды білімін жетілдірудің ұлттық моделі ұсынылды",
			RU: "Авторы выдвигают национальную модель, которая улучшит неформальное образование педагогов",
			EN: "A national model for bettering teachers' non-formal education is put forward",
		},
	},
	{
		Provision: Provision{NonFormalEducationArticle, "5"}, Status: Organisational, Reason: reasonResearch,
		Summary: Text{
			KK: "Педагогтерді сертификаттауға арналған шеберлікті бағалау критерийлері мен құралдары сынақтан өтті",
			RU: "Опробованы критерии и средства оценки мастерства для сертификации педагогов",
			EN: "Criteria and tools for appraising skill in the certification of teachers were tried out",
		},
	},
	{
		Provision: Provision{NonFormalEducationArticle, "6"}, Status: Organisational, Reason: reasonResearch,
		Summary: Text{
			KK: "Педагогикалық колледждер мен жоғары оқу орындары оқытушыларының қажеттіліктері зерттеліп, педагогтер қауымы өкілдерінің пікірі сұралды",
			RU: "Изучены потребности преподавателей педагогических колледжей и вузов, опрошены представители педагогического сообщества",
			EN: "The needs of those who teach at pedagogical colleges and universities were studied, and the teaching community was heard",
		},
	},
}
