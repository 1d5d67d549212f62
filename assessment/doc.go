// Package assessment grades the final assessment of a course.
package assessment

//go:generate go run ../internal/enumgen
