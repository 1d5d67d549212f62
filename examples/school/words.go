package main

import (
	"fmt"
	"html/template"
	"iter"
	"slices"
	"time"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/planning"
	"github.com/qagida/qagida/postcourse"
)

// words are the words of the pages; those of the law come from the library. Each line
// is a key with Kazakh, Russian and English.
var words = map[string]qagida.Text{
	"more-below": {KK: "Тағы %d – төменде, курстардың қасында.", RU: "Ещё %d — ниже, у курсов.", EN: "%d more stand below, at the courses."},
	"fault-order": {
		KK: "Соңғы күні бірінші күнінен бұрын тұр.",
		RU: "Последний день раньше первого.",
		EN: "The last day is before the first one.",
	},
	"fault-revoked": {
		KK: "Кері қайтарылған күні берілген күнінен бұрын тұр.",
		RU: "День отзыва раньше дня выдачи.",
		EN: "The day of revocation is before the day of issue.",
	},
	"later": {KK: "Кейінірек", RU: "Позже", EN: "Later"},
	"course-unknown": {
		KK: "бұйрыққа сай ма, белгісіз",
		RU: "неизвестно, отвечает ли приказу",
		EN: "not known whether as the order asks",
	},
	"course-bad":    {KK: "бұйрыққа сай емес", RU: "не отвечает приказу", EN: "not as the order asks"},
	"course-good":   {KK: "бұйрыққа сай", RU: "отвечает приказу", EN: "as the order asks"},
	"day-passed":    {KK: "күні өтті", RU: "день прошёл", EN: "the day has passed"},
	"after-courses": {KK: "Курстан кейін", RU: "После курсов", EN: "After courses"},
	"abroad-hours":  {KK: "шетелдегі сағат", RU: "часы за рубежом", EN: "hours abroad"},
	"again": {
		KK: "Бұл қайталау емес, бәрібір сақтау",
		RU: "Это не повтор, всё равно сохранить",
		EN: "It is not the same thing twice: save it all the same",
	},
	"all-of-section": {KK: "Барлығын көрсету", RU: "Показать все", EN: "Show all"},
	"and-more":       {KK: "Көрсетілмегені", RU: "Ещё не показано", EN: "Not shown"},
	"apply":          {KK: "Курсқа өтініш", RU: "Заявление на курс", EN: "Application for a course"},
	"apply-no": {
		KK: "беруге болмайды, жетпейтіні: %d",
		RU: "подать нельзя, не хватает: %d",
		EN: "may not apply, missing: %d",
	},
	"apply-unknown": {
		KK: "белгісіз, анықтайтыны: %d",
		RU: "неизвестно, выяснить: %d",
		EN: "not known, to find out: %d",
	},
	"apply-yes":     {KK: "беруге болады", RU: "можно подать", EN: "may apply"},
	"as-of":         {KK: "Қаралған күн", RU: "На дату", EN: "As of"},
	"ask":           {KK: "Қандай курсқа", RU: "На какой курс", EN: "For which course"},
	"at-a-glance":   {KK: "Бір қарағанда", RU: "Коротко", EN: "At a glance"},
	"back-home":     {KK: "Педагогтер тізіміне қайту", RU: "Вернуться к списку педагогов", EN: "Back to the teachers"},
	"back-to-month": {KK: "Айдың барлық бөлігі", RU: "Все разделы месяца", EN: "All parts of the month"},
	"basic_english": {
		KK: "Ағылшын тілінің негіздерін біледі",
		RU: "Знает основы английского языка",
		EN: "Has basic English",
	},
	"born": {KK: "нөмірдегі күн", RU: "дата в номере", EN: "date in the number"},
	"broken-rows": {
		KK: "Мына жазбалар оқылмады. Қалғандары көрсетілген; бұларды түзетіңіз:",
		RU: "Эти записи не читаются. Остальные показаны; исправьте их:",
		EN: "These rows cannot be read. The rest is shown; please mend them:",
	},
	"calendar": {KK: "Жоспарлау күнтізбесі", RU: "Календарь планирования", EN: "Planning calendar"},
	"cancel":   {KK: "Бас тарту", RU: "Отмена", EN: "Cancel"},
	"cell":     {KK: "Ұяшық", RU: "Ячейка", EN: "Cell"},
	"cells-refused": {
		KK: "Мына ұяшықтар алынбайды, олардың жолдары да енгізілмейді:",
		RU: "Эти ячейки не принимаются, и их строки тоже:",
		EN: "These cells are not taken, nor are their rows:",
	},
	"certificate": {KK: "Сертификат", RU: "Сертификат", EN: "Certificate"},
	"certificate-ends": {
		KK: "Сертификаттың соңғы күні",
		RU: "Последний день сертификата",
		EN: "Last day of the certificate",
	},
	"certificate-ends-on": {
		KK: "жақында бітеді: соңғы күні – %s",
		RU: "скоро истекает: последний день — %s",
		EN: "ends soon: the last day is %s",
	},
	"certificate-expired": {
		KK: "мерзімі өткен: соңғы күні – %s болған",
		RU: "срок истёк: последний день был %s",
		EN: "expired: the last day was %s",
	},
	"certificate-none": {KK: "сертификаты жоқ", RU: "сертификата нет", EN: "no certificate"},
	"certificate-unknown": {
		KK: "сертификат туралы мәлімет толық емес",
		RU: "сведений о сертификате не хватает",
		EN: "not enough is known of the certificate",
	},
	"certificate-valid": {KK: "жарамды, соңғы күні – %s", RU: "действует до %s", EN: "valid until %s"},
	"certificate.status": {
		KK: "Сертификаттың жарамдылығы",
		RU: "Действие сертификата",
		EN: "Validity of the certificate",
	},
	"certified":  {KK: "Сертификат берілді", RU: "Сертификат выдан", EN: "A certificate was issued"},
	"change":     {KK: "Түзету", RU: "Изменить", EN: "Change"},
	"changed-by": {KK: "Өзгерткен", RU: "Изменил", EN: "Changed by"},
	"clear":      {KK: "Сүзгіні алып тастау", RU: "Сбросить", EN: "Clear"},
	"column":     {KK: "Баған", RU: "Столбец", EN: "Column"},
	"columns-left": {
		KK: "Белгісіз бағандар алынбайды",
		RU: "Незнакомые столбцы не принимаются",
		EN: "Columns that are not known are left out",
	},
	"completion": {KK: "Аяқталу нысаны", RU: "Форма завершения", EN: "Form of completion"},
	"courses":    {KK: "Курстар", RU: "Курсы", EN: "Courses"},
	"csv": {
		KK: "Соңғы бес жылдағы оқу (CSV)",
		RU: "Обучение за последние пять лет (CSV)",
		EN: "Training in the last five years (CSV)",
	},
	"date":      {KK: "Күні", RU: "День", EN: "Day"},
	"days-left": {KK: "қалған күні: %d", RU: "осталось дней: %d", EN: "days left: %d"},
	"decisions": {KK: "Шешімдер себептерімен", RU: "Решения с причинами", EN: "Decisions with their reasons"},
	"delete":    {KK: "Жою", RU: "Удалить", EN: "Delete"},
	"delete-warning": {
		KK: "Жазба оған қатысты барлық дерекпен бірге жойылады; не жазылғаны тарихта қалады.",
		RU: "Запись удаляется со всем, что к ней относится; что в ней было, останется в истории.",
		EN: "The record goes with everything that hangs on it; what stood there stays in the history.",
	},
	"delete-yes": {KK: "Иә, жою", RU: "Да, удалить", EN: "Yes, delete"},
	"deleted-for-good": {
		KK: "Педагог туралы барлық жазба, тарихтағы мәндермен бірге, біржола жойылады.",
		RU: "Все записи о педагоге, включая значения в истории, удаляются навсегда.",
		EN: "Everything about the teacher goes for good, the values in the history too.",
	},
	"did-added":    {KK: "енгізілді", RU: "внесено", EN: "added"},
	"did-changed":  {KK: "өзгертілді", RU: "изменено", EN: "changed"},
	"did-deleted":  {KK: "жойылды", RU: "удалено", EN: "deleted"},
	"did-erased":   {KK: "барлық дерегімен жойылды", RU: "удалено со всеми данными", EN: "deleted with all data"},
	"did-restored": {KK: "көшірмеден қалпына келтірілді", RU: "восстановлено из копии", EN: "restored from a copy"},
	"documents":    {KK: "Тапсырған құжаттары", RU: "Сданные документы", EN: "Papers handed in"},
	"done-so-far":  {KK: "орындалғаны", RU: "сделано", EN: "done"},
	"due":          {KK: "Мерзімдер", RU: "Сроки", EN: "What is due"},
	"duties-done":  {KK: "бәрі орындалған", RU: "всё сделано", EN: "all done"},
	"duties-next":  {KK: "келесі мерзім – %s", RU: "ближайший срок — %s", EN: "next due on %s"},
	"duties-none":  {KK: "міндет жоқ", RU: "ничего не требуется", EN: "nothing is owed"},
	"duties-overdue": {
		KK: "мерзімі өтіп кеткені: %d, ең ескісі – %s",
		RU: "просрочено: %d, самое давнее — %s",
		EN: "overdue: %d, the oldest since %s",
	},
	"duties-unknown": {KK: "міндеттері белгісіз", RU: "неизвестно, что нужно", EN: "not known what is owed"},
	"duty":           {KK: "Қай міндет бойынша", RU: "По какой обязанности", EN: "For which duty"},
	"edit-certificates": {
		KK: "Сертификаттың мәліметтері",
		RU: "Сведения о сертификате",
		EN: "The certificate's details",
	},
	"edit-courses":  {KK: "Курстың мәліметтері", RU: "Сведения о курсе", EN: "The course's details"},
	"edit-events":   {KK: "Орындалған жұмыс", RU: "Что сделано", EN: "What was done"},
	"edit-teachers": {KK: "Педагогтің мәліметтері", RU: "Сведения о педагоге", EN: "The teacher's details"},
	"edition":       {KK: "Редакция", RU: "Редакция", EN: "Edition"},
	"education":     {KK: "Білімі", RU: "Образование", EN: "Education"},
	"empty":         {KK: "бос", RU: "пусто", EN: "empty"},
	"en":            {KK: "English", RU: "English", EN: "English"},
	"everybody":     {KK: "барлық мектеп", RU: "вся школа", EN: "the whole school"},
	"failed": {
		KK: "Қате шықты, себебі журналға жазылды",
		RU: "Произошла ошибка, причина записана в журнал",
		EN: "Something went wrong; the reason is in the log",
	},
	"fault-certificate-number": {
		KK: "Нөмір серия, № белгісі және алты цифр түрінде жазылады, мысалы AB № 000123.",
		RU: "Номер пишут так: серия, знак № и шесть цифр, например AB № 000123.",
		EN: "A number is a series, the sign № and six digits, such as AB № 000123.",
	},
	"fault-certificate-second": {
		KK: "Бұл курстың сертификаты жазылған: бір курста екі сертификат болмайды.",
		RU: "Сертификат этого курса уже записан: двух у одного курса не бывает.",
		EN: "The certificate of this course is on record already: one course has no two.",
	},
	"fault-certified": {
		KK: "Курста сертификат берілмеген деп жазылған, ал сертификат бар.",
		RU: "Для курса указано, что сертификат не выдан, а сертификат записан.",
		EN: "The course says that no certificate was issued, and one is on record.",
	},
	"fault-choice": {KK: "Тізімнен таңдаңыз.", RU: "Выберите из списка.", EN: "Choose from the list."},
	"fault-course-twice": {
		KK: "Сол күні аяқталған осындай курс жазылған. Бұл басқа курс па?",
		RU: "Такой курс с тем же последним днём уже записан. Это другой курс?",
		EN: "A course of this topic that ends on this day is on record already. Is this another course?",
	},
	"fault-day": {
		KK: "Күнтізбеде бар күнді жазыңыз, мысалы 2026-11-21.",
		RU: "Введите существующую дату, например 2026-11-21.",
		EN: "Give a day of the calendar, such as 2026-11-21.",
	},
	"fault-empty": {KK: "Бұл жолды толтырыңыз.", RU: "Заполните это поле.", EN: "Fill in this field."},
	"fault-event-twice": {
		KK: "Сол күні осындай жұмыс жазылған. Бұл басқа жұмыс па?",
		RU: "За этот день такое уже записано. Это ещё одна работа?",
		EN: "The same was entered for this day already. Is this one more?",
	},
	"fault-iin": {
		KK: "ЖСН 12 цифрдан тұрады, соңғы цифры қалғандарын тексереді.",
		RU: "ИИН состоит из 12 цифр, последняя проверяет остальные.",
		EN: "An IIN has 12 digits, of which the last checks the others.",
	},
	"fault-iin-taken": {
		KK: "Бұл ЖСН басқа педагогте тұр.",
		RU: "Этот ИИН уже записан у другого педагога.",
		EN: "Another teacher has this IIN already.",
	},
	"fault-name-twice": {
		KK: "Аты-жөні осындай педагог бар. Бұл басқа адам ба?",
		RU: "Педагог с таким именем уже есть. Это другой человек?",
		EN: "There is a teacher of this name already. Is this another person?",
	},
	"fault-name-without-iin": {
		KK: "Аты-жөні осындай педагог ЖСН-сіз жазылған: алдымен оған ЖСН енгізіңіз.",
		RU: "Педагог с таким именем записан без ИИН: сначала внесите ему ИИН.",
		EN: "A teacher of this name is on record without an IIN: enter the IIN there first.",
	},
	"fault-number": {
		KK: "Бүтін сан жазыңыз, мысалы 72.",
		RU: "Введите целое число, например 72.",
		EN: "Give a whole number, such as 72.",
	},
	"fault-number-twice": {
		KK: "Осы нөмірмен басқа сертификат жазылған.",
		RU: "Сертификат с таким номером уже записан.",
		EN: "Another certificate with this number is on record.",
	},
	"fault-several": {KK: "Тізімнен таңдаңыз.", RU: "Выберите из списка.", EN: "Choose from the list."},
	"fault-text": {
		KK: "Бұл жолға 200 таңбадан аспайтын бір жол мәтін жазыңыз.",
		RU: "Введите одну строку текста не длиннее 200 знаков.",
		EN: "Give one line of text of at most 200 characters.",
	},
	"fault-which": {
		KK: "Аты-жөні осындай педагогтер бірнешеу: ЖСН жазыңыз.",
		RU: "Педагогов с таким именем несколько: укажите ИИН.",
		EN: "There are several teachers of this name: give the IIN.",
	},
	"faults": {
		KK: "Жазба сақталмады. Мына жолдарды түзетіңіз:",
		RU: "Запись не сохранена. Исправьте поля:",
		EN: "The record was not saved. Please correct:",
	},
	"file":     {KK: "Файл", RU: "Файл", EN: "File"},
	"files":    {KK: "Файлдар", RU: "Файлы", EN: "Files"},
	"find-out": {KK: "Анықтау керек: %s", RU: "Узнать: %s", EN: "Find out: %s"},
	"first":    {KK: "Бірінші күні", RU: "Первый день", EN: "First day"},
	"found":    {KK: "Табылғаны", RU: "Найдено", EN: "Found"},
	"history":  {KK: "Өзгерістер тарихы", RU: "История изменений", EN: "History of changes"},
	"holds_certificates": {
		KK: "Бұрын алған сертификаттары бар",
		RU: "Имеет ранее полученные сертификаты",
		EN: "Holds earlier certificates",
	},
	"hours":        {KK: "Академиялық сағат", RU: "Академические часы", EN: "Academic hours"},
	"hours-column": {KK: "Бес жылдағы сағат", RU: "Часы за пять лет", EN: "Hours in five years"},
	"hours-enough": {KK: "жеткілікті: %s", RU: "достаточно: %s", EN: "enough: %s"},
	"hours-enough-until": {
		KK: "жеткілікті: %s (соңғы күні – %s)",
		RU: "достаточно: %s (по %s включительно)",
		EN: "enough: %s (up to and including %s)",
	},
	"hours-over": {
		KK: "%s сағатқа артық (есептелгені: %s)",
		RU: "больше нормы на %s (засчитано: %s)",
		EN: "%s hours above the norm (counted: %s)",
	},
	"hours-short": {
		KK: "%s сағат жетпейді (есептелгені: %s)",
		RU: "часов не хватает: %s (засчитано: %s)",
		EN: "%s hours missing (counted: %s)",
	},
	"hours-unknown": {KK: "белгісіз: %s", RU: "неизвестно: %s", EN: "not known: %s"},
	"hours-wanted": {
		KK: "есептелгені: %s, қалғанының соңғы күні – %s",
		RU: "засчитано: %s, остальное — по %s включительно",
		EN: "counted: %s, the rest is due by %s",
	},
	"how":            {KK: "Жағдайы", RU: "Состояние", EN: "State"},
	"ics":            {KK: "Күнтізбе файлы (.ics)", RU: "Файл календаря (.ics)", EN: "Calendar file (.ics)"},
	"iin":            {KK: "ЖСН", RU: "ИИН", EN: "IIN"},
	"import":         {KK: "Кестеден енгізу", RU: "Внести из таблицы", EN: "Import a table"},
	"import-columns": {KK: "Бағандардың атаулары", RU: "Названия столбцов", EN: "Names of the columns"},
	"import-how": {
		KK: "Excel (.xlsx) немесе CSV файлы. Бірінші жолда бағандардың атауы тұрады; бір жолда бір педагог және оның бір курсы. Бір файлда жол саны – көп дегенде",
		RU: "Файл Excel (.xlsx) или CSV. В первой строке — названия столбцов; в каждой строке — педагог и один его курс. Строк в файле — не больше",
		EN: "An Excel file (.xlsx) or CSV. The first row names the columns; each row is a teacher and one course. Rows in a file, at most",
	},
	"import-look": {KK: "Тексеру", RU: "Проверить", EN: "Look at it"},
	"import-model": {
		KK: "Бос үлгіні алу (.xlsx)",
		RU: "Скачать пустой образец (.xlsx)",
		EN: "Get an empty model (.xlsx)",
	},
	"import-take": {KK: "Енгізу", RU: "Внести", EN: "Take it in"},
	"in-full":     {KK: "Толық жазбасы", RU: "Запись полностью", EN: "The record in full"},
	"in_service_since": {
		KK: "Педагог болып істей бастаған күні",
		RU: "Работает педагогом с",
		EN: "In service since",
	},
	"is-unknown": {KK: "белгісіз", RU: "неизвестно", EN: "not known"},
	"issued":     {KK: "Берілген күні", RU: "День выдачи", EN: "Day of issue"},
	"item-duty":  {KK: "%s, қалғаны: %d", RU: "%s, осталось: %d", EN: "%s, still wanted: %d"},
	"item-hours": {
		KK: "Курсқа жіберу: %d сағат жетпейді",
		RU: "Направить на курс: не хватает часов — %d",
		EN: "Send on a course: %d hours missing",
	},
	"item-hours-needed": {
		KK: "Курсқа жіберу: бес жылдың сағаты таусылады",
		RU: "Направить на курс: часы пяти лет перестанут засчитываться",
		EN: "Send on a course: the hours of five years run out",
	},
	"keep-receipt": {KK: "Шешімді сақтап қою", RU: "Сохранить решение", EN: "Keep this decision"},
	"kk":           {KK: "Қазақша", RU: "Қазақша", EN: "Қазақша"},
	"knows_legislation": {
		KK: "Білім беру туралы заңнаманы біледі",
		RU: "Знает законодательство об образовании",
		EN: "Knows the legislation on education",
	},
	"language": {
		KK: "Тілдік құзырет курсы",
		RU: "Курс по языковой компетенции",
		EN: "A course in language competence",
	},
	"languages": {KK: "Тілдер", RU: "Языки", EN: "Languages"},
	"last":      {KK: "Соңғы күні", RU: "Последний день", EN: "Last day"},
	"login":     {KK: "Кіру", RU: "Вход", EN: "Log in"},
	"logout":    {KK: "Шығу", RU: "Выйти", EN: "Log out"},
	"long-overdue": {
		KK: "Бір жылдан астам бұрын мерзімі өткендер",
		RU: "Просрочено больше года назад",
		EN: "Overdue for more than a year",
	},
	"look": {KK: "Қарау", RU: "Посмотреть", EN: "Look"},
	looked: {
		KK: "Құжаттар қаралды: белгіленбегені жоқ",
		RU: "Просмотрено: чего не отметили, того нет",
		EN: "Looked through: what is not ticked is not there",
	},
	"met-things": {
		KK: "Талапқа сай немесе қатысы жоғы",
		RU: "Соблюдено или неприменимо",
		EN: "Met or not applicable",
	},
	"months": {KK: "Айлар", RU: "Месяцы", EN: "Months"},
	"motivation_letter_language": {
		KK: "Мотивациялық хаттың тілі",
		RU: "Язык мотивационного письма",
		EN: "Language of the motivation letter",
	},
	"name":             {KK: "Аты-жөні", RU: "Фамилия, имя, отчество", EN: "Full name"},
	"new-c":            {KK: "Жаңа курс", RU: "Новых курсов", EN: "New courses"},
	"new-certificates": {KK: "Сертификат қосу", RU: "Добавить сертификат", EN: "Add a certificate"},
	"new-courses":      {KK: "Курс қосу", RU: "Добавить курс", EN: "Add a course"},
	"new-events":       {KK: "Орындалған жұмысты қосу", RU: "Добавить сделанное", EN: "Add what was done"},
	"new-k":            {KK: "Жаңа сертификат", RU: "Новых сертификатов", EN: "New certificates"},
	"new-t":            {KK: "Жаңа педагог", RU: "Новых педагогов", EN: "New teachers"},
	"new-teachers":     {KK: "Педагог қосу", RU: "Добавить педагога", EN: "Add a teacher"},
	"no-entry": {
		KK: "Бұл бетке кіруге құқығыңыз жоқ",
		RU: "Вам нельзя войти на эту страницу",
		EN: "You may not enter this page",
	},
	"nobody":     {KK: "Ондай педагог табылмады.", RU: "Таких педагогов нет.", EN: "There are no such teachers."},
	"none":       {KK: "Жазба жоқ.", RU: "Записей нет.", EN: "Nothing on record."},
	"not-found":  {KK: "Мұндай бет жоқ", RU: "Такой страницы нет", EN: "There is no such page"},
	"not-stated": {KK: "көрсетілмеген", RU: "не указано", EN: "not stated"},
	"note":       {KK: "Ескертпе", RU: "Примечание", EN: "Note"},
	"nothing-to-do": {
		KK: "Қазір ештеңе істеудің қажеті жоқ.",
		RU: "Сейчас ничего делать не нужно.",
		EN: "Nothing has to be done now.",
	},
	"nothing-to-take": {
		KK: "Енгізетін ештеңе жоқ: кестені түзетіп, қайта жіберіңіз.",
		RU: "Вносить нечего: исправьте таблицу и отправьте снова.",
		EN: "There is nothing to take in: mend the table and send it again.",
	},
	"notice": {
		KK: "Шешімдер № 95 бұйрықтың 09.04.2020 күнгі редакциясы бойынша шығарылған, ол бүгін қолданыстағы редакция емес. Бұл – заң кеңесі емес, бағдарлама.",
		RU: "Решения вынесены по приказу № 95 в редакции от 09.04.2020, которая сегодня не действует. Это программа, а не юридическая консультация.",
		EN: "The decisions follow Order No. 95 in its edition of 09.04.2020, which is not the one in force today. This is software, not legal advice.",
	},
	"now": {KK: "қазір", RU: "сейчас", EN: "now"},
	"number": {
		KK: "Сериясы мен нөмірі, мысалы AB № 000123",
		RU: "Серия и номер, например AB № 000123",
		EN: "Series and number, such as AB № 000123",
	},
	"on-record":    {KK: "Орындалған жұмыстар", RU: "Что сделано", EN: "What was done"},
	"organised-by": {KK: "ұйымдастырушы", RU: "организует", EN: "organised by"},
	"origin":       {KK: "Сертификаттың үлгісі", RU: "Форма сертификата", EN: "Form of the certificate"},
	"overdue": {
		KK: "Соңғы бір жылда мерзімі өтіп кеткендер",
		RU: "Просрочено за последний год",
		EN: "Overdue, of the last year",
	},
	"page":          {KK: "Бет", RU: "Страница", EN: "Page"},
	"page-after":    {KK: "Келесі", RU: "Следующая", EN: "Next"},
	"page-before":   {KK: "Алдыңғы", RU: "Предыдущая", EN: "Previous"},
	"pages":         {KK: "Беттер", RU: "Страницы", EN: "Pages"},
	"pages-of-list": {KK: "Тізімнің беттері", RU: "Страницы списка", EN: "Pages of the list"},
	"password":      {KK: "Құпиясөз", RU: "Пароль", EN: "Password"},
	"person-calendar": {
		KK: "Осы педагогтің күнтізбесі (.ics)",
		RU: "Календарь этого педагога (.ics)",
		EN: "Calendar of this teacher (.ics)",
	},
	"person-data": {
		KK: "Педагог туралы барлық деректер (JSON)",
		RU: "Все данные о педагоге (JSON)",
		EN: "Everything kept about the teacher (JSON)",
	},
	"place":            {KK: "Өткен жері", RU: "Где проводился", EN: "Where it is held"},
	"place-and-period": {KK: "Орны мен кезеңі", RU: "Место и период", EN: "Place and period"},
	"planning.balance": {KK: "Бес жылдағы сағат", RU: "Часы за пять лет", EN: "Hours in five years"},
	"postcourse.progress": {
		KK: "Курстан кейінгі міндеттер",
		RU: "Обязанности после курса",
		EN: "Duties after the course",
	},
	"preview": {KK: "Не енгізіледі", RU: "Что будет внесено", EN: "What would be taken in"},
	"preview-nothing": {
		KK: "Әзірге ештеңе жазылған жоқ.",
		RU: "Пока ничего не записано.",
		EN: "Nothing is saved yet.",
	},
	"provider":                  {KK: "Өткізген ұйым", RU: "Организация", EN: "Provider"},
	"q-balance":                 {KK: "Бес жылдағы сағат", RU: "Часы за пять лет", EN: "Hours in five years"},
	"q-course":                  {KK: "Курстың өзі", RU: "Сам курс", EN: "The course itself"},
	"q-eligibility":             {KK: "Курсқа өтініш", RU: "Заявление на курс", EN: "Application for a course"},
	"q-progress":                {KK: "Курстан кейінгі міндеттер", RU: "Обязанности после курса", EN: "Duties after the course"},
	"q-status":                  {KK: "Сертификаттың жарамдылығы", RU: "Действие сертификата", EN: "Validity of the certificate"},
	"qualification.eligibility": {KK: "Курсқа өтініш", RU: "Заявление на курс", EN: "Application for a course"},
	"reads-only": {
		KK: "Сізге тек оқуға рұқсат берілген",
		RU: "Вам разрешено только читать",
		EN: "You may only read",
	},
	"receipt": {KK: "Сақталған шешім", RU: "Сохранённое решение", EN: "A decision that was kept"},
	"receipt-as-was": {
		KK: "Шешім сол күнгі деректермен қалай шығарылса, солай көрсетілген.",
		RU: "Решение показано таким, каким было вынесено по сведениям того дня.",
		EN: "The decision is shown as it was made, on the facts of that day.",
	},
	"receipt-differs": {
		KK: "Бағдарлама сол деректерге бүгін басқаша жауап береді:",
		RU: "По тем же сведениям программа сегодня ответит иначе:",
		EN: "On the same facts the program answers otherwise today:",
	},
	"receipt-same": {
		KK: "Бағдарлама сол деректерге бүгін де осылай жауап береді.",
		RU: "По тем же сведениям программа и сегодня ответит так же.",
		EN: "On the same facts the program answers the same today.",
	},
	"receipts": {KK: "Сақталған шешімдер", RU: "Сохранённые решения", EN: "Decisions kept"},
	"refused": {
		KK: "Сұрауды оқу мүмкін болмады",
		RU: "Запрос не удалось прочитать",
		EN: "The request cannot be read",
	},
	"release":  {KK: "Жұмыстан қол үзуі", RU: "Отрыв от работы", EN: "Release from work"},
	"required": {KK: "міндетті", RU: "обязательно", EN: "required"},
	"revoked": {
		KK: "Кері қайтарылған күні (болса)",
		RU: "День отзыва (если отозван)",
		EN: "Day of revocation (if any)",
	},
	"row":           {KK: "жазба", RU: "запись", EN: "row"},
	"rows-read":     {KK: "Оқылған жол", RU: "Прочитано строк", EN: "Rows read"},
	"rows-taken":    {KK: "Алынатын жол", RU: "Строк будет принято", EN: "Rows that are taken"},
	"rows-twice":    {KK: "Бұрыннан бар жол", RU: "Уже записано строк", EN: "Rows on record already"},
	"ru":            {KK: "Русский", RU: "Русский", EN: "Русский"},
	"salary_kept":   {KK: "Жалақысы сақталады", RU: "Зарплата сохраняется", EN: "The salary is kept"},
	"save":          {KK: "Сақтау", RU: "Сохранить", EN: "Save"},
	"search":        {KK: "Іздеу", RU: "Найти", EN: "Search"},
	"search-course": {KK: "Курстың тақырыбы", RU: "Тема курса", EN: "Topic of a course"},
	"search-name":   {KK: "Аты-жөні немесе ЖСН", RU: "Имя или ИИН", EN: "Name or IIN"},
	"search-state":  {KK: "Жағдайы", RU: "Состояние", EN: "State"},
	"site":          {KK: "Мектептегі курстар есебі", RU: "Учёт курсов школы", EN: "The school's course records"},
	"skip":          {KK: "Мазмұнға өту", RU: "Перейти к содержанию", EN: "Skip to the content"},
	"stale": {
		KK: "Сіз форманы ашқаннан кейін жазбаны басқа біреу өзгертті. Сіз жазғаныңыз сақталды, бірақ әлі енгізілген жоқ. Айырмаларын қарап, қайта сақтаңыз.",
		RU: "Пока форма была открыта, запись изменил кто-то другой. То, что вы ввели, осталось в форме, но ещё не записано. Проверьте различия и сохраните снова.",
		EN: "Somebody else changed the record after you opened the form. What you typed is still here but not saved yet. Look at the differences and save again.",
	},
	"stale-field": {KK: "Базада қазір: %s", RU: "Сейчас записано: %s", EN: "On record now: %s"},
	"state-all":   {KK: "Барлығы", RU: "Все", EN: "Everybody"},
	"state-expired": {
		KK: "Сертификаты жарамсыз болған",
		RU: "Сертификат больше не действует",
		EN: "Certificate no longer valid",
	},
	"state-expiring": {
		KK: "Сертификатының мерзімі 3 ай ішінде бітеді",
		RU: "Сертификат истекает за 3 месяца",
		EN: "Certificate ends within 3 months",
	},
	"state-overdue": {
		KK: "Мерзімі өтіп кеткен міндеті бар",
		RU: "Есть просроченное после курсов",
		EN: "Overdue after a course",
	},
	"state-papers": {
		KK: "Өтініш беруге бірдеңе жетпейді",
		RU: "Заявление подать нельзя",
		EN: "Cannot apply: something is missing",
	},
	"state-short":        {KK: "Сағаты жетпейді", RU: "Не хватает часов", EN: "Too few hours"},
	"state-unknown":      {KK: "Мәліметі толық емес", RU: "Сведения неполны", EN: "A fact is not known"},
	"still-wanted":       {KK: "қалғаны", RU: "осталось", EN: "still wanted"},
	"table-certificates": {KK: "сертификат", RU: "сертификат", EN: "certificate"},
	"table-courses":      {KK: "курс", RU: "курс", EN: "course"},
	"table-events":       {KK: "орындалған жұмыс", RU: "сделанное", EN: "what was done"},
	"table-teachers":     {KK: "педагог", RU: "педагог", EN: "teacher"},
	"table-too-many": {
		KK: "Файлда жол тым көп: оны бөліп жіберіңіз.",
		RU: "В файле слишком много строк: отправьте его по частям.",
		EN: "The file has too many rows: send it in parts.",
	},
	"table-unread": {
		KK: "Файл оқылмады: ол Excel (.xlsx) де, CSV де емес немесе бүлінген.",
		RU: "Файл не читается: это не Excel (.xlsx) и не CSV, или он повреждён.",
		EN: "The file cannot be read: it is neither Excel (.xlsx) nor CSV, or it is damaged.",
	},
	"teacher":     {KK: "Педагог", RU: "Педагог", EN: "Teacher"},
	"teachers":    {KK: "Педагогтер", RU: "Педагоги", EN: "Teachers"},
	"the-school":  {KK: "мектеп", RU: "школа", EN: "the school"},
	"then":        {KK: "сонда", RU: "тогда", EN: "then"},
	"this-month":  {KK: "Осы айға түсетін мерзімдер", RU: "Срок в этом месяце", EN: "Due in this month"},
	"to-do":       {KK: "Не істеу керек", RU: "Что делать", EN: "What to do"},
	"today-month": {KK: "Осы ай", RU: "Этот месяц", EN: "This month"},
	"too-few":     {KK: "сағат жетпейді", RU: "часов не хватает", EN: "too few hours"},
	"too-long":    {KK: "Жіберілгені тым үлкен", RU: "Отправлено слишком много", EN: "What was sent is too large"},
	"too-many-tries": {
		KK: "Кіруге тым көп әрекет жасалды. Он минуттан кейін қайталаңыз",
		RU: "Слишком много попыток входа. Повторите через десять минут",
		EN: "Too many attempts to log in. Try again in ten minutes",
	},
	"too-slow": {
		KK: "Сұрау тым баяу келді",
		RU: "Запрос пришёл слишком медленно",
		EN: "The request came too slowly",
	},
	"topic":          {KK: "Тақырыбы", RU: "Тема", EN: "Topic"},
	"town":           {KK: "Қала немесе ел", RU: "Город или страна", EN: "Town or country"},
	"training-sheet": {KK: "Оқу", RU: "Обучение", EN: "Training"},
	"training-title": {
		KK: "Соңғы бес жылдағы біліктілікті арттыру",
		RU: "Повышение квалификации за последние пять лет",
		EN: "Training in the last five years",
	},
	"understood-as":  {KK: "қалай түсінілді", RU: "как прочитано", EN: "how it is read"},
	"unknown-choice": {KK: "– белгісіз –", RU: "– неизвестно –", EN: "– not known –"},
	"unnamed":        {KK: "аты көрсетілмеген", RU: "имя не указано", EN: "no name given"},
	"unsettled": {
		KK: "Мәлімет жетпейді: міндет пе, қашан – белгісіз",
		RU: "Не хватает сведений: неизвестно, нужно ли и когда",
		EN: "A fact is missing: not known whether it is owed, or when",
	},
	"until-when":          {KK: "Соңғы күні", RU: "До какого дня", EN: "Until when"},
	"user-name":           {KK: "Пайдаланушы", RU: "Пользователь", EN: "User"},
	"value":               {KK: "Мәні", RU: "Значение", EN: "Value"},
	"what":                {KK: "Не", RU: "Что", EN: "What"},
	"where-enter":         {KK: "Қайда енгізіледі", RU: "Где внести", EN: "Where to enter it"},
	"who":                 {KK: "Кім орындайды", RU: "Кто делает", EN: "Who acts"},
	"whom":                {KK: "Кімге қатысты", RU: "О ком", EN: "Whom it concerns"},
	"why":                 {KK: "Себебі", RU: "Почему", EN: "Why"},
	"with-certificate":    {KK: "сертификат", RU: "сертификат", EN: "certificate"},
	"without-certificate": {KK: "сертификатсыз", RU: "без сертификата", EN: "without a certificate"},
	"workplace":           {KK: "Жұмыс орны", RU: "Место работы", EN: "Workplace"},
	"wrong-password": {
		KK: "Пайдаланушының аты немесе құпиясөзі дұрыс емес.",
		RU: "Неверное имя пользователя или пароль.",
		EN: "The name or the password is wrong.",
	},
	"xlsx": {
		KK: "Соңғы бес жылдағы оқу (Excel)",
		RU: "Обучение за последние пять лет (Excel)",
		EN: "Training in the last five years (Excel)",
	},
}

