package main

import (
	"bytes"
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"encoding/pem"
	"fmt"
	"io"
	"math/big"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/qagida/qagida"
)

// addUser adds a user by the command.
func (s *school) addUser(name, role, password string) {
	s.Helper()
	o := options{command: []string{"user", name, role}, in: strings.NewReader(password + "\n"), out: io.Discard}
	require.NoError(s, o.runCommand(s.Context(), s.store))
}

// logIn logs in and keeps the session.
func (s *school) logIn(name, password string) *httptest.ResponseRecorder {
	s.Helper()
	w := s.post("/ru/login", "user", name, "password", password)
	for _, c := range w.Result().Cookies() {
		s.cookie = c
	}
	return w
}

// Where there are users nobody comes in without a session: a clerk writes, a head
// reads, and a calendar program needs the word of the feed.
func TestUsers(t *testing.T) { everywhere(t, users) }

func users(s *school) {
	s.sampled()
	s.addUser("kadr", "clerk", "a long password")
	s.addUser("basshy", "head", "another password")
	every := []string{"/ru/", "/ru/teachers/1", "/ru/due", "/ru/calendar.ics", "/ru/calendar.ics?key=x", "/ru/training.csv", "/ru/teachers/1/data.json", "/ru/history", "/ru/teachers/new"}
	for _, path := range every {
		w := s.see(path)
		require.Equal(s, http.StatusSeeOther, w.Code, path)
		require.Equal(s, "/ru/login", w.Header().Get("Location"))
		require.NotContains(s, w.Body.String(), "Мысалова")
	}
	require.Equal(s, http.StatusForbidden, s.post("/ru/teachers/new", "name", "A").Code)
	require.Equal(s, http.StatusForbidden, s.post("/ru/teachers/1/delete").Code)

	w := s.logIn("kadr", "wrong password")
	require.Equal(s, http.StatusUnprocessableEntity, w.Code)
	require.Contains(s, w.Body.String(), `class="fault">`+say(qagida.Russian, "wrong-password"))
	require.NotContains(s, w.Body.String(), "wrong password")
	require.Equal(s, http.StatusUnprocessableEntity, s.logIn("nobody", "a long password").Code)
	require.Equal(s, http.StatusSeeOther, s.logIn("kadr", "a long password").Code)
	require.True(s, s.cookie.HttpOnly)
	require.Equal(s, http.SameSiteLaxMode, s.cookie.SameSite)
	for _, path := range every {
		s.get(path)
	}
	s.enter("/ru/teachers/new", "name", "Жаңа")
	s.has("/ru/history", "kadr: педагог, внесено")
	_, feed, err := s.store.marks(s.Context())
	require.NoError(s, err)
	require.Contains(s, s.get("/ru/"), "/ru/calendar.ics?key="+feed)

	old := s.cookie
	require.Equal(s, http.StatusSeeOther, s.post("/ru/logout").Code)
	s.cookie = old
	require.Equal(s, http.StatusSeeOther, s.see("/ru/").Code, "a session lives on after the logout")
	s.cookie = nil
	require.Equal(s, http.StatusOK, s.see("/ru/calendar.ics?key="+feed).Code)
	require.Equal(s, http.StatusSeeOther, s.see("/ru/teachers/1?key="+feed).Code)

	require.Equal(s, http.StatusSeeOther, s.logIn("basshy", "another password").Code)
	s.get("/ru/")
	require.NotContains(s, s.get("/ru/teachers/1"), "/edit")
	for _, path := range []string{"/ru/teachers/new", "/ru/teachers/1/edit", "/ru/teachers/1/delete", "/ru/teachers/1/receipts", "/ru/import/x"} {
		require.Equal(s, http.StatusForbidden, s.post(path, "name", "A").Code, path)
	}
	s.addUser("basshy", "head", "a third password") // a new password ends the sessions
	require.Equal(s, http.StatusSeeOther, s.see("/ru/").Code)
	_, err = s.store.db.Exec("UPDATE sessions SET ends = 1")
	require.NoError(s, err)
	s.cookie = old
	require.Equal(s, http.StatusSeeOther, s.see("/ru/").Code, "a session does not end")
}

