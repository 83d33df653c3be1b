package library

import (
	"encoding/json"
	"io/fs"
	"maps"
	"os"
	"path/filepath"

	"parallelogram/core"
	"parallelogram/core/atomicfile"
)

// index holds what is known of the runs of a folder, by their file names.
type index map[string]Entry

// indexFile is an index as it is kept. One of another version is not read: what
// is said of runs may have changed.
type indexFile struct {
	Version string `json:"version"`
	Runs    index  `json:"runs"`
}

// readIndex reads the index of a folder. What is wrong with it is no fault: it is
// made anew.
func readIndex(folder string) index {
	var f indexFile
	data, err := os.ReadFile(filepath.Join(folder, indexName))
	if err != nil || json.Unmarshal(data, &f) != nil || f.Version != core.Version {
		return nil
	}
	return f.Runs
}

// entry returns what is known of a file, if it is as it was.
func (x index) entry(info fs.FileInfo) (Entry, bool) {
	e, ok := x[info.Name()]
	return e, ok && e.Size == info.Size() && e.Modified.Equal(info.ModTime())
}

// same reports whether two indexes know the same files as they were.
func (x index) same(y index) bool {
	return maps.EqualFunc(x, y, func(a, b Entry) bool { return a.Size == b.Size && a.Modified.Equal(b.Modified) })
}

// write replaces the index of a folder.
func (x index) write(folder string) error {
	data, err := json.Marshal(indexFile{core.Version, x})
	if err != nil {
		return err
	}
	return atomicfile.Write(filepath.Join(folder, indexName), data)
}
