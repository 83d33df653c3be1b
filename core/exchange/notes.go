package exchange

import "parallelogram/core"

// notes gathers what the reader must know.
type notes []core.Notice

func (n *notes) info(code, text string, pairs ...any) {
	*n = append(*n, core.Tell(core.Info, code, text, pairs...))
}

func (n *notes) warn(code, text string, pairs ...any) {
	*n = append(*n, core.Tell(core.Warning, code, text, pairs...))
}
