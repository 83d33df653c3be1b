package job

// Times returns the job with all its tasks done n times over; fewer than one
// means once. What is done alone is done once, and its checksum counts n times,
// so that the checksum of the whole is n times that of the job.
func (j Job) Times(n int) Job {
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
	if once.Payload != nil {
		j.Payload = once.Payload.over(once.Tasks)
	}
	return j
}

// over returns the payload of tasks that are counted over again after so many.
func (c *Payload) over(tasks int) *Payload {
	return &Payload{
		In: c.In, Out: c.Out,
		Load:  func(i int, in []byte) { c.Load(i%tasks, in) },
		Run:   func(e Env, i int, in, out []byte) { c.Run(e, i%tasks, in, out) },
		Check: func(i int, out []byte) uint64 { return c.Check(i%tasks, out) },
	}
}
