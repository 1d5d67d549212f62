//go:build js

// Command wasm is what the page runs: qagida(request) answers a request, both in JSON.
package main

import (
	"syscall/js"

	"github.com/qagida/qagida/examples/explorer/engine"
)

func main() {
	js.Global().Set("qagida", js.FuncOf(func(_ js.Value, args []js.Value) any {
		return string(engine.Reply([]byte(args[0].String())))
	}))
	js.Global().Call("qagidaReady")
	select {} // the function is there as long as the page is
}
