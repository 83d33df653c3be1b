//go:build unix && !linux

package strategy

import (
	"errors"
	"os"
)

// namelessFile returns a temporary file whose name is removed already.
func namelessFile() (*os.File, error) {
	file, err := os.CreateTemp("", "parallelogram")
	if err != nil {
		return nil, err
	}
	if err := os.Remove(file.Name()); err != nil {
		return nil, errors.Join(err, file.Close())
	}
	return file, nil
}
