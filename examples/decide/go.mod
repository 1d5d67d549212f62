module github.com/qagida/qagida/examples/decide

go 1.26

require (
	github.com/go-json-experiment/json v0.0.0-20260820222146-c27c302e5fc3
	github.com/google/jsonschema-go v0.4.3
	github.com/qagida/qagida v0.0.0
)

require github.com/shopspring/decimal v1.6.0 // indirect

replace github.com/qagida/qagida => ../..