// say is a word in a language. A key that there is no word for stands for itself,
// so that it is seen.
func say(lang qagida.Lang, key string) string {
	if word, found := words[key]; found {
		return word.In(lang)
	}
	return key
}

// named is anything of the library that has a name in each language.
type named interface{ Text(qagida.Lang) string }

// answer is any decision of the library.
type answer interface {
	Outcome() qagida.Outcome
	Findings() iter.Seq[qagida.Finding]
	Missing() iter.Seq[qagida.Field]
}

// shownAnswer is a decision under a heading, for the part of a page that shows one.
type shownAnswer struct {
	Title, Name string // of the question, the name for a receipt; empty without one
	Course      int64  // that it is about, 0 for none
	Path        string
	Phrase      phrase // the answer in the words of the thing
	Answer      answer
	Writes      bool
}

// Open are the findings that are not met or not known, in the order of the law.
func (a shownAnswer) Open() []qagida.Finding { return a.with(true) }

// Closed are the others.
func (a shownAnswer) Closed() []qagida.Finding { return a.with(false) }

func (a shownAnswer) with(open bool) (list []qagida.Finding) {
	wanted := []qagida.Outcome{qagida.Met, qagida.NotApplicable}
	if open {
		wanted = []qagida.Outcome{qagida.NotMet, qagida.Undetermined}
	}
	for _, outcome := range wanted {
		for f := range a.Answer.Findings() {
			if f.Outcome() == outcome {
				list = append(list, f)
			}
		}
	}
	return list
}

