//go:build unix && !linux

package shared

import (
	"errors"
	"os"
)

// anonymousFile returns a temporary file whose name is removed already.
func anonymousFile() (*os.File, error) {
	file, err := os.CreateTemp("", "parallelogram")
	if err != nil {
		return nil, err
	}
	if err := os.Remove(file.Name()); err != nil {
		return nil, errors.Join(err, file.Close())
	}
	return file, nil
}
