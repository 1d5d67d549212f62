package main

import (
	"fmt"
	"slices"
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
	wordEarlier     = qagida.Text{KK: "Бұрын өте алмаған бағалаулары", RU: "Прежние несданные оценивания", EN: "Earlier failed assessments"}
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
	wordAwaited   = qagida.Text{KK: "балл толық емес", RU: "не все баллы выставлены", EN: "points missing"}
	wordUnread    = qagida.Text{KK: "жолда қате бар", RU: "ошибка в строке", EN: "row refused"}
)

// What may stand in a cell.
var (
	asksName        = each(qagida.Text{KK: "%d таңбадан аспайтын мәтін", RU: "текст не длиннее %d знаков", EN: "a text of at most %d characters"}, mostName)
	asksProgramme   = each(qagida.Text{KK: "%d таңбадан аспайтын мәтін", RU: "текст не длиннее %d знаков", EN: "a text of at most %d characters"}, mostProgramme)
	asksHolder      = each(qagida.Text{KK: "әріптермен жазылған, %d таңбадан аспайтын толық аты-жөні", RU: "полное имя буквами, не длиннее %d знаков", EN: "a full name in letters, of at most %d characters"}, mostName)
	asksCount       = each(qagida.Text{KK: "1 мен %d арасындағы бүтін сан", RU: "целое число от 1 до %d", EN: "a whole number from 1 to %d"}, mostHours)
	asksDay         = qagida.Text{KK: "күн пішіміндегі ұяшық немесе 2026-11-21, 21.11.2026 түріндегі күн", RU: "ячейка в формате даты или дата вида 2026-11-21, 21.11.2026", EN: "a cell with the format of a date, or a date like 2026-11-21 or 21.11.2026"}
	asksRange       = qagida.Text{KK: "%s мен %s арасындағы күн", RU: "день от %s до %s", EN: "a day from %s to %s"}
	asksDays        = qagida.Text{KK: "күндер, арасында нүктелі үтір: 10.02.2026; 20.05.2026; берілетін күннен кеш емес", RU: "даты через точку с запятой: 10.02.2026; 20.05.2026; не позже дня выдачи", EN: "dates with semicolons between them: 10.02.2026; 20.05.2026; none after the day of issue"}
	asksFact        = qagida.Text{KK: "иә немесе жоқ", RU: "да или нет", EN: "yes or no"}
	asksSignatory   = qagida.Text{KK: "басшы немесе басшының міндетін атқарушы", RU: "руководитель или исполняющий обязанности руководителя", EN: "head or acting head"}
	asksIIN         = qagida.Text{KK: "бақылау цифры дұрыс он екі цифр", RU: "двенадцать цифр с верной контрольной цифрой", EN: "twelve digits with a right check digit"}
	asksNumber      = qagida.Text{KK: "KZ № 000123 түріндегі нөмір", RU: "номер вида KZ № 000123", EN: "a number like KZ № 000123"}
	asksPoints      = qagida.Text{KK: "%s мен %s арасындағы бүтін сан", RU: "целое число от %s до %s", EN: "a whole number from %s to %s"}
	asksOther       = qagida.Text{KK: "%d-жолдағыдан басқа мән", RU: "другое значение, чем в строке %d", EN: "another value than in row %d"}
	asksTellApart   = qagida.Text{KK: "аты-жөні %d-жолдағымен бірдей: бір адам болса, бір жол; екі адам болса, екеуінің де ЖСН", RU: "имя как в строке %d: для одного человека одна строка, для двоих — ИИН у обоих", EN: "the same name as in row %d: one row for one person, or the IIN of both"}
	asksAgreeing    = qagida.Text{KK: "парақтағы басқа күндерге қайшы келмейтін күн", RU: "день, который не противоречит другим дням листа", EN: "a day that does not contradict the other days of the sheet"}
	asksNoFault     = qagida.Text{KK: "мән: ұяшықта кестенің қатесі тұр", RU: "значение: в ячейке ошибка таблицы", EN: "a value: the cell has an error of the spreadsheet"}
	asksCounted     = qagida.Text{KK: "мән: формула есептелмеген; файлды кесте бағдарламасында ашып, сақтаңыз", RU: "значение: формула не вычислена; откройте файл в табличной программе и сохраните", EN: "a value: nobody has worked the formula out; open the file in a spreadsheet and save it"}
	asksVisible     = qagida.Text{KK: "көрінбейтін %s таңбасы жоқ мәтін", RU: "текст без невидимого знака %s", EN: "a text without the invisible character %s"}
	asksDrawn       = qagida.Text{KK: "сертификат қарпінде бар әріптер; онда %s жоқ", RU: "буквы, которые есть в шрифте сертификата; в нём нет %s", EN: "letters that the typeface of the certificate has; it lacks %s"}
	asksShorter     = qagida.Text{KK: "%d таңбадан аспайтын мәтін", RU: "текст не длиннее %d знаков", EN: "a text of at most %d characters"}
	asksOneAlphabet = qagida.Text{KK: "бір әліпбимен жазылған сөз: «%s» сөзінде %s мен %s қатар тұр", RU: "слово из букв одного алфавита: в «%s» рядом стоят %s и %s", EN: "a word in one alphabet: “%s” has both %s and %s"}
	asksNoLoss      = qagida.Text{KK: "«%s» сөзінің жоғалған әріптерімен: файл қазақ әріптері жоқ кодпен сақталған; UTF-8 CSV не xlsx ретінде сақтаңыз", RU: "слово «%s» с потерянными буквами: файл сохранён в кодировке без казахских букв; сохраните как CSV UTF-8 или xlsx", EN: "the word “%s” with the letters that it lost: the file was saved in a code without Kazakh letters; save it as CSV UTF-8 or xlsx"}
	asksNameSigns   = qagida.Text{KK: "аты-жөні «%s» белгісінсіз", RU: "имя без знака «%s»", EN: "a name without the sign “%s”"}
	asksDayOnce     = qagida.Text{KK: "әр күн бір рет: %s екі рет тұр", RU: "каждый день один раз: %s стоит дважды", EN: "each day once: %s stands twice"}
	asksEarlier     = qagida.Text{KK: "осы ағым бағаланған күннен (%s) бұрынғы күндер", RU: "дни раньше оценивания этого потока (%s)", EN: "days before the assessment of this stream (%s)"}
	asksNoDigits    = qagida.Text{KK: "цифрсыз аты-жөні: «%s»", RU: "имя без цифр: «%s»", EN: "a name without digits: “%s”"}
	asksOnce        = qagida.Text{KK: "бір ғана рет: %s ұяшығында да тұр", RU: "только один раз: стоит и в ячейке %s", EN: "only once: it stands in cell %s too"}
	asksHeader      = qagida.Text{KK: "«%s» деп жазбақ болдыңыз ба?", RU: "может быть, «%s»?", EN: "did you mean “%s”?"}
	asksOwnNumber   = qagida.Text{KK: "осы адамның нөмірі не бос ұяшық: тізілімде бұл нөмір «%s» атына берілген", RU: "номер этого человека или пустая ячейка: по реестру номер выдан на имя «%s»", EN: "the number of this person, or an empty cell: the register has it for “%s”"}
	asksThisCourse  = qagida.Text{KK: "осы курстың нөмірі не бос ұяшық: тізілімде бұл нөмір «%s» курсы үшін %s берілген", RU: "номер этого курса или пустая ячейка: по реестру номер выдан за курс «%s», %s", EN: "the number of this course, or an empty cell: the register has it for the course “%s”, issued %s"}
)

