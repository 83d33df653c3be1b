package exchange

// value is what a name tells of the values below it.
type value struct {
	kind Kind
	rank int // how much they are what was measured; 0 not at all
	stat int // of several with the same rank the greatest is taken, 0 for none
}

// The ranks of names: of the measured itself, of one of several, of a range.
const (
	ranged = 1 + iota
	partly
	exactly
)

// The statistics that a name can tell, from the one that is taken last.
const (
	theMean = 1 + iota
	theMedian
	theWhole
)

// valueOf says how much a name is one of measured values.
func valueOf(n name) value {
	v := value{kind: n.unit.kind, rank: exactly, stat: theWhole}
	named := n.unit.kind != ""
	for i, word := range n.words {
		kind := kindOf(n.words, i)
		switch {
		case rangeWords[word]:
			v.rank, v.stat, named = min(v.rank, ranged), 0, true
		case otherWords[word], countWords[word], repeatWords[word] && len(n.words) == 1:
			return value{}
		case kind != "":
			named = true
			if v.kind == "" {
				v.kind = kind
			}
			v.stat = min(v.stat, statOf(word))
		case !runtimeFillers[word] && !(word == "up" || word == "clock"):
			v.rank = min(v.rank, partly)
		}
	}
	if !named {
		return value{}
	}
	return v
}

// kindOf returns what the i-th word says the values are.
func kindOf(words []string, i int) Kind {
	switch word := words[i]; {
	case word == "speed" && i+1 < len(words) && words[i+1] == "up", speedupWords[word]:
		return Speedup
	case throughputWords[word]:
		return Throughput
	case runtimeWords[word]:
		return Runtime
	}
	return ""
}

func statOf(word string) int {
	switch word {
	case "mean", "avg", "average":
		return theMean
	case "median":
		return theMedian
	}
	return theWhole
}
