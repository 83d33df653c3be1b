package exchange

import "strings"

// set makes a set of words.
func set(words string) map[string]bool {
	in := map[string]bool{}
	for _, word := range strings.Fields(words) {
		in[word] = true
	}
	return in
}

var (
	countWords = set(`workers worker nworkers threads thread nthreads nthread numthreads cores core ncores ncore cpus cpu ncpus ncpu
		procs proc nprocs nproc processes process nprocesses processors processor np ranks rank nranks nodes node nnodes clients client
		concurrency users vus connections goroutines goroutine gomaxprocs parallelism jobs ntasks pes gpus
		작업자 스레드 코어 프로세스 노드`)
	fillers = set(`num number no of count n nr total the omp mpi parameter param used`)

	runtimeWords = set(`time times runtime runtimes elapsed wall walltime wallclock clock wtime real duration mean median avg average
		seconds second secs sec 시간 실행시간`)
	runtimeFillers  = set(`run execution exec total in the per op overall t of`)
	throughputWords = set(`throughput rate bandwidth speed performance ops tps qps rps iops flops gflops mflops tflops 처리량`)
	speedupWords    = set(`speedup speedups scaleup 속도향상`)

	// otherWords make a column one of values that are not what was measured.
	otherWords = set(`user usr sys system cpu error errors fail failed expected ideal predicted theoretical model linear efficiency
		response latency std stddev stdev sd sem variance var dev deviation ci low high lower upper percent overhead init setup warmup
		compile start startup end begin stamp date memory mem rss allocs alloc bytes iterations iters samples runs success transaction
		transactions count size p50 p90 p95 p99 mad iqr exit code cv rel relative serial`)
	rangeWords  = set(`min minimum max maximum best worst fastest slowest`)
	repeatWords = set(`run rep repeat repetition trial iteration iter sample round seed attempt id index idx row try pass 반복`)
)
