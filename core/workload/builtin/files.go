package builtin

import (
	"encoding/binary"
	"errors"
	"hash/crc32"
	"os"
	"path/filepath"
	"strconv"

	"parallelogram/core/job"
	"parallelogram/core/message"
)

// files writes a file, has the disk confirm it, and reads it back.
var files = job.Workload{
	Name:     "files",
	Family:   job.Waiting,
	About:    "Writes a file of its own, waits until the disk has it (fsync), and reads it back; in TMPDIR if that is set, or else in /var/tmp.",
	Expect:   "Waiting for a disk: expect it to scale beyond the cores until the disk is busy. In memory (tmpfs) there is nothing to wait for.",
	Evenness: "even",
	Params: []job.Param{{
		Name: "size", Kind: job.Bytes, Default: 16 << 10, Min: 8, Max: 64 << 20,
		About: "size of the file that a task writes and reads back",
	}},
	Fixture: func(job.Values) (job.Fixture, error) { return makeFolder() },
	Job: func(o job.Order) job.Job {
		size := o.Int("size")
		own := newPerWorker(o.Workers, func() *[]byte { return new(pattern(size)) })
		return job.Job{Tasks: o.Tasks, Ready: own.ready, Task: func(e job.Env, i int) (sum uint64) {
			content := *own.of(e)
			binary.LittleEndian.PutUint64(content, uint64(i))
			name := filepath.Join(o.Address, strconv.Itoa(e.Worker()))
			e.Blocking(func() {
				if err := writeAndReadBack(name, content); err != nil {
					abort(message.NewError("file-not-written", "why", err))
				}
			})
			return uint64(crc32.ChecksumIEEE(content))
		}}
	},
}

// writeAndReadBack returns with content replaced by what the file says.
func writeAndReadBack(name string, content []byte) (err error) {
	file, err := os.Create(name)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	if _, err := file.Write(content); err != nil {
		return err
	}
	if err := file.Sync(); err != nil {
		return err
	}
	_, err = file.ReadAt(content, 0)
	return err
}
