package stats

import "math"

// roundEffects returns what each round adds to the logarithmic times of all
// cells, a row a cell and a column a round, beside what each cell takes. The
// median round adds nothing; a round without times adds NaN.
//
// It is Tukey's polish (Exploratory Data Analysis, 1977, chapter 11) with
// means over the cells. A median over few cells would be a cell's own time
// every so often and take all of its noise away: the 95% interval of a speed-up
// then covers 67% with three cells. An outlier spoils no more than its round,
// which the medians over rounds get over.
//
// Cells that were left out early agree with themselves whatever later rounds
// were like, and many of them settle slowly: those measured most often begin.
func roundEffects(logs [][]float64) []float64 {
	return settle(settle(make([]float64, width(logs)), longest(logs)), logs)
}

// longest returns the rows with the most values.
func longest(rows [][]float64) (list [][]float64) {
	most := 0
	for _, row := range rows {
		n := len(present(row))
		if n > most {
			most, list = n, nil
		}
		if n == most {
			list = append(list, row)
		}
	}
	return list
}

// settle improves effects until they and the cells' medians agree.
func settle(effects []float64, logs [][]float64) []float64 {
	const sweeps, settled = 10, 1e-12 // mostly three are enough
	for range sweeps {
		next := roundMeans(logs, cellMedians(logs, effects))
		centre, moved := Median(next), 0.0
		for r := range next {
			next[r] -= centre
			if change := math.Abs(next[r] - effects[r]); change > moved {
				moved = change
			}
		}
		effects = next
		if moved < settled {
			break
		}
	}
	return effects
}

// cellMedians returns the median of each cell once the rounds' effects are
// taken away, as far as they are known.
func cellMedians(logs [][]float64, effects []float64) []float64 {
	medians := make([]float64, len(logs))
	left := make([]float64, len(effects))
	for c, row := range logs {
		for r, v := range row {
			left[r] = v
			if !math.IsNaN(effects[r]) {
				left[r] -= effects[r]
			}
		}
		medians[c] = Median(left)
	}
	return medians
}

// roundMeans returns the mean of each round once the cells' medians are taken
// away.
func roundMeans(logs [][]float64, medians []float64) []float64 {
	means := make([]float64, width(logs))
	left := make([]float64, len(logs))
	for r := range means {
		for c, row := range logs {
			left[c] = row[r] - medians[c]
		}
		means[r] = meanOf(left)
	}
	return means
}

// width returns how many columns rows have.
func width(rows [][]float64) int {
	if len(rows) == 0 {
		return 0
	}
	return len(rows[0])
}

// logarithms returns the logarithm of each time, NaN where there is none.
func logarithms(times [][]float64) [][]float64 {
	logs := make([][]float64, len(times))
	for c, row := range times {
		logs[c] = make([]float64, len(row))
		for r, t := range row {
			logs[c][r] = math.NaN()
			if t > 0 && finite(t) {
				logs[c][r] = math.Log(t)
			}
		}
	}
	return logs
}
