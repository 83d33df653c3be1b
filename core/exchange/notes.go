package exchange

import "parallelogram/core/message"

// notes gathers what the reader must know.
type notes []message.Message

func (n *notes) add(notice message.Message) { *n = append(*n, notice) }
