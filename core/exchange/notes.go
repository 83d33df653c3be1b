package exchange

import "parallelogram/core"

// notes gathers what the reader must know.
type notes []core.Notice

func (n *notes) add(notice core.Notice) { *n = append(*n, notice) }
