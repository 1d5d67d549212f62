package lawtext

import "strings"

// A composition is a combining mark with the letters that it makes one with:
// each letter, then the two as one.
type composition struct {
	mark  rune
	pairs string
}

// compositions are those of Unicode for the letters of the Cyrillic script and
// of the Latin alphabets written with one mark.
var compositions = []composition{
	{0x0300, "AÀEÈIÌNǸOÒUÙWẀYỲaàeèiìnǹoòuùwẁyỳЕЀИЍеѐиѝ"},
	{0x0301, "AÁCĆEÉGǴIÍKḰLĹMḾNŃOÓPṔRŔSŚUÚWẂYÝZŹaácćeégǵiíkḱlĺmḿnńoópṕrŕsśuúwẃyýzźГЃКЌгѓкќ"},
	{0x0302, "AÂCĈEÊGĜHĤIÎJĴOÔSŜUÛWŴYŶZẐaâcĉeêgĝhĥiîjĵoôsŝuûwŵyŷzẑ"},
	{0x0303, "AÃEẼIĨNÑOÕUŨVṼYỸaãeẽiĩnñoõuũvṽyỹ"},
	{0x0304, "AĀEĒGḠIĪOŌUŪYȲaāeēgḡiīoōuūyȳИӢУӮиӣуӯ"},
	{0x0306, "AĂEĔGĞIĬOŎUŬaăeĕgğiĭoŏuŭАӐЕӖЖӁИЙУЎаӑеӗжӂийуў"},
	{0x0307, "AȦBḂCĊDḊEĖFḞGĠHḢIİMṀNṄOȮPṖRṘSṠTṪWẆXẊYẎZŻaȧbḃcċdḋeėfḟgġhḣmṁnṅoȯpṗrṙsṡtṫwẇxẋyẏzż"},
	{0x0308, "AÄEËHḦIÏOÖUÜWẄXẌYŸaäeëhḧiïoötẗuüwẅxẍyÿІЇАӒЕЁЖӜЗӞИӤОӦУӰЧӴЫӸЭӬаӓеёжӝзӟиӥоӧуӱчӵыӹэӭіїӘӚәӛӨӪөӫ"},
	{0x030a, "AÅUŮaåuůwẘyẙ"},
	{0x030b, "OŐUŰoőuűУӲуӳ"},
	{0x030c, "AǍCČDĎEĚGǦHȞIǏKǨLĽNŇOǑRŘSŠTŤUǓZŽaǎcčdďeěgǧhȟiǐjǰkǩlľnňoǒrřsštťuǔzž"},
	{0x0327, "CÇDḐEȨGĢHḨKĶLĻNŅRŖSŞTŢcçdḑeȩgģhḩkķlļnņrŗsştţ"},
	{0x0328, "AĄEĘIĮOǪUŲaąeęiįoǫuų"},
}

// compose gives the text with every letter and the mark after it as one.
func compose(text string) string {
	if !strings.ContainsFunc(text, isCombining) {
		return text
	}
	runes := make([]rune, 0, len(text))
	for _, r := range text {
		if n := len(runes); n > 0 && isCombining(r) {
			if whole := composed(runes[n-1], r); whole != 0 {
				runes[n-1] = whole
				continue
			}
		}
		runes = append(runes, r)
	}
	return string(runes)
}

func isCombining(r rune) bool { return 0x0300 <= r && r <= 0x036f }

// composed gives the letter and the mark as one, zero where there is no such one.
func composed(letter, mark rune) rune {
	for _, c := range compositions {
		if c.mark == mark {
			return c.whole(letter)
		}
	}
	return 0
}

func (c composition) whole(letter rune) rune {
	wanted, found := true, false
	for _, r := range c.pairs {
		if found {
			return r
		}
		found = wanted && r == letter
		wanted = !wanted
	}
	return 0
}
