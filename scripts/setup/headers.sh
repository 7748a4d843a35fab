# xsimd and Eigen, header-only, as include folders of their own: an -I/usr/include would pull the
# host's libc headers into the WebAssembly build.

headers_name=headers-trixie-1

fill_headers() {
    local folder=$1
    say "Fetching the xsimd and Eigen headers."
    fetch_trixie "$folder" libxsimd-dev libeigen3-dev
    dpkg-deb --extract "$folder"/libxsimd-dev_*.deb "$folder/unpacked"
    dpkg-deb --extract "$folder"/libeigen3-dev_*.deb "$folder/unpacked"
    mkdir "$folder/xsimd" "$folder/eigen"
    mv "$folder/unpacked/usr/include/xsimd" "$folder/xsimd/xsimd"
    mv "$folder/unpacked/usr/include/eigen3/Eigen" "$folder/eigen/Eigen"
    rm -rf "$folder/unpacked" "$folder"/*.deb
}

use_headers() {
    cached_folder "$headers_name" 50 fill_headers
    export UNTRAINED_HEADERS="$cache_dir/$headers_name"
}
