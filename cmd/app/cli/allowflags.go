package cli

import (
	"strconv"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/quantity"
)

// allowFlags bound what the recommended cell may take of the machine.
type allowFlags struct {
	Leave  *int   `placeholder:"N" help:"Recommend what leaves so many cores to others: a cell takes one for each worker, or as many as it keeps busy."`
	Memory string `placeholder:"SIZE" help:"Recommend what takes no more memory than this, such as 8GB."`
}

// over returns what is allowed where the flags change an allowance.
func (f allowFlags) over(allow core.Allowance) (core.Allowance, error) {
	override(&allow.Leave, f.Leave)
	if allow.Leave < 0 {
		return allow, message.NewFieldError("leave", "negative", "n", allow.Leave, "meaning", "leave none")
	}
	if f.Memory == "" {
		return allow, nil
	}
	var err error
	allow.Memory, err = quantity.ParseMemory("memory", f.Memory)
	return allow, err
}

// bounded writes the flags of what an experiment allows.
func bounded(e core.Experiment) (words []string) {
	if e.Allow.Leave > 0 {
		words = append(words, "--leave", strconv.Itoa(e.Allow.Leave))
	}
	if e.Allow.Memory > 0 {
		words = append(words, "--memory", strconv.FormatInt(e.Allow.Memory, 10))
	}
	if e.AnyMemory {
		words = append(words, "--any-memory")
	}
	return words
}
