package main

import (
	"fmt"
	"html/template"
	"iter"
	"slices"
	"strings"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/planning"
)

// words are the words of the pages; those of the law come from the library.
var words = map[string]qagida.Text{
	"site":      {KK: "Мектептегі курстар есебі", RU: "Учёт курсов школы", EN: "The school's course records"},
	"skip":      {KK: "Мазмұнға өту", RU: "Перейти к содержанию", EN: "Skip to the content"},
	"pages":     {KK: "Беттер", RU: "Страницы", EN: "Pages"},
	"languages": {KK: "Тілдер", RU: "Языки", EN: "Languages"},
	"kk":        {KK: "Қазақша", RU: "Қазақша", EN: "Қазақша"},
	"ru":        {KK: "Русский", RU: "Русский", EN: "Русский"},
	"en":        {KK: "English", RU: "English", EN: "English"},
	"as-of":     {KK: "Қаралған күн", RU: "На дату", EN: "As of"},
	"edition":   {KK: "Редакция", RU: "Редакция", EN: "Edition"},
	"notice": {
		KK: "Шешімдер № 95 бұйрықтың 09.04.2020 күнгі редакциясы бойынша шығарылған, ол бүгін қолданыстағы редакция емес. Бұл – заң кеңесі емес, бағдарлама.",
		RU: "Решения вынесены по приказу № 95 в редакции от 09.04.2020, которая сегодня не действует. Это программа, а не юридическая консультация.",
		EN: "The decisions follow Order No. 95 in its edition of 09.04.2020, which is not the one in force today. This is software, not legal advice.",
	},
	"csv":  {KK: "Соңғы бес жылдағы оқу (CSV)", RU: "Обучение за последние пять лет (CSV)", EN: "Training in the last five years (CSV)"},
	"ics":  {KK: "Күнтізбе файлы (.ics)", RU: "Файл календаря (.ics)", EN: "Calendar file (.ics)"},
	"none": {KK: "Жазба жоқ.", RU: "Записей нет.", EN: "Nothing on record."},

	"to-state":   {KK: "Анықтау керек", RU: "Нужно знать", EN: "To be stated"},
	"not-stated": {KK: "көрсетілмеген", RU: "не указано", EN: "not stated"},
	"not-found":  {KK: "Мұндай бет жоқ", RU: "Такой страницы нет", EN: "There is no such page"},
	"refused":    {KK: "Сұрауды оқу мүмкін болмады", RU: "Запрос не удалось прочитать", EN: "The request cannot be read"},
	"failed":     {KK: "Қате шықты, себебі журналға жазылды", RU: "Произошла ошибка, причина записана в журнал", EN: "Something went wrong; the reason is in the log"},
	"back-home":  {KK: "Педагогтер тізіміне қайту", RU: "Вернуться к списку педагогов", EN: "Back to the teachers"},

	"teachers":       {KK: "Педагогтер", RU: "Педагоги", EN: "Teachers"},
	"teacher":        {KK: "Педагог", RU: "Педагог", EN: "Teacher"},
	"certificate":    {KK: "Сертификат", RU: "Сертификат", EN: "Certificate"},
	"until":          {KK: "соңғы күні", RU: "по", EN: "until"},
	"five-years":     {KK: "Бес жылдағы сағат", RU: "Часы за пять лет", EN: "Hours in five years"},
	"after-courses":  {KK: "Курстан кейін", RU: "После курсов", EN: "After courses"},
	"overdue-number": {KK: "мерзімі өткені", RU: "просрочено", EN: "overdue"},
	"next":           {KK: "келесі мерзім", RU: "ближайший срок", EN: "next due"},
	"application":    {KK: "Курсқа өтініш", RU: "Заявление на курс", EN: "Application for a course"},

	"born":         {KK: "нөмірдегі күн", RU: "дата в номере", EN: "date in the number"},
	"ask":          {KK: "Қандай курсқа", RU: "На какой курс", EN: "For which course"},
	"language":     {KK: "Тілдік құзырет курсы", RU: "Курс по языковой компетенции", EN: "A course in language competence"},
	"look":         {KK: "Қарау", RU: "Посмотреть", EN: "Look"},
	"balance":      {KK: "Бес жылдағы сағат саны", RU: "Часы за пять лет", EN: "Hours of five years"},
	"short-from":   {KK: "Сағат жеткіліксіз болатын күн", RU: "Часов недостаточно с", EN: "Too few hours from"},
	"abroad-hours": {KK: "шетелдегі сағат", RU: "часы за рубежом", EN: "hours abroad"},
	"courses":      {KK: "Курстар", RU: "Курсы", EN: "Courses"},
	"course-rules": {KK: "Курстың өзі", RU: "Сам курс", EN: "The course itself"},
	"status":       {KK: "Сертификаттың жарамдылығы", RU: "Действие сертификата", EN: "Validity of the certificate"},
	"support":      {KK: "Курстан кейінгі міндеттер", RU: "Обязанности после курса", EN: "Duties after the course"},
	"reading":      {KK: "түсіндірме", RU: "толкование", EN: "reading"},
	"round":        {KK: "жыл", RU: "год", EN: "year"},
	"done":         {KK: "орындалғаны", RU: "сделано", EN: "done"},
	"wanted":       {KK: "қалғаны", RU: "осталось", EN: "still wanted"},
	"on-record":    {KK: "Орындалған жұмыстар", RU: "Что сделано", EN: "What was done"},
	"change":       {KK: "Түзету", RU: "Изменить", EN: "Change"},

	"due":           {KK: "Мерзімдер", RU: "Сроки", EN: "What is due"},
	"overdue":       {KK: "Мерзімі өткендер", RU: "Просрочено", EN: "Overdue"},
	"this-month":    {KK: "Осы айда орындалуы тиіс", RU: "Срок в этом месяце", EN: "Due this month"},
	"unsettled":     {KK: "Мәлімет жетпейді", RU: "Не хватает сведений", EN: "A fact is missing"},
	"ended":         {KK: "Мерзімі өткен сертификаттар", RU: "Истёкшие сертификаты", EN: "Certificates that have ended"},
	"ending":        {KK: "Осы айда мерзімі бітетін сертификаттар", RU: "Сертификаты, истекающие в этом месяце", EN: "Certificates that end this month"},
	"short-hours":   {KK: "Сағаты жетпейтіндер", RU: "Не хватает часов", EN: "Too few hours"},
	"deadlines":     {KK: "Осы айдағы жоспарлау мерзімдері", RU: "Сроки планирования в этом месяце", EN: "Planning deadlines of this month"},
	"missing-hours": {KK: "жетпейтін сағат", RU: "не хватает часов", EN: "hours missing"},

	"calendar": {KK: "Жоспарлау күнтізбесі", RU: "Календарь планирования", EN: "Planning calendar"},

	"new-teachers":      {KK: "Педагог қосу", RU: "Добавить педагога", EN: "Add a teacher"},
	"edit-teachers":     {KK: "Педагогтің мәліметтері", RU: "Сведения о педагоге", EN: "The teacher's details"},
	"new-courses":       {KK: "Курс қосу", RU: "Добавить курс", EN: "Add a course"},
	"edit-courses":      {KK: "Курстың мәліметтері", RU: "Сведения о курсе", EN: "The course's details"},
	"new-certificates":  {KK: "Сертификат қосу", RU: "Добавить сертификат", EN: "Add a certificate"},
	"edit-certificates": {KK: "Сертификаттың мәліметтері", RU: "Сведения о сертификате", EN: "The certificate's details"},
	"new-events":        {KK: "Орындалған жұмысты қосу", RU: "Добавить сделанное", EN: "Add what was done"},
	"edit-events":       {KK: "Орындалған жұмыс", RU: "Что сделано", EN: "What was done"},
	"save":              {KK: "Сақтау", RU: "Сохранить", EN: "Save"},
	"cancel":            {KK: "Бас тарту", RU: "Отмена", EN: "Cancel"},
	"delete":            {KK: "Жою", RU: "Удалить", EN: "Delete"},
	"delete-warning":    {KK: "Жазба оған қатысты барлық дерекпен бірге жойылады, оны қайтару мүмкін емес.", RU: "Запись удаляется со всем, что к ней относится; вернуть её нельзя.", EN: "The record goes with everything that hangs on it and cannot be brought back."},
	"delete-yes":        {KK: "Иә, жою", RU: "Да, удалить", EN: "Yes, delete"},
	"required":          {KK: "міндетті", RU: "обязательно", EN: "required"},
	"unknown-choice":    {KK: "– белгісіз –", RU: "– неизвестно –", EN: "– not known –"},
	looked:              {KK: "Қаралды: белгіленбегені жоқ", RU: "Проверено: неотмеченного нет", EN: "Looked through: what is not ticked is not there"},

	"faults":        {KK: "Жазба сақталмады. Мына жолдарды түзетіңіз:", RU: "Запись не сохранена. Исправьте поля:", EN: "The record was not saved. Please correct:"},
	"fault-text":    {KK: "Бұл жолды тексеріңіз.", RU: "Проверьте это поле.", EN: "Check this field."},
	"fault-empty":   {KK: "Бұл жолды толтырыңыз.", RU: "Заполните это поле.", EN: "Fill in this field."},
	"fault-number":  {KK: "Бүтін сан жазыңыз, мысалы 72.", RU: "Введите целое число, например 72.", EN: "Give a whole number, such as 72."},
	"fault-day":     {KK: "Күнтізбеде бар күнді жазыңыз, мысалы 2026-11-21.", RU: "Введите существующую дату, например 2026-11-21.", EN: "Give a day of the calendar, such as 2026-11-21."},
	"fault-choice":  {KK: "Тізімнен таңдаңыз.", RU: "Выберите из списка.", EN: "Choose from the list."},
	"fault-several": {KK: "Тізімнен таңдаңыз.", RU: "Выберите из списка.", EN: "Choose from the list."},
	"fault-iin":     {KK: "ЖСН 12 цифрдан тұрады, соңғы цифры қалғандарын тексереді.", RU: "ИИН состоит из 12 цифр, последняя проверяет остальные.", EN: "An IIN has 12 digits, of which the last checks the others."},

	"name":                       {KK: "Аты-жөні", RU: "Фамилия, имя, отчество", EN: "Full name"},
	"iin":                        {KK: "ЖСН", RU: "ИИН", EN: "IIN"},
	"in_service_since":           {KK: "Педагог болып істей бастаған күні", RU: "Работает педагогом с", EN: "In service since"},
	"education":                  {KK: "Білімі", RU: "Образование", EN: "Education"},
	"workplace":                  {KK: "Жұмыс орны", RU: "Место работы", EN: "Workplace"},
	"knows_legislation":          {KK: "Білім беру туралы заңнаманы біледі", RU: "Знает законодательство об образовании", EN: "Knows the legislation on education"},
	"basic_english":              {KK: "Ағылшын тілінің негіздерін біледі", RU: "Знает основы английского языка", EN: "Has basic English"},
	"holds_certificates":         {KK: "Бұрын алған сертификаттары бар", RU: "Имеет ранее полученные сертификаты", EN: "Holds earlier certificates"},
	"documents":                  {KK: "Тапсырған құжаттары", RU: "Сданные документы", EN: "Papers handed in"},
	"motivation_letter_language": {KK: "Мотивациялық хаттың тілі", RU: "Язык мотивационного письма", EN: "Language of the motivation letter"},
	"topic":                      {KK: "Тақырыбы", RU: "Тема", EN: "Topic"},
	"provider":                   {KK: "Өткізген ұйым", RU: "Организация", EN: "Provider"},
	"place":                      {KK: "Өткен жері", RU: "Где проводился", EN: "Where it is held"},
	"town":                       {KK: "Қала немесе ел", RU: "Город или страна", EN: "Town or country"},
	"hours":                      {KK: "Академиялық сағат", RU: "Академические часы", EN: "Academic hours"},
	"first":                      {KK: "Бірінші күні", RU: "Первый день", EN: "First day"},
	"last":                       {KK: "Соңғы күні", RU: "Последний день", EN: "Last day"},
	"release":                    {KK: "Жұмыстан қол үзуі", RU: "Отрыв от работы", EN: "Release from work"},
	"salary_kept":                {KK: "Жалақысы сақталады", RU: "Зарплата сохраняется", EN: "The salary is kept"},
	"certified":                  {KK: "Сертификат берілді", RU: "Сертификат выдан", EN: "A certificate was issued"},
	"origin":                     {KK: "Сертификаттың үлгісі", RU: "Форма сертификата", EN: "Form of the certificate"},
	"number":                     {KK: "Сериясы мен нөмірі, мысалы AB № 000123", RU: "Серия и номер, например AB № 000123", EN: "Series and number, such as AB № 000123"},
	"issued":                     {KK: "Берілген күні", RU: "День выдачи", EN: "Day of issue"},
	"revoked":                    {KK: "Кері қайтарылған күні (болса)", RU: "День отзыва (если отозван)", EN: "Day of revocation (if any)"},
	"duty":                       {KK: "Қай міндет бойынша", RU: "По какой обязанности", EN: "For which duty"},
	"date":                       {KK: "Күні", RU: "День", EN: "Day"},
	"note":                       {KK: "Ескертпе", RU: "Примечание", EN: "Note"},

	"place-and-period":    {KK: "Орны мен кезеңі", RU: "Место и период", EN: "Place and period"},
	"completion":          {KK: "Аяқталу нысаны", RU: "Форма завершения", EN: "Form of completion"},
	"with-certificate":    {KK: "сертификат", RU: "сертификат", EN: "certificate"},
	"without-certificate": {KK: "сертификатсыз", RU: "без сертификата", EN: "without a certificate"},
	"certificate-ends":    {KK: "Сертификаттың соңғы күні", RU: "Последний день сертификата", EN: "Last day of the certificate"},
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

// question is a decision under a heading, for the part of a page that shows one.
type question struct {
	Title  string
	Answer answer
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
		"text":     func(n named) string { return n.Text(lang) },
		"finding":  func(f qagida.Finding) string { return f.Text(lang) },
		"question": func(title string, a answer) question { return question{say(lang, title), a} },
		"law": func(p qagida.Provision) string {
			entry, _ := p.Entry()
			return entry.Summary.In(lang)
		},
		"missing":  func(a answer) string { return missing(a, lang) },
		"readings": func(f qagida.Finding) []qagida.Choice { return slices.Collect(f.Readings()) },
		"day": func(d qagida.Date) template.HTML {
			if d.IsZero() {
				return template.HTML(say(lang, "not-stated"))
			}
			return template.HTML(`<time datetime="` + d.String() + `">` + d.String() + `</time>`)
		},
		"count": func(c qagida.Count) string {
			if !c.Known() {
				return say(lang, "not-stated")
			}
			return c.String()
		},
		"mark":        mark,
		"summary":     func(d planning.Deadline) string { return d.Summary(lang) },
		"description": func(d planning.Deadline) string { return d.Description(lang) },
		"option":      func(o option) string { return o.Text(lang) },
		"label":       func(key string) string { return say(lang, key) },
		"below":       func(lang qagida.Lang, list any) map[string]any { return map[string]any{"Lang": lang, "List": list} },
		"fault": func(f field) string {
			return say(lang, faultWord(f))
		},
	}
}

// missing lists the facts that would settle a decision, empty where none is missing.
func missing(a answer, lang qagida.Lang) string {
	var names []string
	for field := range a.Missing() {
		names = append(names, field.Text.In(lang))
	}
	return strings.Join(names, ", ")
}

// faultWord is the word that says what is expected.
func faultWord(f field) string {
	switch {
	case f.Required && f.Value() == "":
		return "fault-empty"
	case f.Name == "iin":
		return "fault-iin"
	default:
		return "fault-" + f.Type
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
