package main

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// built is the page, made once for all tests.
var built = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "explorer")
	if err != nil {
		return "", err
	}
	return dir, build(context.Background(), dir, smallest)
})

func TestMain(m *testing.M) {
	status := m.Run()
	if dir, err := built(); err == nil {
		os.RemoveAll(dir)
	}
	os.Exit(status)
}

// site serves the page and returns its address.
func site(t *testing.T) string {
	t.Helper()
	dir, err := built()
	require.NoError(t, err)
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	go func() { _ = serve(t.Context(), listener, dir) }()
	return "http://" + listener.Addr().String() + "/"
}

// browser is a tab of a headless Chromium.
type browser struct {
	*testing.T
	tab      context.Context
	site     string
	messages func() []string
}

// newBrowser starts a browser of its own, which has seen nothing yet. Without one the
// test is skipped, and says so.
func newBrowser(t *testing.T, site string) *browser {
	t.Helper()
	path := chromium()
	if path == "" {
		t.Skip("no Chromium found: install one (apt-get install chromium) to drive the page")
	}
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
	b := &browser{T: t, tab: tab, site: site}
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

// listen collects what the page writes to the console.
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
	require.NoError(b, chromedp.Do(b.tab, steps...))
}

// eval returns what an expression gives on the page.
func eval[T any](b *browser, expression string) T {
	b.Helper()
	value, err := chromedp.Run(b.tab, chromedp.Evaluate[T](expression))
	require.NoError(b, err, expression)
	return value
}

// open goes to a fragment and waits for the page to be drawn.
func (b *browser) open(fragment string) {
	b.Helper()
	before := eval[string](b, `document.documentElement.dataset.drawn ?? ""`)
	b.do(chromedp.Navigate(b.site + fragment))
	b.until(fmt.Sprintf(`(document.documentElement.dataset.drawn ?? "") !== %q && document.querySelector('#answer > *, article') !== null`, before))
}

// until waits for something to hold.
func (b *browser) until(condition string) {
	b.Helper()
	require.Eventually(b, func() bool { return eval[bool](b, condition) }, 60*time.Second, 50*time.Millisecond, condition)
}

// set gives a field a value, as who fills it in.
func (b *browser) set(id, value string) {
	b.Helper()
	eval[bool](b, fmt.Sprintf(`(() => {
		const input = document.getElementById(%q);
		if (input.type === "checkbox" || input.type === "radio") input.click();
		else {
			input.value = %q;
			for (const kind of ["input", "change"]) input.dispatchEvent(new Event(kind, { bubbles: true }));
		}
		return true;
	})()`, id, value))
}

// text returns what the page shows in an element.
func (b *browser) text(selector string) string {
	b.Helper()
	return eval[string](b, fmt.Sprintf(`document.querySelector(%q)?.innerText.replace(/\s+/g, " ").trim() ?? ""`, selector))
}

// decides waits for an outcome.
func (b *browser) decides(outcome string) {
	b.Helper()
	b.until(fmt.Sprintf(`document.querySelector('.headline')?.classList.contains(%q) ?? false`, outcome))
}

// applicant fills in a teacher who lacks one document.
func (b *browser) applicant() {
	b.Helper()
	b.open("#lang=en&ask=qualification.eligibility")
	b.decides("undetermined")
	b.set("f-applicant.education", "known")
	b.set("f-applicant.education=higher-pedagogical", "")
	for id, value := range map[string]string{
		"f-applicant.workplace": "education-organisation", "f-applicant.knows_legislation": "true",
		"f-applicant.holds_certificates": "false", "f-course.place": "domestic", "f-course.language_competence": "false", "f-applicant.documents": "known",
	} {
		b.set(id, value)
	}
	for _, document := range []string{"application", "identity-document", "iin"} {
		b.set("f-applicant.documents="+document, "")
	}
	b.decides("not-met")
}

