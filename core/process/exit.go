package process

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"parallelogram/core/message"
)

// Exit says how a child ended that did not succeed.
type Exit struct {
	Status string          // "exit status 3", "signal: killed"
	Stderr string          // the end of what it wrote to standard error, but for its report
	Why    message.Message // what it reported; zero when it did not
}

func newExit(status, stderr string) *Exit {
	e := &Exit{Status: status, Stderr: stderr}
	e.Stderr, e.Why = split(stderr)
	return e
}

func (e *Exit) Error() string { return e.Message().Text }

// Message returns how the child ended and why.
func (e *Exit) Message() message.Message {
	why, reported := e.Why, "yes"
	if why.Text == "" {
		why.Text, reported = e.Stderr, ""
	}
	signal, killed := strings.CutPrefix(e.Status, "signal: ")
	if !killed {
		signal = ""
	}
	return message.New(message.Failure, "process-ended",
		"status", e.Status, "code", strings.TrimPrefix(e.Status, "exit status "), "signal", signal, "why", why, "reported", reported)
}

// reportMark begins the line of standard error in which a child says why it
// fails, as a message in JSON.
const reportMark = "parallelogram-report "

// mostReported bounds a report, in bytes: it must fit into what is kept of
// standard error's end.
const mostReported = tailSize / 2

// Report says on standard error why this process fails, so that its parent can
// tell it in any language. What would be too long is said in plain English.
func Report(stderr io.Writer, err error) {
	line, failed := json.Marshal(message.Of(err))
	if failed != nil || len(reportMark)+len(line) >= mostReported {
		fmt.Fprintln(stderr, err)
		return
	}
	fmt.Fprintf(stderr, "%s%s\n", reportMark, line)
}

// split takes the last report out of what a child wrote.
func split(stderr string) (rest string, why message.Message) {
	stderr = "\n" + stderr
	at := strings.LastIndex(stderr, "\n"+reportMark)
	if at < 0 {
		return stderr[1:], why
	}
	before, after := stderr[:at], stderr[at+1+len(reportMark):]
	line, after, _ := strings.Cut(after, "\n")
	if json.Unmarshal([]byte(line), &why) != nil {
		return stderr[1:], message.Message{}
	}
	return strings.TrimSpace(before + "\n" + after), why
}
