package main

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
)

// eligibilityLines is n requests on eligibility, no two of the first 5 184 alike.
func eligibilityLines(n int) []byte {
	education := []string{`["higher-pedagogical"]`, `["vocational","retraining"]`, `["none"]`, "null"}
	workplace := []string{`"education-organisation"`, `"other"`, `"methodological-body"`, "null"}
	facts := []string{"true", "false", "null"}
	documents := []string{
		`["application","questionnaire","iin","certificates"]`, `["application","iin"]`, `[]`, "null",
		`["application","questionnaire","identity-document","motivation-letter"]`, `["questionnaire","iin"]`,
	}
	var b bytes.Buffer
	for i := range n {
		fmt.Fprintf(&b, `{"id":%d,"op":"qualification.eligibility","in":{"applicant":{"education":%s,"workplace":%s,"knows_legislation":%s,"basic_english":%s,"holds_certificates":%s,"documents":%s,"motivation_letter_language":"kk"},"course":{"place":"domestic","hours":%d,"language_competence":%s}}}`+"\n",
			i, education[i%4], workplace[i/4%4], facts[i/16%3], facts[i/48%3], facts[i/144%3], documents[i/432%6], 36+i%100, facts[i/2592%2])
	}
	return b.Bytes()
}

const benchLines = 8192

// BenchmarkEligibility answers requests on eligibility on one core, line by
// line. The figure to look at is requests/s.
func BenchmarkEligibility(b *testing.B) {
	lines := bytes.Split(bytes.TrimSuffix(eligibilityLines(benchLines), []byte("\n")), []byte("\n"))
	w, dst := newWorker(), []byte(nil)
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		dst = w.answer(dst[:0], 1, lines[i%len(lines)])
		i++
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "requests/s")
}

// BenchmarkDecision is the part of it that is the library's answer.
func BenchmarkDecision(b *testing.B) {
	w := newWorker()
	if err := w.request.read(bytes.TrimSpace(eligibilityLines(1))); err != nil {
		b.Fatal(err)
	}
	d := w.request.desk
	b.ReportAllocs()
	for b.Loop() {
		if _, err := d.Ask(d.Law(), d.in.Interface()); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkReading is the part of it that takes the line apart.
func BenchmarkReading(b *testing.B) {
	lines := strings.Split(strings.TrimSpace(string(eligibilityLines(benchLines))), "\n")
	raw := make([][]byte, len(lines))
	for i, line := range lines {
		raw[i] = []byte(line)
	}
	w := newWorker()
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		if err := w.request.read(raw[i%len(raw)]); err != nil {
			b.Fatal(err)
		}
		i++
	}
}
