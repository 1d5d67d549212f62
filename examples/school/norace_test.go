//go:build !race

package main

// raced says that the race detector is there, under which nothing is measured.
const raced = false
