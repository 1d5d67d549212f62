// Package exported lists everything that the library exports, so that its tests go
// through every type and every call.
package exported

//go:generate go run ../exportgen
