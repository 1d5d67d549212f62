// What the page itself says, in three languages.

export const languages = { kk: "Қазақша", ru: "Русский", en: "English" };

const texts = {
  title: ["Заңды сынап көріңіз", "Попробуйте закон", "Try the law"],
  skip: ["Мазмұнға өту", "К содержанию", "Skip to the content"],
  ask: ["Сұрақ қою", "Задать вопрос", "Ask"],
  law: ["Құжаттар", "Источники", "The law"],
  language: ["Тіл", "Язык", "Language"],
  question: ["Сұрақ", "Вопрос", "Question"],
  facts: ["Не белгілі", "Что известно", "What is known"],
  factsHint: [
    "Белгілісін толтырыңыз. Бос қалған өріс белгісіз деп саналады, «жоқ» деп емес.",
    "Заполните то, что известно. Пустое поле значит «неизвестно», а не «нет».",
    "Fill in what is known. A field left empty is not known, which is not a no.",
  ],
  unknown: ["белгісіз", "неизвестно", "not known"],
  yes: ["иә", "да", "yes"],
  no: ["жоқ", "нет", "no"],
  stated: ["белгілі", "известно", "known"],
  add: ["Қосу", "Добавить", "Add"],
  remove: ["Алып тастау", "Убрать", "Remove"],
  matters: ["жауап осыған байланысты", "от этого зависит ответ", "the answer depends on it"],
  decision: ["Шешім", "Решение", "Decision"],
  answer: ["Жауап", "Ответ", "Answer"],
  refusedIt: ["Бұлай болуы мүмкін емес", "Так быть не может", "This cannot be meant"],
  open: ["Белгісіз, жауап осыған байланысты", "Неизвестно, а от этого зависит ответ", "Not known, and it matters"],
  missing: ["Жетіспейтін мәліметтер", "Недостающие сведения", "Missing facts"],
  mend: ["Мынау түзетер еді", "Это исправило бы", "This would mend it"],
  readings: ["Түсіну тәсілдері", "Толкования", "Readings"],
  readingsHint: [
    "Құжат мәтіні бірнеше мағына беретін жерлер. Таңдап көріңіз: астында нәтиженің қалай өзгеретіні жазылған.",
    "Места, где текст допускает несколько значений. Под каждым сказано, что изменится в ответе.",
    "Places where the text allows more than one meaning. Below each stands what would turn in the answer.",
  ],
  byReading: ["түсіну тәсілі", "толкование", "reading"],
  byDefault: ["әдепкі", "по умолчанию", "default"],
  turns: ["өзгереді", "изменится", "would turn"],
  turnsNothing: ["ештеңе өзгермейді", "ничего не изменится", "nothing would turn"],
  numbers: ["Сандарды өзгерту (реформа)", "Изменить числа (реформа)", "Change numbers (a reform)"],
  numbersHint: [
    "Құжаттағы сандарды өзгертсеңіз, жауап ойдан шығарылған реформа бойынша беріледі.",
    "Если изменить числа документа, ответ даётся по воображаемой реформе.",
    "Change the numbers of the law, and the answer is that of a reform that you imagine.",
  ],
  reform: [
    "Бұл – қолданыстағы құжат емес, реформа",
    "Это реформа, а не действующий документ",
    "This is a reform, not the order as it stands",
  ],
  against: ["Бұйрықпен салыстырғанда өзгерді", "Изменилось по сравнению с приказом", "Turned against the order"],
  back: ["Бұйрықтың сандарына қайту", "Вернуть числа приказа", "Back to the order's numbers"],
  link: ["Сілтемені көшіру", "Скопировать ссылку", "Copy the link"],
  copied: ["Сілтеме көшірілді", "Ссылка скопирована", "The link is copied"],
  print: ["Басып шығару", "Печать", "Print"],
  clear: ["Тазалау", "Очистить", "Clear"],
  sources: ["Құжат", "Документ", "Source"],
  find: ["Іздеу", "Поиск", "Search"],
  status: ["Күйі", "Статус", "Status"],
  all: ["барлығы", "все", "all"],
  coded: ["ереже шешеді", "решает правило", "a rule decides it"],
  data: ["кестеде бар", "есть в таблице", "held in a table"],
  recorded: ["сұраушы мәлімдейді", "сообщает спрашивающий", "stated by who asks"],
  organisational: ["есептейтін ештеңе жоқ", "вычислять нечего", "nothing to compute"],
  decidedBy: ["Мына сұрақтар шешеді", "Решается вопросами", "Decided by the questions"],
  why: ["Неге", "Почему", "Why"],
  found: ["Табылды", "Найдено", "Found"],
  footer: [
    "№ 95 бұйрықтың 09.04.2020 редакциясы бойынша; қазір күшіндегі редакция емес. Ештеңе ешқайда жіберілмейді: есептеу осы бетте жүреді.",
    "По приказу № 95 в редакции от 09.04.2020; это не действующая сейчас редакция. Ничего никуда не отправляется: всё вычисляется на этой странице.",
    "By Order No. 95 in the edition of 09.04.2020, which is not the one in force today. Nothing is sent anywhere: everything is worked out on this page.",
  ],
  qualification: [
    "Біліктілікті арттыру курстары",
    "Курсы повышения квалификации",
    "Professional development courses",
  ],
  assessment: ["Бағалау", "Оценивание", "Assessment"],
  certificate: ["Сертификат", "Сертификат", "Certificate"],
  planning: ["Жоспарлау", "Планирование", "Planning"],
  postcourse: ["Курстан кейін", "После курса", "After the course"],
  failed: ["Бет жүктелмеді", "Страница не загрузилась", "The page could not be loaded"],
};

const order = ["kk", "ru", "en"];

let language = "kk";

export const speak = (lang) => {
  language = lang;
};

// say returns one of the texts of the page.
export const say = (name) => texts[name][order.indexOf(language)];

// said returns a text of the library in the language of the page.
export const said = (text) => text?.[language] ?? "";

// dayOf returns a day as the language writes it.
export function dayOf(iso) {
  const [year, month, day] = iso.split("-").map(Number);
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year);
  const locale = { kk: "kk-KZ", ru: "ru-RU", en: "en-GB" }[language];
  return new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(
    date,
  );
}
