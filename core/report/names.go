package report

import (
	"strings"

	"parallelogram/core"
	"parallelogram/core/choice"
	"parallelogram/core/message"
	"parallelogram/core/quantity"
	"parallelogram/core/scaling"
	"parallelogram/core/stats"
)

// none is the message that is not said.
var none message.Message

// say makes a message of the catalogue.
func say(key string, pairs ...any) message.Message { return message.New(message.Info, key, pairs...) }

// kept leaves out the messages that are not said.
func kept(list ...message.Message) (said []message.Message) {
	for _, m := range list {
		if m.Text != "" {
			said = append(said, m)
		}
	}
	return said
}

// counted says how many there are of something; languages count in their ways.
func counted(noun string, n int, pairs ...any) message.Message {
	return say("count."+noun, append(pairs, "n", n)...)
}

func cores(n int) message.Message { return counted("cores", n) }

// names is what is known of the strategies that are spoken of.
type names map[core.Strategy]core.Traits

// workers names the workers of a cell: "4 goroutines". What a strategy of another
// version calls its workers may not be in the catalogue.
func (n names) workers(c core.Cell) message.Message {
	noun := n[c.Strategy].Worker
	if noun == "" || !message.English().Has("count."+noun) {
		return counted("workers", c.Workers, "strategy", string(c.Strategy))
	}
	return counted(noun, c.Workers)
}

// base names what speed-ups compare with.
func (n names) base(c core.Cell) message.Message {
	if n[c.Strategy].Single {
		return n.workers(c)
	}
	return say("answer.base", "workers", n.workers(c), "cores", cores(c.Cores))
}

// law names a law in a sentence.
func law(l scaling.Law) message.Message { return say("law-name." + string(l)) }

// tolerance writes how much slower a recommended cell may be.
func tolerance() string { return quantity.Whole(100*choice.Tolerance) + "%" }

// span writes an interval; a mere range is called one.
func span(i stats.Interval, write func(float64) string) any {
	text := fromTo(write(i.Low), write(i.High))
	if i.Confidence == 0 {
		return say("interval.range", "range", text)
	}
	return text
}

// fromTo writes two ends of something. No dash stands beside a sign.
func fromTo(low, high string) string {
	if strings.ContainsAny(low+high, "+−") {
		return low + ", " + high
	}
	return low + "–" + high
}
