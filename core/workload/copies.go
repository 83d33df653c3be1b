package workload

// times returns the job with all its tasks done n times over; fewer than one
// means once. What is done alone is done once, and its checksum counts n times,
// so that the checksum of the whole is n times that of the job.
func (j Job) times(n int) Job {
	if n <= 1 {
		return j
	}
	once := j
	j.Tasks = n * once.Tasks
	if once.Task != nil {
		j.Task = func(e Env, i int) uint64 { return once.Task(e, i%once.Tasks) }
	}
	if once.Alone != nil {
		j.Alone = func() uint64 { return uint64(n) * once.Alone() }
	}
	if once.Lost != nil {
		j.Lost = func(words []uint64) int64 {
			all := once.Lost(make([]uint64, len(words))) // what one copy adds up to
			return int64(n-1)*all + once.Lost(words)
		}
	}
	if once.Cargo != nil {
		cargo := *once.Cargo
		cargo.Load = func(i int, in []byte) { once.Cargo.Load(i%once.Tasks, in) }
		cargo.Run = func(e Env, i int, in, out []byte) { once.Cargo.Run(e, i%once.Tasks, in, out) }
		cargo.Check = func(i int, out []byte) uint64 { return once.Cargo.Check(i%once.Tasks, out) }
		j.Cargo = &cargo
	}
	return j
}
