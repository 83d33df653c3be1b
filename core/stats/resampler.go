package stats

import (
	"sync"
	"weak"
)

// resampler draws the resamples of a number of rounds once for all parts of a run
// that have as many. It keeps them only as long as a part does: they may take 50 MB,
// and a run that grows asks for others with each round.
type resampler struct {
	mu    sync.Mutex
	drawn map[int]weak.Pointer[Resamples] // by rounds
}

func newResampler() *resampler {
	return &resampler{drawn: map[int]weak.Pointer[Resamples]{}}
}

// of returns the resamples of so many rounds, at least 1. Several goroutines may ask.
func (r *resampler) of(rounds int) *Resamples {
	r.mu.Lock()
	defer r.mu.Unlock()
	if known := r.drawn[rounds].Value(); known != nil {
		return known
	}
	made := NewResamples(rounds)
	r.drawn[rounds] = weak.Make(made)
	return made
}