// The two alphabets that are taken for one another.
var (
	wordLatin    = qagida.Text{KK: "%c (латын, %s)", RU: "%c (латинская, %s)", EN: "%c (Latin, %s)"}
	wordCyrillic = qagida.Text{KK: "%c (кирилл, %s)", RU: "%c (кириллица, %s)", EN: "%c (Cyrillic, %s)"}
	wordLetter   = qagida.Text{KK: "%c (%s)", RU: "%c (%s)", EN: "%c (%s)"}
)

// What other programs write over the columns. The whole name may stand in two: the
// family name, and the first name with the name after the father.
var (
	aliasesName  = []string{"Т.А.Ә.", "ТАӘ", "Аты-жөні", "Ф.И.О.", "ФИО", "Name", "Surname", "Last name", "Фамилия", "Тегі"}
	aliasesGiven = []string{"First name", "Имя", "Аты"}
	aliasesID    = []string{"ID number", "Индивидуальный номер", "Идентификационный номер", "Жеке нөмірі"}
	wordsAbsent  = []string{"absent", "келмеді", "келген жоқ", "не явился", "не явилась", "неявка", "н/я"}
)

// Why a stream cannot be closed.
var (
	saysNoWorkbook = qagida.Text{
		KK: "бұл Excel кітабы да (xlsx), кесте мәтіні де (csv) емес; provider -sample толтыратын кітап жасайды",
		RU: "это не книга Excel (xlsx) и не текст таблицы (csv); provider -sample создаёт книгу для заполнения",
		EN: "this is neither a workbook of Excel (xlsx) nor a table as text (csv); provider -sample makes a workbook to fill in",
	}
	saysDamaged  = qagida.Text{KK: "файл бүлінген: %s", RU: "файл повреждён: %s", EN: "the file is damaged: %s"}
	saysTooLarge = qagida.Text{
		KK: "файл ашылғанда %d МБ-тан асады: тыңдаушылар кітабы мұндай болмайды",
		RU: "файл в распакованном виде больше %d МБ: книга слушателей такой не бывает",
		EN: "the file is larger than %d MB when unpacked: no workbook of participants is",
	}
	saysTooLong   = qagida.Text{KK: "«%s» парағында %d жолдан артық", RU: "на листе «%s» больше %d строк", EN: "sheet “%s” has more than %d rows"}
	saysTwoSheets = qagida.Text{KK: "мағынасы бір екі парақ бар: «%s» және «%s»; біреуін қалдырыңыз", RU: "два листа с одним смыслом: «%s» и «%s»; оставьте один", EN: "two sheets mean the same: “%s” and “%s”; leave one"}
	saysNoSheet   = qagida.Text{
		KK: "«%s» парағы жоқ; provider -sample толтыратын кітап жасайды",
		RU: "нет листа «%s»; provider -sample создаёт книгу для заполнения",
		EN: "there is no sheet \"%s\"; provider -sample makes a workbook to fill in",
	}
	saysNearSheet  = qagida.Text{KK: "«%s» парағы жоқ; «%s» сол емес пе?", RU: "нет листа «%s»; может быть, это «%s»?", EN: "there is no sheet \"%s\"; is it “%s”?"}
	saysNoColumn   = qagida.Text{KK: "«%s» парағында «%s» бағаны жоқ", RU: "на листе «%s» нет столбца «%s»", EN: "sheet \"%s\" has no column \"%s\""}
	saysTwoColumns = qagida.Text{KK: "екі бағанның аты бірдей; біреуін қалдырыңыз:", RU: "два столбца с одним названием; оставьте один:", EN: "two columns have one name; leave one:"}
	saysTwoLines   = qagida.Text{KK: "екі жолдың аты бірдей; біреуін қалдырыңыз:", RU: "две строки с одним названием; оставьте одну:", EN: "two lines have one name; leave one:"}
	saysFilledIn   = qagida.Text{
		KK: "%s бұрыннан бар және үлгіден өзгеше: оның үстінен жазылмайды",
		RU: "%s уже есть и отличается от образца: поверх него ничего не пишется",
		EN: "%s is there and is not the sample as it was made: nothing is written over it",
	}
	saysRegister = qagida.Text{
		KK: "тізілім бүлінген: %s, %d-жол: %s; сақтық көшірмені қайтарыңыз. Ештеңе өзгерген жоқ.",
		RU: "реестр повреждён: %s, строка %d: %s; верните резервную копию. Ничего не изменено.",
		EN: "the register is damaged: %s, line %d: %s; put a backup back. Nothing has changed.",
	}
	saysKeyLost = qagida.Text{
		KK: "%s кілті жоқ, ал оның ашық бөлігі %s бар: кілтті сақтық көшірмеден қайтарыңыз",
		RU: "нет ключа %s, а его открытая часть %s есть: верните ключ из резервной копии",
		EN: "the key %s is not there, while its public half %s is: put the key back from a backup",
	}
	saysUnchanged = qagida.Text{
		KK: "%s бұрынғыдай қалды, ештеңе шығарылған жоқ: %s",
		RU: "%s осталась как была, ничего не выдано: %s",
		EN: "%s is as it was, nothing was issued: %s",
	}
	saysHalfPlaced = qagida.Text{
		KK: "%s: бәрі дайындалды, бірақ орнына қойылып біткен жоқ; provider қайта іске қосылса, аяқтайды: %s",
		RU: "%s: всё готово, но разложено не до конца; следующий запуск provider это закончит: %s",
		EN: "%s: everything is made and not all of it is in place; the next start of provider ends that: %s",
	}
)

