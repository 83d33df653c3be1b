package exchange

// What is read of a file at most. A file of 1 MiB then never takes more than
// 64 MiB to read.
const (
	mostBytes   = 8 << 20
	mostLines   = 200_000
	mostColumns = 1000
	mostSeries  = 100
	mostWorkers = 1e9
)
