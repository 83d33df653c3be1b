package exchange

import (
	"slices"
	"strings"

	"parallelogram/core/message"
)

var keyWords = set(`size sizes program board test name benchmark bench variant strategy algorithm algo problem input dataset data kernel mode
	type machine host hostname compiler schedule version language lang impl implementation method matrix dim dimension length elements
	block chunk batch app application workload case config n m platform cpu_model model distribution policy 크기 이름 종류`)

var sizeWords = set(`size sizes problem input elements length dim dimension n m matrix work 크기`)

// pickKeys returns the columns whose cells say what a row is of: texts,
// numbers under such a name, and numbers that come back at other counts. It
// says of the others why they are none.
func (g *grid) pickKeys(list []column, counts []float64) (keys []column) {
	var tied, over []column
	for _, c := range list {
		switch distinct := g.distinct(c.at); {
		case distinct == 1:
		case c.is(repeatWords):
		case g.tied(c.at, counts) && (c.any(keyWords) || !g.isNumeric(c.at)):
			if c.any(sizeWords) {
				tied = append(tied, c)
			}
		case c.value.rank > 0:
			over = append(over, c)
		case distinct == len(g.rows) && !(c.any(keyWords) && g.isNumeric(c.at)):
			over = append(over, c)
		case c.any(keyWords) && !c.any(rangeWords) || !g.isNumeric(c.at) && !g.measured(c.at), !c.any(otherWords) && g.crossed(c.at, counts):
			keys = append(keys, c)
		default:
			over = append(over, c)
		}
	}
	if len(tied) > 0 {
		g.notes.add(message.New(message.Info, "table.columns-tied", "columns", titles(tied)))
	}
	if len(over) > 0 {
		g.notes.add(message.New(message.Info, "table.columns-passed-over", "columns", titles(over)))
	}
	return keys
}

func (c column) is(set map[string]bool) bool { return len(c.name.words) == 1 && set[c.name.words[0]] }

func (c column) any(set map[string]bool) bool {
	return slices.ContainsFunc(c.name.words, func(word string) bool { return set[word] })
}

// measured reports whether some cells are numbers, even of unknown units.
func (g *grid) measured(at int) bool {
	for cell := range g.cells(at) {
		if _, ok := quantityOf(cell, g.style); ok {
			return true
		}
	}
	return false
}

// tied reports whether a column has one value at each count, and another at
// each other count.
func (g *grid) tied(at int, counts []float64) bool {
	byCount, byCell := map[float64]string{}, map[string]float64{}
	for i, r := range g.rows {
		cell, n := r.cells[at], counts[i]
		if other, seen := byCount[n]; seen && other != cell {
			return false
		}
		if other, seen := byCell[cell]; seen && other != n {
			return false
		}
		byCount[n], byCell[cell] = cell, n
	}
	return true
}

// crossed reports whether every value of a column comes with more than one
// count, and some counts with more than one of them.
func (g *grid) crossed(at int, counts []float64) bool {
	byCell, byCount := map[string]map[float64]bool{}, map[float64]map[string]bool{}
	for i, r := range g.rows {
		put(byCell, r.cells[at], counts[i])
		put(byCount, counts[i], r.cells[at])
	}
	for _, of := range byCell {
		if len(of) < 2 {
			return false
		}
	}
	shared := 0
	for _, of := range byCount {
		if len(of) > 1 {
			shared++
		}
	}
	return shared > 1
}

func put[K, V comparable](sets map[K]map[V]bool, key K, value V) {
	if sets[key] == nil {
		sets[key] = map[V]bool{}
	}
	sets[key][value] = true
}

// keyOf names what a row is of.
func (g *grid) keyOf(r row, keys []column) string {
	var parts []string
	for _, c := range keys {
		cell := bare(r.cells[c.at])
		if g.numeric(cell) && c.heading != "" {
			cell = c.heading + " " + cell
		}
		parts = append(parts, cell)
	}
	return strings.Join(parts, ", ")
}
