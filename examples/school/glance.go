package main

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/postcourse"
)

// glance is a standing in one line.
type glance struct {
	standing
	Certificate certificate.Status
	Until       qagida.Date // the last day of the certificate that counts
	Overdue     int         // duties after courses whose last day has passed
	Next        qagida.Date // the last day of the next one
	Unsettled   int         // duties of which a fact is missing
}

func (s standing) glance(on qagida.Date) glance {
	g := glance{standing: s}
	g.Certificate, g.Until = s.certificateStatus(on)
	for _, t := range s.Taken {
		g.Overdue += t.Progress.Count(postcourse.Overdue)
		g.Unsettled += t.Progress.Count(0)
		if next, found := t.Progress.Next(); found && (g.Next.IsZero() || next.Last.Before(g.Next)) {
			g.Next = next.Last
		}
	}
	return g
}

// Duties is the stage of all duties together: overdue where one is.
func (g glance) Duties() postcourse.Progress {
	switch {
	case g.Overdue > 0:
		return postcourse.Overdue
	case g.Unsettled > 0:
		return 0
	case !g.Next.IsZero():
		return postcourse.Open
	case len(g.Taken) > 0 && g.met():
		return postcourse.Met
	default:
		return postcourse.NotApplicable
	}
}

func (g glance) met() bool {
	for _, t := range g.Taken {
		if t.Progress.Count(postcourse.Met) > 0 {
			return true
		}
	}
	return false
}
