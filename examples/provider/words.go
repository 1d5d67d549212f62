package main

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/qagida/qagida"
)

// The names of the sheets.
var (
	wordStream       = qagida.Text{KK: "Ағым", RU: "Поток", EN: "Stream"}
	wordParticipants = qagida.Text{KK: "Тыңдаушылар", RU: "Слушатели", EN: "Participants"}
	wordSummary      = qagida.Text{KK: "Қорытынды", RU: "Итоги", EN: "Summary"}
)

// The lines of the sheet on the stream.
var (
	wordOrganisationKK = qagida.Text{KK: "Ұйымның қазақша атауы", RU: "Наименование организации на казахском языке", EN: "Organisation in Kazakh"}
	wordOrganisationRU = qagida.Text{KK: "Ұйымның орысша атауы", RU: "Наименование организации на русском языке", EN: "Organisation in Russian"}
	wordProgrammeKK    = qagida.Text{KK: "Бағдарламаның қазақша атауы", RU: "Название программы на казахском языке", EN: "Programme in Kazakh"}
	wordProgrammeRU    = qagida.Text{KK: "Бағдарламаның орысша атауы", RU: "Название программы на русском языке", EN: "Programme in Russian"}
	wordHours          = qagida.Text{KK: "Академиялық сағат", RU: "Академические часы", EN: "Academic hours"}
	wordFirst          = qagida.Text{KK: "Курстың бірінші күні", RU: "Первый день курса", EN: "First day of the course"}
	wordLast           = qagida.Text{KK: "Курстың соңғы күні", RU: "Последний день курса", EN: "Last day of the course"}
	wordAssessed       = qagida.Text{KK: "Қорытынды бағалау күні", RU: "День итогового оценивания", EN: "Day of the final assessment"}
	wordAssessedBy     = qagida.Text{KK: "Бағалауды өткізген ұйым", RU: "Кто провёл оценивание", EN: "Assessed by"}
	wordIndependent    = qagida.Text{KK: "Бағалаған ұйым — тәуелсіз үшінші тарап", RU: "Оценивала независимая третья сторона", EN: "Assessed by an independent third party"}
	wordContract       = qagida.Text{KK: "Бағалау туралы үшінші тараппен шарт", RU: "Договор об оценивании с третьей стороной", EN: "Contract on the assessment with a third party"}
	wordAgreed         = qagida.Text{KK: "Уәкілетті органмен келісілген күн", RU: "День согласования с уполномоченным органом", EN: "Day of the agreement with the authorised body"}
	wordHead           = qagida.Text{KK: "Қол қоятын адам", RU: "Кто подписывает", EN: "Name of the signatory"}
	wordSignedBy       = qagida.Text{KK: "Оның лауазымы", RU: "Его должность", EN: "Position of the signatory"}
	wordHeadAbsent     = qagida.Text{KK: "Қол қойылған күні басшы болмаған", RU: "Руководитель отсутствовал в день подписания", EN: "Head absent on the day of the signature"}
	wordIssued         = qagida.Text{KK: "Сертификат берілетін күн", RU: "День выдачи сертификатов", EN: "Day of issue"}
	wordNext           = qagida.Text{KK: "Келесі ағымды бағалау күні", RU: "День оценивания следующего потока", EN: "Day on which the next stream is assessed"}
)

// The headers of the sheet on the participants that the library does not give.
var (
	wordPlace       = qagida.Text{KK: "Р/с №", RU: "№ п/п", EN: "No."}
	wordName        = qagida.Text{KK: "Тегі, аты, әкесінің аты", RU: "Фамилия, имя, отчество", EN: "Full name"}
	wordIIN         = qagida.Text{KK: "ЖСН", RU: "ИИН", EN: "IIN"}
	wordEarlier     = qagida.Text{KK: "Бұрын өтпеген бағалаулары", RU: "Прежние несданные оценивания", EN: "Earlier failed assessments"}
	wordInterrupted = qagida.Text{KK: "Курс үзілді", RU: "Курс прерван", EN: "Course interrupted"}
	wordValidReason = qagida.Text{KK: "Дәлелді себеп", RU: "Уважительная причина", EN: "Valid reason"}
	wordDocuments   = qagida.Text{KK: "Растайтын құжаттар", RU: "Подтверждающие документы", EN: "Supporting documents"}
	wordCertificate = qagida.Text{KK: "Сертификат", RU: "Сертификат", EN: "Certificate"}
)

