package main

import (
	"bytes"
	"cmp"
	"context"
	"database/sql"
	"log"
	"maps"
	"slices"
	"sync"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"github.com/qagida/qagida"
)

// roll is how everybody at the school stands on a day. It is made once and never
// changes: a page that has it needs nothing else of the database.
type roll struct {
	on     qagida.Date
	people []*person // what is wrong first
	byID   map[int64]*person
	broken []broken // rows that could not be read, or mean nothing
	counts [states]int
	once   sync.Once
	items  []*item // of everybody, the earliest first; sorted when it is asked for
}

// rollKeeper keeps the roll and decides anew only on whom something was changed.
type rollKeeper struct {
	store *store
	rules rules

	mu       sync.Mutex
	now      *roll
	revision int64
	outside  int64
	conn     *sql.Conn // one that is asked for the stamp alone: it knows what others wrote
}

// get is the roll of a day.
func (k *rollKeeper) get(ctx context.Context, on qagida.Date) (*roll, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	revision, outside, err := k.stamp(ctx)
	if err != nil {
		return nil, err
	}
	ids, all := []int64{}, k.now == nil || k.now.on != on
	switch {
	case all || revision == k.revision && outside == k.outside:
	case revision == k.revision:
		all = true // another program has written
	default:
		ids, err = column[int64](ctx, k.store.db, "SELECT DISTINCT teacher_id FROM changes WHERE revision > $1", k.revision)
		if err != nil {
			return nil, err
		}
		all = slices.Contains(ids, 0) || revision < k.revision
	}
	if all || len(ids) > 0 {
		if err := k.decide(ctx, on, all, ids); err != nil {
			return nil, err
		}
	}
	k.revision, k.outside = revision, outside
	return k.now, nil
}

// stamp is what changes when anybody has written to the database.
func (k *rollKeeper) stamp(ctx context.Context) (revision, outside int64, err error) {
	if k.store.name == ":memory:" { // it has no second connection
		err = k.store.db.QueryRowContext(ctx, k.store.dialect.stamp).Scan(&revision, &outside)
		return revision, outside, err
	}
	if k.conn == nil {
		if k.conn, err = k.store.db.Conn(ctx); err != nil {
			return 0, 0, err
		}
	}
	err = k.conn.QueryRowContext(ctx, k.store.dialect.stamp).Scan(&revision, &outside)
	if err != nil {
		_ = k.conn.Close()
		k.conn, k.now = nil, nil
	}
	return revision, outside, err
}

// decide makes the roll anew for everybody, or for those with these keys alone.
func (k *rollKeeper) decide(ctx context.Context, on qagida.Date, all bool, ids []int64) error {
	next := &roll{on: on, byID: map[int64]*person{}}
	if all {
		ids = nil
	} else {
		maps.Copy(next.byID, k.now.byID)
		for _, b := range k.now.broken {
			if !slices.Contains(ids, b.Teacher) {
				next.broken = append(next.broken, b)
			}
		}
		for _, id := range ids {
			delete(next.byID, id)
		}
	}
	var people []*Teacher
	var bad []broken
	err := k.store.reading(ctx, func(ctx context.Context, tx *sql.Tx) (err error) {
		people, bad, err = teachers(ctx, tx, ids...)
		return err
	})
	if err != nil {
		return err
	}
	bad = append(bad, next.stand(k.rules, people)...)
	for _, b := range bad {
		log.Printf("unreadable: %s", b)
	}
	next.broken = append(next.broken, bad...)
	next.sort()
	k.now = next
	return nil
}

// stand decides on each of the teachers and gives those whose records mean nothing.
func (r *roll) stand(rules rules, people []*Teacher) (bad []broken) {
	alphabet, buffer := collate.New(language.Kazakh), &collate.Buffer{}
	for _, t := range people {
		s, err := rules.stand(t, plannedCourse, r.on)
		if err != nil {
			bad = append(bad, rules.where(t, err, r.on))
			continue
		}
		p := rules.look(s, r.on)
		p.key = bytes.Clone(alphabet.KeyFromString(buffer, t.Name))
		buffer.Reset()
		r.byID[t.ID] = p
	}
	return bad
}

// where names the row of a teacher that means nothing.
func (r rules) where(t *Teacher, err error, on qagida.Date) broken {
	b := broken{Table: "teachers", ID: t.ID, Teacher: t.ID, Name: t.Name}
	for _, c := range t.Courses {
		alone := &Teacher{Courses: []*Course{c}}
		if _, refused := r.stand(alone, plannedCourse, on); refused != nil {
			b.Table, b.ID, err = "courses", c.ID, refused
			break
		}
	}
	if f := ofRules(err); f != nil {
		b.Column = f.Field
	}
	return b
}

// sort orders the people, those in most trouble first, and counts them.
func (r *roll) sort() {
	r.people = slices.SortedFunc(maps.Values(r.byID), func(a, b *person) int {
		return cmp.Or(cmp.Compare(a.worst(), b.worst()), compareDays(a.Since, b.Since), bytes.Compare(a.key, b.key),
			cmp.Compare(a.ID, b.ID))
	})
	for _, p := range r.people {
		for s := range states {
			if p.In[s] {
				r.counts[s]++
			}
		}
	}
}

// compareDays orders days, one that is not stated last.
func compareDays(a, b qagida.Date) int {
	if a.IsZero() != b.IsZero() {
		if a.IsZero() {
			return 1
		}
		return -1
	}
	return a.Compare(b)
}
