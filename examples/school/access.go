package main

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"database/sql"
	"encoding/hex"
	"errors"
	"net"
	"net/http"
	"net/netip"
	"strings"
	"sync"
	"time"
)

// user is who asks. On a machine without users it is nobody, who may do everything.
type user struct {
	ID   int64
	Name string
	Role string // clerk writes, head reads; empty on a machine without users
}

// Writes reports whether the user may change anything.
func (u user) Writes() bool { return u.Role != "head" }

var roles = []string{"clerk", "head"}

// door says who may come in.
type door struct {
	store   *store
	header  string         // in which a proxy names the user; empty without a proxy
	proxies []netip.Prefix // from where the header is believed
	tries   *tries
}

func newDoor(s *store) *door {
	loopback := []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8"), netip.MustParsePrefix("::1/128")}
	return &door{store: s, proxies: loopback, tries: &tries{seen: map[string][]time.Time{}}}
}

// errShown says that the answer was given already.
var errShown = errors.New("answered")

var (
	errStranger = problem{http.StatusForbidden, "no-entry"}
	errTries    = problem{http.StatusTooManyRequests, "too-many-tries"}
)

// admit finds out who asks and refuses whoever may not. A visitor without a session
// is shown the way to the login, and a calendar program that says the word of the
// feed is let through to it.
func (s *server) admit(w http.ResponseWriter, q *request) (err error) {
	if s.door.header != "" {
		q.user, err = s.door.named(q)
	} else {
		q.user, err = s.door.session(q)
	}
	switch {
	case err == nil:
	case errors.Is(err, sql.ErrNoRows) && (s.isFeed(q) || strings.HasSuffix(q.Pattern, "/login")):
		q.user = user{Role: "head"}
	case errors.Is(err, sql.ErrNoRows) && q.Method == http.MethodGet:
		q.redirect(w, "/login")
		return errShown
	case errors.Is(err, sql.ErrNoRows):
		return errStranger
	default:
		return err
	}
	open := strings.HasSuffix(q.Pattern, "/login") || strings.HasSuffix(q.Pattern, "/logout")
	if q.Method == http.MethodPost && !open && !q.user.Writes() {
		return errReadsOnly
	}
	return nil
}

// isFeed reports whether a calendar program asks that knows the word of the feed.
func (s *server) isFeed(q *request) bool {
	said := q.URL.Query().Get("key")
	if said == "" || !strings.HasSuffix(q.Pattern, "/calendar.ics") {
		return false
	}
	_, feed, err := s.store.marks(q.Context())
	return err == nil && subtle.ConstantTimeCompare([]byte(said), []byte(feed)) == 1
}

// named is the user whom a proxy names. Where there are users, it has to be one of
// them; where there are none, whomever the proxy lets through writes.
func (d *door) named(q *request) (u user, err error) {
	peer, err := netip.ParseAddrPort(q.RemoteAddr)
	if err != nil {
		return u, errStranger
	}
	name := q.Header.Get(d.header)
	if name == "" || !d.believes(peer.Addr().Unmap()) {
		return u, errStranger
	}
	guarded, err := d.anyUser(q.Context())
	if err != nil || !guarded {
		return user{Name: name, Role: "clerk"}, err
	}
	err = d.store.db.QueryRowContext(q.Context(), "SELECT id, name, role FROM users WHERE name = $1",
		name).Scan(&u.ID, &u.Name, &u.Role)
	if errors.Is(err, sql.ErrNoRows) {
		err = errStranger
	}
	return u, err
}

func (d *door) believes(peer netip.Addr) bool {
	for _, p := range d.proxies {
		if p.Contains(peer) {
			return true
		}
	}
	return false
}

// anyUser reports whether there are users, without whom nobody has to log in.
func (d *door) anyUser(ctx context.Context) (found bool, err error) {
	err = d.store.db.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM users)").Scan(&found)
	return found, err
}

const (
	cookie      = "session"
	sessionLife = 12 * time.Hour
)

// session is the user of the session that a cookie names, sql.ErrNoRows without one;
// nobody where there are no users.
func (d *door) session(q *request) (u user, err error) {
	guarded, err := d.anyUser(q.Context())
	if err != nil || !guarded {
		return u, err
	}
	c, err := q.Cookie(cookie)
	if err != nil {
		return u, sql.ErrNoRows
	}
	err = d.store.db.QueryRowContext(q.Context(), `SELECT users.id, name, role FROM sessions JOIN users ON users.id = user_id
		WHERE token = $1 AND ends > $2`, hashed(c.Value), time.Now().Unix()).Scan(&u.ID, &u.Name, &u.Role)
	return u, err
}

