package main

import (
	"context"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
)

// check asks the rules about a teacher before something is saved: whether they can
// decide at all, and about every certificate, whether it can be that of its course.
func (r rules) check(on qagida.Date) func(context.Context, querier, *Teacher) error {
	return func(_ context.Context, _ querier, t *Teacher) error {
		for _, c := range t.Courses {
			if err := c.order(); err != nil {
				return err
			}
		}
		if _, err := r.stand(t, plannedCourse, on); err != nil {
			return err
		}
		for _, c := range t.Courses {
			if err := r.checkCertificate(c); err != nil {
				return err
			}
		}
		return nil
	}
}

// order refuses days that stand the wrong way round.
func (c *Course) order() error {
	switch k := c.Certificate; {
	case !c.Last.IsZero() && c.Last.Before(c.First):
		return refuse("last", "fault-order")
	case k != nil && !k.Revoked.IsZero() && k.Revoked.Before(k.Issued):
		return refuse("revoked", "fault-revoked")
	default:
		return nil
	}
}

// checkCertificate refuses a certificate on record after a course that ended without
// one, one of before the course ended, and a number that is not one of annex 4. What
// a foreign organisation writes on its own form is for it to say.
func (r rules) checkCertificate(c *Course) error {
	k := c.Certificate
	if k == nil {
		return nil
	}
	if c.Certified == qagida.No {
		return refuse("certified", "fault-certified")
	}
	if early := r.early(c); early != nil {
		return early
	}
	if k.Number == "" || k.Origin == certificate.Foreign {
		return nil
	}
	if _, err := r.certificate.ParseNumber(k.Number); err != nil {
		return refuse("number", "fault-certificate-number")
	}
	return nil
}

// early asks the rules of issue whether the certificate comes after the end of the
// course, and gives their sentence where it does not. The fault stands at the day of
// issue; a form of the course has the last day instead.
func (r rules) early(c *Course) error {
	facts := certificate.Issuance{
		Course:      certificate.Course{Course: c.Course},
		Certificate: certificate.Form{Issued: c.Certificate.Issued},
	}
	d, err := r.certificate.Issue(facts)
	if err != nil {
		return err
	}
	f, err := d.Find(certificate.CodeAfterCourse)
	if err != nil || f.Outcome() != qagida.NotMet {
		return nil
	}
	return &fault{Field: "issued", text: f.Text}
}
