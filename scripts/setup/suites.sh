# Running test suites: one line for each that passes, the whole output of one that does not. All of
# them run, whatever the earlier ones said.

passed=0
failed=0
skipped=0
logs="$root/build/logs"

# number <log> <sed command>: the number that the command prints last, or 0.
number() { sed -En "$2" "$1" | tail -n 1 | grep . || echo 0; }

count_checks() { ok=0 bad=0 left=0; }

count_googletest() {
    ok="$(number "$1" 's/^\[  PASSED  \] ([0-9]+) tests?.*/\1/p')"
    bad="$(number "$1" 's/^\[  FAILED  \] ([0-9]+) tests?, listed below.*/\1/p')"
    left="$(number "$1" 's/^\[  SKIPPED \] ([0-9]+) tests?, listed below.*/\1/p')"
}

count_vitest() {
    ok="$(number "$1" 's/^ *Tests .*[^0-9]([0-9]+) passed.*/\1/p')"
    bad="$(number "$1" 's/^ *Tests .*[^0-9]([0-9]+) failed.*/\1/p')"
    left="$(number "$1" 's/^ *Tests .*[^0-9]([0-9]+) (skipped|todo).*/\1/p')"
}

# suite <name> checks|googletest|vitest <command>...
suite() {
    local name=$1 kind=$2 log start=$SECONDS ok bad left good=yes
    shift 2
    log="$logs/${name//[^a-zA-Z]/_}.log"
    mkdir -p "$logs"
    # A subshell that stops at the first error; `||` behind it would switch that off.
    set +e
    (set -e; NO_COLOR=1 "$@") >"$log" 2>&1
    if (( $? != 0 )); then good=''; fi
    set -e
    "count_$kind" "$log"
    # One that passes without a test, or breaks off without naming a failure, has failed.
    if [[ $good && $kind != checks ]] && (( ok == 0 )); then good=''; fi
    if [[ ! $good ]] && (( bad == 0 )); then bad=1; fi
    passed=$((passed + ok)) failed=$((failed + bad)) skipped=$((skipped + left))
    if (( bad > 0 )); then
        cat "$log"
        say "$name: FAILED ($bad) in $((SECONDS - start)) s"
    elif [[ $kind == checks ]]; then
        say "$name: good, $((SECONDS - start)) s"
    else
        say "$name: $ok passed, $((SECONDS - start)) s"
    fi
}

# The last line is read by machines: nothing follows it.
sum_up() {
    if (( skipped > 0 )); then say "$skipped skipped"; fi
    say "$passed passed, $failed failed"
    (( failed == 0 ))
}
