// Package comparison compares how cheaply goroutines are handed their tasks with
// what other libraries do. It is a module of its own, so that these libraries
// are no part of the program.
//
// The recipe: make bench, or in this folder
//
//	go test -bench . -benchtime 10x
package comparison