// hashed is a token as the database keeps it: who reads the database cannot log in.
func hashed(token string) string {
	sum := sha256.Sum256([]byte(token))
	return hex.EncodeToString(sum[:])
}

// login shows the form of the login and takes it in.
func (s *server) login(w http.ResponseWriter, q *request) error {
	if q.Method == http.MethodGet {
		return s.show(w, q, http.StatusOK, "login", q.say("login"), map[string]string{"User": "", "Fault": ""})
	}
	if err := q.ParseForm(); err != nil {
		return unread(err)
	}
	name := one(q.PostForm["user"])
	client, _, _ := net.SplitHostPort(q.RemoteAddr)
	if !s.door.tries.allow(time.Now(), "name "+name, "from "+client) {
		return errTries
	}
	id, err := s.door.knows(q.Context(), name, q.PostForm.Get("password"))
	if errors.Is(err, errPassword) {
		return s.show(w, q, http.StatusUnprocessableEntity, "login", q.say("login"), map[string]string{
			"User":  name,
			"Fault": "wrong-password",
		})
	} else if err != nil {
		return err
	}
	s.door.tries.forget("name " + name)
	if err := s.door.open(w, q, id); err != nil {
		return err
	}
	q.redirect(w, "/")
	return nil
}

var errPassword = errors.New("wrong name or password")

// knows is the key of the user with a name and a password. A name that nobody has
// takes as long as a wrong password.
func (d *door) knows(ctx context.Context, name, password string) (id int64, err error) {
	var kept string
	err = d.store.db.QueryRowContext(ctx, "SELECT id, password FROM users WHERE name = $1", name).Scan(&id, &kept)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return 0, err
	}
	if !passwordIs(kept, password) {
		return 0, errPassword
	}
	return id, nil
}

// open begins a session.
func (d *door) open(w http.ResponseWriter, q *request, id int64) error {
	token, now := rand.Text()+rand.Text(), time.Now()
	err := d.store.aside(q.Context(), func(ctx context.Context, tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, "DELETE FROM sessions WHERE ends <= $1", now.Unix()); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, "INSERT INTO sessions (token, user_id, ends) VALUES ($1, $2, $3)",
			hashed(token), id, now.Add(sessionLife).Unix())
		return err
	})
	http.SetCookie(w, &http.Cookie{
		Name: cookie, Value: token, Path: "/", HttpOnly: true, Secure: q.TLS != nil,
		SameSite: http.SameSiteLaxMode, MaxAge: int(sessionLife.Seconds()),
	})
	return err
}

// logout ends the session.
func (s *server) logout(w http.ResponseWriter, q *request) error {
	if c, err := q.Cookie(cookie); err == nil {
		if err := s.store.execute(q.Context(), "DELETE FROM sessions WHERE token = $1", hashed(c.Value)); err != nil {
			return err
		}
	}
	http.SetCookie(w, &http.Cookie{
		Name: cookie, Path: "/", MaxAge: -1, HttpOnly: true, Secure: q.TLS != nil,
		SameSite: http.SameSiteLaxMode,
	})
	q.redirect(w, "/login")
	return nil
}

const (
	mostTries = 10
	triesIn   = 10 * time.Minute
)

// tries counts the logins by name and by address.
type tries struct {
	mu   sync.Mutex
	seen map[string][]time.Time
}

// allow reports whether one more is allowed under all of the keys, and counts it.
func (t *tries) allow(now time.Time, keys ...string) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	for k, list := range t.seen { // nothing is kept longer than it counts
		if now.Sub(list[len(list)-1]) > triesIn {
			delete(t.seen, k)
		}
	}
	for _, k := range keys {
		list := t.seen[k]
		if len(list) >= mostTries && now.Sub(list[len(list)-mostTries]) < triesIn {
			return false
		}
	}
	for _, k := range keys {
		t.seen[k] = append(t.seen[k], now)
	}
	return true
}

// forget begins anew to count under a key.
func (t *tries) forget(key string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	delete(t.seen, key)
}