// An applicant is refused; one fact is added, and the refusal turns. The link
// reproduces the case in a browser that knows nothing of it, in every language.
func TestRefusalTurns(t *testing.T) {
	address := site(t)
	b := newBrowser(t, address)
	b.do(chromedp.EmulateViewport(1200, 900))
	b.applicant()
	require.Contains(t, b.text(".findings details.not-met"), "questionnaire is missing")
	require.Contains(t, b.text(".findings details.not-met .place"), "paragraph 8")
	require.Contains(t, b.text(".mends"), "questionnaire")

	b.do(chromedp.Click(chromedp.CSS(".mends button")))
	b.decides("met")
	require.True(t, eval[bool](b, `document.getElementById("f-applicant.documents=questionnaire").checked`))
	want, link := b.text(".result"), eval[string](b, `location.hash`)

	fresh := newBrowser(t, address)
	fresh.do(chromedp.EmulateViewport(1200, 900))
	fresh.open(link)
	fresh.decides("met")
	require.Equal(t, want, fresh.text(".result"))
	met := dataOf().Outcomes["met"]
	for lang, word := range map[string]string{"kk": met.KK, "ru": met.RU, "en": met.EN} {
		fresh.do(chromedp.Click(chromedp.CSS(`#languages [lang="` + lang + `"]`)))
		fresh.until(fmt.Sprintf(`document.documentElement.lang === %q`, lang))
		require.Contains(t, fresh.text(".headline"), word)
		require.Contains(t, eval[string](fresh, "location.hash"), "lang="+lang)
	}
	require.Empty(t, b.messages())
	require.Empty(t, fresh.messages())
}

// The folder works on a web server that knows nothing of it, in a folder of that.
func TestAnyServer(t *testing.T) {
	dir, err := built()
	require.NoError(t, err)
	server := httptest.NewServer(http.StripPrefix("/law/try/", http.FileServer(http.Dir(dir))))
	defer server.Close()
	b := newBrowser(t, server.URL+"/law/try/")
	b.open(`#lang=en&ask=certificate.status&in={"issued":"2020-02-29","on":"2025-03-01"}`)
	b.decides("not-met")
	require.Empty(t, b.messages())
}

// A link that was cut or made up opens the page all the same, as far as it goes.
func TestStrangeLinks(t *testing.T) {
	b := newBrowser(t, site(t))
	for fragment, outcome := range map[string]string{
		"#": "undetermined", "#ask=nothing&lang=zz": "undetermined", `#ask=qualification.course&in={"course":{"ho`: "undetermined",
		`#ask=qualification.course&in={"course":5,"more":[1]}&readings={"a":1,"course-kind":"x"}&numbers={"x":1,"short_hours":"a"}`:       "undetermined",
		`#ask=certificate.status&in={"issued":"<img src=x onerror=alert(1)>","on":"2025-03-01"}`:                                          "undetermined",
		`#ask=planning.balance&in={"courses":[null,7,{"hours":"x"}],"on":1}&readings=[]&numbers={"cycle_years":0}`:                        "refused",
		`#ask=qualification.course&in={"course":{"place":"domestic","hours":36,"release":"on-the-job"}}&numbers={"short_hours":36.5}&x=1`: "met",
	} {
		t.Run(fragment, func(t *testing.T) {
			b.open(fragment + "&n=" + fmt.Sprint(len(fragment)))
			b.decides(outcome)
		})
	}
	b.open("#law=nowhere/1")
	b.until(`document.querySelectorAll("article").length > 0`)
	require.Empty(t, b.messages())
}

