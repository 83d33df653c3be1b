package host

import (
	"slices"

	"parallelogram/core"
	"parallelogram/core/message"
)

// notices are what there may be to say of a machine, warnings first; each
// returns the zero message when there is nothing.
var notices = []func(core.Host) message.Message{
	quota, affinity, pinning, isolated, powersave, battery, stolen, busy, clock,
	kinds, governor, boost, virtual, unknown,
}

// Notices tells what about the machine the reader of the numbers must know,
// warnings first.
func Notices(h core.Host) []message.Message {
	var list []message.Message
	for _, tell := range notices {
		list = append(list, tell(h))
	}
	return slices.DeleteFunc(list, func(m message.Message) bool { return m.Key == "" })
}