// The headers of the results.
var (
	wordResult   = qagida.Text{KK: "Нәтиже", RU: "Результат", EN: "Result"}
	wordPoints   = qagida.Text{KK: "%s: балл", RU: "%s: баллы", EN: "%s: points"}
	wordPercent  = qagida.Text{KK: "%s: %%", RU: "%s: %%", EN: "%s: %%"}
	wordGrade    = qagida.Text{KK: "%s: баға", RU: "%s: оценка", EN: "%s: grade"}
	wordReasons  = qagida.Text{KK: "Себептері", RU: "Причины", EN: "Reasons"}
	wordLastDay  = qagida.Text{KK: "Соңғы жарамды күні", RU: "Действителен по", EN: "Last valid day"}
	wordWays     = qagida.Text{KK: "Бұдан әрі не істей алады", RU: "Что можно дальше", EN: "What is open now"}
	wordFirstDay = qagida.Text{KK: "Ең ерте күн", RU: "Первый возможный день", EN: "First possible day"}
)

// What became of a row.
var (
	wordPassed    = qagida.Text{KK: "өтті", RU: "сдано", EN: "passed"}
	wordNotPassed = qagida.Text{KK: "өтпеді", RU: "не сдано", EN: "not passed"}
	wordAwaited   = qagida.Text{KK: "балл толық емес", RU: "баллов не хватает", EN: "points missing"}
	wordUnread    = qagida.Text{KK: "жолда қате бар", RU: "ошибка в строке", EN: "row refused"}
)

// What may stand in a cell.
var (
	asksName      = each(qagida.Text{KK: "%d таңбадан аспайтын, сертификат қарпінде бар әріптерден тұратын мәтін", RU: "текст не длиннее %d знаков из букв, которые есть в шрифте сертификата", EN: "a text of at most %d characters that the certificate's typeface has"}, mostName)
	asksProgramme = each(qagida.Text{KK: "%d таңбадан аспайтын, сертификат қарпінде бар әріптерден тұратын мәтін", RU: "текст не длиннее %d знаков из букв, которые есть в шрифте сертификата", EN: "a text of at most %d characters that the certificate's typeface has"}, mostProgramme)
	asksHolder    = each(qagida.Text{KK: "%d таңбадан аспайтын толық аты-жөні", RU: "полное имя не длиннее %d знаков", EN: "a full name of at most %d characters"}, mostName)
	asksCount     = qagida.Text{KK: "бүтін сан", RU: "целое число", EN: "a whole number"}
	asksDay       = qagida.Text{KK: "Excel күні немесе 2026-11-21 түріндегі күн", RU: "дата Excel или дата вида 2026-11-21", EN: "a date of Excel or one like 2026-11-21"}
	asksDays      = qagida.Text{KK: "күндер, арасында нүктелі үтір: 2026-02-10; 2026-05-20; берілетін күннен кеш емес", RU: "даты через точку с запятой: 2026-02-10; 2026-05-20; не позже дня выдачи", EN: "dates with semicolons between them: 2026-02-10; 2026-05-20; none after the day of issue"}
	asksFact      = qagida.Text{KK: "иә немесе жоқ", RU: "да или нет", EN: "yes or no"}
	asksSignatory = qagida.Text{KK: "басшы немесе басшының міндетін атқарушы", RU: "руководитель или исполняющий обязанности руководителя", EN: "head or acting head"}
	asksIIN       = qagida.Text{KK: "бақылау цифры дұрыс он екі цифр", RU: "двенадцать цифр с верной контрольной цифрой", EN: "twelve digits with a right check digit"}
	asksNumber    = qagida.Text{KK: "KZ № 000123 түріндегі нөмір", RU: "номер вида KZ № 000123", EN: "a number like KZ № 000123"}
	asksPoints    = qagida.Text{KK: "%s мен %s арасындағы бүтін сан", RU: "целое число от %s до %s", EN: "a whole number from %s to %s"}
	asksOther     = qagida.Text{KK: "%d-жолдағыдан басқа мән", RU: "другое значение, чем в строке %d", EN: "another value than in row %d"}
	asksAgreeing  = qagida.Text{KK: "парақтағы басқа күндерге қайшы келмейтін күн", RU: "день, который не противоречит другим дням листа", EN: "a day that does not contradict the other days of the sheet"}
)

