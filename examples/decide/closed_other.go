//go:build !unix

package main

import "os"

// isClosed cannot be told here.
func isClosed(*os.File) bool { return false }
