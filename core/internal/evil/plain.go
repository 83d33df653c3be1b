package evil

import (
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
)

func init() {
	programs["say"] = func(args []string) { fmt.Print(strings.Join(args, " ")) }
	programs["complain"] = func(args []string) { fmt.Fprint(os.Stderr, strings.Join(args, " ")); os.Exit(3) }
	programs["exit"] = func(args []string) { os.Exit(number(args[0])) }
	programs["input"] = func([]string) {
		n, _ := io.Copy(io.Discard, os.Stdin)
		fmt.Print(n)
	}
	programs["arguments"] = func(args []string) { fmt.Print(len(strings.Join(args, ""))) }
	programs["variable"] = func(args []string) { fmt.Print(os.Getenv(args[0])) }
	programs["record"] = record
	programs["flood"] = flood
	programs["hush"] = func([]string) { os.Stdout.Close(); os.Stderr.Close(); wait() }
	programs["wait"] = func([]string) { wait() }
	programs["hold"] = hold
}

func number(text string) int {
	n, err := strconv.Atoi(text)
	if err != nil {
		panic(err)
	}
	return n
}

// record appends a line of words to a file.
func record(args []string) {
	f, err := os.OpenFile(args[0], os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		panic(err)
	}
	defer f.Close()
	fmt.Fprintln(f, strings.Join(args[1:], " "))
}

// flood writes so many megabytes to standard output and error, and then a word.
func flood(args []string) {
	block := make([]byte, 1<<20)
	for range number(args[0]) {
		os.Stdout.Write(block)
		os.Stderr.Write(block)
	}
	fmt.Fprint(os.Stderr, "the end")
	os.Exit(1)
}

// wait lives for a long time, in which nothing but being ended ends it.
func wait() {
	r, _, err := os.Pipe()
	if err != nil {
		panic(err)
	}
	io.Copy(io.Discard, r)
}

// hold holds so many megabytes for so many milliseconds of processor time.
func hold(args []string) {
	block := make([]byte, number(args[0])<<20)
	for i := 0; i < len(block); i += 4096 {
		block[i] = 1
	}
	burn(number(args[1]))
	fmt.Print(block[0])
}