// The report.
var (
	wordProblem = qagida.Text{
		KK: "«%s» парағы, %d-жол, %s бағаны (%s): «%s»; керегі: %s",
		RU: "лист «%s», строка %d, столбец %s (%s): «%s»; нужно: %s",
		EN: "sheet “%s”, row %d, column %s (%s): “%s”; wanted: %s",
	}
	wordOpen     = qagida.Text{KK: "✓ %s: %s күнінен бастап [%s]", RU: "✓ %s: с %s [%s]", EN: "✓ %s: from %s [%s]"}
	wordShut     = qagida.Text{KK: "✗ %s: мүмкін емес: %s [%s]", RU: "✗ %s: нельзя: %s [%s]", EN: "✗ %s: not open: %s [%s]"}
	wordDepends  = qagida.Text{KK: "? %s: белгісіз, анықтау керек: %s [%s]", RU: "? %s: неясно, надо знать: %s [%s]", EN: "? %s: open question, to be stated: %s [%s]"}
	wordToState  = qagida.Text{KK: "Көрсетілмеген: %s", RU: "Не указано: %s", EN: "Not stated: %s"}
	wordPerson   = qagida.Text{KK: "%d-жол, %s: %s", RU: "строка %d, %s: %s", EN: "row %d, %s: %s"}
	wordFrom     = qagida.Text{KK: "ең ерте мүмкіндік: %s", RU: "первая возможность: %s", EN: "first possible day: %s"}
	wordHeldBack = qagida.Text{KK: "Сертификаттар неге берілмеді", RU: "Почему сертификаты не выданы", EN: "Why certificates were not issued"}
	wordEdition  = qagida.Text{KK: "Ережелер: %s, %s. 2020 жылғы редакция қазір қолданылмайды.", RU: "Правила: %s, %s. Редакция 2020 года сейчас не действует.", EN: "Rules: %s, %s. The edition of 2020 is not the one in force today."}
	wordPassRate = qagida.Text{KK: "өткендердің үлесі, %", RU: "доля сдавших, %", EN: "share of those who passed, %"}
	wordRows     = qagida.Text{KK: "барлық жол", RU: "всего строк", EN: "rows in all"}
	wordIssuedTo = qagida.Text{KK: "берілген сертификат", RU: "выдано сертификатов", EN: "certificates issued"}
	wordCounter  = qagida.Text{KK: "санауыштың келесі нөмірі", RU: "следующий номер счётчика", EN: "the counter goes on at"}
	wordProblems = qagida.Text{KK: "Қатесі бар ұяшықтар", RU: "Ячейки с ошибками", EN: "Cells that cannot be used"}
	wordWithout  = qagida.Text{KK: "Сертификат алмағандар", RU: "Остались без сертификата", EN: "Left without a certificate"}
	wordFiles    = qagida.Text{KK: "Файлдар", RU: "Файлы", EN: "Files"}
	wordSheet    = qagida.Text{KK: "Парақ", RU: "Лист", EN: "Sheet"}
	wordRow      = qagida.Text{KK: "Жол", RU: "Строка", EN: "Row"}
	wordColumn   = qagida.Text{KK: "Баған", RU: "Столбец", EN: "Column"}
	wordHeader   = qagida.Text{KK: "Бағанның аты", RU: "Название", EN: "Header"}
	wordValue    = qagida.Text{KK: "Мәні", RU: "Значение", EN: "Value"}
	wordWanted   = qagida.Text{KK: "Керегі", RU: "Нужно", EN: "Wanted"}
	wordChart    = qagida.Text{KK: "Ағымның бағалары", RU: "Оценки потока", EN: "Grades of the stream"}
	wordPeople   = qagida.Text{KK: "тыңдаушылар саны", RU: "число слушателей", EN: "participants"}
	wordNoGrade  = qagida.Text{KK: "баға жоқ", RU: "оценки нет", EN: "no grade yet"}
)

