# Packages of Debian 13 (trixie) for a machine with Debian 12: Debian 12's Emscripten has no
# -sEMBIND_AOT, and its xsimd has no WebAssembly backend. They are fetched from the machine's own
# mirror with a private apt configuration and unpacked, never installed: /etc/apt and the system
# stay as they are.

# fetch_trixie <folder> <package>...: leaves the .deb files there, checked against Debian's keys.
fetch_trixie() {
    local folder=$1 mirror keyring=/usr/share/keyrings/debian-archive-keyring.gpg
    shift
    if ! command -v apt-get >/dev/null || [[ ! -r $keyring ]]; then
        fail "$* would be fetched with apt from a Debian mirror, which this machine does not know." \
            "Use Debian 12 or later (a container will do)."
    fi
    mkdir -p "$folder/apt/lists/partial" "$folder/apt/cache"
    # apt's usual sandbox user may not enter the user's folders.
    local private=(
        -o Dir::Etc::sourcelist="$folder/apt/sources.list" -o Dir::Etc::sourceparts=-
        -o Dir::Etc::preferences=/dev/null -o Dir::Etc::preferencesparts=-
        -o Dir::State::lists="$folder/apt/lists" -o Dir::Cache="$folder/apt/cache"
        -o APT::Sandbox::User=root -o Acquire::Languages=none -o APT::Update::Error-Mode=any
    )
    while read -r mirror; do
        printf 'deb [signed-by=%s] %s trixie main\n' "$keyring" "$mirror" >"$folder/apt/sources.list"
        if quietly apt-get "${private[@]}" update &&
            (cd "$folder" && quietly apt-get "${private[@]}" download "$@"); then
            rm -rf "$folder/apt"
            return
        fi
    done < <(debian_mirrors)
    fail "Could not fetch $* of Debian 13 from this machine's Debian mirror." \
        "Check the network and the apt sources (apt-get update), then type $(again) again."
}