// What is not known and would matter stands beside the answer and in the form, and
// the way from one to the other is a button.
func TestMissingFacts(t *testing.T) {
	b := newBrowser(t, site(t))
	b.open("#lang=en&ask=certificate.status")
	b.decides("undetermined")
	require.Equal(t, []string{"certified", "issued", "on"}, eval[[]string](b, `[...document.querySelectorAll(".missing button")].map(x => x.dataset.to)`))
	require.Equal(t, []string{"certified", "issued", "on"}, eval[[]string](b, `[...document.querySelectorAll(".lacking")].map(x => x.dataset.path).sort()`))
	b.do(chromedp.Click(chromedp.CSS(`.missing button[data-to="issued"]`)))
	require.Equal(t, "f-issued", eval[string](b, "document.activeElement.id"))
	b.set("f-issued", "2020-02-29")
	b.set("f-on", "2025-03-01")
	b.decides("not-met")
	require.Contains(t, b.text(".values"), "expired")
	require.Empty(t, eval[[]string](b, `[...document.querySelectorAll(".lacking")].map(x => x.dataset.path)`))

	// What contradicts itself is refused beside its field.
	b.set("f-revoked", "2019-01-01")
	b.decides("refused")
	require.Equal(t, "true", eval[string](b, `document.getElementById("f-revoked").getAttribute("aria-invalid")`))
	require.Empty(t, b.messages())
}

// A reading says what would turn before it is chosen; a number that is changed is a
// reform, and says what it turned.
func TestReadingsAndNumbers(t *testing.T) {
	b := newBrowser(t, site(t))
	b.open(`#lang=en&ask=certificate.status&in={"issued":"2020-02-29","on":"2025-02-28"}`)
	b.decides("met")
	eval[bool](b, `document.querySelector("#readings details").open = true`)
	require.Contains(t, b.text("#readings"), "had run out")
	b.set("r-certificate-last-day=eve", "")
	b.decides("not-met")
	require.Contains(t, eval[string](b, "decodeURIComponent(location.hash)"), `"certificate-last-day":"eve"`)
	b.set("r-certificate-last-day=anniversary", "")
	b.decides("met")

	eval[bool](b, `document.querySelector("#numbers details").open = true`)
	b.set("x-validity_years", "3")
	b.decides("not-met")
	require.Contains(t, b.text(".headline"), "reform")
	require.Contains(t, b.text("#against"), "not met")
	b.set("x-validity_years", "0")
	b.decides("refused")
	b.do(chromedp.Click(chromedp.CSS("#numbers > details > button")))
	b.decides("met")
	require.Empty(t, b.messages())
}

// Every provision of the sources stands on the page with its status, and the jumps
// lead from a finding to its provision, to the questions that decide it, and back.
func TestLaw(t *testing.T) {
	b := newBrowser(t, site(t))
	b.open("#lang=en&ask=certificate.status")
	b.decides("undetermined")
	b.do(chromedp.Click(chromedp.CSS(`.findings .place a`)))
	b.until(`document.querySelector("article.here") !== null`)
	require.Equal(t, "order95/29", eval[string](b, `document.querySelector("article.here").id`))
	require.Equal(t, "order95/29", eval[string](b, `document.activeElement.id`))
	b.do(chromedp.Click(chromedp.CSS(`article.here .deciders a[href*="certificate.status"]`)))
	b.decides("undetermined")
	require.Contains(t, eval[string](b, "location.hash"), "ask=certificate.status")
	b.do(chromedp.NavigateBack())
	b.until(`document.querySelector("article.here") !== null`)

	total := 0
	for _, act := range dataOf().Acts {
		b.set("act", act.ID)
		b.until(fmt.Sprintf(`document.getElementById("act").value === %q && document.querySelectorAll("article").length === %d`, act.ID, len(act.Provisions)))
		total += len(act.Provisions)
	}
	require.Greater(t, total, 250)
	b.set("act", "order95")
	b.set("find", "certificate")
	require.Positive(t, eval[int](b, `document.querySelectorAll("article:not([hidden])").length`))
	require.Less(t, eval[int](b, `document.querySelectorAll("article:not([hidden])").length`), 135)
	require.Empty(t, b.messages())
}

