package main

import "github.com/qagida/qagida"

// The headings and words of the report that are not the library's.
var (
	wordTitle = qagida.Text{
		KK: "Бір педагогтің курсы: өтініштен үш жылдық мониторингке дейін",
		RU: "Курс одного педагога: от заявления до трёх лет мониторинга",
		EN: "One teacher's course, from the application to three years of monitoring",
	}
	wordEdition = qagida.Text{
		KK: "№ 95 бұйрықтың 2020 жылғы 9 сәуірдегі редакциясы бойынша; қазір одан кейінгі редакция қолданылады",
		RU: "По приказу № 95 в редакции от 9 апреля 2020 года; сейчас действует более поздняя редакция",
		EN: "By Order No. 95 in its edition of 9 April 2020; a later edition is in force today",
	}

	wordStands      = qagida.Text{KK: "Жағдай: {1}", RU: "Положение дел на {1}", EN: "Where things stand on {1}"}
	wordTeacher     = qagida.Text{KK: "Педагог", RU: "Педагог", EN: "Teacher"}
	wordCourse      = qagida.Text{KK: "Курс", RU: "Курс", EN: "Course"}
	wordHours       = qagida.Text{KK: "{1} академиялық сағат", RU: "{1} академических часов", EN: "{1} academic hours"}
	wordCertificate = qagida.Text{KK: "Сертификат", RU: "Сертификат", EN: "Certificate"}
	wordValid       = qagida.Text{
		KK: "жарамды, соңғы күні – {1} (қалған күн саны: {2})", RU: "действует, последний день — {1} (осталось дней: {2})",
		EN: "valid up to and including {1} (days left: {2})",
	}
	wordEnded     = qagida.Text{KK: "соңғы күні {1} болған", RU: "последний день был {1}", EN: "its last day was {1}"}
	wordMonitored = qagida.Text{KK: "Курстан кейінгі қолдау мен мониторинг", RU: "Посткурсовое сопровождение и мониторинг", EN: "Post-course support and monitoring"}

	wordTasks   = qagida.Text{KK: "Не істеу керек", RU: "Что сделать", EN: "What to do"}
	wordNothing = qagida.Text{KK: "Орындалмаған ештеңе қалған жоқ", RU: "Невыполненного не осталось", EN: "Nothing is left to do"}
	wordOverdue = qagida.Text{
		KK: "Мерзімі өткен: {1}. Соңғы күні {2} болған. Кім жүргізуі керек еді: {3}",
		RU: "Просрочено: {1}. Последним днём было {2}. Кто должен был провести: {3}",
		EN: "Overdue: {1}. The last day was {2}. Who had to act: {3}",
	}
	wordOpen = qagida.Text{
		KK: "Мерзімі жүріп жатыр: {1}. Соңғы күні – {2}. Кім жүргізеді: {3}",
		RU: "Срок идёт: {1}. Последний день — {2}. Кто проводит: {3}",
		EN: "Now: {1}. The last day is {2}. Who must act: {3}",
	}
	wordUpcoming = qagida.Text{
		KK: "Кейін: {1}, {2}. Кім жүргізеді: {3}", RU: "Позже: {1}, {2}. Кто проводит: {3}",
		EN: "Later: {1}, {2}. Who must act: {3}",
	}

	wordSteps       = qagida.Text{KK: "Қадам-қадаммен", RU: "По шагам", EN: "Step by step"}
	wordCourseStep  = qagida.Text{KK: "Курс", RU: "Курс", EN: "The course"}
	wordPlan        = qagida.Text{KK: "Оқу-тақырыптық жоспар", RU: "Учебно-тематический план", EN: "The thematic plan"}
	wordMinutes     = qagida.Text{KK: "{1} – {2} минут", RU: "{1} — это {2} минут", EN: "{1} are {2} minutes"}
	wordApplication = qagida.Text{KK: "Өтініш, алғаш берілгені", RU: "Заявление, как его подали сначала", EN: "The application as first handed in"}
	wordMissing     = qagida.Text{KK: "Жетіспейтін құжат", RU: "Не хватает документа", EN: "Missing document"}
	wordComplete    = qagida.Text{KK: "Өтініш, барлық құжатпен", RU: "Заявление со всеми документами", EN: "The application with every document"}
	wordEnrolment   = qagida.Text{KK: "Курсқа қабылдау", RU: "Зачисление", EN: "The enrolment"}
	wordAssessment  = qagida.Text{KK: "Қорытынды бағалау", RU: "Итоговое оценивание", EN: "The final assessment"}
	wordIssue       = qagida.Text{KK: "Сертификат беру", RU: "Выдача сертификата", EN: "Issuing the certificate"}
	wordStatus      = qagida.Text{KK: "Сертификаттың күйі", RU: "Состояние сертификата", EN: "The certificate today"}
	wordSupport     = qagida.Text{KK: "Курстан кейінгі қолдау мен мониторинг", RU: "Посткурсовое сопровождение и мониторинг", EN: "Post-course support and monitoring"}
	wordCounted     = qagida.Text{KK: "{2} қажет, {1} есепке алынған", RU: "нужно {2}, учтено {1}", EN: "{2} needed, {1} counted"}

	wordReadings = qagida.Text{
		KK: "Бұйрықты әртүрлі түсінуге болатын жерлер қалай түсіндірілді",
		RU: "Как прочитан приказ там, где его можно понять по-разному",
		EN: "How the order was read where it can be read in more than one way",
	}
)
