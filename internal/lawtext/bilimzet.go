package lawtext

import (
	"regexp"
	"strings"
)

// cell stands for the border between two cells of a table. A figure means something
// else in another column, so the borders of the study plan are text.
const cell = "\ue000"

var (
	borders = strings.NewReplacer("\t", " "+cell+" ", "|", " "+cell+" ", "</td>", " "+cell+" ", "</th>", " "+cell+" ")

	rowEdge = regexp.MustCompile(`(?m)^[ \t]*\|`) // of a table in Markdown
)

// plan is the study plan among the places of the programme.
const plan = "5.T"

// splitBilimzet gives the provisions of the programme: by the first words of its
// sections, paragraphs, terms and cells, and the rows of the study plan by their numbers.
func splitBilimzet(text string, parts *parts) []Provision {
	s := splitter{parts: parts}
	modules := map[string]string{}
	list := bilimzetOutline.provisions(clean(borders.Replace(rowEdge.ReplaceAllString(text, ""))), parts)
	for _, p := range list {
		if p.ID == plan {
			modules = rowsOfModules(p.Text)
		}
	}
	for _, p := range list {
		switch {
		case p.ID == plan:
			s.rows(p.Text)
		case modules[p.ID] != "":
			s.add(p.ID, withoutCells(p.Text), modules[p.ID])
		default:
			s.add(p.ID, "", withoutCells(p.Text))
		}
	}
	return s.list
}

func withoutCells(text string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(text, cell, " ")), " ")
}

// A rowForm says how a row of the study plan begins, and which provision it is: the id
// goes on with the number in the row, if it has one. No id: a row that is a heading.
type rowForm struct{ id, form string }

var rowForms = []rowForm{
	{"", `Модуль (\d{1,2})[. ]`},
	{plan + ".", `(\d{1,2}\.\d{1,2})\.?[ ` + cell + `]+\p{Lu}`},
	{plan + ".SRS", `СРС ?№? ?(\d{1,2})`},
	{"", `()Итоговое оценивание`},
	{plan + ".FA1", `()Самостоятельная работа слушателя`},
	{plan + ".FA2", `()(?:Итоговое т|Т)естирование`},
	{plan + ".TOTAL", `()(?:ВСЕГО|ИТОГО)`},
	{plan + ".note", `()Примечание`},
}

var rowBegin = regexp.MustCompile(`(?:^| )(?:` + alternativesOf(rowForms) + `)`)

func alternativesOf(forms []rowForm) string {
	list := make([]string, len(forms))
	for i, f := range forms {
		list[i] = f.form
	}
	return strings.Join(list, "|")
}

// A planRow is a row of the study plan: module is the heading that it stands under.
type planRow struct{ id, module, text string }

// rowsOf gives the title and the names of the columns, and the rows.
func rowsOf(text string) (head string, rows []planRow) {
	found := rowBegin.FindAllStringSubmatchIndex(text, -1)
	head, module := text, ""
	for i, m := range found {
		to := len(text)
		if i+1 < len(found) {
			to = found[i+1][0]
		}
		if i == 0 {
			head = text[:m[0]]
		}
		id, number := rowOf(text, m)
		if id == "" {
			module = number
		}
		rows = append(rows, planRow{id, module, bordered(text[m[0]:to])})
	}
	return bordered(head), rows
}

// rowOf gives the id of a row, with the number in it; of a heading the number alone.
func rowOf(text string, m []int) (id, number string) {
	for i, f := range rowForms {
		if from := m[2*i+2]; from >= 0 {
			number = text[from:m[2*i+3]]
			if f.id == "" {
				return "", number
			}
			return f.id + number, number
		}
	}
	return "", ""
}

// bordered trims a row: a border at its end divides nothing.
func bordered(text string) string { return strings.Trim(text, " -+"+cell) }

// rows adds the rows of the study plan, each with the names of the columns, which are
// their chapeau. The note below the table has none.
func (s *splitter) rows(text string) {
	head, rows := rowsOf(text)
	for _, row := range rows {
		switch row.id {
		case "":
		case plan + ".note":
			s.add(row.id, "", withoutCells(row.text))
		default:
			s.add(row.id, head, row.text)
		}
	}
}

// rowsOfModules gives the rows under the heading of each module, by its provision: what a
// module comes to is their sum.
func rowsOfModules(text string) map[string]string {
	modules := map[string]string{}
	_, rows := rowsOf(text)
	for _, row := range rows {
		if row.module != "" {
			id := "5.M" + row.module
			modules[id] = trim(modules[id] + " " + row.text)
		}
	}
	return modules
}
