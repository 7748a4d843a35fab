# Everything that has to be on the machine, in the order in which one thing needs another.
# Sourced with $root set; afterwards PATH has the right node, and UNTRAINED_EMCC and
# UNTRAINED_HEADERS say where the compiler and the headers are.

setup_dir="$root/scripts/setup"
for topic in messages cache system_packages apt_sources trixie node headers emscripten; do
    source "$setup_dir/$topic.sh"
done

# prepare build|tests
prepare() {
    local missing
    mapfile -t missing < <(
        missing_for_build
        if [[ $1 == tests ]]; then missing_for_tests; fi
        # The tests also unpack an Emscripten where the one on PATH would do.
        if [[ $1 == tests ]] || ! have emcc; then missing_llvm; fi
    )
    install_packages ${missing[@]+"${missing[@]}"}
    use_node
    if emscripten_needs_llvm; then
        mapfile -t missing < <(missing_llvm)
        install_packages ${missing[@]+"${missing[@]}"}
    fi
    use_emscripten
    use_headers
    use_node_packages
}
