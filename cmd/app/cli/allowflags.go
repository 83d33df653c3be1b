package cli

import (
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