// Who tries passwords is stopped, by name and by address.
func TestTries(t *testing.T) {
	s := newSchool(t)
	s.addUser("kadr", "clerk", "a long password")
	for range mostTries {
		require.Equal(t, http.StatusUnprocessableEntity, s.logIn("kadr", "wrong").Code)
	}
	require.Equal(t, http.StatusTooManyRequests, s.logIn("kadr", "a long password").Code)
	require.Equal(t, http.StatusTooManyRequests, s.logIn("another", "x").Code, "from the same address")
	tries, now := &tries{seen: map[string][]time.Time{}}, time.Now()
	for i := range mostTries {
		require.True(t, tries.allow(now, "a", "b"), i)
	}
	require.False(t, tries.allow(now.Add(triesIn-time.Second), "a"))
	require.True(t, tries.allow(now.Add(triesIn), "a"))
	require.False(t, passwordIs("", ""))
	require.False(t, passwordIs("$argon2id$v=19$m=19456,t=2,p=1$x", "x"))
	require.True(t, strings.HasPrefix(hashPassword("x"), "$argon2id$v=19$m=19456,t=2,p=1$"))
}

// The header of a proxy is believed where the proxy is, and nowhere else.
func TestProxyHeader(t *testing.T) {
	s := newSample(t)
	s.server.door.header = "X-Remote-User"
	ask := func(from, name string) int {
		r := httptest.NewRequest(http.MethodGet, "/ru/", nil)
		r.RemoteAddr = from
		if name != "" {
			r.Header.Set("X-Remote-User", name)
		}
		return s.do(r).Code
	}
	require.Equal(t, http.StatusOK, ask("127.0.0.1:1", "kadr"))
	require.Equal(t, http.StatusOK, ask("[::1]:1", "kadr"))
	require.Equal(t, http.StatusForbidden, ask("127.0.0.1:1", ""))
	require.Equal(t, http.StatusForbidden, ask("10.0.0.1:1", "kadr"))
	s.server.door.proxies = []netip.Prefix{netip.MustParsePrefix("10.0.0.0/8")}
	require.Equal(t, http.StatusOK, ask("10.0.0.1:1", "kadr"))
	s.addUser("basshy", "head", "another password")
	require.Equal(t, http.StatusForbidden, ask("10.0.0.1:1", "kadr"), "is no user")
	require.Equal(t, http.StatusOK, ask("10.0.0.1:1", "basshy"))
}

// The log has neither names nor numbers of anybody.
func TestLog(t *testing.T) {
	s := newSample(t)
	log := logOf(t)
	s.get("/ru/?q=Мысалова")
	s.get("/ru/?q=870314440002&course=жоба")
	s.get("/ru/teachers/1")
	s.see("/ru/teachers/nobody-at-all")
	s.see("/elsewhere/Мысалова")
	s.post("/ru/teachers/new", "name", "Үлгі", "iin", "870314440002")
	for _, secret := range []string{"Мысалова", "%D0", "870314", "жоба", "Үлгі", "nobody-at-all"} {
		require.NotContains(t, log.String(), secret)
	}
	require.Contains(t, log.String(), "GET /{lang}/teachers/{id} 200")
}

// An address that others reach is refused without users and without a proxy; a file
// is named with -db.
func TestOptions(t *testing.T) {
	o, err := parse(nil)
	require.NoError(t, err)
	host, _, err := net.SplitHostPort(o.listen)
	require.NoError(t, err)
	require.True(t, net.ParseIP(host).IsLoopback())
	require.Equal(t, "school.db", o.db)
	require.Equal(t, "Asia/Almaty", o.zone)

	// At midnight in Almaty a new day begins, wherever the server stands.
	require.Equal(t, "2026-11-21", o.day(time.Date(2026, 11, 20, 19, 0, 0, 0, time.UTC)).String())
	require.Equal(t, "2026-11-20", o.day(time.Date(2026, 11, 20, 18, 59, 59, 0, time.UTC)).String())
	o, err = parse([]string{"-zone", "UTC"})
	require.NoError(t, err)
	require.Equal(t, "2026-11-20", o.day(time.Date(2026, 11, 20, 19, 0, 0, 0, time.UTC)).String())

	for _, args := range [][]string{
		{"mine.db"},
		{"-db", "a.db", "b.db"},
		{"backup"},
		{"backup", "a", "b"},
		{"user", "a"},
		{"user", "a", "boss"},
		{"users", "x"},
		{"-zone", "Asia/Nowhere"},
		{"-teachers", "5"},
		{"-sample", "-teachers", "-1"},
		{"-tls-cert", "a"},
		{"-proxies", "x"},
		{"-nonsense"},
		{"query"},
	} {
		_, err := parse(args)
		require.Error(t, err, args)
	}
	o, err = parse([]string{"-sample", "-on", "2026-11-21", "-listen", "127.0.0.1:0"})
	require.NoError(t, err)
	require.Equal(t, ":memory:", o.db)
	require.Equal(t, asked, o.today())
	o.on = qagida.MustDate(1, 1, 1)
	require.Error(t, run(t.Context(), o), "a day without five years before it")
}