// The report.
var (
	wordProblem = qagida.Text{
		KK: "«%s» парағы, %d-жол, %s бағаны (%s): «%s»; керегі: %s",
		RU: "лист «%s», строка %d, столбец %s (%s): «%s»; нужно: %s",
		EN: "sheet “%s”, row %d, column %s (%s): “%s”; wanted: %s",
	}
	wordInRow    = qagida.Text{KK: "%s: «%s»; керегі: %s", RU: "%s: «%s»; нужно: %s", EN: "%s: “%s”; wanted: %s"}
	wordGone     = qagida.Text{KK: "%s сертификаты қайтарып алынды", RU: "сертификат %s отозван", EN: "certificate %s is withdrawn"}
	wordWaits    = qagida.Text{KK: "%s қалтасында басқа provider жұмыс істеп жатыр, күтіп тұр", RU: "в папке %s работает другой provider, ожидание", EN: "another one is at work in %s, waiting"}
	wordWants    = qagida.Text{KK: "%s; керегі: %s", RU: "%s; нужно: %s", EN: "%s; wanted: %s"}
	wordOpen     = qagida.Text{KK: "✓ %s: %s күнінен бастап [%s]", RU: "✓ %s: с %s [%s]", EN: "✓ %s: from %s [%s]"}
	wordShut     = qagida.Text{KK: "✗ %s: мүмкін емес: %s [%s]", RU: "✗ %s: нельзя: %s [%s]", EN: "✗ %s: not open: %s [%s]"}
	wordDepends  = qagida.Text{KK: "? %s: белгісіз, анықтау керек: %s [%s]", RU: "? %s: неясно, надо знать: %s [%s]", EN: "? %s: open question, to be stated: %s [%s]"}
	wordToState  = qagida.Text{KK: "Көрсетілмеген: %s", RU: "Не указано: %s", EN: "Not stated: %s"}
	wordPerson   = qagida.Text{KK: "%d-жол, %s: %s", RU: "строка %d, %s: %s", EN: "row %d, %s: %s"}
	wordFrom     = qagida.Text{KK: "ең ерте мүмкіндік: %s", RU: "первая возможность: %s", EN: "first possible day: %s"}
	wordHeldBack = qagida.Text{KK: "Сертификаттар неге берілмеді", RU: "Почему сертификаты не выданы", EN: "Why certificates were not issued"}
	wordEdition  = qagida.Text{
		KK: "№ 95 бұйрықтың 2020 жылғы 9 сәуірдегі редакциясы және %s бойынша; қазір бұйрықтың одан кейінгі редакциясы қолданылады.",
		RU: "По приказу № 95 в редакции от 9 апреля 2020 года и по %s; сейчас действует более поздняя редакция приказа.",
		EN: "By Order No. 95 in its edition of 9 April 2020 and by %s; a later edition of the order is in force today.",
	}
	wordBilimzet      = qagida.Text{KK: "2025 жылғы Bilimzet бағдарламасы", RU: "программе Bilimzet 2025 года", EN: "the Bilimzet programme of 2025"}
	wordOwnScheme     = qagida.Text{KK: "орталықтың «%s» бағалау үлгісі", RU: "собственной схеме оценивания центра «%s»", EN: "the centre's own scheme “%s”"}
	wordPassRate      = qagida.Text{KK: "нәтижесі белгілі тыңдаушылар ішінде өткендердің үлесі, %", RU: "доля сдавших среди тех, чей результат известен, %", EN: "share of those who passed among those with a result, %"}
	wordRows          = qagida.Text{KK: "барлық жол", RU: "всего строк", EN: "rows in all"}
	wordIssuedTo      = qagida.Text{KK: "берілген сертификат", RU: "выдано сертификатов", EN: "certificates issued"}
	wordCounter       = qagida.Text{KK: "санауыштың келесі нөмірі", RU: "следующий номер счётчика", EN: "the counter goes on at"}
	wordWithdrawnNow  = qagida.Text{KK: "қайтарып алынған сертификат", RU: "отозвано сертификатов", EN: "certificates withdrawn"}
	wordWithdrawnList = qagida.Text{KK: "Қайтарып алынды, withdrawn қалтасына көшірілді", RU: "Отозваны и перенесены в папку withdrawn", EN: "Withdrawn, and moved to the folder withdrawn"}
	wordReplacedList  = qagida.Text{KK: "Дәл сол нөмірлі жаңасымен ауыстырылды, ескісі withdrawn қалтасында", RU: "Заменены новыми с тем же номером, прежние в папке withdrawn", EN: "Replaced by new ones of the same number, the old ones are in the folder withdrawn"}
	wordKeptList      = qagida.Text{KK: "Шешім болмағандықтан бұрынғыдай қалды", RU: "Остались как были: решения по ним нет", EN: "Left as they were: nothing is decided on them"}
	wordStreamHolds   = qagida.Text{KK: "Ағым парағында қатесі бар ұяшықтар тұр", RU: "На листе потока есть ячейки с ошибками", EN: "The sheet on the stream has cells that cannot be used"}
	wordProblems      = qagida.Text{KK: "Қатесі бар ұяшықтар", RU: "Ячейки с ошибками", EN: "Cells that cannot be used"}
	wordWithout       = qagida.Text{KK: "Сертификат алмағандар", RU: "Остались без сертификата", EN: "Left without a certificate"}
	wordFiles         = qagida.Text{KK: "Файлдар", RU: "Файлы", EN: "Files"}
	wordSheet         = qagida.Text{KK: "Парақ", RU: "Лист", EN: "Sheet"}
	wordRow           = qagida.Text{KK: "Жол", RU: "Строка", EN: "Row"}
	wordColumn        = qagida.Text{KK: "Баған", RU: "Столбец", EN: "Column"}
	wordHeader        = qagida.Text{KK: "Бағанның аты", RU: "Название", EN: "Header"}
	wordValue         = qagida.Text{KK: "Мәні", RU: "Значение", EN: "Value"}
	wordWanted        = qagida.Text{KK: "Керегі", RU: "Нужно", EN: "Wanted"}
	wordChart         = qagida.Text{KK: "Ағымның бағалары", RU: "Оценки потока", EN: "Grades of the stream"}
	wordPeople        = qagida.Text{KK: "тыңдаушылар саны", RU: "число слушателей", EN: "participants"}
	wordNoGrade       = qagida.Text{KK: "баға жоқ", RU: "оценки нет", EN: "no grade yet"}
)

