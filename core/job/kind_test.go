package job

import "testing"

func FuzzParamsAreReadAsTheyAreWritten(f *testing.F) {
	for _, seed := range []string{"64KiB", "1h2m", "-5", "9223372036854775807", "8589934592GiB", "0B", " 7 MiB"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, kind := range []Kind{Count, Bytes, Duration, Percent} {
			n, err := kind.Parse(text)
			if err != nil {
				continue
			}
			if again, err := kind.Parse(kind.Format(n)); err != nil || again != n {
				t.Errorf("%s %q is %d, written %q, read as %d, %v", kind, text, n, kind.Format(n), again, err)
			}
		}
	})
}
