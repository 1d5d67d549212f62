package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"image"
	_ "image/png" // the logo is a PNG
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"github.com/BurntSushi/toml"
	"github.com/shopspring/decimal"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/certificate"
)

// centre is what stays the same from stream to stream: who the provider is, and how
// it assesses. What the workbook states goes before it.
type centre struct {
	OrganisationKK string                `toml:"organisation_kk"`
	OrganisationRU string                `toml:"organisation_ru"`
	Head           string                `toml:"head"`
	SignedBy       certificate.Signatory `toml:"signed_by"`
	Series         string                `toml:"series"`
	Logo           string                `toml:"logo"`       // a PNG file, beside the file of the centre
	Page           string                `toml:"page"`       // the address of the verification page
	StatusList     string                `toml:"status_url"` // the address of the status list
	Edition        qagida.Edition        `toml:"edition"`    // of the scheme
	Parts          []part                `toml:"part"`       // of the scheme; none for that of Bilimzet

	scheme assessment.Scheme
	logo   []byte
}

// part is one part of a scheme as the file of a centre states it.
type part struct {
	ID        string            `toml:"id"`
	Name      inLanguages       `toml:"name"`
	PassMark  assessment.Points `toml:"pass_mark"`
	PassGrade assessment.Label  `toml:"pass_grade"`
	Step      assessment.Points `toml:"step"`
	Items     []item            `toml:"item"`
	Bands     []band            `toml:"band"`
}

type item struct {
	Name   inLanguages       `toml:"name"`
	Min    assessment.Points `toml:"min"`
	Max    assessment.Points `toml:"max"`
	Step   assessment.Points `toml:"step"`
	Weight assessment.Points `toml:"weight"`
}

type band struct {
	Grade       assessment.Label  `toml:"grade"`
	From        assessment.Points `toml:"from"`
	To          assessment.Points `toml:"to"`
	FromPercent assessment.Points `toml:"from_percent"`
}

type inLanguages struct {
	KK string `toml:"kk"`
	RU string `toml:"ru"`
	EN string `toml:"en"`
}

// centreFile is the name that is looked for beside a workbook.
const centreFile = "centre.toml"

// unnamedPage is the address on a certificate while the centre names none: one that
// leads nowhere, by RFC 2606.
const unnamedPage = "https://centre.invalid/verify.html"

// readCentre reads the file of a centre. An empty path stands for the one beside the
// workbook, where there is one, and else for a centre that assesses as Bilimzet does.
func readCentre(path, book string) (*centre, error) {
	named := path != ""
	if !named {
		path = filepath.Join(filepath.Dir(book), centreFile)
	}
	content, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) && !named {
		content, err = nil, nil
	}
	if err != nil {
		return nil, err
	}
	c, err := parseCentre(content, filepath.Dir(path))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return c, nil
}

func parseCentre(content []byte, folder string) (*centre, error) {
	c := &centre{}
	told, err := toml.Decode(string(content), c)
	if err != nil {
		return nil, err
	}
	if unknown := told.Undecoded(); len(unknown) > 0 {
		return nil, fmt.Errorf("%s is not known", unknown[0])
	}
	c.Series, c.Page = cmp.Or(c.Series, "KZ"), cmp.Or(c.Page, unnamedPage)
	for _, address := range []string{c.Page, c.StatusList} {
		if err := checkAddress(address); err != nil {
			return nil, err
		}
	}
	if err := c.checkNames(); err != nil {
		return nil, err
	}
	if c.Logo != "" {
		if err := c.readLogo(filepath.Join(folder, c.Logo)); err != nil {
			return nil, err
		}
	}
	return c, c.makeScheme()
}

// checkAddress refuses what is no address of a page, and one with a fragment: that
// is where the statement of a certificate stands.
func checkAddress(address string) error {
	at, err := url.Parse(address)
	switch {
	case err != nil:
		return err
	case address != "" && (at.Scheme != "https" && at.Scheme != "http" || at.Host == "" || at.Fragment != ""):
		return refuse("page", address, "is no address of a page")
	}
	return nil
}

// checkNames refuses names that cannot be printed.
func (c *centre) checkNames() error {
	for _, name := range []*string{&c.OrganisationKK, &c.OrganisationRU, &c.Head} {
		text, err := cell{text: strings.TrimSpace(*name)}.written(mostName)
		if err != nil {
			return fmt.Errorf("%q: %w", *name, err)
		}
		*name = text
	}
	return nil
}

// readLogo reads the logo, so that one that cannot be drawn is told of at once.
func (c *centre) readLogo(path string) error {
	content, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if _, _, err := image.DecodeConfig(bytes.NewReader(content)); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	c.logo = content
	return nil
}

// makeScheme makes the scheme of the parts that the file states.
func (c *centre) makeScheme() (err error) {
	if len(c.Parts) == 0 {
		c.scheme = assessment.Bilimzet2025()
		return nil
	}
	parts := make([]assessment.Part, len(c.Parts))
	for i, p := range c.Parts {
		if parts[i], err = p.part(); err != nil {
			return fmt.Errorf("part %s: %w", p.ID, err)
		}
	}
	c.scheme, err = assessment.NewScheme(c.Edition, parts...)
	return err
}

// part returns the part as the library takes it. Its scale ends at what the items
// add up to.
func (p part) part() (assessment.Part, error) {
	out := assessment.Part{ID: p.ID, Field: p.ID, Name: p.Name.text(), PassMark: p.PassMark, PassGrade: p.PassGrade}
	for _, i := range p.Items {
		item := assessment.Item{Name: i.Name.text(), Min: i.Min, Max: i.Max, Step: i.Step, Weight: i.Weight}
		out.Items = append(out.Items, item)
	}
	var bands []assessment.Band
	for _, b := range p.Bands {
		bands = append(bands, assessment.Band{Label: b.Grade, From: b.From, To: b.To, FromPercent: b.FromPercent})
	}
	sum, err := p.most()
	if err != nil {
		return out, err
	}
	out.Scale, err = assessment.NewScale(sum, cmp.Or(p.Step, assessment.MustPoints("1")), bands...)
	return out, err
}

// most returns what the items of a part add up to.
func (p part) most() (assessment.Points, error) {
	sum := decimal.Zero
	for _, i := range p.Items {
		most, _ := i.Max.Decimal()
		if weight, stated := i.Weight.Decimal(); stated {
			most = most.Mul(weight)
		}
		sum = sum.Add(most)
	}
	return assessment.PointsOf(sum)
}

// text returns a name in three languages, the others for one that is left out.
func (n inLanguages) text() qagida.Text {
	return qagida.Text{KK: cmp.Or(n.KK, n.RU, n.EN), RU: cmp.Or(n.RU, n.KK, n.EN), EN: cmp.Or(n.EN, n.RU, n.KK)}
}
