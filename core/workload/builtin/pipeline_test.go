package builtin

import (
	"errors"
	"math/rand/v2"
	"runtime"
	"testing"

	"parallelogram/core/job"
)

// floor is a hall in which workers do the tasks of a pipeline one step at a
// time. A step ends where a worker wants to put or to take; which of those who
// can go on does so is drawn. So every schedule can come up, and one in which
// nobody can go on is seen at once.
type floor struct {
	room   int
	items  []uint64
	wants  []want // of each worker
	turns  []chan struct{}
	steps  chan int // whose step has ended
	random *rand.Rand
}

type want int

const (
	toStart want = iota
	toPut
	toTake
	nothingMore
)

var errDeadlock = errors.New("nobody can go on")

// pipe is one worker's end of the queue.
type pipe struct {
	*floor
	worker int
}

func (p pipe) Put(item uint64) {
	p.stop(toPut)
	p.items = append(p.items, item)
}

func (p pipe) Take() (item uint64) {
	p.stop(toTake)
	item, p.items = p.items[0], p.items[1:]
	return item
}

// stop ends a worker's step, and returns at its next one.
func (p pipe) stop(w want) {
	p.wants[p.worker] = w
	p.steps <- p.worker
	if _, ok := <-p.turns[p.worker]; !ok {
		runtime.Goexit()
	}
}

// can reports whether a worker can go on.
func (f *floor) can(w want) bool {
	return w == toStart || w == toPut && len(f.items) < f.room || w == toTake && len(f.items) > 0
}

// next draws a worker who can go on; false if there is none.
func (f *floor) next() (worker int, ok bool) {
	var able []int
	for i, w := range f.wants {
		if f.can(w) {
			able = append(able, i)
		}
	}
	if len(able) == 0 {
		return 0, false
	}
	return able[f.random.IntN(len(able))], true
}

// queueing is a worker that has nothing but a queue.
type queueing struct {
	lone
	queue pipe
}

func (q queueing) Queue() job.Queue { return q.queue }

// work has workers do the tasks, handed out in order in chunks of a drawn size,
// and returns the sum of their checksums.
func (f *floor) work(a assembly, tasks int) (sum uint64, err error) {
	claimed := 0
	for i := range f.wants {
		f.turns[i] = make(chan struct{})
		go func() {
			me := pipe{f, i}
			defer func() { f.wants[i] = nothingMore; f.steps <- i }()
			me.stop(toStart)
			for claimed < tasks {
				low := claimed
				claimed = min(tasks, claimed+1+f.random.IntN(4))
				for task := range claimed - low {
					sum += a.task(queueing{queue: me}, low+task)
				}
			}
		}()
		<-f.steps
	}
	for {
		worker, ok := f.next()
		if !ok {
			break
		}
		f.turns[worker] <- struct{}{}
		<-f.steps
	}
	for i, w := range f.wants {
		if w != nothingMore {
			err = errDeadlock
			close(f.turns[i])
			<-f.steps
		}
	}
	return sum, err
}

func newFloor(room, workers int, seed uint64) *floor {
	return &floor{
		room: room, wants: make([]want, workers), turns: make([]chan struct{}, workers),
		steps: make(chan int), random: rand.New(rand.NewPCG(seed, 0)),
	}
}

func TestNoArrangementOfAPipelineBlocksForEver(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for seed := range uint64(300) {
		room, workers, tasks := 1+random.IntN(12), 1+random.IntN(6), 1+random.IntN(10)
		floor := newFloor(room, workers, seed)
		sum, err := floor.work(assembly{burst: burst(room, workers)}, tasks)
		all := uint64(tasks * items)
		if err != nil || sum != all*(all-1)/2 || len(floor.items) != 0 {
			t.Errorf("seed %d: room %d, %d workers, %d tasks: %v, sum %d, %d left in the queue", seed, room, workers, tasks, err, sum, len(floor.items))
		}
	}
}

// The burst is the longest that cannot block: with one more, a schedule that
// does is soon found.
func TestLongerBurstsBlock(t *testing.T) {
	for _, c := range []struct{ room, workers int }{{1, 1}, {1, 2}, {4, 2}, {7, 3}} {
		longer := assembly{burst: burst(c.room, c.workers) + 1}
		blocked := false
		for seed := range uint64(100) {
			_, err := newFloor(c.room, c.workers, seed).work(longer, 8)
			blocked = blocked || err != nil
		}
		if !blocked {
			t.Errorf("room %d, %d workers: bursts of %d do not block", c.room, c.workers, longer.burst)
		}
	}
}

func TestBurstsUseTheRoom(t *testing.T) {
	for _, c := range []struct{ room, workers, want int }{{1, 1, 1}, {1, 1000, 1}, {64, 1, 64}, {64, 2, 32}, {64, 64, 1}, {65, 64, 2}, {65536, 1, items}} {
		if got := burst(c.room, c.workers); got != c.want {
			t.Errorf("room %d, %d workers: bursts of %d, want %d", c.room, c.workers, got, c.want)
		}
	}
}
