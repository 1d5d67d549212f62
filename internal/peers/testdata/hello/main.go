// Command hello is what a program weighs that does nothing else.
package main

import "fmt"

func main() { fmt.Println("hello") }
