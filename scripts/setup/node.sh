# Node and the Node packages. Debian 12's own Node is 18, and the site's builder wants 20.19, 22.12
# or later: then Node 20 and its npm are taken from the npm registry into the cache.

node_name=node-20.20.2-1

node_fits() {
    local version major minor
    version="$(node --version 2>/dev/null)" || return 1
    IFS=. read -r major minor _ <<<"${version#v}"
    (( (major == 20 && minor >= 19) || (major == 22 && minor >= 12) || major >= 24 ))
}

# npm_ci <folder>: the packages of the folder's lock file.
npm_ci() {
    quietly npm ci --prefix "$1" --no-audit --no-fund ||
        fail "npm could not fetch the packages of $1/package-lock.json: is there a network?" \
            "Then type $(again) again."
}

fill_node() {
    local folder=$1
    say "Node $(node --version) is too old: fetching Node 20 into $cache_dir."
    cp "$setup_dir/node_package/"*.json "$folder/"
    npm_ci "$folder"
    local node
    node="$(cd "$folder" && ls node_modules/node-linux-*/bin/node 2>/dev/null)" ||
        fail "There is no ready-made Node 20 for this machine ($(uname -m))." "Install Node 20.19 or later."
    # By hand: Debian's npm makes no link for node in node_modules/.bin.
    mkdir "$folder/bin"
    ln -s "../$node" "$folder/bin/node"
    ln -s ../node_modules/npm/bin/npm-cli.js "$folder/bin/npm"
    ln -s ../node_modules/npm/bin/npx-cli.js "$folder/bin/npx"
}

use_node() {
    if node_fits; then return; fi
    cached_folder "$node_name" 400 fill_node
    PATH="$cache_dir/$node_name/bin:$PATH"
    export PATH
}

use_node_packages() {
    local stamp="$root/node_modules/.untrained-lock"
    if cmp --silent "$root/package-lock.json" "$stamp"; then return; fi
    say "Fetching the Node packages."
    npm_ci "$root"
    cp "$root/package-lock.json" "$stamp"
}
