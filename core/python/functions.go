package python

import (
	"bytes"
	"context"
	_ "embed"
	"encoding/json"
	"time"

	"parallelogram/core/message"
	"parallelogram/core/process"
)

// FunctionsLimit is how long an interpreter may take to list the functions of a
// file: Python starts in some hundredths of a second.
const FunctionsLimit = 2 * time.Second

//go:embed functions.py
var functions string

// Function is one that stands at the top of a file, as its syntax tells.
type Function struct {
	Name      string `json:"name"`
	Generator bool   `json:"generator"` // it yields
	One       bool   `json:"one"`       // it can be called with one item
	None      bool   `json:"none"`      // it can be called with nothing, as what initializes and what makes items are
}

// Functions lists those of a file, in its order. An interpreter reads its syntax
// (module ast): nothing of it is imported, nor of the environment. It is killed when
// it takes longer than [FunctionsLimit], or ctx ends. The error says in the user's
// words what is wrong with the file.
func Functions(ctx context.Context, interpreter, file string) ([]Function, error) {
	return listFunctions(ctx, interpreter, file, FunctionsLimit)
}

func listFunctions(ctx context.Context, interpreter, file string, limit time.Duration) ([]Function, error) {
	bounded, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	var said bytes.Buffer
	child, err := process.Start(process.Command{Path: interpreter, Args: []string{"-I", "-S", "-B", "-c", functions}, Stdout: &said, Group: true})
	if err != nil {
		return nil, err
	}
	defer context.AfterFunc(bounded, child.Kill)()
	line, err := json.Marshal(file)
	if err == nil {
		_, _ = child.Stdin.Write(append(line, '\n')) // that it was not read, the end tells better
	}
	_, ended := child.Wait()
	switch {
	case bounded.Err() != nil:
		return nil, message.NewError("python.unread", "file", file, "why", bounded.Err())
	case ended != nil:
		return nil, message.NewError("python.unread", "file", file, "why", ended)
	}
	return readFunctions(said.Bytes(), file)
}

func readFunctions(said []byte, file string) ([]Function, error) {
	var a struct {
		Functions []Function        `json:"functions"`
		Key       string            `json:"key"`
		Values    map[string]string `json:"values"`
	}
	if err := json.Unmarshal(said, &a); err != nil {
		return nil, message.NewError("python.unread", "file", file, "why", err)
	}
	switch a.Key {
	case "":
		return a.Functions, nil
	case "python.syntax":
		return nil, message.NewError("python.syntax", "file", a.Values["file"], "line", a.Values["line"], "why", a.Values["why"])
	}
	return nil, message.NewError("python.unread", "file", file, "why", a.Values["why"])
}
