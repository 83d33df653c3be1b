package core

// Command is a program of the user's as a workload, and what is run around it.
// Its texts may hold placeholders such as {workers}, see core/command. Whoever
// changes one makes a copy: experiments share it.
type Command struct {
	Main     CommandLine `json:"main"`
	Baseline CommandLine `json:"baseline,omitzero"` // what the baseline runs instead of Main; zero for Main
	Items    Items       `json:"items,omitzero"`    // what the tasks are about; zero where there is one task

	Setup    CommandLine `json:"setup,omitzero"`    // once before the trials of a variant
	Prepare  CommandLine `json:"prepare,omitzero"`  // untimed, before each execution, warm-up included
	Check    CommandLine `json:"check,omitzero"`    // untimed, after each timed execution; its output is the same for all trials
	Conclude CommandLine `json:"conclude,omitzero"` // untimed, after each execution, failed ones included
	Cleanup  CommandLine `json:"cleanup,omitzero"`  // once after the trials of a variant, those of a stopped run included
	Warmup   int         `json:"warmup,omitempty"`  // untimed executions before each timed one

	Dir       string     `json:"dir,omitempty"`         // working folder, absolute; empty for that of the program
	Env       []string   `json:"env,omitempty"`         // "NAME=value", over the environment of the program
	Threads   ThreadsEnv `json:"threads_env,omitempty"` // what the variables of thread pools are set to
	Input     string     `json:"input,omitempty"`       // file that is standard input, absolute; empty for no input
	Output    string     `json:"output,omitempty"`      // where standard output goes: OutputNull, OutputPipe or a file, absolute
	Exits     []int      `json:"ok_exit,omitempty"`     // statuses of success; empty for 0 alone
	Leftovers Leftovers  `json:"leftovers,omitempty"`   // what becomes of processes that outlive the command
	Metric    string     `json:"metric,omitempty"`      // regular expression whose group is what the command says of itself; empty measures the runtime

	// MetricUnit is the unit of what the command says, where neither its output nor
	// the expression tells: "ms", or of a rate "MB/s". Empty for seconds.
	MetricUnit string `json:"metric_unit,omitempty"`
}

// CommandLine is what is executed: an argument vector, or a text for a shell. The
// zero value is nothing.
type CommandLine struct {
	Args  []string `json:"args"`            // the program first; of a shell one text
	Shell bool     `json:"shell,omitempty"` // the text is run by /bin/sh
}

// IsZero reports whether there is nothing to execute.
func (l CommandLine) IsZero() bool { return len(l.Args) == 0 }

// Items is the list of what tasks are about. It is not kept itself, for it can be
// long: where it came from is, and what it was.
type Items struct {
	From   string `json:"from"`             // a count, "@" and a file of lines, absolute, or a pattern of file names
	Count  int    `json:"count"`            // how many there are
	Digest string `json:"digest,omitempty"` // of them; empty for a count
}

// The words for where standard output goes.
const (
	OutputNull = ""     // nowhere
	OutputPipe = "pipe" // read by the trial and thrown away
)

// ThreadsEnv is what the variables are set to by which libraries learn the size
// of their thread pools, such as OMP_NUM_THREADS.
type ThreadsEnv string

// The settings of thread pools.
const (
	ThreadsNone    ThreadsEnv = ""        // left as they are
	ThreadsWorkers ThreadsEnv = "workers" // the cell's workers
	ThreadsOne     ThreadsEnv = "one"     // 1
)

// Leftovers is what becomes of the processes that outlive a command.
type Leftovers string

// The ways to treat leftovers.
const (
	LeftoversEnd  Leftovers = ""     // they are ended, and it is told
	LeftoversKeep Leftovers = "keep" // they live on until the end of the run, such as the server of a build tool
	LeftoversFail Leftovers = "fail" // the trial has failed
)