// The form of annex 4, in its two languages. It has no English.
var (
	formTitle    = "С Е Р Т И Ф И К А Т"
	formHolder   = "Т.А.Ә. / Ф.И.О."
	formMinistry = qagida.Text{
		KK: "ҚАЗАҚСТАН РЕСПУБЛИКАСЫ\nБІЛІМ ЖӘНЕ ҒЫЛЫМ\nМИНИСТРЛІГІ",
		RU: "МИНИСТЕРСТВО\nОБРАЗОВАНИЯ И НАУКИ\nРЕСПУБЛИКИ КАЗАХСТАН",
	}
	formBefore = qagida.Text{
		KK: "Қазақстан Республикасы педагогтерінің біліктілігін арттырудың",
		RU: "окончил(а) курс по образовательной программе повышения квалификации педагогов Республики Казахстан",
	}
	formAfter = qagida.Text{
		KK: "білім беру бағдарламасы бойынша %s академиялық сағат көлемінде мұғалімдерді оқыту курсын аяқтады",
		RU: "в объёме %s часов",
	}
	formAgreement    = qagida.Text{KK: "Келісу", RU: "Согласование"}
	formAgreed       = qagida.Text{KK: "Келісілген күні", RU: "Дата согласования"}
	formOrganisation = qagida.Text{KK: "Ұйымның атауы", RU: "Наименование организации"}
	formHead         = qagida.Text{KK: "Ұйымның жетекшісі", RU: "Руководитель организации"}
	formActingHead   = qagida.Text{KK: "Ұйым жетекшісінің м. а.", RU: "И. о. руководителя организации"}
	formSeries       = qagida.Text{KK: "Сериясы", RU: "Серия"}
	formIssued       = qagida.Text{KK: "Берілген күні", RU: "Дата выдачи"}
	formValid        = qagida.Text{KK: "Соңғы жарамды күні: %s", RU: "Действителен по %s включительно"}
)

// The months as a day of the form names them.
var (
	monthsKK = [...]string{"қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"}
	monthsRU = [...]string{"января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"}
)

func dateKK(d qagida.Date) string {
	return fmt.Sprintf("%d жылғы «%d» %s", d.Year(), d.Day(), monthsKK[d.Month()-1])
}

func dateRU(d qagida.Date) string {
	return fmt.Sprintf("«%d» %s %d года", d.Day(), monthsRU[d.Month()-1], d.Year())
}

// longDate is a day in both languages. A certificate states all its days, so that
// there is a month.
func longDate(d qagida.Date) string { return dateKK(d) + " / " + dateRU(d) }

// each puts the same values into a text in every language.
func each(t qagida.Text, values ...any) qagida.Text {
	return qagida.Text{KK: fmt.Sprintf(t.KK, values...), RU: fmt.Sprintf(t.RU, values...), EN: fmt.Sprintf(t.EN, values...)}
}

// capital begins a text with a capital letter.
func capital(text string) string {
	letters := []rune(text)
	if len(letters) > 0 {
		letters[0] = unicode.ToUpper(letters[0])
	}
	return string(letters)
}

// firstLetter is the first letter of a text, whatever marks stand before it.
func firstLetter(text string) string {
	i := strings.IndexFunc(text, unicode.IsLetter)
	if i < 0 {
		return ""
	}
	return string([]rune(text[i:])[0])
}
