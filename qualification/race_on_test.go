//go:build race

package qualification_test

const raceDetector = true
