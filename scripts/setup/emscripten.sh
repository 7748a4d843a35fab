# Which emcc to use: the one on PATH where it can build the project, else one in the cache.

emscripten_name=emscripten-3.1.69-1
llvm_bin=/usr/lib/llvm-19/bin

# emcmake beside an emcc: on PATH, or where a link on PATH leads to.
emcmake_of() {
    local emcc=$1 folder
    for folder in "$(dirname "$emcc")" "$(dirname "$(readlink -f "$emcc")")"; do
        if [[ -x $folder/emcmake ]]; then
            printf '%s\n' "$folder/emcmake"
            return
        fi
    done
    return 1
}

# probe <emcc>: does it link a small Embind module with our flags, and does that run in Node?
probe() {
    local emcc=$1 folder flags result=0
    mapfile -t flags < <(grep '^-' "$setup_dir/wasm_flags.txt")
    folder="$(mktemp -d)"
    quietly "$emcc" -std=c++20 -msimd128 -mbulk-memory -mnontrapping-fptoint -DEMSCRIPTEN_HAS_UNBOUND_TYPE_NAMES=0 "${flags[@]}" \
        "$setup_dir/probe/probe.cpp" -o "$folder/probe.mjs" &&
        quietly node "$setup_dir/probe/run.mjs" "$folder" || result=1
    rm -rf "$folder"
    return $result
}

# The verdict on the emcc on PATH is remembered until that file or our flags change.
path_emcc_works() {
    local emcc key verdict
    emcc="$(command -v emcc)" || return 1
    key="$( (printf '%s\n' "$emcc"; stat -L -c %Y "$emcc"; cat "$setup_dir/wasm_flags.txt") | sha256sum | cut -c1-16)"
    verdict="$cache_dir/emcc-verdicts/$key"
    if [[ ! -f $verdict ]]; then
        mkdir -p "$cache_dir/emcc-verdicts"
        say "Trying $emcc."
        if emcmake_of "$emcc" >/dev/null && probe "$emcc"; then
            echo works >"$verdict"
        else
            say "$emcc cannot build this project (above is why): Emscripten 3.1.69 will be used."
            say "To have it tried again: rm -r $cache_dir/emcc-verdicts"
            echo fails >"$verdict"
        fi
    fi
    [[ $(<"$verdict") == works ]]
}

fill_emscripten() {
    local folder=$1 unneeded='*/sysroot/lib/wasm32-emscripten'
    say "Fetching Emscripten 3.1.69 into $cache_dir (240 MB, once for all clones)."
    fetch_trixie "$folder" emscripten
    say "Unpacking it."
    # The prebuilt libraries for threads, link-time optimisation and sanitizers, and Emscripten's own
    # tests, are nine tenths of 1.6 GB and not needed here.
    dpkg-deb --fsys-tarfile "$folder"/emscripten_*.deb |
        tar --extract --directory "$folder" --wildcards --strip-components=4 \
            --exclude="$unneeded/lto*" --exclude="$unneeded/pic" --exclude='*/emscripten/test' \
            --exclude="$unneeded/*-mt*.a" --exclude="$unneeded/*-ww*.a" \
            --exclude="$unneeded/*-asan*.a" ./usr/share/emscripten
    rm "$folder"/emscripten_*.deb
    # Binaryen: Debian 12's is too old for this Emscripten. acorn: a Node that is not Debian's does
    # not look where Debian keeps it.
    cp "$setup_dir/emscripten_packages/"*.json "$folder/"
    npm_ci "$folder"
    cat >"$folder/.emscripten" <<EOF
import shutil
from tools.utils import path_from_root
LLVM_ROOT = '$llvm_bin'
BINARYEN_ROOT = path_from_root('node_modules/binaryen')
NODE_JS = shutil.which('node')
FROZEN_CACHE = True
EOF
    probe "$folder/emcc" || fail "The unpacked Emscripten does not work: its output is above."
}

# Whether Debian's LLVM is needed, that is: whether Emscripten comes from the cache.
emscripten_needs_llvm() { ! path_emcc_works; }

use_emscripten() {
    # An EM_CONFIG left over from another Emscripten would win over the one in the folder.
    if path_emcc_works; then
        UNTRAINED_EMCC="$(command -v emcc)"
    else
        unset EM_CONFIG
        cached_folder "$emscripten_name" 700 fill_emscripten
        UNTRAINED_EMCC="$cache_dir/$emscripten_name/emcc"
    fi
    export UNTRAINED_EMCC
}
