package cli

import (
	"fmt"
	"io"

	"parallelogram/core/job"
	"parallelogram/core/workload"
)

// workloadsCommand lists the catalogue.
type workloadsCommand struct {
	JSON bool `help:"Print JSON, for programs."`
}

// Run prints the catalogue.
func (c workloadsCommand) Run(t terminal) error {
	if c.JSON {
		return printWorkloadsJSON(t.out)
	}
	for i, w := range workload.All() {
		if i > 0 {
			fmt.Fprintln(t.out)
		}
		fmt.Fprintf(t.out, "%s (%s, %s)\n  %s\n  %s\n", w.Name, w.Family, w.Evenness, w.About, w.Expect)
		for _, p := range w.Params {
			fmt.Fprintf(t.out, "  --set %s=%s\n      %s; %s\n", p.Name, p.Format(p.Default), p.About, p.Range())
		}
	}
	return nil
}

// The JSON of the catalogue; its keys are a promise to programs.
type (
	workloadJSON struct {
		Name     string      `json:"name"`
		Family   job.Family  `json:"family"`
		About    string      `json:"about"`
		Expect   string      `json:"expect"`
		Evenness string      `json:"evenness"`
		Params   []paramJSON `json:"params"`
	}
	paramJSON struct {
		Name    string   `json:"name"`
		Kind    job.Kind `json:"kind"`
		Default string   `json:"default"`
		Range   string   `json:"range"`
		About   string   `json:"about"`
	}
)

func printWorkloadsJSON(out io.Writer) error {
	list := []workloadJSON{}
	for _, w := range workload.All() {
		entry := workloadJSON{Name: w.Name, Family: w.Family, About: w.About, Expect: w.Expect, Evenness: w.Evenness}
		for _, p := range w.Params {
			entry.Params = append(entry.Params, paramJSON{p.Name, p.Kind, p.Format(p.Default), p.Range(), p.About})
		}
		list = append(list, entry)
	}
	return printJSON(out, list)
}