// The register.
var (
	wordEntry          = qagida.Text{KK: "Р/с №", RU: "№", EN: "Entry"}
	wordHolder         = qagida.Text{KK: "Кімге берілген", RU: "Кому выдан", EN: "Holder"}
	wordCourse         = qagida.Text{KK: "Бағдарлама", RU: "Программа", EN: "Programme"}
	wordState          = qagida.Text{KK: "Күйі", RU: "Состояние", EN: "State"}
	wordSince          = qagida.Text{KK: "Қай күннен", RU: "С какого дня", EN: "Since"}
	wordStands         = qagida.Text{KK: "күшінде", RU: "выдан", EN: "stands"}
	wordWithdrawnPaper = qagida.Text{KK: "қайтарып алынған", RU: "отозван", EN: "withdrawn"}
	wordReplacedBy     = qagida.Text{KK: "%d-жазбамен ауыстырылған", RU: "заменён записью %d", EN: "replaced by entry %d"}
)

// The protocol of the commission.
var (
	wordProtocol  = qagida.Text{KK: "Қорытынды бағалау хаттамасы", RU: "Протокол итогового оценивания", EN: "Protocol of the final assessment"}
	wordHeld      = qagida.Text{KK: "Курс өткен күндер", RU: "Дни курса", EN: "Days of the course"}
	wordChair     = qagida.Text{KK: "Комиссия төрағасы", RU: "Председатель комиссии", EN: "Chair of the commission"}
	wordMember    = qagida.Text{KK: "Комиссия мүшесі", RU: "Член комиссии", EN: "Member of the commission"}
	wordSecretary = qagida.Text{KK: "Хатшы", RU: "Секретарь", EN: "Secretary"}
)

