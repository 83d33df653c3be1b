package cli

import (
	"fmt"
	"io"
	"strings"

	"parallelogram/core/job"
	"parallelogram/core/quantity"
	"parallelogram/core/workload"
)

// workloadsCommand lists the catalogue.
type workloadsCommand struct {
	JSON bool `help:"Print JSON, for programs."`
}

// Run prints the catalogue.
func (c workloadsCommand) Run(t terminal) error {
	if c.JSON {
		return printEntries(t.out)
	}
	for i, w := range workload.All() {
		if i > 0 {
			fmt.Fprintln(t.out)
		}
		t.printWorkload(w)
	}
	return nil
}

// printWorkload prints what a workload does, what to expect of it, and what it
// can be set to. The catalogue of texts has what that of the workloads says in
// English.
func (t terminal) printWorkload(w job.Workload) {
	key := "workload." + w.Name
	fmt.Fprintf(t.out, "%s\n  %s\n  %s\n", t.say("cli.workload", "name", w.Name, "family", t.say("family."+string(w.Family)),
		"evenness", t.say("evenness."+strings.ReplaceAll(w.Evenness, " ", "-"))), t.say(key+".about"), t.say(key+".expect"))
	for _, p := range w.Params {
		fmt.Fprintf(t.out, "  --set %s=%s\n      %s; %s\n", p.Name, p.Format(p.Default), t.say(key+"."+p.Name+".help"), t.values(p))
	}
}

// values says what a parameter can be set to: "64 to 64MiB", "compute, wait".
func (t terminal) values(p job.Param) string {
	if p.Kind == job.Choice {
		return quantity.List(p.Choices)
	}
	return t.say("form.range", "Min", p.Say(p.Min), "Max", p.Say(p.Max))
}

// The JSON of the catalogue; its keys are a promise to programs.
type (
	entryJSON struct {
		Name     string          `json:"name"`
		Family   job.Family      `json:"family"`
		About    string          `json:"about"`
		Expect   string          `json:"expect"`
		Evenness string          `json:"evenness"`
		Params   []parameterJSON `json:"params"`
	}
	parameterJSON struct {
		Name    string   `json:"name"`
		Kind    job.Kind `json:"kind"`
		Default string   `json:"default"`
		Range   string   `json:"range"`
		About   string   `json:"about"`
	}
)

func printEntries(out io.Writer) error {
	list := []entryJSON{}
	for _, w := range workload.All() {
		entry := entryJSON{Name: w.Name, Family: w.Family, About: w.About, Expect: w.Expect, Evenness: w.Evenness, Params: []parameterJSON{}}
		for _, p := range w.Params {
			entry.Params = append(entry.Params, parameterJSON{p.Name, p.Kind, p.Format(p.Default), p.Range(), p.About})
		}
		list = append(list, entry)
	}
	return printJSON(out, list)
}
