// Package glossary explains the words of the trade where they stand: a small i
// behind a sentence opens what its terms mean.
//
// To add a term, name it in [All], put "term." and the name, and the same with
// ".text", into the translations, and name it beside the sentences that use
// it. Tests hold that every term is explained and used.
package glossary
