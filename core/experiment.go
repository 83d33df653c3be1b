package core

import (
	"errors"
	"slices"
	"strings"
	"time"

	"parallelogram/core/quantity"
)

// Bounds of what an experiment may ask for.
const (
	MaxWorkers = 1024             // more than any machine gains from; guards against slips of the finger
	MaxRounds  = 1000             // a day of trials of a minute
	MinTarget  = time.Millisecond // below it the clock and the scheduler are what is measured
	MaxTarget  = time.Hour
	MaxCells   = 10_000                // hours of trials; guards against ranges that multiply
	MinSwitch  = 10 * time.Microsecond // below it threads would do little but switch
	MaxSwitch  = time.Second
	MinWidth   = 0.001 // no machine is that steady for long
	MaxWidth   = 0.5
)

// Workload names the work whose scaling is measured.
type Workload struct {
	Name   string            `json:"name"`             // an entry of the catalogue in core/workload; of a command its program
	Params map[string]string `json:"params,omitempty"` // as written by the user: "64KiB", "1ms"; absent means the default
	Tasks  int               `json:"tasks,omitempty"`  // number of independent tasks; 0 asks the sweep to calibrate it
	Copies int               `json:"copies,omitempty"` // how often all tasks are done, 0 meaning once; the sweep sets it for weak scaling

	Command *Command `json:"command,omitempty"` // of the user's; nil for other work
	Python  *Python  `json:"python,omitempty"`  // function of the user's; nil for other work
}

// Foreign reports whether the work is not of this program, and starts processes
// of its own.
func (w Workload) Foreign() bool { return w.Command != nil || w.Python != nil }

// Experiment is all that says what to measure.
type Experiment struct {
	Workload   Workload      `json:"workload"`
	Strategies []Strategy    `json:"strategies"`
	Weak       bool          `json:"weak,omitempty"` // weak scaling: all tasks are done once for each worker, so that the work grows with the workers
	Workers    []int         `json:"workers"`        // worker counts, each 1..MaxWorkers
	Cores      []int         `json:"cores"`          // core counts, each at least 1
	Rounds     int           `json:"rounds"`         // how often each cell is run, 1..MaxRounds
	Target     time.Duration `json:"target_ns"`      // serial runtime that calibration aims for
	Limit      time.Duration `json:"limit_ns"`       // time limit of one trial; 0 lets the sweep choose
	Seed       uint64        `json:"seed"`           // decides the order of the cells in every round

	Width   float64       `json:"width,omitempty"`     // relative half-width of the median runtimes' intervals for which rounds are added, 0.02 for ±2%; 0 adds none
	Budget  time.Duration `json:"budget_ns,omitempty"` // time for the whole run; 0 gives added rounds as long as the planned ones take, and limits nothing else
	Switch  time.Duration `json:"switch_ns,omitempty"` // how long a thread waits for a global interpreter lock before it asks for it, MinSwitch..MaxSwitch; 0 is CPython's 5 ms
	Confirm int           `json:"confirm,omitempty"`   // fresh rounds of the cells that the answer is about, 0..MaxRounds
	Floor   bool          `json:"floor,omitempty"`     // the baseline is measured twice in each planned and focus round; see [Experiment.Twice]

	Question string              `json:"question,omitempty"` // the preset that the experiment began as; empty for none
	Variants []Variant           `json:"variants,omitempty"` // what else differs between series; empty for one without a name
	Base     Cell                `json:"base,omitzero"`      // what speed-ups compare with, its variant aside; zero for [Baseline]
	Traits   map[Strategy]Traits `json:"traits,omitempty"`   // of the strategies; the plan fills them in
	Metric   Metric              `json:"metric,omitzero"`    // what is measured; zero for the runtime

	Allow     Allowance `json:"allow,omitzero"`       // what the recommended cell may take
	AnyMemory bool      `json:"any_memory,omitempty"` // counts are measured whose memory the machine may not have
}

// Metric is what a run measures, when that is not the runtime: a time or a rate
// that the work tells of itself.
type Metric struct {
	Name string `json:"name"`           // as the work calls it
	Unit string `json:"unit"`           // "s", "MB/s"
	More bool   `json:"more,omitempty"` // more is better: a rate, of which Trial.Runtime is the time for one
}

// Per returns what a rate counts: "MB" of "MB/s". It is empty where the metric is a
// time.
func (m Metric) Per() string {
	if !m.More {
		return ""
	}
	return strings.TrimSuffix(m.Unit, "/s")
}

