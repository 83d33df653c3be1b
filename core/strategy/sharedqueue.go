//go:build unix

package strategy

// sharedQueue is a ring of items. Waiting for an item is not waiting for a lock.
type sharedQueue struct {
	*sharedLocks
	ring []uint64
}

func (q sharedQueue) Put(item uint64) {
	q.room.enter()
	q.put(item)
}

func (q sharedQueue) TryPut(item uint64) bool {
	ok := q.room.try()
	if ok {
		q.put(item)
	}
	return ok
}

func (q sharedQueue) put(item uint64) {
	q.guard.enter()
	q.ring[q.tail%uint64(len(q.ring))] = item
	q.tail++
	q.guard.leave()
	q.items.leave()
}

func (q sharedQueue) Take() uint64 {
	q.items.enter()
	return q.take()
}

func (q sharedQueue) TryTake() (item uint64, ok bool) {
	if ok = q.items.try(); ok {
		item = q.take()
	}
	return item, ok
}

func (q sharedQueue) take() uint64 {
	q.guard.enter()
	item := q.ring[q.head%uint64(len(q.ring))]
	q.head++
	q.guard.leave()
	q.room.leave()
	return item
}

var _ tryQueue = sharedQueue{}
