package session

import (
	"slices"
	"testing"
	"testing/synctest"
	"time"
)

func TestPaceKeepsTheLatestOfEachPeriod(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		const every = 500 * time.Millisecond
		box, ended := newMailbox[int](), make(chan struct{})
		start, got, when := time.Now(), []int{}, []time.Duration{}
		returned := make(chan struct{})
		go func() {
			defer close(returned)
			pace(box, ended, func() time.Duration { return every }, func(n int) { got, when = append(got, n), append(when, time.Since(start)) })
		}()
		for n := range 100 { // one value every 17 ms: 1.7 s in all
			box.put(n)
			time.Sleep(17 * time.Millisecond)
		}
		close(ended)
		<-returned
		if want := []int{0, 29, 58, 88}; !slices.Equal(got, want) {
			t.Errorf("passed %v, want %v", got, want)
		}
		for i := 1; i < len(when); i++ {
			if gap := when[i] - when[i-1]; gap < every {
				t.Errorf("value %d came %v after the one before it, sooner than %v", i, gap, every)
			}
		}
	})
}

func TestPaceEndsWithinAPeriod(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		box, ended := newMailbox[int](), make(chan struct{})
		start, returned := time.Now(), make(chan struct{})
		go func() { pace(box, ended, func() time.Duration { return time.Hour }, func(int) {}); close(returned) }()
		box.put(1)
		synctest.Wait()
		close(ended)
		<-returned
		if took := time.Since(start); took != 0 {
			t.Errorf("the end took %v, want none", took)
		}
	})
}
