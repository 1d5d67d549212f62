package main

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/certificate"
)

type statusIn struct {
	Certified qagida.Fact        `json:"certified,omitzero"`
	Issued    qagida.Date        `json:"issued,omitzero"`
	Revoked   qagida.Date        `json:"revoked,omitzero"`
	Origin    certificate.Origin `json:"origin,omitzero"`
	On        qagida.Date        `json:"on,omitzero"`
}

type statusOut struct {
	Status   certificate.Status `json:"status"`
	LastDay  qagida.Date        `json:"last_day"`
	DaysLeft qagida.Count       `json:"days_left"`
}

var certificateStatus = question[statusIn, statusOut, certificate.Rules]{
	"certificate.status", "what a certificate is on a day, its last valid day and the days left (para 32)",
	certificateBook,
	func(r certificate.Rules, in *statusIn) (statusOut, error) {
		record := certificate.Record{Certified: in.Certified, Issued: in.Issued, Revoked: in.Revoked, Origin: in.Origin}
		d, err := r.Status(record, in.On)
		return statusOut{d.Status, d.LastDay, d.DaysLeft()}, err
	},
}

type decisionOut struct {
	Decision qagida.Decision `json:"decision"`
}

var certificateIssue = question[certificate.Issuance, decisionOut, certificate.Rules]{
	"certificate.issue", "whether a certificate may be issued, and whether its form is complete (paras 25 to 32, annex 4)",
	certificateBook,
	func(r certificate.Rules, in *certificate.Issuance) (decisionOut, error) {
		d, err := r.Issue(*in)
		return decisionOut{d}, err
	},
}