// helpers are the functions of the pages in a language.
func helpers(lang qagida.Lang) template.FuncMap {
	return template.FuncMap{
		"say": func(key string) (string, error) {
			if _, found := words[key]; !found {
				return "", fmt.Errorf("no word for %q", key)
			}
			return say(lang, key), nil
		},
		"tell":     func(key string, values ...any) string { return tell(lang, key, values...) },
		"text":     func(n named) string { return n.Text(lang) },
		"finding":  func(f qagida.Finding) string { return f.Text(lang) },
		"law":      lawOf(lang),
		"missing":  func(a answer) string { return missing(a, lang) },
		"readings": func(f qagida.Finding) []qagida.Choice { return slices.Collect(f.Readings()) },
		"meaning":  func(c qagida.Choice) string { return c.Text(lang) },
		"day":      dayIn(lang),
		"count": func(c qagida.Count) string {
			if !c.Known() {
				return say(lang, "not-stated")
			}
			return c.Text(lang)
		},
		"mark":        mark,
		"summary":     func(d planning.Deadline) string { return d.Summary(lang) },
		"description": func(d planning.Deadline) string { return d.Description(lang) },
		"option":      func(o option) string { return o.Text(lang) },
		"label":       func(key string) string { return say(lang, key) },
		"scope": func(lang qagida.Lang, v view, list any) map[string]any {
			return map[string]any{"Lang": lang, "On": v.On, "Writes": v.User.Writes(), "List": list}
		},
		"moment":  moment(lang),
		"fieldOf": func(lang qagida.Lang, f field) map[string]any { return map[string]any{"Lang": lang, "Field": f} },
		"answer": func(v view, title, name string, course int64, path string, p phrase, a answer) shownAnswer {
			return shownAnswer{say(lang, title), name, course, "/" + lang.String() + path, p, a, v.User.Writes()}
		},
		"mayApply": func(d qagida.Decision) phrase { return mayApply(d, lang) },
		"outcome":  func(d qagida.Decision) phrase { return phrase{d.Outcome().Text(lang), mark(d.Outcome())} },
		"round":    func(d postcourse.DutyReport) string { return d.Calendar("", lang).Summary },
	}
}

