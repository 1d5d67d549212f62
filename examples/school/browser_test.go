package main

import (
	"context"
	"fmt"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// browser is a tab of a headless Chromium that looks at a school.
type browser struct {
	*testing.T
	tab      context.Context
	site     string
	messages func() []string
}

// newBrowser starts a browser. Without one the test is skipped, and says so.
func newBrowser(t *testing.T, s *school) *browser {
	t.Helper()
	path := chromium()
	if path == "" {
		t.Skip("no Chromium found: install one (apt-get install chromium) to run the browser test")
	}
	server := httptest.NewServer(s.site)
	t.Cleanup(server.Close)
	flags := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.Flag("lang", "en"))
	if os.Geteuid() == 0 {
		flags = append(flags, chromedp.NoSandbox) // Chromium has no sandbox for root
	}
	deadline, cancel := context.WithTimeout(t.Context(), 3*time.Minute)
	t.Cleanup(cancel)
	process, cancel := chromedp.NewExecAllocator(deadline, flags...)
	t.Cleanup(cancel)
	tab, cancel := chromedp.NewContext(process)
	t.Cleanup(cancel)
	b := &browser{T: t, tab: tab, site: server.URL}
	b.listen()
	return b
}

// chromium finds a browser by the names under which systems have it.
func chromium() string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// listen collects what the pages write to the console.
func (b *browser) listen() {
	listening, stop := context.WithCancel(b.tab)
	stream := chromedp.Console(listening)
	var seen []string
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		for m, err := range stream {
			if err != nil {
				return
			}
			seen = append(seen, m.String())
		}
	}()
	b.messages = func() []string {
		stop()
		<-ended
		return seen
	}
}

func (b *browser) do(steps ...chromedp.Action[chromedp.Void]) {
	b.Helper()
	if err := chromedp.Do(b.tab, steps...); err != nil {
		b.Fatal(err)
	}
}

// follow clicks a link or a button and waits for the page behind it.
func (b *browser) follow(selector string) {
	b.Helper()
	if _, err := chromedp.RunResponse(b.tab, chromedp.Click(chromedp.CSS(selector))); err != nil {
		b.Fatalf("%s: %v", selector, err)
	}
}

// fill puts values into the fields of a form: names and values in turn.
func (b *browser) fill(typed ...string) {
	b.Helper()
	for i := 0; i+1 < len(typed); i += 2 {
		b.do(chromedp.SetValue(chromedp.CSS("#"+typed[i]), typed[i+1]))
	}
}

// sees asks that the page shows a text.
func (b *browser) sees(texts ...string) {
	b.Helper()
	page, err := chromedp.Run(b.tab, chromedp.Evaluate[string]("document.body.innerText.replace(/\\s+/g, ' ')"))
	if err != nil {
		b.Fatal(err)
	}
	for _, text := range texts {
		if !strings.Contains(page, text) {
			b.Fatalf("the page does not show %q:\n%s", text, page)
		}
	}
}

// fits asks that nothing of the page stands out on either side.
func (b *browser) fits(width int64, path string) {
	b.Helper()
	b.do(chromedp.EmulateViewport(width, 800), chromedp.Navigate(b.site+path))
	wide, err := chromedp.Run(b.tab, chromedp.Evaluate[[]string](`
		[...document.querySelectorAll('body *')].filter(e => {
			const r = e.getBoundingClientRect();
			return r.width > 0 && r.right > innerWidth + 0.5 && !e.closest('.skip, thead');
		}).map(e => e.outerHTML.slice(0, 120)).concat(document.documentElement.scrollWidth > innerWidth ? ['the page itself'] : [])`))
	if err != nil || len(wide) > 0 {
		b.Errorf("%s at %d: %v, %s", path, width, err, wide)
	}
	b.readable()
}

// readable asks that every text stands out from its ground at 4.5 to 1, as WCAG AA
// asks of text of any size.
func (b *browser) readable() {
	b.Helper()
	faint, err := chromedp.Run(b.tab, chromedp.Evaluate[[]string](`(() => {
		const rgb = c => c.match(/[\d.]+/g).map(Number);
		const light = c => [0.2126, 0.7152, 0.0722].reduce((sum, w, i) => {
			const v = c[i] / 255;
			return sum + w * (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
		}, 0);
		const ground = e => {
			for (; e; e = e.parentElement) {
				const c = rgb(getComputedStyle(e).backgroundColor);
				if (c.length === 3 || c[3] > 0) return c;
			}
			return [255, 255, 255];
		};
		return [...document.querySelectorAll('body *')].filter(e => {
			if (![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) return false;
			const [x, y] = [light(rgb(getComputedStyle(e).color)), light(ground(e))];
			return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05) < 4.5;
		}).map(e => e.outerHTML.slice(0, 120));
	})()`))
	if err != nil || len(faint) > 0 {
		b.Errorf("too faint: %s, %v", faint, err)
	}
}

