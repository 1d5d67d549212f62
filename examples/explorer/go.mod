module github.com/qagida/qagida/examples/explorer

go 1.26.0

require (
	github.com/chromedp/chromedp v0.23.0
	github.com/kjk/lzma v0.0.0-20161016003348-3fd93898850d
	github.com/qagida/qagida v0.0.0
	github.com/stretchr/testify v1.12.1
)

require (
	github.com/chromedp/cdproto v0.159.0 // indirect
	github.com/go-json-experiment/json v0.0.0-20260213210345-44df1a37e875 // indirect
	github.com/shopspring/decimal v1.6.0 // indirect
	go.yaml.in/yaml/v3 v3.0.5 // indirect
)

replace github.com/qagida/qagida => ../..
