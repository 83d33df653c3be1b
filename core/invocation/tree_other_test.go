//go:build unix && !linux

package invocation

import "testing"

// The number of a group that nobody is left of may be another's at any time.
func TestTheGroupOfAProgramIsForgotten(t *testing.T) {
	if _, err := of("exit", "0").Run(); err != nil {
		t.Fatal(err)
	}
	groups.mu.Lock()
	defer groups.mu.Unlock()
	if len(groups.all) > 0 {
		t.Errorf("known are %v", groups.all)
	}
}
