package main

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"html/template"

	"github.com/qagida/qagida"
)

//go:embed verify.html
var pageText string

var pageTemplate = template.Must(template.New("page").Parse(pageText))

// page returns the verification page of a centre: one file that needs no server, with
// its public keys and its latest status list in it.
func (i *issuer) page(name string, r *register, list string) ([]byte, error) {
	status, err := i.signedStatus(r, list)
	if err != nil {
		return nil, err
	}
	keys, err := json.Marshal(i.keys)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = pageTemplate.Execute(&out, map[string]any{
		"Keys": template.JS(keys), "Status": string(status), "Centre": name, "Words": pageWords(),
	})
	return out.Bytes(), err
}

// pageWords are the words of the page, by language and name.
func pageWords() map[string]map[string]string {
	words := map[string]map[string]string{}
	for lang := range qagida.Values[qagida.Lang]() {
		words[lang.String()] = map[string]string{}
		for name, text := range pageTexts {
			words[lang.String()][name] = text.In(lang)
		}
	}
	return words
}

var pageTexts = map[string]qagida.Text{
	"title":        {KK: "Сертификатты тексеру", RU: "Проверка сертификата", EN: "Check a certificate"},
	"paste":        {KK: "QR кодының мекенжайын немесе .jwt файлының мәтінін осында қойыңыз", RU: "Вставьте адрес из QR-кода или текст файла .jwt", EN: "Paste the address of the QR code, or the text of the .jwt file"},
	"file":         {KK: "Немесе .jwt файлын таңдаңыз: ", RU: "Или выберите файл .jwt: ", EN: "Or choose the .jwt file: "},
	"check":        {KK: "Тексеру", RU: "Проверить", EN: "Check"},
	"local":        {KK: "Тексеру осы құрылғыда өтеді: бұл бет ештеңе жібермейді және жүктемейді.", RU: "Проверка идёт на этом устройстве: страница ничего не отправляет и не загружает.", EN: "The check runs on this device: the page sends and loads nothing."},
	"limits":       {KK: "Қолтаңба деректерді осы кілттің иесі бекіткенін дәлелдейді. Қағаздағы жазу мен адамның өзін көрсетілген деректермен салыстырыңыз.", RU: "Подпись доказывает, что данные заверил владелец ключа. Сравните с ними бумагу и удостоверение личности.", EN: "The signature proves that the owner of the key vouches for these facts. Compare the paper and the person with them."},
	"valid":        {KK: "Қолтаңбасы дұрыс, сертификат күшінде", RU: "Подпись верна, сертификат действует", EN: "The signature is right, the certificate is valid"},
	"expired":      {KK: "Қолтаңбасы дұрыс, бірақ мерзімі өткен", RU: "Подпись верна, но срок истёк", EN: "The signature is right, but the term has ended"},
	"early":        {KK: "Қолтаңбасы дұрыс, бірақ мерзімі әлі басталған жоқ", RU: "Подпись верна, но срок ещё не начался", EN: "The signature is right, but the term has not begun"},
	"withdrawn":    {KK: "Қайтарып алынған: сертификат күшінде емес", RU: "Отозван: сертификат не действует", EN: "Withdrawn: the certificate no longer counts"},
	"forged":       {KK: "Расталмады: ұйым бұған қол қоймаған", RU: "Не подтверждено: организация этого не подписывала", EN: "Not confirmed: the organisation has not signed this"},
	"old":          {KK: "Бұл браузер қолтаңбаны тексере алмайды: оны жаңартыңыз", RU: "Этот браузер не умеет проверять подпись: обновите его", EN: "This browser cannot check the signature: update it"},
	"number":       {KK: "Сертификат нөмірі", RU: "Номер сертификата", EN: "Number"},
	"holder":       wordHolder,
	"course":       wordCourse,
	"hours":        wordHours,
	"issued":       {KK: "Берілген күні", RU: "Дата выдачи", EN: "Day of issue"},
	"until":        wordLastDay,
	"state":        wordWithdrawal,
	"unchecked":    {KK: "белгісіз: бұл беттегі тізім сертификаттан бұрын жасалған", RU: "неизвестно: список на этой странице старше сертификата", EN: "not known: the list in this page is older than the certificate"},
	"isWithdrawn":  wordWithdrawnPaper,
	"notWithdrawn": {KK: "қайтарып алынбаған", RU: "не отозван", EN: "not withdrawn"},
}
