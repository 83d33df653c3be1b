package builtin

import (
	"runtime"
	"slices"
	"testing"
)

func TestTriadsMemoryIsSharedOut(t *testing.T) {
	for _, workers := range []int{1, 3, 8} {
		job := prepared(t, "triad", 1, workers, map[string]string{"memory": "24MiB"})
		made := allocated(func() {
			for _, worker := range hands(job, workers) {
				job.Ready(worker)
				job.Ready(worker) // has its part already
			}
		})
		if made < 23<<20 || made > 25<<20 {
			t.Errorf("%d workers stream through %d bytes, want 24 MiB", workers, made)
		}
	}
}

// allocated returns how many bytes something allocates.
func allocated(do func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	do()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

func TestTriadGoesRoundAndRound(t *testing.T) {
	d := newTriadArrays((streamed + 10) * tripleBytes)
	if got := d.stream(lone{}, 20, 2); got != 2+2*3 || d.next != 20 {
		t.Errorf("after 20 numbers: %d, next %d", got, d.next)
	}
	if changed := slices.Index(d.a, 1); changed != 20 {
		t.Errorf("%d numbers were computed, want 20", changed)
	}
	d.stream(lone{}, streamed, 5) // to the end, and 10 of the first
	if d.next != 10 || d.a[9] != 2+5*3 || d.a[10] != 2+2*3 || d.a[20] != 2+5*3 {
		t.Errorf("going round: next %d, %v", d.next, d.a[8:21])
	}
	small := newTriadArrays(3 * tripleBytes)
	if small.stream(lone{}, 10, 1); small.next != 1 {
		t.Errorf("ten numbers of three end before number %d", small.next)
	}
}

func TestAChainVisitsAllOfTheMemory(t *testing.T) {
	for bytes, nodes := range map[int]int{0: 2, 64: 2, 4 << 10: 64, 100_000: 1024} {
		c := newChain(bytes)
		if len(c.nodes) != nodes {
			t.Errorf("%d bytes make %d nodes, want %d", bytes, len(c.nodes), nodes)
		}
		visited, at := map[uint64]bool{}, uint64(0)
		for range c.nodes {
			visited[at] = true
			at = c.nodes[at].next
		}
		if len(visited) != nodes || at != 0 {
			t.Errorf("a chain of %d nodes visits %d and ends at %d", nodes, len(visited), at)
		}
	}
}

// No two nodes one after the other lie next to each other, or else a processor
// fetches ahead.
func TestAChainIsScattered(t *testing.T) {
	c, near := newChain(1<<20), 0
	for i, n := range c.nodes {
		if distance := int(n.next) - i; distance >= -2 && distance <= 2 {
			near++
		}
	}
	if near > len(c.nodes)/1000 {
		t.Errorf("%d of %d nodes lead to one close by", near, len(c.nodes))
	}
}

func TestFollowingABrokenChainIsNoticed(t *testing.T) {
	c := newChain(64 << 10)
	leap := hop().times(100)
	if got := c.follow(lone{}, 5, 100, leap); got != 5 {
		t.Errorf("task 5 gives %d", got)
	}
	for i := range c.nodes {
		c.nodes[i].next = uint64(i)
	}
	if got := c.follow(lone{}, 5, 100, leap); got == 5 {
		t.Error("a chain that leads nowhere is not noticed")
	}
}

func TestLeapsAreHops(t *testing.T) {
	x := uint64(12345)
	for n := range 70 {
		if got := hop().times(n).of(12345); got != x {
			t.Errorf("%d hops lead to %d, the leap to %d", n, x, got)
		}
		x = hop().of(x)
	}
}

// The effect is a matter of where the words lie.
func TestWordsArePackedOrPadded(t *testing.T) {
	const workers, line = 4, 64 / 8
	for layout, apart := range map[string]int{packed: 1, padded: wordsPerLine} {
		job := prepared(t, "falsesharing", 8, workers, map[string]string{"layout": layout, "updates": "10"})
		team := hands(job, workers)
		for i, worker := range team {
			job.Task(worker, i)
		}
		for i, n := range team[0].words {
			want := uint64(0)
			if i%apart == 0 && i/apart < workers {
				want = 10
			}
			if n != want {
				t.Errorf("%s: word %d counts %d, want %d", layout, i, n, want)
			}
		}
		if shares := apart < line; shares != (layout == packed) {
			t.Errorf("%s: words are %d apart, a cache line holds %d", layout, apart, line)
		}
	}
}
