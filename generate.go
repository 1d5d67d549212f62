package qagida

//go:generate go run ./internal/enumgen
//go:generate go run ./internal/docgen
//go:generate go run ./internal/tables
