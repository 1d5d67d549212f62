package qagida

//go:generate go run ./internal/enumgen
