package lawtext

// continuingOutline are the places of the article on continuing education: the first
// words of the paragraphs that a provision was taken from, and of those behind them.
var continuingOutline = outline{
	{id: "5", words: "бағдарламағасәйкес"},
	{words: "үздіксізбілімалуғаарналған"},
	{id: "7", words: "үздіксізбілімберудіжүзегеасырудың"},
	{id: "4", words: "қазіргікәсібибілімберуде"},
	{words: "педагогикалықкадрлардыңжетіспеушілігі"},
	{id: "3", words: "жақындабіздіңмемлекет"},
	{id: "2", words: "осынормативтікқұқықтықактінің"},
	{id: "2.1", words: "1тармаққасәйкес"},
	{id: "2.1 3", words: "қазақстанреспубликасының20"}, // the day of the law, in the sentence on its article 10
	{id: "2.1", words: "кәсіптікбілімібар"},
	{id: "2.2", words: "3тармақтаосыбаптың"},
	{id: "2.3", words: "осыережелердіқолдануда"},
	{words: "үздіксізбілімберукөшбасшылықты"},
	{id: "1", words: "үздіксізбілімберужүйесіндеүш"},
	{id: "1.1", words: "ресмибілімберу", not: "бей"},
	{id: "1.2", words: "бейресмибілімберу"},
	{id: "1.3", words: "ішкіресмибілімбұл|ішкіресмибілімберу"},
	{words: "үздіксізбілімберудебілімалуға"},
	{id: "8", words: "қазақстанреспубликасындағыжоғарыбілімсапасына"},
	{words: "үздіксізжоғарыпедагогикалықбілімберуде"},
	{id: "9", words: "жоғарыпедагогикалықбілімберуересектерге"},
	{words: "осығанбайланыстысыниойлауға"},
	{id: "6", words: "әрбірмаман"},
	{words: "өмірбойыбілімберуидеясы"},
}

func splitContinuing(text string, parts *parts) []Provision {
	return continuingOutline.provisions(clean(text), parts)
}

// nonformalOutline are the places of the Russian abstract of the article on non-formal
// education. The English one behind it is not compared.
var nonformalOutline = outline{
	{id: "2", words: "внесеныпредложенияпоизменению"},
	{words: "проведенопроспонеформальному"},
	{id: "4", words: "предложенанациональнаямодель"},
	{id: "1 5 6", words: "исследованиеповыявлению"}, // how many were asked, what was tried out, whose needs were studied
	{id: "6", words: "длярешенияпоставленныхзадач"},
	{id: "2", words: "выводыирекомендации|изучениесостоянияпроблемы"},
	{id: "3", words: "преодоленстереотип"},
	{id: "4", words: "предложенамодельсовершенствования"},
	{words: "thearticleisdevoted"},
}

func splitNonformal(text string, parts *parts) []Provision {
	return nonformalOutline.provisions(clean(text), parts)
}
