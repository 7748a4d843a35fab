# The user's cache folder: what it holds is shared by all clones and never changed once it is there.

cache_dir="${XDG_CACHE_HOME:-$HOME/.cache}/untrained"

require_free_space() {
    local folder=$1 megabytes=$2 free
    free="$(df --output=avail -BM "$folder" | tail -n 1 | tr -dc '0-9')"
    if (( free < megabytes )); then
        fail "$folder has $free MB free, and $megabytes MB are needed for a while." \
            "Free some space, or name another folder: XDG_CACHE_HOME=/some/folder $(again)"
    fi
}

# lock <file> <message>: waits for another run that holds the lock. Sets $lock, which holds it until
# it is closed or the shell ends.
lock() {
    exec {lock}>"$1"
    if ! flock --nonblock "$lock"; then
        say "$2"
        flock "$lock"
    fi
}

# cached_folder <name> <MB needed> <function>: calls the function with an empty folder, once for
# all clones. The folder gets its name when it is complete, so an interrupted run leaves none.
cached_folder() {
    local name=$1 megabytes=$2 fill=$3 lock
    if [[ -d $cache_dir/$name ]]; then return; fi
    mkdir -p "$cache_dir" || fail "Cannot write to $cache_dir." "XDG_CACHE_HOME=/some/folder $(again)"
    lock "$cache_dir/$name.lock" "Another run is filling $cache_dir/$name: waiting for it."
    if [[ ! -d $cache_dir/$name ]]; then
        # What a killed run left behind; whoever holds the lock is the only one here.
        rm -rf "$cache_dir/.$name".??????
        require_free_space "$cache_dir" "$megabytes"
        unfinished_folder="$(mktemp -d "$cache_dir/.$name.XXXXXX")"
        trap 'rm -rf "$unfinished_folder"' EXIT
        chmod 755 "$unfinished_folder"
        "$fill" "$unfinished_folder"
        mv -T "$unfinished_folder" "$cache_dir/$name"
        trap - EXIT
    fi
    exec {lock}>&-
}
