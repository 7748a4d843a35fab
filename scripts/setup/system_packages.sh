# Debian packages: which are missing, and getting them.

is_root() { (( EUID == 0 )); }

have() { command -v "$1" >/dev/null; }

missing_for_build() {
    have cmake || echo cmake
    have ninja || echo ninja-build
    have python3 || echo python3
    have node || echo nodejs
    have npm || echo npm
    [[ -e /etc/ssl/certs/ca-certificates.crt ]] || echo ca-certificates
}

missing_llvm() {
    [[ -x $llvm_bin/clang ]] || echo clang-19
    [[ -x $llvm_bin/wasm-ld ]] || echo lld-19
    [[ -x $llvm_bin/llvm-ar ]] || echo llvm-19
}

missing_for_tests() {
    have g++ || echo g++
    have clang-format || echo clang-format
    [[ -f /usr/src/googletest/CMakeLists.txt ]] || echo googletest
    # Without a font a page has no text to measure.
    [[ -x /usr/bin/chromium ]] || printf '%s\n' chromium fonts-liberation
    [[ -x /usr/bin/firefox-esr ]] || echo firefox-esr
    [[ -x /usr/bin/WebKitWebDriver ]] || echo webkit2gtk-driver
    # WebKit's browser needs a screen, if only in memory.
    have Xvfb || echo xvfb
    # A test runs what the page prints for NumPy.
    /usr/bin/python3 -c "import numpy" 2>/dev/null || echo python3-numpy
    # A test runs the recipe for large sweeps.
    have parallel || echo parallel
}

# install_packages <package>...
install_packages() {
    if (( $# == 0 )); then return; fi
    if ! have apt-get; then
        fail "Missing: $*. (These are the names of Debian packages.)" "Install them, then type $(again) again."
    fi
    local update='' package
    for package in "$@"; do
        if ! apt-cache show "$package" >/dev/null 2>&1; then update=yes; fi
    done
    if ! is_root; then
        fail "Missing: $*. Type this, then $(again) again:" \
            "${update:+sudo apt-get update && }sudo apt-get install -y $*"
    fi
    say "Installing $*."
    if [[ $update ]]; then
        quietly apt-get update || fail "apt-get update did not work: is there a network?" "apt-get update"
    fi
    quietly env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" ||
        fail "apt-get could not install $*." "apt-get install -y $*"
}
