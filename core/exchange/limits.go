package exchange

// What is read of a file at most. A file of 1 MiB then never takes more than
// 64 MiB to read.
const (
	mostBytes     = 8 << 20
	mostLines     = 200_000
	mostLineBytes = 64 << 10 // of a table
	mostColumns   = 1000
	mostSeries    = 100  // that are fitted
	mostChoice    = 1000 // among which one may be chosen
	mostWorkers   = 1e9
)