// A clerk enters a teacher, a course, its certificate and what was done after it,
// and sees the state change; a colleague reads the same in another language.
func TestBrowser(t *testing.T) {
	b := newBrowser(t, newSchool(t))
	b.do(chromedp.EmulateViewport(1200, 900), chromedp.Navigate(b.site+"/kk/"))
	b.sees("Педагогтер", "Жазба жоқ.")
	b.follow(`main a[href$="/teachers/new"]`)

	// A slip of the pen is pointed out beside its field, and nothing is lost.
	b.do(chromedp.SendKeys(chromedp.CSS("#name"), "Мысалова Әлия"), chromedp.SendKeys(chromedp.CSS("#iin"), "870314440003"))
	b.follow("main form button")
	b.sees("Жазба сақталмады", "соңғы цифры қалғандарын тексереді")
	b.do(chromedp.SetValue(chromedp.CSS("#iin"), "870314440002"))
	b.do(chromedp.Click(chromedp.CSS(`input[value="higher-pedagogical"]`)))
	b.follow("main form button")
	b.sees("Мысалова Әлия", "сертификаты жоқ", "0 / 36", "Не істеу керек")

	b.follow(`main a[href$="/courses/new"]`)
	b.fill("topic", "Критериалды бағалау", "place", "domestic", "hours", "40", "first", "2026-03-02", "last", "2026-03-06")
	b.follow("main form button")
	b.sees("40 / 36", "қысқа мерзімді курс")

	b.follow(`main a[href$="/certificates/new"]`)
	b.fill("number", "AB № 000123", "issued", "2026-03-05")
	b.follow("main form button")
	b.sees("Жазба сақталмады")
	b.fill("issued", "2026-03-06")
	b.follow("main form button")
	b.sees("жарамды, соңғы күні – 2031 жылғы 6 наурыз", "орындалғаны: 0, қалғаны: 3")

	// The same work of the same day is asked about, and taken when the clerk says so.
	for round := range 3 {
		b.follow(`main p.links a[href$="/events/new"]`)
		b.fill("duty", "independent-works", "date", "2026-05-01")
		b.follow("main form button")
		if round > 0 {
			b.sees("Сол күні осындай жұмыс жазылған")
			b.do(chromedp.Click(chromedp.CSS(`input[name="again"]`)))
			b.follow("main form button")
		}
	}
	b.sees("орындалғаны: 3, қалғаны: 0")

	b.follow(`.languages a[lang="ru"]`)
	b.sees("Критериалды бағалау", "сделано: 3, осталось: 0", "действует до 6 марта 2031 года", "краткосрочный курс")
	b.follow(`.languages a[lang="en"]`)
	b.sees("done: 3, still wanted: 0", "valid until 6 March 2031", "short course")
	b.follow(`form.inline button`)
	b.sees("A decision that was kept", "the program answers the same today")
	for _, path := range []string{"/due", "/calendar", "/history", "/"} {
		b.follow(`header nav a[href="/en` + path + `"]`)
	}
	b.sees("Мысалова Әлия", "1 Everybody")
	b.follow(`a.tile.unknown`)
	b.do(chromedp.SendKeys(chromedp.CSS("#q"), "мысал"))
	b.follow(`form[role="search"] button`)
	b.sees("Мысалова Әлия")
	b.follow(`header nav a[href="/en/"]`)
	b.keyboard()
	b.deleteByKeyboard()
	// The browser itself notes the forms that were refused; nothing else is said.
	for _, message := range b.messages() {
		if !strings.Contains(message, "422") {
			t.Errorf("the console says: %s", message)
		}
	}
}

// deleteByKeyboard deletes the teacher without a mouse.
func (b *browser) deleteByKeyboard() {
	b.Helper()
	b.do(chromedp.Navigate(b.site+"/en/teachers/1/edit"), chromedp.Focus(chromedp.CSS(".delete summary")), chromedp.KeyEvent("\r"))
	b.do(chromedp.KeyEvent("\t"))
	if _, err := chromedp.RunResponse(b.tab, chromedp.KeyEvent("\r")); err != nil {
		b.Fatal(err)
	}
	b.sees("Nothing on record.")
}

// keyboard asks that the first tab stops are the way past the head of the page
// and the links in it, and that one sees where one is.
func (b *browser) keyboard() {
	b.Helper()
	for _, want := range []string{"Skip to the content", "The school's course records", "Teachers"} {
		b.do(chromedp.KeyEvent("\t"))
		got, err := chromedp.Run(b.tab, chromedp.Evaluate[[]string](
			`[document.activeElement.textContent.trim(), getComputedStyle(document.activeElement).outlineStyle]`))
		if err != nil || len(got) != 2 || got[0] != want || got[1] != "solid" {
			b.Errorf("the keyboard is at %q, want %q: %v", got, want, err)
		}
	}
}

