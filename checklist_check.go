package qagida

import (
	"strconv"
	"strings"
)

// Check refuses a checklist that decisions cannot be made with, or whose
// findings would be short of a reason: too long a list, a name or a code that
// is empty or stands twice, a provision that the sources do not have, a reading with no
// choices or with more than three, a field that does not exist, a missing text,
// a text that shows an amount that does not exist. It is for the tests of
// packages that write rules.
func (c *Checklist) Check() error {
	if len(c.Criteria) > mostCriteria || len(c.Fields) > mostFields || len(c.Amounts) > mostAmounts {
		return Refuse("checklist."+c.Name, c.size(), "is more than a decision has room for")
	}
	if err := c.checkNames(); err != nil {
		return err
	}
	seen := map[Code]bool{}
	for i := range c.Criteria {
		criterion := &c.Criteria[i]
		if seen[criterion.Code] {
			return Refuse("checklist."+c.Name, string(criterion.Code), "stands twice")
		}
		seen[criterion.Code] = true
		if err := c.checkCriterion(criterion); err != nil {
			return err
		}
	}
	return nil
}

// checkNames refuses a field or an amount that has no name, or that of another
// one.
func (c *Checklist) checkNames() error {
	seen := map[string]bool{}
	for i, field := range c.Fields {
		switch {
		case field.Name == "" || !field.Text.complete():
			return Refuse("checklist."+c.Name, "field "+strconv.Itoa(i), "lacks a name or a text")
		case seen[field.Name]:
			return Refuse("checklist."+c.Name, "field "+field.Name, "stands twice")
		}
		seen[field.Name] = true
	}
	clear(seen)
	for i, amount := range c.Amounts {
		switch {
		case amount.Name == "":
			return Refuse("checklist."+c.Name, "amount "+strconv.Itoa(i), "lacks a name")
		case seen[amount.Name]:
			return Refuse("checklist."+c.Name, "amount "+amount.Name, "stands twice")
		}
		seen[amount.Name] = true
	}
	return nil
}

// size counts what the checklist has, for an error.
func (c *Checklist) size() string {
	return strconv.Itoa(len(c.Criteria)) + " criteria, " + strconv.Itoa(len(c.Fields)) + " fields, " +
		strconv.Itoa(len(c.Amounts)) + " amounts"
}

func (c *Checklist) checkCriterion(criterion *Criterion) error {
	where := "checklist." + c.Name
	code := string(criterion.Code)
	if _, found := criterion.Provision.Entry(); !found {
		return Refuse(where, code+": "+criterion.Provision.String(), "cites a provision that the sources do not have")
	}
	if Edition(code).Check() != nil {
		return Refuse(where, code, "is not a code in lower-case letters with hyphens")
	}
	if !criterion.Asks.complete() || criterion.Found != (Text{}) && !criterion.Found.complete() {
		return Refuse(where, code, "lacks a text in one of the languages")
	}
	if r := criterion.Reading; r != nil && (len(r.Choices) == 0 || len(r.Choices) > mostChoices) {
		return Refuse(where, code, "rests on a reading that has no choices, or more than a decision has room for")
	}
	if criterion.Needs>>uint(len(c.Fields)) != 0 {
		return Refuse(where, code, "needs a field that the checklist does not have")
	}
	for _, text := range []Text{criterion.Asks, criterion.Found} {
		for lang := range langWords.All() {
			if name, ok := c.strangeAmount(lang, text.In(lang)); ok {
				return Refuse(where, code+": {"+name+"}", "shows an amount that the checklist does not have, or without a form for each number")
			}
		}
	}
	return nil
}

// complete reports whether the text speaks all three languages.
func (t Text) complete() bool { return t.KK != "" && t.RU != "" && t.EN != "" }

// strangeAmount finds a placeholder that cannot be filled in.
func (c *Checklist) strangeAmount(lang Lang, text string) (name string, found bool) {
	for {
		_, rest, open := strings.Cut(text, "{")
		if !open {
			return "", false
		}
		inside, after, closed := strings.Cut(rest, "}")
		name, forms, counted := strings.Cut(inside, "|")
		if !closed || !c.hasAmount(name) || counted && len(strings.Split(forms, "|")) != pluralForms[lang] {
			return inside, true
		}
		text = after
	}
}

func (c *Checklist) hasAmount(name string) bool {
	for _, amount := range c.Amounts {
		if amount.Name == name {
			return true
		}
	}
	return false
}
