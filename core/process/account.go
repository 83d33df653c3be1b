package process

import (
	"parallelogram/core"
)

// Account is what a process has used since its start, or in some part of its
// life.
type Account struct {
	Usage core.Usage `json:"usage"`
	Go    GoCounters `json:"go"`
}

// ReadAccount reads what this process has used so far.
func ReadAccount() Account { return Account{Own(), ReadGo()} }

// Since returns what was used after an earlier reading of the same process.
func (a Account) Since(earlier Account) Account {
	return Account{a.Usage.Since(earlier.Usage), GoCounters{
		LockWait: a.Go.LockWait - earlier.Go.LockWait,
		GC:       a.Go.GC - earlier.Go.GC,
	}}
}
