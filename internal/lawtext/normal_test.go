package lawtext_test

import (
	"testing"

	"github.com/qagida/qagida/internal/lawtext"
)

func TestNormalise(t *testing.T) {
	for _, row := range []struct{ name, text, want string }{
		{"nothing", "", ""},
		{"white space", " не\u00a0менее\r\n\t36  часов ", "не менее 36 часов"},
		{"narrow space", "1\u202f000\u2009тенге", "1 000 тенге"},
		{"beside a sign", "центрами/ центрами ( далее ) , \" Центр \"", "центрами/центрами(далее),\"Центр\""},
		{"a letter and its mark", "и\u0306 е\u0308 у\u0306 И\u0306", "й ё ў Й"},
		{"Latin and Turkic", "o\u0308 s\u0327 g\u0306 C\u0327 ӓ а\u0308", "ö ş ğ Ç ӓ ӓ"},
		{"a mark that makes no letter", "а\u0301 \u0301", "а\u0301 \u0301"},
		{"a soft hyphen", "повы\u00adшение ква\u00ad\n  лификации", "повышение квалификации"},
		{"no width", "повы\u200bшение\ufeff", "повышение"},
		{"a divided word", "повыше-\nние", "повышение"},
		{
			"a dash between words",
			"тренер –лицо, оценивание- процедура, план — схема",
			"тренерлицо,оцениваниепроцедура,плансхема",
		},
		{"a compound", "научно‑практический научно-\nпрактический", "научнопрактический научнопрактический"},
		{"a hyphen beside a digit", "38–1) и 3-х, январь - 5", "38-1)и 3-х,январь-5"},
		{"quotation marks", "«Өрлеу» „Өрлеу“ “Өрлеу” \"Өрлеу\" &quot;Өрлеу&quot;", `"Өрлеу"Өрлеу"Өрлеу"Өрлеу"Өрлеу"`},
		{"tags", "<p class=\"x\">не <b>ме</b>нее<br/>36</p><!-- 40 --> часов", "не менее 36 часов"},
		{"hidden", "<style>p > a { }</style>часы<script>if (a < b) {}</script>", "часы"},
		{"entities", "не&nbsp;менее &laquo;36&raquo; &mdash; &#1095;", `не менее"36"-ч`},
		{"no tags", "a < b и c > d, 5 <b", "a b и c d,5 b"},
		{"a comparison", "менее <17, &lt; 70 %", "менее＜17,＜70%"},
		{"an address", "на <https://example.kz/>", "на https://example.kz/"},
		{"the Latin schwa", "жəне Əр", "және Әр"},
		{"Markdown", "### **Глава** 1\\_ | _часы_", "Глава 1 часы"},
		{"a line across", "годовой\n\n---\n\nграфик", "годовой график"},
		{"the end of an item", "часов;", "часов"},
		{"the end of a sentence", "часов. ", "часов"},
		{"a bracket at the end", "(часов)", "(часов)"},
		{"case and ё", "Курсы курсы объём", "Курсы курсы объём"},
		{"not text", "ча\xffсы", "ча\ufffdсы"},
	} {
		t.Run(row.name, func(t *testing.T) {
			got := lawtext.Normalise(row.text)
			if got != row.want {
				t.Errorf("got %q\nwant %q", got, row.want)
			}
			if again := lawtext.Normalise(got); again != got {
				t.Errorf("once more: %q", again)
			}
		})
	}
}

func TestFingerprint(t *testing.T) {
	const empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
	of := func(id, text string) string { return lawtext.Fingerprint(lawtext.Provision{ID: id, Text: text}) }
	for _, row := range []struct {
		name, one, other string
		same             bool
	}{
		{"nothing", of("1", ""), empty, true},
		{"the end", of("22", "45 минут."), of("22", "45 минут;"), true},
		{"a figure", of("22", "45 минут"), of("22", "40 минут"), false},
		{"case", of("22", "Минут"), of("22", "минут"), false},
		{"layout of a form", of("A4.8", "С е р и я № ___"), of("A4.8", "Серия\t№"), true},
		{"case and ё of a form", of("A4.5", "В ОБЪЁМЕ"), of("A4.5", "в объеме"), true},
		{"a digit of a form", of("A4.8", "000000"), of("A4.8", "00000"), false},
	} {
		t.Run(row.name, func(t *testing.T) {
			if (row.one == row.other) != row.same {
				t.Errorf("%s and %s", row.one, row.other)
			}
		})
	}
}
