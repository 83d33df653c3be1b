package builtin

import (
	"bufio"
	"encoding/json"
	"strings"

	"parallelogram/core/job"
	"parallelogram/core/message"
	"parallelogram/core/process"
)

// serverProcess is a server as the trial sees it.
type serverProcess struct {
	child  *process.Child
	stdout *bufio.Reader
}

// startServer starts a server.
func startServer(s service) (job.Fixture, error) {
	self, err := process.Self()
	if err != nil {
		return job.Fixture{}, message.NewError("program-not-found", "why", err)
	}
	child, err := process.Start(process.Command{Path: self, Args: []string{ServerMode}})
	if err != nil {
		return job.Fixture{}, err
	}
	p := serverProcess{child, bufio.NewReader(child.Stdout)}
	address, err := p.ask(s)
	if err != nil {
		child.Kill()
		if _, exit := child.Wait(); exit != nil {
			err = exit // how it ended says more than the pipe's complaint
		}
		return job.Fixture{}, message.NewError("server-not-started", "why", err)
	}
	return job.Fixture{Address: strings.TrimSpace(address), Usage: p.used, Cleanup: p.end}, nil
}

// ask writes a line of JSON to the server and returns the line it answers.
func (p serverProcess) ask(question any) (answer string, err error) {
	line, err := json.Marshal(question)
	if err != nil {
		return "", err
	}
	if _, err := p.child.Stdin.Write(append(line, '\n')); err != nil {
		return "", err
	}
	return p.stdout.ReadString('\n')
}

// used asks the server what it has used so far.
func (p serverProcess) used() (account process.Account, err error) {
	answer, err := p.ask(nil)
	if err == nil {
		err = json.Unmarshal([]byte(answer), &account)
	}
	if err != nil {
		return account, message.NewError("server-lost", "why", err)
	}
	return account, nil
}

// end ends the server. It ends by the end of its standard input; if it does
// not, or did before, how it ended is an error.
func (p serverProcess) end() error {
	p.child.Stdin.Close()
	if _, err := p.child.Wait(); err != nil {
		return message.NewError("server-failed", "why", err)
	}
	return nil
}