// served runs the command until the test ends, and gives its address.
func served(t *testing.T, args ...string) (string, error) {
	t.Helper()
	o, err := parse(append([]string{"-on", "2026-11-21"}, args...))
	require.NoError(t, err)
	ctx, stop := context.WithCancel(context.Background())
	address, ended := make(chan net.Addr, 1), make(chan error, 1)
	o.ready, o.slow = func(a net.Addr) { address <- a }, time.Second
	go func() { ended <- run(ctx, o) }()
	select {
	case err := <-ended:
		stop()
		return "", err
	case a := <-address:
		t.Cleanup(func() {
			stop()
			require.NoError(t, <-ended)
		})
		return a.String(), nil
	}
}

// The command answers until it is told to stop, and refuses to be open to everybody.
func TestRun(t *testing.T) {
	address, err := served(t, "-sample", "-listen", "127.0.0.1:0")
	require.NoError(t, err)
	w, err := http.Get("http://" + address + "/kk/")
	require.NoError(t, err)
	require.NoError(t, w.Body.Close())
	require.Equal(t, http.StatusOK, w.StatusCode)

	_, err = served(t, "-sample", "-listen", "0.0.0.0:0")
	require.ErrorContains(t, err, "anybody could come in")
	_, err = served(t, "-sample", "-listen", "0.0.0.0:0", "-user-header", "X-Remote-User")
	require.NoError(t, err)
	file := filepath.Join(t.TempDir(), "school.db")
	s := schoolIn(t, file)
	s.addUser("kadr", "clerk", "a long password")
	require.NoError(t, s.store.db.Close())
	_, err = served(t, "-db", file, "-listen", "0.0.0.0:0")
	require.NoError(t, err)
	certificate, key := selfSigned(t)
	address, err = served(t, "-db", file, "-listen", "127.0.0.1:0", "-tls-cert", certificate, "-tls-key", key)
	require.NoError(t, err)
	client := &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}}} //nolint:gosec // a test's own certificate
	w, err = client.Get("https://" + address + "/kk/login")
	require.NoError(t, err)
	require.NoError(t, w.Body.Close())
	require.NotEmpty(t, w.Header.Get("Strict-Transport-Security"))
}

// selfSigned writes a certificate for this machine and its key.
func selfSigned(t *testing.T) (certificate, key string) {
	t.Helper()
	private, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	require.NoError(t, err)
	template := &x509.Certificate{SerialNumber: big.NewInt(1), NotAfter: time.Now().Add(time.Hour), IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}}
	public, err := x509.CreateCertificate(rand.Reader, template, template, &private.PublicKey, private)
	require.NoError(t, err)
	secret, err := x509.MarshalPKCS8PrivateKey(private)
	require.NoError(t, err)
	folder := t.TempDir()
	certificate, key = filepath.Join(folder, "cert.pem"), filepath.Join(folder, "key.pem")
	require.NoError(t, os.WriteFile(certificate, pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: public}), 0o600))
	require.NoError(t, os.WriteFile(key, pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: secret}), 0o600))
	return certificate, key
}

// A body that does not come is cut.
func TestSlowBody(t *testing.T) {
	address, err := served(t, "-sample", "-listen", "127.0.0.1:0")
	require.NoError(t, err)
	c, err := net.Dial("tcp", address)
	require.NoError(t, err)
	defer c.Close()
	fmt.Fprintf(c, "POST /kk/teachers/new HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\nname=")
	require.NoError(t, c.SetReadDeadline(time.Now().Add(10*time.Second)))
	begin := time.Now()
	answer, err := io.ReadAll(c)
	require.NoError(t, err, "the connection is open for ever")
	require.Less(t, time.Since(begin), 8*time.Second)
	require.True(t, len(answer) == 0 || bytes.Contains(answer, []byte("408")), string(answer))
}

// Commands say what is wrong.
func TestCommands(t *testing.T) {
	file := filepath.Join(t.TempDir(), "school.db")
	call := func(in string, args ...string) (string, error) {
		o, err := parse(append([]string{"-db", file}, args...))
		require.NoError(t, err)
		var out strings.Builder
		o.in, o.out = strings.NewReader(in), &out
		return out.String(), run(t.Context(), o)
	}
	_, err := call("short\n", "user", "kadr", "clerk")
	require.ErrorContains(t, err, "at least 10")
	_, err = call("", "user", "kadr", "clerk")
	require.Error(t, err)
	_, err = call("a long password\n", "user", "kadr", "clerk")
	require.NoError(t, err)
	_, err = call("", "user", "nobody", "remove")
	require.ErrorContains(t, err, "there is no nobody")
	_, err = call("", "users")
	require.NoError(t, err)
	_, err = call("", "user", "kadr", "remove")
	require.NoError(t, err)
	_, err = call("", "restore", filepath.Join(t.TempDir(), "none.db"))
	require.Error(t, err)
}
