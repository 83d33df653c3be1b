package commandtext

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"parallelogram/core"
	"parallelogram/core/command"
	"parallelogram/gui/i18n"
)

// previewed bounds the lines of a preview, and the items of which each count
// shows what is run for them.
const (
	previewed    = 64
	previewItems = 3
	listedItems  = 20 // in the listing of what is going to be run
)

// Preview shows what will be executed of cells, a line each: the count of workers,
// and the arguments as they would be typed. The error says that the items cannot
// be read.
func Preview(c core.Command, base core.Cell, cells []core.Cell) (string, error) {
	lines, err := calls(c, nil, base, cells, previewItems)
	if err == nil && len(lines) > previewed {
		more := i18n.SayCount("preview.more", len(lines)-previewed)
		lines = append(lines[:previewed:previewed], line{text: more})
	}
	return aligned(lines), err
}

// line is one of a table of two columns.
type line struct{ label, text string }

// aligned puts the second column under each other; where the first is empty it
// takes no space.
func aligned(lines []line) string {
	widest := 0
	for _, l := range lines {
		widest = max(widest, len([]rune(l.label)))
	}
	text := make([]string, len(lines))
	for i, l := range lines {
		if text[i] = l.text; widest > 0 {
			text[i] = fmt.Sprintf("%*s  %s", widest, l.label, l.text)
		}
	}
	return strings.Join(text, "\n")
}

// calls lists what is executed of cells: those that do not differ in it are one.
func calls(c core.Command, params map[string]string, base core.Cell, cells []core.Cell, items int) (lines []line, err error) {
	seen := map[string]bool{}
	for _, cell := range cells {
		o := command.Order{Workers: cell.Workers, Cores: cell.Cores, Params: params, Baseline: cell == base && !c.Baseline.IsZero()}
		label := labelOf(c, o)
		if seen[label] {
			continue
		}
		seen[label] = true
		list, err := command.Preview(c, o, items)
		if err != nil {
			return nil, err
		}
		for i, call := range list {
			if i > 0 {
				label = ""
			}
			lines = append(lines, line{label, command.Text(core.CommandLine{Args: call.Args})})
		}
		if rest := command.TaskCount(c) - len(list); rest > 0 {
			lines = append(lines, line{text: i18n.SayCount("preview.items", rest)})
		}
	}
	return lines, nil
}

// labelOf says which count a line is of: the workers, and the cores where the
// command is told of them. What no count changes has none.
func labelOf(c core.Command, o command.Order) string {
	if o.Baseline {
		return i18n.Say("preview.baseline")
	}
	uses, label := command.Uses(c.Main), ""
	if slices.Contains(uses, command.Workers) || c.Threads == core.ThreadsWorkers {
		label = strconv.Itoa(o.Workers)
	}
	if slices.Contains(uses, command.Cores) {
		label += "/" + strconv.Itoa(o.Cores)
	}
	return label
}
