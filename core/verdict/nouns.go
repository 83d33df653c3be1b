package verdict

import "parallelogram/core"

// nouns are what is counted, one and many; by key, so that other languages can
// count in their way.
var nouns = map[string][2]string{
	"cores":        {"{{.n}} core", "{{.n}} cores"},
	"rounds":       {"{{.n}} round", "{{.n}} rounds"},
	"fresh-rounds": {"{{.n}} fresh round", "{{.n}} fresh rounds"},
	"goroutines":   {"{{.n}} goroutine", "{{.n}} goroutines"},
	"subprocesses": {"{{.n}} subprocess", "{{.n}} subprocesses"},
	"serial":       {"the serial program", "the serial program"},
	"workers":      {"{{.n}} {{.strategy}} worker", "{{.n}} {{.strategy}} workers"},
}

// counted says how many there are of something.
func counted(noun string, n int, pairs ...any) Sentence {
	form := 1
	key := "count." + noun + ".other"
	if n == 1 {
		form, key = 0, "count."+noun+".one"
	}
	return say(key, nouns[noun][form], append(pairs, "n", n)...)
}

func cores(n int) Sentence { return counted("cores", n) }

// workers names the workers of a cell: "4 goroutines".
func workers(c core.Cell) Sentence {
	switch c.Strategy {
	case core.Goroutine:
		return counted("goroutines", c.Workers)
	case core.Subprocess:
		return counted("subprocesses", c.Workers)
	case core.Serial:
		return counted("serial", c.Workers)
	}
	return counted("workers", c.Workers, "strategy", string(c.Strategy))
}

// baseName names what speed-ups compare with.
func baseName(c core.Cell) Sentence {
	if c.Strategy == core.Serial {
		return workers(c)
	}
	return say("answer.base", "{{.workers}} on {{.cores}}", "workers", workers(c), "cores", cores(c.Cores))
}
