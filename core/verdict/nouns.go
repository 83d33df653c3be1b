package verdict

import (
	"parallelogram/core"
	"parallelogram/core/scaling"
)

// counted says how many there are of something, one or many; other languages
// count in their way.
func counted(noun string, n int, pairs ...any) Sentence {
	form := "other"
	if n == 1 {
		form = "one"
	}
	return say("count."+noun+"."+form, append(pairs, "n", n)...)
}

func cores(n int) Sentence { return counted("cores", n) }

// workers names the workers of a cell: "4 goroutines".
func workers(c core.Cell) Sentence {
	switch c.Strategy {
	case core.Goroutine:
		return counted("goroutines", c.Workers)
	case core.Subprocess:
		return counted("subprocesses", c.Workers)
	case core.SubprocessEach:
		return counted("processes", c.Workers)
	case core.GIL:
		return counted("threads", c.Workers)
	case core.Serial:
		return counted("serial", c.Workers)
	}
	return counted("workers", c.Workers, "strategy", string(c.Strategy))
}

// lawName names a law in a sentence.
func lawName(l scaling.Law) Sentence { return say("law-name." + string(l)) }

// baseName names what speed-ups compare with.
func baseName(c core.Cell) Sentence {
	if c.Strategy == core.Serial {
		return workers(c)
	}
	return say("answer.base", "workers", workers(c), "cores", cores(c.Cores))
}