// Cells returns the grid of the experiment, each cell once, in a fixed order:
// by variant, then strategy as listed, then cores, then workers. A strategy that
// is single has one cell, whatever counts are asked for, and one whose workers are
// apart has those where each has a core.
func (e Experiment) Cells() []Cell {
	workers, cores := distinct(e.Workers), distinct(e.Cores)
	var cells []Cell
	for _, v := range e.Named() {
		for _, s := range distinct(e.Strategies) {
			if e.single(s) {
				cells = append(cells, Cell{Variant: v.Name, Strategy: s, Workers: 1, Cores: 1})
				continue
			}
			if e.TraitsOf(s).Apart {
				cells = append(cells, e.apart(v.Name, s)...)
				continue
			}
			for _, c := range cores {
				for _, w := range workers {
					cells = append(cells, Cell{Variant: v.Name, Strategy: s, Workers: w, Cores: c})
				}
			}
		}
	}
	return cells
}

// apart returns the cells of a strategy whose workers have a core each.
func (e Experiment) apart(variant string, s Strategy) (cells []Cell) {
	for _, w := range distinct(e.Workers) {
		if w <= slices.Max(e.Cores) {
			cells = append(cells, Cell{Variant: variant, Strategy: s, Workers: w, Cores: w})
		}
	}
	return cells
}

// single reports whether a strategy has one cell.
func (e Experiment) single(s Strategy) bool { return e.TraitsOf(s).Single }

// size returns the number of cells of the grid, or a few more, without making
// them.
func (e Experiment) size() int {
	n, each := 0, len(distinct(e.Workers))*len(distinct(e.Cores))
	for _, s := range distinct(e.Strategies) {
		switch {
		case e.single(s):
			n++
		case e.TraitsOf(s).Apart:
			n += len(distinct(e.Workers))
		default:
			n += each
		}
	}
	return n * len(e.Named())
}

// distinct returns each value of a list once, where it first stands.
func distinct[T comparable](list []T) []T {
	seen := make(map[T]bool, len(list))
	return slices.DeleteFunc(slices.Clone(list), func(x T) bool {
		again := seen[x]
		seen[x] = true
		return again
	})
}

// Validate reports everything that is wrong with the numbers of the
// experiment, one [message.FieldError] each, joined. It does not know which workloads
// and strategies exist: their catalogues do.
func (e Experiment) Validate() error {
	return errors.Join(
		wrong(e.Workload.Name == "", "workload", "no-workload"),
		notNegative("tasks", e.Workload.Tasks, "have it calibrated"),
		wrong(len(e.Strategies) == 0, "strategies", "no-strategy"),
		quantity.CheckCounts("workers", e.Workers, MaxWorkers),
		quantity.CheckCounts("cores", e.Cores, MaxCores),
		quantity.Within("rounds", e.Rounds, 1, MaxRounds),
		quantity.Within("target", e.Target, MinTarget, MaxTarget),
		notNegative("limit", e.Limit, "have it chosen"),
		e.checkWidth(),
		e.checkSwitch(),
		notNegative("budget", e.Budget, "have no limit"),
		quantity.Within("confirm", e.Confirm, 0, MaxRounds),
		e.checkSize(),
		errors.Join(e.Allow.check()...),
	)
}

func (e Experiment) checkWidth() error {
	ok := e.Width == 0 || e.Width >= MinWidth && e.Width <= MaxWidth
	return wrong(!ok, "width", "wrong-width",
		"n", quantity.Number(e.Width), "low", quantity.Number(MinWidth), "high", quantity.Number(MaxWidth))
}

func (e Experiment) checkSwitch() error {
	ok := e.Switch == 0 || e.Switch >= MinSwitch && e.Switch <= MaxSwitch
	return wrong(!ok, "switch", "wrong-switch",
		"n", quantity.Duration(e.Switch), "low", quantity.Duration(MinSwitch), "high", quantity.Duration(MaxSwitch))
}

// checkSize refuses a grid that nobody could wait for. The longest list is
// where to begin.
func (e Experiment) checkSize() error {
	name, list := "workers", e.Workers
	if len(e.Cores) > len(list) {
		name, list = "cores", e.Cores
	}
	return wrong(e.size() > MaxCells, name, "too-many-cells",
		"counts", len(distinct(list)), "cells", e.size(), "most", MaxCells)
}