// worst is a school with what is hardest to show: long words, and many rows.
func worst(t *testing.T) *school {
	s := newSample(t)
	s.enter("/kk/teachers/new", "name", strings.Repeat("Ұ", longest))
	s.enter("/kk/teachers/6/courses/new", "topic", strings.Repeat("ғ", longest), "provider", strings.Repeat("ү", longest), "town", strings.Repeat("ө", longest),
		"place", "domestic", "hours", "40", "last", "2025-03-06", "certified", "true")
	s.enter("/kk/courses/6/events/new", "duty", "support", "date", "2025-05-01", "note", strings.Repeat("ә", longest))
	s.enter("/kk/teachers/6/receipts", "question", "postcourse.progress", "course", "6")
	return s
}

// seen are the pages that are looked at.
var seen = []string{
	"/", "/?state=unknown", "/teachers/1", "/teachers/2", "/teachers/6", "/due", "/due?month=2027-01", "/calendar", "/history", "/receipts/1", "/import", "/login",
	"/teachers/new", "/courses/1/edit", "/courses/1/events/new", "/teachers/99",
}

// Nothing overflows on a phone, in any language, refused forms and long words
// included.
func TestPhone(t *testing.T) {
	b := newBrowser(t, worst(t))
	for i, path := range seen {
		for j, lang := range []string{"kk", "ru", "en"} {
			if long() || (i+j)%3 == 0 {
				b.fits(360, "/"+lang+path)
			}
		}
	}
	b.fits(360, "/kk/teachers/new")
	b.follow("main form button")
	b.sees("Бұл жолды толтырыңыз.")
	b.readable()
	if folder := os.Getenv("SCREENSHOTS"); folder != "" {
		b.screenshots(folder)
	}
}

// screenshots keeps pictures for a person to judge, where a folder is given.
func (b *browser) screenshots(folder string) {
	for i, path := range seen {
		for _, width := range []int64{360, 1200} {
			lang := []string{"kk", "ru", "en"}[(i+int(width/360))%3]
			b.do(chromedp.EmulateViewport(width, 900), chromedp.Navigate(b.site+"/"+lang+path))
			picture, err := chromedp.Run(b.tab, chromedp.FullScreenshot(100))
			if err != nil {
				b.Fatal(err)
			}
			name := fmt.Sprintf("%s/%s-%d%s.png", folder, lang, width, strings.NewReplacer("/", "_", "?", "_", "=", "_").Replace(path))
			if err := os.WriteFile(name, picture, 0o600); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// axe is the accessibility checker, installed once for all tests; empty where npm or
// the network is missing.
func axe(t *testing.T) string {
	t.Helper()
	npm, err := exec.LookPath("npm")
	if err != nil {
		t.Skip("no npm to install axe-core with (apt-get install npm)")
	}
	folder := filepath.Join(os.TempDir(), "qagida-axe-4")
	file := filepath.Join(folder, "node_modules", "axe-core", "axe.min.js")
	if _, err := os.Stat(file); err != nil {
		limit, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		if out, err := exec.CommandContext(limit, npm, "install", "--silent", "--no-audit", "--no-fund", "--prefix", folder, "axe-core@4").CombinedOutput(); err != nil {
			t.Skipf("axe-core cannot be installed: %v: %s", err, out)
		}
	}
	script, err := os.ReadFile(file)
	if err != nil {
		t.Skip(err)
	}
	return string(script)
}

// axe finds nothing wrong with any page, in any language, on a wide screen and on a
// phone, nor with a form that was refused.
func TestAccessibility(t *testing.T) {
	b := newBrowser(t, worst(t))
	script := axe(t)
	check := func(name string) {
		if _, err := chromedp.Run(b.tab, chromedp.Evaluate[bool](script+";window.axeDone = null; axe.run({resultTypes: ['violations']}).then(r => { window.axeDone = r.violations.map(v => v.id + ' ' + v.impact + ': ' + v.nodes.slice(0, 3).map(n => n.html).join(' | ')); }); true")); err != nil {
			t.Fatal(err)
		}
		var found []string
		for range 100 {
			done, err := chromedp.Run(b.tab, chromedp.Evaluate[bool]("window.axeDone !== null"))
			if err != nil {
				t.Fatal(err)
			}
			if done {
				found, err = chromedp.Run(b.tab, chromedp.Evaluate[[]string]("window.axeDone"))
				if err != nil {
					t.Fatal(err)
				}
				break
			}
			time.Sleep(50 * time.Millisecond)
		}
		if len(found) > 0 {
			t.Errorf("%s: %s", name, strings.Join(found, "\n"))
		}
	}
	for i, path := range seen {
		for j, lang := range []string{"kk", "ru", "en"} {
			if !long() && (i+j)%3 > 0 {
				continue
			}
			b.do(chromedp.EmulateViewport([]int64{1200, 360}[(i+j)%2], 900), chromedp.Navigate(b.site+"/"+lang+path))
			if _, err := chromedp.Run(b.tab, chromedp.Evaluate[bool]("document.querySelectorAll('details').forEach(d => d.open = true), true")); err != nil {
				t.Fatal(err)
			}
			check(lang + path)
		}
	}
	b.do(chromedp.Navigate(b.site + "/ru/teachers/new"))
	b.follow("main form button")
	check("a refused form")
}