// The page can be used by the keyboard alone.
func TestKeyboard(t *testing.T) {
	b := newBrowser(t, site(t))
	b.open("#lang=en&ask=qualification.course")
	b.decides("undetermined")
	b.do(chromedp.KeyEvent("\t"))
	require.Equal(t, "Skip to the content", eval[string](b, "document.activeElement.textContent"))
	b.tabTo("f-course.place")
	b.do(chromedp.KeyEvent("i"))
	require.Equal(t, "domestic", eval[string](b, `document.activeElement.value`))
	b.tabTo("f-course.hours")
	b.do(chromedp.KeyEvent("40"))
	b.until(`document.querySelector(".values dd")?.textContent.includes("short") ?? false`)
	require.Equal(t, "solid", eval[string](b, `getComputedStyle(document.activeElement).outlineStyle`))
	b.tabTo("clear")
	b.do(chromedp.KeyEvent("\r"))
	b.until(`document.getElementById("f-course.hours").value === ""`)
	require.Empty(t, b.messages())
}

// tabTo goes on from field to field until it is at one.
func (b *browser) tabTo(id string) {
	b.Helper()
	for range 200 {
		b.do(chromedp.KeyEvent("\t"))
		if eval[string](b, "document.activeElement.id") == id {
			return
		}
	}
	b.Fatalf("the keyboard does not reach %s", id)
}

// A list can be stated, filled, emptied; an empty list is known to be empty.
func TestLists(t *testing.T) {
	b := newBrowser(t, site(t))
	b.open(`#lang=en&ask=planning.balance&in={"on":"2026-11-21","in_service_since":"2010-09-01"}`)
	b.decides("undetermined")
	b.set("f-courses", "known")
	b.decides("not-met")
	b.do(chromedp.Click(chromedp.CSS(`[data-add="courses"]`)))
	b.decides("undetermined")
	b.set("f-courses[0].completed", "2025-01-01")
	b.set("f-courses[0].hours", "72")
	b.set("f-courses[0].place", "domestic")
	b.decides("met")
	b.do(chromedp.Click(chromedp.CSS(`.item > button`)))
	b.decides("not-met")
	require.Empty(t, b.messages())
}

// Every question opens in every language without a word on the console and without a
// field or a value that has no name.
func TestEveryQuestionOpens(t *testing.T) {
	b := newBrowser(t, site(t))
	for _, q := range dataOf().Questions {
		for _, lang := range []string{"kk", "ru", "en"} {
			b.open("#lang=" + lang + "&ask=" + q.Name)
			require.Equal(t, q.Name, eval[string](b, `document.getElementById("question").value`))
			require.NotContains(t, b.text("main"), "undefined", q.Name)
			require.Empty(t, eval[[]string](b, `[...document.querySelectorAll("label, legend, dt")].filter(x => !x.textContent.trim()).map(x => x.outerHTML)`), q.Name)
		}
	}
	require.Empty(t, b.messages())
}

// On a phone nothing stands out at the sides, in any language.
func TestPhone(t *testing.T) {
	b := newBrowser(t, site(t))
	b.do(chromedp.EmulateViewport(360, 740))
	for _, lang := range []string{"kk", "ru", "en"} {
		for _, fragment := range []string{
			"&ask=qualification.eligibility", `&ask=planning.study_plan&in={"rows":[{"hours":{"lecture":2}}],"totals":{}}`, `&ask=assessment.scheme&in={"parts":[{"items":[{}],"scale":{"bands":[{}]}}]}`,
			`&ask=postcourse.progress&in={"place":"domestic","completed":"2026-04-03","certified":true,"events":[],"on":"2026-05-01"}`, "&law=order95", "&law=bilimzet",
		} {
			b.open("#lang=" + lang + fragment)
			eval[bool](b, `document.querySelectorAll("details").forEach(d => { d.open = true; }) ?? true`)
			require.Empty(t, eval[[]string](b, `[...document.querySelectorAll("body *")].filter(e => {
				const r = e.getBoundingClientRect();
				return r.width > 1 && r.right > innerWidth + 0.5 && !e.closest(".skip, .hidden");
			}).map(e => e.outerHTML.slice(0, 120)).concat(document.documentElement.scrollWidth > innerWidth ? ["the page itself"] : [])`), lang+fragment)
		}
	}
	require.Empty(t, b.messages())
}

