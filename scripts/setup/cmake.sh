# Configuring and building with CMake. Ninja runs CMake again by itself where a CMakeLists.txt
# changed; another compiler or other headers need a fresh folder.

# Two runs at once must not build in the same folders.
lock_builds() {
    mkdir -p "$root/build"
    lock "$root/build/.lock" "Another run is building in this checkout: waiting for it."
}

# configure <folder> <command and options of cmake>...
configure() {
    local folder=$1 stamp="$1/.untrained-configured" wanted
    shift
    wanted="$* $UNTRAINED_HEADERS"
    if [[ -f $folder/build.ninja && -f $stamp && $(<"$stamp") == "$wanted" ]]; then return; fi
    say "Configuring $folder."
    rm -rf "$folder"
    mkdir -p "$folder"
    quietly "$@" -S "$root" -B "$folder" -G Ninja \
        -DUNTRAINED_EIGEN_DIR="$UNTRAINED_HEADERS/eigen" -DUNTRAINED_XSIMD_DIR="$UNTRAINED_HEADERS/xsimd" ||
        fail "CMake could not configure $folder: its output is above."
    printf '%s\n' "$wanted" >"$stamp"
}

configure_wasm() {
    configure build/wasm "$(emcmake_of "$UNTRAINED_EMCC")" cmake -DCMAKE_BUILD_TYPE=Release
}

# The tests join the same folder, so that the core is compiled to WebAssembly once.
configure_wasm_tests() {
    if grep -q UNTRAINED_TESTS:BOOL=ON build/wasm/CMakeCache.txt; then return; fi
    quietly cmake -DUNTRAINED_TESTS=ON build/wasm || fail "CMake could not add the tests: its output is above."
}

# configure_native_tests <folder> <option>...: Debug keeps Eigen's own checks; -O1 compiles in half
# the time of -O2, and the tests still take seconds.
configure_native_tests() {
    local folder=$1
    shift
    configure "$folder" cmake -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG=-O1 \
        -DUNTRAINED_TESTS=ON -DUNTRAINED_WERROR=ON "$@"
}

# ninja_build <folder> <target>...: silent where nothing is to be done.
ninja_build() {
    local folder=$1
    shift
    if [[ $(ninja -C "$folder" -n "$@") == *'no work to do'* ]]; then return; fi
    say "Compiling $*."
    ninja -C "$folder" --quiet "$@" || fail "Compiling $* failed: the compiler's output is above."
}