// What is withdrawn by hand.
var (
	saysNoNumber = qagida.Text{
		KK: "тізілімде күшінде тұрған %s нөмірі жоқ; ештеңе өзгерген жоқ",
		RU: "в реестре нет действующего номера %s; ничего не изменено",
		EN: "the register has no number %s that stands; nothing has changed",
	}
	saysTooEarly = qagida.Text{
		KK: "%s: %s күні берілген, одан бұрын қайтарып алынбайды; ештеңе өзгерген жоқ",
		RU: "%s: выдан %s, раньше этого дня не отзывается; ничего не изменено",
		EN: "%s: issued on %s, and not withdrawn before that; nothing has changed",
	}
)

// What a check of a credential tells.
var (
	wordGenuine      = qagida.Text{KK: "қолтаңбасы дұрыс: осы кілттер иесінің құжаты", RU: "подпись верна: документ владельца этих ключей", EN: "the signature is right: a paper of the owner of these keys"}
	wordForged       = qagida.Text{KK: "расталмады: бұл кілттердің бірі де қол қоймаған", RU: "не подтверждено: ни один из этих ключей этого не подписывал", EN: "not confirmed: none of these keys has signed it"}
	wordIssuer       = qagida.Text{KK: "Берген ұйым", RU: "Кем выдан", EN: "Issued by"}
	wordOnDay        = qagida.Text{KK: "%s күнгі күйі", RU: "Состояние на %s", EN: "Status on %s"}
	wordWithdrawal   = qagida.Text{KK: "Қайтарып алу", RU: "Отзыв", EN: "Withdrawal"}
	wordIsWithdrawn  = qagida.Text{KK: "ҚАЙТАРЫП АЛЫНҒАН: құжат күшінде емес", RU: "ОТОЗВАН: документ не действует", EN: "WITHDRAWN: the paper no longer counts"}
	wordNotWithdrawn = qagida.Text{KK: "%s күнгі тізім бойынша қайтарып алынбаған", RU: "по списку на %s не отозван", EN: "not withdrawn by the list of %s"}
	wordNotChecked   = qagida.Text{KK: "тексерілген жоқ: қайтарып алынған ба, белгісіз", RU: "не проверялось: отозван ли документ, неизвестно", EN: "not checked: whether the paper was withdrawn is not known"}
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

// each puts the same values into a text in every language: a text in that language, a
// day as that language writes it.
func each(t qagida.Text, values ...any) qagida.Text {
	in := func(lang qagida.Lang) string {
		said := slices.Clone(values)
		for i, value := range said {
			switch v := value.(type) {
			case qagida.Text:
				said[i] = v.In(lang)
			case qagida.Date:
				said[i] = v.Text(lang)
			}
		}
		return fmt.Sprintf(t.In(lang), said...)
	}
	return qagida.Text{KK: in(qagida.Kazakh), RU: in(qagida.Russian), EN: in(qagida.English)}
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