// dayIn writes a day as people write it, with the form for machines beside it.
func dayIn(lang qagida.Lang) func(qagida.Date) template.HTML {
	return func(d qagida.Date) template.HTML {
		if d.IsZero() {
			return template.HTML(say(lang, "not-stated"))
		}
		return template.HTML(`<time datetime="` + d.String() + `">` + d.Text(lang) + `</time>`)
	}
}

// lawOf is what the law asks for in a place, in a few words.
func lawOf(lang qagida.Lang) func(qagida.Provision) string {
	return func(p qagida.Provision) string {
		entry, _ := p.Entry()
		return entry.Summary.In(lang)
	}
}

// moment is a moment of the history in the time zone of the school, as a language writes
// it: 30 ноября 2026 года, 03:27.
func moment(lang qagida.Lang) func(string, *time.Location) string {
	return func(at string, zone *time.Location) string {
		t, err := time.Parse(time.RFC3339, at)
		if err != nil {
			return at
		}
		t = t.In(zone)
		return qagida.DateOf(t).Text(lang) + t.Format(", 15:04")
	}
}

// mark is the class by which a state is coloured. The state is always written out
// beside it.
func mark(state fmt.Stringer) string {
	switch state.String() {
	case "met", "valid":
		return "good"
	case "not-met", "overdue", "expired", "revoked":
		return "bad"
	case "not-applicable", "not-issued", "not-set":
		return "none"
	default:
		return "open"
	}
}
