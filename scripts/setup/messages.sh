# What the scripts say, and how they stop.

say() { printf '%s\n' "$*"; }

# fail <what is wrong> [<what to type>]...
fail() {
    printf '%s\n' "$1" >&2
    shift
    if (( $# )); then printf '  %s\n' "$@" >&2; fi
    exit 1
}

# usage_error <script> <argument>: one line, exit code 2.
usage_error() {
    printf '%s: unknown option %s (see %s --help)\n' "$1" "$2" "$1" >&2
    exit 2
}

# The command that a person should type again, once what was missing is there.
again() { printf '%s' "${UNTRAINED_COMMAND:-./scripts/start}"; }

# quietly <command>...: shows the output only where the command fails.
quietly() {
    local log
    log="$(mktemp)"
    if "$@" >"$log" 2>&1; then
        rm -f "$log"
    else
        # npm says first what went wrong, apt says it last.
        if (( $(wc -l <"$log") > 40 )); then
            { head -n 20 "$log"; echo '…'; tail -n 20 "$log"; } >&2
        else
            cat "$log" >&2
        fi
        rm -f "$log"
        return 1
    fi
}
