package main

import "github.com/qagida/qagida"

// The headings and words of the report that are not the library's.
var (
	wordTitle = qagida.Text{
		KK: "Бір педагогтің курсы: өтініштен үш жылдық қолдауға дейін",
		RU: "Курс одного педагога: от заявления до трёх лет сопровождения",
		EN: "One teacher's course, from the application to three years of support",
	}
	wordEdition = qagida.Text{
		KK: "№ 95 бұйрықтың 09.04.2020 редакциясы бойынша; қазір одан кейінгі редакция қолданылады",
		RU: "По приказу № 95 в редакции от 09.04.2020; сейчас действует более поздняя редакция",
		EN: "By Order No. 95 in its edition of 09.04.2020; a later edition is in force today",
	}
	wordCourse      = qagida.Text{KK: "Курс", RU: "Курс", EN: "The course"}
	wordPlan        = qagida.Text{KK: "Оқу-тақырыптық жоспар", RU: "Учебно-тематический план", EN: "The study plan"}
	wordApplication = qagida.Text{KK: "Өтініш, бір құжат жетіспейді", RU: "Заявление, не хватает одного документа", EN: "The application, with a paper missing"}
	wordMissing     = qagida.Text{KK: "Жетіспейтін құжат", RU: "Не хватает", EN: "Missing"}
	wordComplete    = qagida.Text{KK: "Өтініш, барлық құжат тапсырылды", RU: "Заявление, все документы поданы", EN: "The application, complete"}
	wordEnrolment   = qagida.Text{KK: "Қабылдау", RU: "Зачисление", EN: "The enrolment"}
	wordAssessment  = qagida.Text{KK: "Қорытынды бағалау", RU: "Итоговое оценивание", EN: "The final assessment"}
	wordIssue       = qagida.Text{KK: "Сертификат беру", RU: "Выдача сертификата", EN: "Issuing the certificate"}
	wordStatus      = qagida.Text{KK: "Сертификаттың күйі", RU: "Состояние сертификата", EN: "The certificate"}
	wordLastDay     = qagida.Text{KK: "Соңғы жарамды күні", RU: "Последний день действия", EN: "Last valid day"}
	wordDaysLeft    = qagida.Text{KK: "Қалған күн", RU: "Осталось дней", EN: "Days left"}
	wordSupport     = qagida.Text{KK: "Курстан кейінгі қолдау", RU: "Посткурсовое сопровождение", EN: "Support after the course"}
	wordNext        = qagida.Text{KK: "Келесі кезекте", RU: "Следующее", EN: "Next"}
	wordMinutes     = qagida.Text{KK: "минут", RU: "мин", EN: "minutes"}
)