// axe finds no fault that is serious. It is npm's, and installed for this test alone.
func TestAxe(t *testing.T) {
	script := axe(t)
	b := newBrowser(t, site(t))
	b.do(chromedp.EmulateViewport(1200, 900))
	for _, fragment := range []string{
		"#lang=kk&ask=qualification.eligibility", `#lang=en&ask=certificate.status&in={"issued":"2020-02-29","on":"2025-03-01"}&readings={"certificate-last-day":"eve"}&numbers={"validity_years":3}`,
		`#lang=ru&ask=planning.balance&in={"courses":[{"hours":1},{}]}`, "#lang=kk&law=order95/29", `#lang=ru&ask=certificate.receipt`,
	} {
		b.open(fragment)
		eval[bool](b, `document.querySelectorAll("details").forEach(d => { d.open = true; }) ?? true`)
		eval[bool](b, script+"; true")
		faults, err := chromedp.Run(b.tab, chromedp.Evaluate[[]string](`axe.run().then(r => r.violations.filter(v => ["serious", "critical"].includes(v.impact))
			.map(v => v.id + ": " + v.nodes.map(n => n.html.slice(0, 200) + " " + n.failureSummary).join(" | ")))`, chromedp.EvalAwaitPromise))
		require.NoError(t, err)
		require.Empty(t, faults, fragment)
	}
}

// axe returns the program that looks for faults.
func axe(t *testing.T) string {
	t.Helper()
	if _, err := exec.LookPath("npm"); err != nil {
		t.Skip("no npm here: axe-core cannot be installed")
	}
	dir := t.TempDir()
	cmd := exec.CommandContext(t.Context(), "npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "axe-core@4")
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Skipf("axe-core cannot be installed: %s", out)
	}
	script, err := os.ReadFile(filepath.Join(dir, "node_modules", "axe-core", "axe.min.js"))
	require.NoError(t, err)
	return string(script)
}

// Pictures of the page, for a person to look at, where SCREENSHOTS names a folder.
func TestPictures(t *testing.T) {
	folder := os.Getenv("SCREENSHOTS")
	if folder == "" {
		t.Skip("SCREENSHOTS names no folder")
	}
	b := newBrowser(t, site(t))
	b.do(chromedp.EmulateViewport(1200, 900))
	b.applicant()
	refused := eval[string](b, "location.hash")
	for _, width := range []int64{1200, 360} {
		b.do(chromedp.EmulateViewport(width, 900))
		for _, lang := range []string{"kk", "ru", "en"} {
			for name, fragment := range map[string]string{
				"refused": strings.Replace(refused, "lang=en", "lang="+lang, 1), "law": "#lang=" + lang + "&law=order95/21.1.2",
				"balance": "#lang=" + lang + `&ask=planning.balance&in={"courses":[{"completed":"2025-01-01","hours":20,"place":"domestic"},{}],"on":"2026-11-21"}&readings={"cycle-window":"fixed"}&numbers={"cycle_least_hours":40}`,
			} {
				b.open(fragment)
				take := chromedp.FullScreenshot(100)
				if name == "law" {
					take = chromedp.CaptureScreenshot()
				}
				picture, err := chromedp.Run(b.tab, take)
				require.NoError(t, err)
				require.NoError(t, os.WriteFile(filepath.Join(folder, fmt.Sprintf("%s-%s-%d.png", name, lang, width)), picture, 0o600))
			}
		}
	}
	b.open(refused)
	paper, err := chromedp.Run(b.tab, chromedp.PrintToPDF())
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(filepath.Join(folder, "print.pdf"), paper, 0o600))
}
