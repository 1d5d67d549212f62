package qualification

//go:generate go run ../internal/enumgen
