// Command embed asks all five packages a question and prints the reasons.
package main

import (
	"fmt"

	"github.com/qagida/qagida"
	"github.com/qagida/qagida/assessment"
	"github.com/qagida/qagida/certificate"
	"github.com/qagida/qagida/planning"
	"github.com/qagida/qagida/postcourse"
	"github.com/qagida/qagida/qualification"
)

func main() {
	today := qagida.MustDate(2026, 6, 15)
	eligibility, err := qualification.Order95().Eligibility(qualification.Applicant{}, qualification.Course{})
	fmt.Println(eligibility.Text(qagida.Kazakh), err)
	result, err := assessment.Bilimzet2025().Grade()
	fmt.Println(result.Text(qagida.Russian), err)
	status, err := certificate.Order95().Status(certificate.Record{}, today)
	fmt.Println(status.Text(qagida.English), err)
	balance, err := planning.Order95().Balance(planning.History{On: today})
	fmt.Println(balance.Text(qagida.Kazakh), err)
	report, err := postcourse.Order95().Progress(postcourse.Completion{}, nil, today)
	fmt.Println(report.Text(qagida.Russian), err)
}
