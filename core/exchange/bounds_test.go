package exchange

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"strings"
	"testing"
)

// hostile returns texts of 1 MiB that are work to read.
func hostile() map[string]string {
	const size = 1 << 20
	rows := func(first string, line func(i int) string) string {
		var b strings.Builder
		b.WriteString(first)
		for i := 0; ; i++ {
			next := line(i)
			if b.Len()+len(next) > size {
				return b.String()
			}
			b.WriteString(next)
		}
	}
	repeated := func(text string) string { return strings.Repeat(text, size/len(text)) }
	return map[string]string{
		"rows":     rows("", func(i int) string { return fmt.Sprintf("%d,%d.5\n", i%8+1, i+1) }),
		"series":   rows("name,workers,time\n", func(i int) string { return fmt.Sprintf("s%d,%d,%d.5\n", i/2, i%2+1, i+1) }),
		"keys":     rows("a,b,c,workers,time\n", func(i int) string { return fmt.Sprintf("x%d,%d,%d,%d,%d\n", i%30, i%7, i%11, i%64+1, i+1) }),
		"columns":  rows("", func(i int) string { return strings.Repeat(fmt.Sprint(i%90+1, ","), 998) + "1\n" }),
		"units":    rows("", func(i int) string { return fmt.Sprintf("|%d|%dh %dm %ds|\n", i%9+1, i%5, i%60, i%59+1) }),
		"log":      repeated("2 threads: 1 min 2 s\n"),
		"lines":    repeated("\n"),
		"commas":   repeated(","),
		"brackets": repeated(strings.Repeat("1 (", 20000) + "\n"),
		"json":     repeated("["),
		"letters":  repeated("a,b,c,d\n"),
		"wide":     "\xff\xfe" + repeated("1\x00,\x002\x00\n\x00"),
	}
}

// TestReadingIsBounded: 1 MiB takes at most 64 MiB.
func TestReadingIsBounded(t *testing.T) {
	defer debug.SetGCPercent(debug.SetGCPercent(10))
	for name, text := range hostile() {
		runtime.GC()
		before := heap()
		stop, peak := make(chan struct{}), make(chan uint64)
		go func() {
			most := uint64(0)
			for {
				select {
				case <-stop:
					peak <- most
					return
				default:
					most = max(most, heap())
					runtime.Gosched()
				}
			}
		}()
		_, err := ReadTable("data.csv", strings.NewReader(text), Options{})
		close(stop)
		if most := <-peak; most > before+64<<20 {
			t.Errorf("%s: %d MiB more, %.80v", name, (most-before)>>20, err)
		}
	}
}

// heap returns how many bytes of memory objects take.
func heap() uint64 {
	sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()
}
