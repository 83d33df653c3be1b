package trace

import (
	"cmp"
	"time"
)

func byBegin(a, b Piece) int { return cmp.Compare(a.From, b.From) }

// apart cuts pieces of one kind, in the order of their beginnings, so that
// none overlaps the one before it or leaves the runtime; what is cut away
// entirely is left out.
func apart(layer []Piece, runtime time.Duration) []Piece {
	kept := layer[:0]
	last := time.Duration(0)
	for _, p := range layer {
		p.From, p.To = max(p.From, last), min(p.To, runtime)
		if p.From < p.To {
			kept, last = append(kept, p), p.To
		}
	}
	return kept
}

// overlay lays pieces over others: what they cover is seen no more. Both lists
// are in order and apart, and so is what it returns. It writes to under.
func overlay(under, over []Piece) []Piece {
	if len(over) == 0 {
		return under
	}
	seen := make([]Piece, 0, len(under)+2*len(over))
	for _, o := range over {
		for len(under) > 0 && under[0].To <= o.From {
			seen, under = append(seen, under[0]), under[1:]
		}
		if len(under) > 0 && under[0].From < o.From {
			before := under[0]
			before.To = o.From
			seen = append(seen, before)
		}
		seen = append(seen, o.within(under))
		for len(under) > 0 && under[0].To <= o.To {
			under = under[1:]
		}
		if len(under) > 0 {
			under[0].From = max(under[0].From, o.To)
		}
	}
	return append(seen, under...)
}

// within tells a piece the chunk that it lies in, if the first of the others
// is, or lies in, one.
func (p Piece) within(under []Piece) Piece {
	if p.Chunk == 0 && len(under) > 0 && under[0].From <= p.From {
		p.Chunk, p.First, p.Tasks = under[0].Chunk, under[0].First, under[0].Tasks
	}
	return p
}
