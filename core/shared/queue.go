//go:build unix

package shared

// ring is the bookkeeping of a bounded buffer, by the classic three semaphores.
// The items lie elsewhere in the memory.
type ring struct {
	empty, full semaphore // slots
	lock        semaphore // of head and tail
	head, tail  uint64
}

func (r *ring) init(slots int) {
	r.empty.permits.Store(uint32(slots))
	r.lock.permits.Store(1)
}

// ipcQueue is a bounded buffer. Waiting for an item is not waiting for a lock.
type ipcQueue struct {
	*ring
	items []uint64
}

func (q ipcQueue) Put(item uint64) {
	q.empty.acquire()
	q.put(item)
}

func (q ipcQueue) TryPut(item uint64) bool {
	ok := q.empty.tryAcquire()
	if ok {
		q.put(item)
	}
	return ok
}

func (q ipcQueue) put(item uint64) {
	q.lock.acquire()
	q.items[q.tail%uint64(len(q.items))] = item
	q.tail++
	q.lock.release()
	q.full.release()
}

func (q ipcQueue) Take() uint64 {
	q.full.acquire()
	return q.take()
}

func (q ipcQueue) TryTake() (item uint64, ok bool) {
	if ok = q.full.tryAcquire(); ok {
		item = q.take()
	}
	return item, ok
}

func (q ipcQueue) take() uint64 {
	q.lock.acquire()
	item := q.items[q.head%uint64(len(q.items))]
	q.head++
	q.lock.release()
	q.empty.release()
	return item
}
